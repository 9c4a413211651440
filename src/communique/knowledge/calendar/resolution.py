"""From what the words say to a value: years, months and days that the words leave open.

The rule (DESIGN §4.3): past, the latest such day not after the day of issue; future, the earliest not before it.
Invariant: without a day of issue nothing is guessed; open parts stay X (EDTF).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from communique.knowledge.calendar.days import easter, monday_of, month_from, nth_weekday
from communique.knowledge.calendar.forms import (
    DAYS_IN_WEEK,
    LAST_MONTH,
    NEAREST,
    NEAREST_BACK,
    Away,
    Counted,
    Feast,
    Form,
    Hijri,
    PartIn,
    Period,
    Point,
    Rest,
    Shifted,
    Stretch,
    Told,
    Weekday,
    WeekdayIn,
    WeekIn,
    WeekNumber,
    WeekOf,
    Written,
    has_year,
    with_year,
)
from communique.knowledge.calendar.frames import Frame, Tense
from communique.knowledge.calendar.reckoning import (
    away_value,
    hijri_value,
    interval,
    numbered_week,
    part_of,
    stretch_value,
    week_from,
    weekend_at,
    weeks_in,
)
from communique.knowledge.calendar.shifts import UNKNOWN_DAY, UNKNOWN_WEEK, edtf_of, shifted_value, value_of
from communique.model.partial_date import PartialDate

LONG_AGO, SOON = timedelta(days=240), timedelta(days=125)
"""Where the clause does not tell: a day that last came longer ago than the first and comes sooner than the second is
meant ahead. Set on the made-up statements of tests/gold/develop; re-measure with tests/knowledge/test_calendar_gold.py."""

_NEAR_ISSUE = timedelta(days=200)
_NEXT_YEAR = timedelta(days=300)
"""A day that the clause puts ahead, but that came within the last two months and comes again only after so long, is the one gone
by: nobody leaves out the year of a day so far ahead ("reverse the decision of 19 October", three days later)."""

_LEAP_CYCLE = 8


def resolve(form: Form, frame: Frame) -> PartialDate | None:
    """The value of a form; None if it depends on a date that was not told.

    >>> frame = Frame(PartialDate("2017-06-19"), Tense.PAST)
    >>> str(resolve(Point(month=7, day=3), frame)), str(resolve(Point(month=7, day=3), replace(frame, tense=Tense.FUTURE)))
    ('2016-07-03', '2017-07-03')
    """
    try:
        return _RESOLVERS[type(form)](form, frame)
    except OverflowError:  # a day before year 1 or after 9999
        return None


def year_for(form: Form, frame: Frame) -> int | None:
    """The year that issue date and tense give to a form without one; None if they cannot.

    >>> year_for(Point(month=9, day=14), Frame(PartialDate("2023-09-06")))
    2023
    """
    year = _year_by_tense(form, frame)
    by_weekday = _year_by_weekday(form, frame)
    if by_weekday is not None:
        return by_weekday
    if frame.is_future and not frame.is_certain and _is_gone_by(form, frame, year):
        return _year_by_tense(form, replace(frame, tense=Tense.PAST))
    if year is None or frame.tense is not Tense.UNKNOWN or frame.limit is None:
        return year
    ahead = _year_by_tense(form, replace(frame, tense=Tense.FUTURE))
    back, forth = _ends(with_year(form, year)), _ends(with_year(form, ahead or year))
    if back is None or forth is None:
        return year
    is_far_nearer = frame.limit - back[1] > LONG_AGO and forth[0] - frame.limit < SOON
    return ahead if is_far_nearer else year


def _is_gone_by(form: Form, frame: Frame, year: int | None) -> bool:
    """Whether a day said to come lies most of a year ahead, so that the one just gone by is meant."""
    ends = _ends(with_year(form, year)) if year is not None and isinstance(form, Point) and form.day else None
    return ends is not None and frame.limit is not None and ends[0] - frame.limit > _NEXT_YEAR


def _year_by_weekday(form: Form, frame: Frame) -> int | None:
    """The one year beside the day of issue in which a day falls on the weekday told with it; None without one.

    >>> _year_by_weekday(Point(month=11, day=25, weekday=4), Frame(PartialDate("2022-11-23")))
    2022
    """
    if frame.limit is None or not isinstance(form, Point) or form.weekday is None or form.day is None:
        return None
    near = (form.in_year(frame.limit.year + step) for step in (-1, 0, 1))
    days = [date(p.year, p.month, p.day) for p in near if p.is_possible and p.year and p.month and p.day]
    found = [d.year for d in days if d.weekday() == form.weekday and abs(d - frame.limit) < _NEAR_ISSUE]
    return found[0] if len(found) == 1 else None


def _year_by_tense(form: Form, frame: Frame) -> int | None:
    if frame.limit is None:
        return None
    start = frame.limit.year
    step = 1 if frame.is_future else -1
    for year in range(start - step, start + step * _LEAP_CYCLE, step):
        if 1 < year < date.max.year and _fits(with_year(form, year), frame):
            return year
    return None


def _fits(form: Form, frame: Frame) -> bool:
    """Whether a form with its year lies on the right side of the day of issue."""
    ends = _ends(form)
    if ends is None or frame.limit is None:
        return False
    first, last = ends
    return last >= frame.limit if frame.is_future else first <= frame.limit


def _ends(form: Form) -> tuple[date, date] | None:
    if isinstance(form, Period):
        first, last = _ends(form.first), _ends(form.last)
        return (first[0], last[1]) if first and last else None
    if isinstance(form, WeekOf):
        return _ends(form.point)
    if isinstance(form, WeekIn | WeekdayIn | PartIn):
        return _ends(form.month)
    found = _in_its_year(form)
    return (found.lower, found.upper) if found is not None and found.lower and found.upper else None


def _in_its_year(form: Form) -> PartialDate | None:
    """The value of a form whose year is settled."""
    if isinstance(form, Feast | Hijri):
        return _RESOLVERS[type(form)](form, Frame(None)) if form.year is not None else None
    return PartialDate(edtf_of(form)) if isinstance(form, Point) and form.is_possible else None


def _feast(form: Feast, frame: Frame) -> PartialDate | None:
    year = form.year if form.year is not None else year_for(form, frame)
    return UNKNOWN_DAY if year is None else PartialDate.of(easter(year) + timedelta(days=form.offset))


def _point(point: Point, frame: Frame) -> PartialDate | None:
    if point.day is not None and point.month is None:
        return _day_of_month(point, frame)
    if point.year_shift is not None:
        year = frame.anchor.year + point.year_shift if frame.anchor is not None and frame.anchor.year else None
        return value_of(point.in_year(year))
    return value_of(point if point.year is not None else point.in_year(year_for(point, frame)))


def _day_of_month(point: Point, frame: Frame) -> PartialDate | None:
    """A day whose month the text leaves to the day of issue ("the 5th")."""
    limit = frame.limit
    if limit is None or point.day is None:
        return None  # a day of no known month is no date that EDTF can write for us
    offsets: Iterable[int] = range(13) if frame.is_future else range(0, -13, -1)
    if point.weekday is not None:  # the weekday tells the month better than the tense
        offsets = sorted(range(-6, 7), key=abs)
    for offset in offsets:
        month = month_from(limit, offset)
        found = replace(point, year=month.year, month=month.month)
        if found.is_possible and (point.weekday is not None or _fits(found, frame)) and _falls_on(found, point.weekday):
            return PartialDate(edtf_of(found))
    return None


def _falls_on(point: Point, weekday: int | None) -> bool:
    if weekday is None or point.year is None or point.month is None or point.day is None:
        return True
    return date(point.year, point.month, point.day).weekday() == weekday


def _period(period: Period, frame: Frame) -> PartialDate | None:
    period = _in_one_year(period, frame)
    first = resolve(period.first, frame)
    if first is None:
        return None
    last = resolve(period.last, _following(period.last, first, frame))
    return None if last is None else _between(first, last)


def _in_one_year(period: Period, frame: Frame) -> Period:
    """The period with the year of issue date and tense, or the one that "last year" gives both ends."""
    first, last = period.first, period.last
    if has_year(period) or not isinstance(first, Point) or not isinstance(last, Point):
        return period
    shift = last.year_shift if last.year_shift is not None else first.year_shift
    if shift is not None:
        return Period(replace(first, year_shift=shift), replace(last, year_shift=shift))
    year = year_for(period, frame) if last.month is not None else None
    return period if year is None else _as_period(with_year(period, year))


def _between(first: PartialDate, last: PartialDate) -> PartialDate | None:
    """From the begin of one to the end of the other; None if that runs backwards."""
    if first.lower and last.lower and first.lower > last.lower:
        return None
    begin = PartialDate.of(first.lower) if first.is_interval and first.lower else first
    end = PartialDate.of(last.upper) if last.is_interval and last.upper else last
    return None if begin.is_interval or end.is_interval else PartialDate.between(begin, end)


def _as_period(form: Form) -> Period:
    return form if isinstance(form, Period) else Period(form, form)


def _following(last: Form, first: PartialDate | None, frame: Frame) -> Frame:
    """The frame for the end of a period: a bare weekday or day there is the next one after its beginning."""
    is_bare = (isinstance(last, Weekday) and last.week is None) or (
        isinstance(last, Point) and last.month is None and last.day is not None
    )
    if is_bare and first is not None and first.is_day:
        return replace(frame, anchor=first, tense=Tense.FUTURE)
    return frame


def _written(form: Written, _frame: Frame) -> PartialDate | None:
    return PartialDate(form.edtf)


def _weekday(form: Weekday, frame: Frame) -> PartialDate | None:
    today = frame.today
    if today is None:
        return UNKNOWN_DAY
    in_week = monday_of(today) + timedelta(days=form.weekday)
    if form.week is not None:
        return PartialDate.of(in_week + timedelta(weeks=form.week))
    return PartialDate.of(in_week + timedelta(weeks=_weeks_off(form, frame, (in_week - today).days)))


def _weeks_off(form: Weekday, frame: Frame, days_ahead: int) -> int:
    """How many weeks from the week of issue, for a weekday that lies so many days ahead in that week."""
    if form.shift == -1 and frame.is_everyday:
        return -1  # the one of last week
    if form.shift == 0 and frame.is_future:
        return 0 if days_ahead >= 0 else 1  # "as of this Thursday", said on a Sunday
    if form.shift in {0, 1}:
        return form.shift or 0
    if form.shift == NEAREST:
        return 0 if days_ahead > 0 else 1
    if form.shift is None and frame.is_future:
        return 0 if days_ahead >= 0 else 1
    return -1 if days_ahead > 0 or (form.shift in {-1, NEAREST_BACK} and days_ahead == 0) else 0


def _week_of(form: WeekOf, frame: Frame) -> PartialDate | None:
    day = resolve(form.point, frame)
    if day is None or not day.is_day or day.lower is None:
        return day
    return weekend_at(day.lower) if form.is_weekend else week_from(monday_of(day.lower))


def _month_of(form: WeekIn | WeekdayIn, frame: Frame) -> date | None:
    """The first day of the month in which to count; of a year, its January or, from the end, its December."""
    month = resolve(form.month, frame)
    if month is None or month.lower is None:
        return None
    is_from_end = month.precision == "year" and form.number < 0
    return date(month.lower.year, LAST_MONTH, 1) if is_from_end else month.lower


def _week_in(form: WeekIn, frame: Frame) -> PartialDate | None:
    """Weeks are counted by their Thursday, as in ISO 8601."""
    first = _month_of(form, frame)
    return UNKNOWN_WEEK if first is None else weeks_in(first, form.number, form.count)


def _part_in(form: PartIn, frame: Frame) -> PartialDate | None:
    whole = resolve(form.month, frame)
    return None if whole is None else part_of(form, whole)


def _hijri(form: Hijri, frame: Frame) -> PartialDate | None:
    year = form.year if form.year is not None else year_for(form, frame)
    return UNKNOWN_DAY if year is None else hijri_value(form, year)


def _base(form: Stretch | Away, frame: Frame) -> date | None:
    """The day from which a length of time is counted."""
    if form.base is None:
        return frame.today
    ahead = replace(frame, tense=Tense.FUTURE, is_certain=True)
    base = resolve(form.base, ahead if frame.is_everyday else frame)
    return base.lower if base is not None else None


def _stretch(form: Stretch, frame: Frame) -> PartialDate | None:
    day = _base(form, frame)
    return None if day is None else stretch_value(form, day)


def _away(form: Away, frame: Frame) -> PartialDate | None:
    day = _base(form, frame)
    return None if day is None else away_value(form, day)


def _week_number(form: WeekNumber, frame: Frame) -> PartialDate | None:
    year = resolve(form.year, frame) if form.year is not None else frame.anchor
    return None if year is None or year.year is None else numbered_week(year.year, form.number)


def _rest(form: Rest, frame: Frame) -> PartialDate | None:
    """From today to the end of a unit, or from the beginning of a period to today."""
    whole, today = resolve(form.whole, frame), frame.today
    if whole is None or today is None or whole.lower is None or whole.upper is None:
        return None
    first, last = (today, whole.upper) if form.is_left else (whole.lower, today)
    return interval(first, last) if first <= last else None


def _counted(form: Counted, frame: Frame) -> PartialDate | None:
    """Days and weeks from a day; months and years to the same day, or the last of a shorter month."""
    base = resolve(form.base, frame)
    if base is None or base.lower is None or not base.is_day:
        return None
    if form.unit in {"day", "week"}:
        return PartialDate.of(base.lower + timedelta(days=form.by * (DAYS_IN_WEEK if form.unit == "week" else 1)))
    month = month_from(base.lower, form.by * (LAST_MONTH if form.unit == "year" else 1))
    last = calendar.monthrange(month.year, month.month)[1]
    return PartialDate.day(month.year, month.month, min(base.lower.day, last))


def _weekday_in(form: WeekdayIn, frame: Frame) -> PartialDate | None:
    first = _month_of(form, frame)
    return UNKNOWN_DAY if first is None else PartialDate.of(nth_weekday(first, form.weekday, form.number))


def _told(form: Told, frame: Frame) -> PartialDate | None:
    day = frame.told.lower if frame.told is not None and frame.told.is_day else None
    return None if day is None else PartialDate.of(day + timedelta(days=form.by))


_RESOLVERS: dict[type, Callable[[Any, Frame], PartialDate | None]] = {
    Point: _point,
    Period: _period,
    Written: _written,
    Shifted: shifted_value,
    Weekday: _weekday,
    WeekOf: _week_of,
    WeekIn: _week_in,
    WeekdayIn: _weekday_in,
    Told: _told,
    Feast: _feast,
    Counted: _counted,
    PartIn: _part_in,
    Hijri: _hijri,
    Stretch: _stretch,
    Away: _away,
    WeekNumber: _week_number,
    Rest: _rest,
}
