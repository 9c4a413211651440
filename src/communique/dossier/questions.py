"""Questions to the facts: what a person may ask, turned into one look-up."""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement


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
            DateValueError: one of them is not such a date, or the second lies before the first.
        """
        period = cls(PartialDate.parse(since) if since else None, PartialDate.parse(until) if until else None)
        period.as_interval()
        return period

    def as_interval(self) -> PartialDate | None:
        """The period as one EDTF interval; None if it has no bound.

        >>> str(Period.of("2012", "2012-03").as_interval())
        '2012-01-01/2012-03-31'
        """
        low = self.since.lower if self.since else None
        high = self.until.upper if self.until else None
        if low is None and high is None:
            return None
        if low and high and low > high:
            backwards = f"{self.since}/{self.until}"
            raise DateValueError(backwards)
        return PartialDate.between(PartialDate.of(low) if low else None, PartialDate.of(high) if high else None)

    def may_hold(self, statement: Statement) -> bool:
        """Whether the statement can have been issued in this period; one without any bound only if none is asked."""
        interval = self.as_interval()
        if interval is None:
            return True
        told = statement.date or (PartialDate.between(statement.not_before, None) if statement.not_before else None)
        return told is not None and interval.overlaps(told)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was looked through: how many statements, and which time they cover."""

    statements: int
    """How many."""

    first: str | None
    """Day of the first one that has a day, EDTF; None if none has."""

    last: str | None
    """Day of the last one that has a day; None if none has."""

    undated: int
    """How many have no day."""

    @classmethod
    def of(cls, statements: tuple[Statement, ...]) -> Coverage:
        """The coverage of statements."""
        dates = [s.date.edtf for s in statements if s.date is not None]
        first, last = _first_and_last(frozenset(dates))
        return cls(len(statements), first, last, len(statements) - len(dates))


def _first_and_last(dates: frozenset[str]) -> tuple[str | None, str | None]:
    # Whole days are in the order of their words: of ten thousand only two need be taken as dates.
    days = {d for d in dates if len(d) == _DAY_LENGTH and d.replace("-", "").isdigit()}
    ends = {min(days), max(days)} if days else set()
    found = [PartialDate.parse(d) for d in (*(dates - days), *ends)]
    return (str(min(found)), str(max(found))) if found else (None, None)


_DAY_LENGTH = 10
