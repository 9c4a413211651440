"""Moments: when something was, with what is not known about it, and the scale that lays days on a line.

Invariant: a day that no source tells is never drawn as a day: a bound that is not known is None, and stays open on the scale.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from communique.model.partial_date import PartialDate
from communique.show.days import in_words
from communique.show.spoken import spoken


@dataclass(frozen=True, slots=True)
class When:
    """The days that a date can mean.

    >>> When.of(PartialDate("2020-11-09/..")).words
    'not before 9 November 2020'
    """

    lower: date | None = None
    """First day it can mean; None if open."""

    upper: date | None = None
    """Last day it can mean; None if open."""

    words: str = ""
    """The date in words, for titles; empty if undated."""

    @classmethod
    def of(cls, value: PartialDate | None) -> When:
        """The days of a date of the record; None is undated."""
        if value is None:
            return cls()
        return cls(value.lower, value.upper, in_words(value.edtf))

    @classmethod
    def day(cls, day: date) -> When:
        """One known day."""
        return cls(day, day, in_words(day.isoformat()))

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return self.lower is not None and self.lower == self.upper

    @property
    def is_undated(self) -> bool:
        """Whether neither bound is known."""
        return self.lower is None and self.upper is None


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days laid on a line.

    >>> scale = TimeScale(date(2012, 1, 1), date(2013, 1, 1), 0, 366)
    >>> round(scale.x(date(2012, 1, 31)))
    30
    """

    first: date
    """The day at the left edge."""

    last: date
    """The day at the right edge, later than the first."""

    left: float
    """x of the first day."""

    right: float
    """x of the last day."""

    @classmethod
    def fitting(cls, moments: Iterable[When], *, left: float, right: float) -> TimeScale:
        """The scale that shows all known bounds with some margin; a year around nothing is the current era's first."""
        days = {day for moment in moments for day in (moment.lower, moment.upper) if day is not None}
        if not days:
            return cls(date(2000, 1, 1), date(2001, 1, 1), left, right)
        first, last = min(days), max(days)
        margin = max(60, (last - first).days // 40)
        return cls(_moved(first, -margin), _moved(last, margin), left, right)

    def x(self, day: date) -> float:
        """Where a day lies; days beyond the edges lie on them."""
        share = (day - self.first).days / (self.last - self.first).days
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def stretch(self, moment: When) -> tuple[float, float]:
        """Where a moment begins and ends; an open bound reaches to the edge."""
        low = self.left if moment.lower is None else self.x(moment.lower)
        high = self.right if moment.upper is None else self.x(moment.upper)
        return low, max(low, high)

    def ticks(self, apart: float = 64) -> tuple[tuple[date, str], ...]:
        """Round days with their labels, at least ``apart`` picture units from each other."""
        most = max(2, int((self.right - self.left) / apart))
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        step = next((s for s in _STEPS if months / s <= most), _STEPS[-1])
        return tuple(self._steps(step))

    def _steps(self, step: int) -> Iterable[tuple[date, str]]:
        number = -(-(self.first.year * 12 + self.first.month - 1) // step) * step
        while number <= self.last.year * 12 + self.last.month - 1:
            day = date(number // 12, number % 12 + 1, 1)
            if self.first <= day <= self.last:
                is_year = step % _YEAR == 0 or day.month == 1
                yield day, str(day.year) if is_year else f"{spoken(SHORT_MONTHS[day.month - 1])} {day.year}"
            number += step


_YEAR = 12

_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between two ticks."""

SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Months as they stand on a scale; the catalogue has them in other languages."""


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return day


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A whole month, quarter, year or decade.

    >>> Span.around(date(2012, 5, 17), 3).name
    'Apr to Jun 2012'
    """

    number: int
    """Which, counted from the year 0 in steps of its length."""

    months: int
    """Its length."""

    @classmethod
    def around(cls, day: date, months: int) -> Span:
        """The span of that length in which a day lies."""
        return cls(span_number(day, months), months)

    @staticmethod
    def length(first: date, last: date) -> int:
        """Months from the first day of a span to its last."""
        return (last.year - first.year) * _YEAR + last.month - first.month + 1

    @property
    def first(self) -> date:
        """Its first day."""
        return _month_start(self.number * self.months)

    @property
    def last(self) -> date:
        """Its last day."""
        after = (self.number + 1) * self.months
        return date.max if after // _YEAR > date.max.year else _moved(_month_start(after), -1)

    @property
    def name(self) -> str:
        """It in words."""
        first, last = self.first, self.last
        if self.months % 12 == 0:
            return str(first.year) if self.months == _YEAR else _from_to(str(first.year), str(last.year))
        start = spoken(SHORT_MONTHS[first.month - 1])
        end = f"{spoken(SHORT_MONTHS[last.month - 1])} {last.year}"
        return end if self.months == 1 else _from_to(start, end)


def _from_to(first: str, last: str) -> str:
    return spoken("%(first)s to %(last)s", first=first, last=last)


def span_number(day: date, months: int) -> int:
    """Which span of that length a day lies in.

    >>> span_number(date(2012, 5, 17), 12)
    2012
    """
    return (day.year * _YEAR + day.month - 1) // months


def _month_start(month: int) -> date:
    """The first day of a month counted from the year 0, within the years that a date can have."""
    return date(min(date.max.year, max(1, month // _YEAR)), month % _YEAR + 1, 1)
