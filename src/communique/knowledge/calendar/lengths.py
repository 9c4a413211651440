"""Lengths of time reckoned from a day: the day so far away, the stretch before or behind it.

Months and years lead to the same day of the month, or to the last of a shorter month; quarters, decades and fortnights are whole
ones of the calendar. Invariant: plain arithmetic; what is counted and from where is told by the forms.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from communique.knowledge.calendar.days import monday_of, month_from
from communique.knowledge.calendar.forms import DAYS_IN_WEEK, LAST_MONTH, Length

_HOURS_IN_DAY = 24
_QUARTER, _DECADE, _FORTNIGHT = 3, 10, 14
_SATURDAY = 5


def day_away(day: date, length: Length, *, is_ahead: bool) -> date:
    """The day that lies a length of time from a day.

    >>> day_away(date(2017, 11, 23), (("month", 1), ("day", 21)), is_ahead=False).isoformat()
    '2017-10-02'

    Raises:
        OverflowError: it lies before year 1 or after 9999.
    """
    for unit, count in length:
        day = _moved(day, unit, count if is_ahead else -count)
    return day


def stretch_beside(day: date, length: Length, *, is_ahead: bool, holds_day: bool) -> tuple[date, date]:
    """First and last day of a length of time that begins after a day, or with it, or that ends with it.

    >>> [d.isoformat() for d in stretch_beside(date(2016, 11, 7), (("day", 2),), is_ahead=True, holds_day=False)]
    ['2016-11-08', '2016-11-09']

    Raises:
        OverflowError: it leaves the years 1 to 9999.
    """
    if len(length) == 1 and length[0][0] in _WHOLE:
        return _whole_units(day, *length[0], is_ahead=is_ahead)
    if not is_ahead:
        return day_away(day, length, is_ahead=False), day
    one_day = timedelta(days=1)
    return (
        (day, day_away(day, length, is_ahead=True))
        if holds_day
        else (day + one_day, day_away(day, length, is_ahead=True))
    )


def _whole_units(day: date, unit: str, count: int, *, is_ahead: bool) -> tuple[date, date]:
    """Whole units of the calendar before the one of the day, or after it."""
    first = _WHOLE[unit](day, 1 if is_ahead else -count)
    return first, _WHOLE[unit](first, count) - timedelta(days=1)


def _moved(day: date, unit: str, by: int) -> date:
    if unit in {"month", "quarter", "year", "decade"}:
        return _same_day(
            day, by * {"month": 1, "quarter": _QUARTER, "year": LAST_MONTH, "decade": LAST_MONTH * _DECADE}[unit]
        )
    if unit == "business day":
        return _business_day(day, by)
    if unit == "hour":
        return day + timedelta(days=by // _HOURS_IN_DAY if by > 0 else -(-by // _HOURS_IN_DAY))
    return day + timedelta(days=by * {"week": DAYS_IN_WEEK, "fortnight": _FORTNIGHT}.get(unit, 1))


def _same_day(day: date, months: int) -> date:
    try:
        first = month_from(day, months)
    except ValueError as error:
        raise OverflowError from error
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))


def _business_day(day: date, by: int) -> date:
    step = timedelta(days=1 if by > 0 else -1)
    left = abs(by)
    while left:
        day += step
        left -= day.weekday() < _SATURDAY
    return day


def _quarter_from(day: date, by: int) -> date:
    return month_from(day.replace(month=(day.month - 1) // _QUARTER * _QUARTER + 1, day=1), by * _QUARTER)


def _decade_from(day: date, by: int) -> date:
    return date(day.year // _DECADE * _DECADE + by * _DECADE, 1, 1)


def _fortnight_from(day: date, by: int) -> date:
    first = monday_of(day)
    return first + timedelta(days=by * _FORTNIGHT)


_WHOLE: Mapping[str, Callable[[date, int], date]] = {
    "quarter": _quarter_from,
    "decade": _decade_from,
    "fortnight": _fortnight_from,
}
