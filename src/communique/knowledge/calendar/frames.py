"""What an expression is resolved against: the day of issue, the tense of its clause, the date told before, the dialect.

Invariant: a frame is never changed; what is not known is None, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from communique.knowledge.calendar.dialects import Dialect
from communique.model.partial_date import PartialDate


class Tense(StrEnum):
    """When the clause around an expression plays."""

    PAST = "past"
    """Before the day of issue, or on it."""

    FUTURE = "future"
    """After the day of issue, or on it."""

    UNKNOWN = "unknown"
    """The clause does not tell; statements mostly look back, so it is read as past unless the future is far nearer."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is resolved against."""

    anchor: PartialDate | None
    """Day of issue; None if unknown."""

    tense: Tense = Tense.UNKNOWN
    """Of the clause."""

    told: PartialDate | None = None
    """The date told before; None if there is none."""

    is_certain: bool = True
    """Whether the clause says itself that it speaks of the future ("will"), so that a day just gone by cannot be meant."""

    dialect: Dialect = Dialect.STATEMENTS
    """Whose habits the text follows."""

    @property
    def today(self) -> date | None:
        """The day of issue; None if it is not known to the day."""
        return self.anchor.lower if self.anchor is not None and self.anchor.is_day else None

    @property
    def limit(self) -> date | None:
        """The day that a past date does not exceed and a future one does not precede; None if nothing tells."""
        if self.anchor is None:
            return None
        return self.anchor.lower if self.tense is Tense.FUTURE else self.anchor.upper

    @property
    def is_future(self) -> bool:
        """Whether the clause looks ahead."""
        return self.tense is Tense.FUTURE

    @property
    def is_everyday(self) -> bool:
        """Whether lengths of time are counted to the day."""
        return self.dialect is Dialect.EVERYDAY
