"""Undertaken: an undertaking with what chains need to know of it, and statements with all that chains look at.

Invariant: everything here comes from facts and sentences that are held; nothing is read again.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.analyse.spoken import Spoken
from communique.model.citation import Citation
from communique.model.facts import Act, Meeting, Undertaking
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement


@dataclass(frozen=True, slots=True)
class Parties:
    """Who is meant, as resolved."""

    keys: frozenset[str] = frozenset()
    """Ids of actors, and of the states that they speak for; empty if nobody is told."""

    is_open: bool = True
    """Whether a label stands there that can mean several ("the sides"), or nobody."""

    def may_be(self, other: Parties) -> bool:
        """Whether the same can be meant.

        >>> Parties(frozenset({"fiji"}), False).may_be(Parties(frozenset({"malta"}), False))
        False
        """
        return self.is_open or other.is_open or not self.keys.isdisjoint(other.keys)

    def are(self, other: Parties) -> bool:
        """Whether the same are meant for certain."""
        return not self.keys.isdisjoint(other.keys)


@dataclass(frozen=True, slots=True)
class Use:
    """A mention of an instrument."""

    instrument: str
    """Id of the instrument, or its name as written where it is not resolved."""

    name: str
    """As written, without date and article."""

    date: PartialDate | None
    """Its day; None if not told."""

    held_as: str | None
    """Slug of the statement held that it is; None if it is not held."""

    citation: Citation
    """The words."""


@dataclass(frozen=True, slots=True)
class Undertaken:
    """An undertaking with who is meant, how strongly it was said, and where."""

    fact: Undertaking
    """The undertaking."""

    statement: Statement
    """The statement that tells it."""

    parties: Parties
    """Who must act, as resolved."""

    act: Act | None = None
    """The act of speech that carries it; None if none is recorded."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with all that chains look at."""

    spoken: Spoken
    """Its sentences."""

    undertakings: tuple[Undertaken, ...] = ()
    """What is asked, promised or binding in it."""

    meetings: tuple[tuple[Meeting, Parties], ...] = ()
    """Encounters that it tells, with their participants as resolved."""

    uses: tuple[Use, ...] = ()
    """Instruments that it mentions."""

    dates: tuple[tuple[int, PartialDate], ...] = ()
    """Dates that it tells, each with the place of its first character."""

    acts: tuple[Act, ...] = ()
    """Acts of speech that it tells."""

    @property
    def statement(self) -> Statement:
        """The statement."""
        return self.spoken.statement
