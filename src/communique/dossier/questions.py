"""Questions to the facts: what a person may ask, turned into one look-up."""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time asked for; both ends may be open."""

    since: PartialDate | None = None
    """From its first day on; None for no bound."""

    until: PartialDate | None = None
    """Up to its last day; None for no bound."""

    @classmethod
    def of(cls, since: str | None, until: str | None) -> Period:
        """The period between two dates as typed (EDTF: 2012, 2012-03, 2012-03-22).

        Raises:
            DateValueError: one of them is not such a date.
        """
        return cls(PartialDate.parse(since) if since else None, PartialDate.parse(until) if until else None)

    def as_interval(self) -> PartialDate | None:
        """The period as one EDTF interval; None if it has no bound."""
        if self.since is None and self.until is None:
            return None
        low = self.since.lower if self.since else None
        high = self.until.upper if self.until else None
        if low and high and low > high:
            raise DateValueError(f"{self.since}/{self.until}")
        return PartialDate.between(PartialDate.of(low) if low else None, PartialDate.of(high) if high else None)
