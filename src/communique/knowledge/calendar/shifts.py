"""Values of what is counted in units of the calendar from the day of issue: "yesterday", "next week", "last May".

Invariant: without a day of issue nothing is guessed; open parts stay X (EDTF).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from communique.knowledge.calendar.days import monday_of, month_from
from communique.knowledge.calendar.forms import DAYS_IN_WEEK, Point, Shifted
from communique.knowledge.calendar.frames import Frame
from communique.knowledge.calendar.reckoning import SATURDAY, week_from
from communique.model.partial_date import PartialDate

UNKNOWN_DAY = PartialDate("XXXX-XX-XX")
"""An unresolvable "today"."""

UNKNOWN_WEEK = UNKNOWN_DAY
"""Of an unresolvable "this week" nothing is known either."""

_FIRST_QUARTER = 33
_MONTHS_IN_QUARTER = 3
_YEARS_IN_DECADE = 10


def edtf_of(point: Point) -> str:
    """What a point says, as EDTF; parts that it does not say are X.

    >>> edtf_of(Point(month=5, day=3))
    'XXXX-05-03'
    """
    year = "XXXX" if point.year is None else f"{point.year:04d}"
    if point.day is not None:
        month = "XX" if point.month is None else f"{point.month:02d}"
        return f"{year}-{month}-{point.day:02d}"
    return year if point.month is None else f"{year}-{point.month:02d}"


def value_of(point: Point) -> PartialDate | None:
    """The value of a point; None if its year has no such day."""
    return PartialDate(edtf_of(point)) if point.is_possible else None


def shifted_value(form: Shifted, frame: Frame) -> PartialDate | None:
    """The day, week, month, quarter, year or named month that lies so many units from the day of issue."""
    if form.unit == "named":
        return _named(form, frame)
    return _UNITS[form.unit](form, frame)


def _shifted_day(form: Shifted, frame: Frame) -> PartialDate | None:
    if frame.today is not None:
        return PartialDate.of(frame.today + timedelta(days=form.by or 0))
    if frame.anchor is not None and not form.by and frame.anchor.edtf.startswith("XXXX-"):
        return frame.anchor  # the day of issue, its year unknown
    if frame.anchor is not None and frame.anchor.precision == "month" and not form.by:
        return PartialDate(f"{frame.anchor}-XX")
    return UNKNOWN_DAY


def _shifted_week(form: Shifted, frame: Frame) -> PartialDate | None:
    if frame.today is None:
        return UNKNOWN_WEEK
    return week_from(monday_of(frame.today) + timedelta(weeks=form.by or 0))


def _shifted_weekend(form: Shifted, frame: Frame) -> PartialDate | None:
    if frame.today is None:
        return UNKNOWN_WEEK
    saturday = monday_of(frame.today) + timedelta(days=SATURDAY)
    by = form.by if form.by is not None else -1 if saturday > frame.today and not frame.is_future else 0
    saturday += timedelta(weeks=by)
    return PartialDate.between(PartialDate.of(saturday), PartialDate.of(saturday + timedelta(days=1)))


def _shifted_month(form: Shifted, frame: Frame) -> PartialDate | None:
    anchor = frame.anchor.lower if frame.anchor is not None and frame.anchor.precision in {"day", "month"} else None
    if anchor is None:
        return PartialDate("XXXX-XX")
    month = month_from(anchor, form.by or 0)
    point = Point(month.year, month.month, form.day)
    return value_of(point)


def _shifted_quarter(form: Shifted, frame: Frame) -> PartialDate | None:
    if frame.today is None:
        return None
    month = month_from(frame.today, _MONTHS_IN_QUARTER * (form.by or 0))
    return PartialDate(f"{month.year:04d}-{_FIRST_QUARTER + (month.month - 1) // _MONTHS_IN_QUARTER}")


def _shifted_year(form: Shifted, frame: Frame) -> PartialDate | None:
    year = frame.anchor.year if frame.anchor is not None else None
    return PartialDate("XXXX") if year is None else PartialDate(f"{year + (form.by or 0):04d}")


def _shifted_decade(form: Shifted, frame: Frame) -> PartialDate | None:
    year = frame.anchor.year if frame.anchor is not None else None
    return None if year is None else PartialDate(f"{year // _YEARS_IN_DECADE + (form.by or 0):03d}X")


def _shifted_fortnight(form: Shifted, frame: Frame) -> PartialDate | None:
    """Two weeks from the Monday of this week, or the two after them."""
    if frame.today is None:
        return None
    return week_from(monday_of(frame.today) + timedelta(weeks=2 * (form.by or 0)), 2)


def _shifted_weekday(form: Shifted, frame: Frame) -> PartialDate | None:
    """The so-manieth such weekday after today ("two Sundays from now")."""
    if frame.today is None or form.day is None:
        return None
    first = frame.today + timedelta(days=(form.day - frame.today.weekday() - 1) % DAYS_IN_WEEK + 1)
    return PartialDate.of(first + timedelta(weeks=(form.by or 1) - 1))


def _named(form: Shifted, frame: Frame) -> PartialDate | None:
    """The month or season named: "last May" is before the month of issue, "next May" after it, "this May" in its year."""
    point = Point(month=form.month)
    if frame.anchor is None or frame.anchor.year is None or frame.limit is None:
        return PartialDate(edtf_of(point))
    if not form.by or (form.by < 0 and frame.is_everyday):
        return PartialDate(edtf_of(point.in_year(frame.anchor.year + (form.by or 0))))
    for offset in range(3):
        found = PartialDate(edtf_of(point.in_year(frame.anchor.year + form.by * (offset - 1))))
        if found.lower and found.upper and (found.lower > frame.limit if form.by > 0 else found.upper < frame.limit):
            return found
    return None


_UNITS: dict[str, Callable[[Shifted, Frame], PartialDate | None]] = {
    "day": _shifted_day,
    "week": _shifted_week,
    "weekend": _shifted_weekend,
    "month": _shifted_month,
    "quarter": _shifted_quarter,
    "year": _shifted_year,
    "decade": _shifted_decade,
    "fortnight": _shifted_fortnight,
    "weekday": _shifted_weekday,
}
