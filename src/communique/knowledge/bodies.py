"""Bodies: organisations, organs, missions, formats and parties by name, and the nouns by which unknown ones are recognised.

Invariant: folded words in the sets are lower case; names in rows are written as they are matched.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError

_TABLE = "bodies"


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is known by name."""

    name: str
    """Its full name."""

    kind: str
    """organisation, organ, mission, format or party."""

    also: tuple[str, ...] = ()
    """Acronyms and other names."""

    @property
    def id(self) -> str:
        """Its name in small letters with hyphens.

        >>> Body("Lake Council", "organ").id
        'lake-council'
        """
        return "-".join(self.name.casefold().split())


@dataclass(frozen=True, slots=True)
class BodyWords:
    """Nouns by which a body that nobody has listed is recognised."""

    heads: frozenset[str]
    """Single head nouns."""

    alone: frozenset[str]
    """Those that name a body alone after "the"."""

    reaching: frozenset[str]
    """Those that may go on with "to", "in", "for", "on"."""

    small: frozenset[str]
    """Heads recognised in small letters after a country's adjective."""

    instruments: frozenset[str]
    """Nouns of documents."""

    no_bodies: frozenset[str]
    """Acronyms that name no body."""


@cache
def load_bodies() -> tuple[Body, ...]:
    """All rows, checked.

    Raises:
        KnowledgeError: a row has no name or kind.
    """
    return tuple(_body(row) for row in load_table(_TABLE)["bodies"])


@cache
def load_body_words() -> BodyWords:
    """The nouns, folded."""
    table = load_table(_TABLE)
    heads, alone, reaching, small, instruments, no_bodies = (
        frozenset(fold(str(word)) for word in table[key])
        for key in ("heads", "alone", "reaching", "small_heads", "instruments", "no_bodies")
    )
    return BodyWords(heads, alone, reaching, small, instruments, no_bodies)


def _body(row: dict[str, object]) -> Body:
    name, kind = str(row.get("name", "")), str(row.get("kind", ""))
    if not name or not kind:
        raise KnowledgeError(_TABLE, name or "-", "a row needs a name and a kind")
    also = row.get("also") or []
    return Body(name, kind, tuple(str(item) for item in also) if isinstance(also, list) else ())
