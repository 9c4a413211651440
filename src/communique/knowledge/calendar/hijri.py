"""Days of the Islamic calendar, by the published table of Umm al-Qura.

Invariant: a day outside the table is None, never reckoned; elsewhere than in Saudi Arabia a month may begin a day apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from communique.knowledge.tables import load_table

_LONG, _SHORT = 30, 29


@cache
def _years() -> Mapping[int, tuple[date, str]]:
    return {year: (first, lengths) for year, first, lengths in load_table("hijri_years")}


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a month of the Hijra; None outside the table.

    >>> [day.isoformat() for day in hijri_month(1445, 9)]
    ['2024-03-11', '2024-04-09']
    """
    if year not in _years() or not 1 <= month <= len(_years()[year][1]):
        return None
    first, lengths = _years()[year]
    first += timedelta(days=sum(_length(mark) for mark in lengths[: month - 1]))
    return first, first + timedelta(days=_length(lengths[month - 1]) - 1)


def hijri_day(year: int, month: int, day: int) -> date | None:
    """A day of the Hijra in the calendar of the sun; None outside the table.

    >>> hijri_day(1444, 8, 20).isoformat()
    '2023-03-12'
    """
    whole = hijri_month(year, month)
    if whole is None or not 1 <= day <= (whole[1] - whole[0]).days + 1:
        return None
    return whole[0] + timedelta(days=day - 1)


def hijri_years_of(year: int) -> tuple[int, ...]:
    """The years of the Hijra that a year of the sun can touch.

    >>> hijri_years_of(2024)
    (1445, 1446)
    """
    return tuple(number for number, (first, _) in _years().items() if first.year in {year - 1, year})


def _length(mark: str) -> int:
    return _LONG if mark == "+" else _SHORT
