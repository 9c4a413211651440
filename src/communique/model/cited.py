"""Facts as they are handed out: with the statement they stand in and ways to cite them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from communique.model.bibliography import Place, Style, write_citation
from communique.model.citation import Citation
from communique.model.facts import Fact
from communique.model.resolved import Statement

F_co = TypeVar("F_co", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class Cited(Generic[F_co]):
    """A fact with its statement. Its parts can be asked for directly: ``act.verb`` is ``act.fact.verb``."""

    fact: F_co
    """What is said."""

    statement: Statement
    """The statement that says it."""

    places: tuple[Place, ...]
    """For each citation, where in the statement its words stand."""

    sentence: str = ""
    """The sentence or list item around the first cited words, as written, blanks folded."""

    notes: tuple[str, ...] = ()
    """Remarks of people on the fact."""

    is_edited: bool = False
    """Whether a person's edit stands in the place of what was read."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The exact words that the fact rests on."""
        return self.fact.citations

    def cite(self, style: str = "chicago") -> str:
        """The first cited passage as a note: "chicago", "markdown", "plain" or "w3c" (JSON).

        Raises:
            ValueError: there is no such style.
        """
        return write_citation(self.statement, self.fact.citations[0], self.places[0], Style(style))

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the parts of a fact have many types
        if name.startswith("_") or name == "fact":
            raise AttributeError(name)
        return getattr(self.fact, name)
