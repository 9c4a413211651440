"""Dates that keep their precision.

Values are written in the Extended Date/Time Format (EDTF, ISO 8601-2:2019; https://www.loc.gov/standards/datetime/):
days, months, years, decades (``201X``), seasons (``2019-21`` spring to ``2019-24`` winter), unknown parts (``XXXX-12-02``)
and intervals with open ends (``2020-11-09/..``). Nothing is ever padded to the first of the month.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering

from communique.model.errors import DateValueError

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_LAST_MONTH = 12
_MONTH_LENGTH, _DAY_LENGTH = len("2012-03"), len("2012-03-22")
_ENDS = 2
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date or interval of known precision.

    >>> PartialDate.parse("2012-03").lower
    datetime.date(2012, 3, 1)
    >>> str(PartialDate.day(2012, 3, 22))
    '2012-03-22'
    >>> PartialDate.parse("2020-11-09/..").upper is None
    True
    """

    edtf: str
    """The value as EDTF."""

    def __post_init__(self) -> None:
        if _valid_point(self.edtf):  # most dates are one point
            return
        parts = self.edtf.split("/")
        if len(parts) > _ENDS or not parts[0] or any(p != ".." and not _valid_point(p) for p in parts):
            raise DateValueError(self.edtf)
        if len(parts) == _ENDS == parts.count(".."):
            raise DateValueError(self.edtf)
        if self.edtf == "..":
            raise DateValueError(self.edtf)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """The date that ``text`` writes in EDTF.

        Raises:
            DateValueError: it is not EDTF, or no such day exists (2012-02-30).
        """
        return cls(text)

    @classmethod
    def day(cls, year: int, month: int, day: int) -> PartialDate:
        """One day."""
        return cls(f"{year:04d}-{month:02d}-{day:02d}")

    @classmethod
    def of(cls, value: date) -> PartialDate:
        """The day of a `datetime.date`."""
        return cls(value.isoformat())

    @classmethod
    def between(cls, first: PartialDate | None, last: PartialDate | None) -> PartialDate:
        """The interval from ``first`` to ``last``; None leaves that end open."""
        if first is not None and first == last:
            return first
        return cls(f"{first or '..'}/{last or '..'}")

    def __str__(self) -> str:
        return self.edtf

    def __lt__(self, other: PartialDate) -> bool:
        return self._sort_key() < other._sort_key()

    def _sort_key(self) -> tuple[date, date, str]:
        return (self.lower or date.min, self.upper or date.max, self.edtf)

    @property
    def is_interval(self) -> bool:
        """Whether it is written as an interval."""
        return "/" in self.edtf

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return len(self.edtf) == _DAY_LENGTH and "X" not in self.edtf and not self.is_interval

    @property
    def precision(self) -> str:
        """One of "day", "month", "season", "year", "decade", "interval" or "unknown" (a part is not known)."""
        if self.is_interval:
            return "interval"
        if self.edtf.startswith("XXXX") or "-XX" in self.edtf:
            return "unknown"
        if "X" in self.edtf:
            return "decade"
        if len(self.edtf) == _MONTH_LENGTH:
            return "month" if int(self.edtf[5:]) <= _LAST_MONTH else "season"
        return "day" if len(self.edtf) == _DAY_LENGTH else "year"

    @property
    def year(self) -> int | None:
        """The year in which it begins; None if unknown."""
        first = self.lower
        return first.year if first else None

    @property
    def lower(self) -> date | None:
        """The first day it can mean; None if open or unknown."""
        return _bound(self.edtf.split("/")[0], last=False)

    @property
    def upper(self) -> date | None:
        """The last day it can mean; None if open or unknown."""
        return _bound(self.edtf.split("/")[-1], last=True)

    def contains(self, other: PartialDate) -> bool:
        """Whether every day that ``other`` can mean lies within this one; unknown bounds contain all."""
        low, high = self.lower, self.upper
        other_low, other_high = other.lower, other.upper
        if other_low is None or other_high is None:
            return False
        return (low is None or low <= other_low) and (high is None or other_high <= high)

    def overlaps(self, other: PartialDate) -> bool:
        """Whether some day can be meant by both."""
        low, high = self.lower or date.min, self.upper or date.max
        return low <= (other.upper or date.max) and (other.lower or date.min) <= high


@lru_cache(maxsize=65536)
def _valid_point(point: str) -> bool:
    found = _POINT.fullmatch(point)
    if not found:
        return False
    year, month, day = found.groups()
    if month is None or month == "XX":
        return day in (None, "XX")
    number = int(month)
    if number in _SEASONS or number in _QUARTERS:
        return day is None
    if not 1 <= number <= _LAST_MONTH:
        return False
    if day is None or day == "XX":
        return True
    leap_safe = int(year) if year.isdigit() and int(year) else 2000
    return 1 <= int(day) <= calendar.monthrange(leap_safe, number)[1]


@lru_cache(maxsize=65536)
def _bound(point: str, *, last: bool) -> date | None:
    if point == ".." or point.startswith("XXXX"):
        return None
    year_text, _, rest = point.partition("-")
    year = int(year_text.replace("X", "9" if last else "0"))
    if not date.min.year <= year <= date.max.year:
        return None
    months = (1, _LAST_MONTH)
    if rest and not rest.startswith("XX"):
        number = int(rest[:2])
        months = _SEASONS.get(number) or _QUARTERS.get(number) or (number, number)
    if last and months[1] < months[0]:
        year += 1
    month = months[1] if last else months[0]
    day_text = rest[3:]
    if day_text and day_text != "XX":
        return date(year, month, int(day_text))
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)
