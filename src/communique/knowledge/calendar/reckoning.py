"""Values that are reckoned from a day, a month or a year already known: stretches, parts, numbered weeks, days of the Hijra.

Invariant: nothing here asks for tense or day of issue; whoever calls has settled them.
"""

from __future__ import annotations

from datetime import date, timedelta

from communique.knowledge.calendar.days import monday_of, month_from, nth_weekday
from communique.knowledge.calendar.forms import DAYS_IN_WEEK, LAST_HIJRI, LAST_MONTH, Away, Hijri, PartIn, Stretch
from communique.knowledge.calendar.hijri import hijri_day, hijri_month, hijri_years_of
from communique.knowledge.calendar.lengths import day_away, stretch_beside
from communique.model.partial_date import PartialDate

THURSDAY, SATURDAY = 3, 5


def interval(first: date, last: date) -> PartialDate:
    """From one day to another, both included; the day itself where they are one.

    >>> str(interval(date(2020, 1, 4), date(2020, 1, 10)))
    '2020-01-04/2020-01-10'
    """
    return PartialDate.of(first) if first == last else PartialDate.between(PartialDate.of(first), PartialDate.of(last))


def week_from(monday: date, count: int = 1) -> PartialDate:
    """So many weeks from a Monday on.

    >>> str(week_from(date(2021, 5, 31)))
    '2021-05-31/2021-06-06'
    """
    return interval(monday, monday + timedelta(days=DAYS_IN_WEEK * count - 1))


def weeks_in(first_of_month: date, number: int, count: int) -> PartialDate:
    """Weeks of a month or year by their Thursdays, as ISO 8601 counts them; the last ones for -1."""
    if number < 0:
        last = monday_of(nth_weekday(first_of_month, THURSDAY, -1))
        return week_from(last - timedelta(weeks=count - 1), count)
    return week_from(monday_of(nth_weekday(first_of_month, THURSDAY, (number - 1) * count + 1)), count)


def numbered_week(year: int, number: int) -> PartialDate | None:
    """A week by its number; None for a week that the year has not.

    >>> str(numbered_week(2019, 1))
    '2018-12-31/2019-01-06'
    """
    try:
        return week_from(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def weekend_at(day: date) -> PartialDate:
    """The weekend of a day's week; of a Monday, the one before it.

    >>> str(weekend_at(date(2021, 9, 6)))
    '2021-09-04/2021-09-05'
    """
    saturday = monday_of(day) + timedelta(days=SATURDAY) - timedelta(weeks=day.weekday() == 0)
    return interval(saturday, saturday + timedelta(days=1))


def part_of(form: PartIn, whole: PartialDate) -> PartialDate | None:
    """Days or months of a period; None where it has fewer."""
    if whole.lower is None or whole.upper is None:
        return None
    if form.unit == "month":
        return _months_of(form, whole.lower, whole.upper)
    if form.number < 0:
        first, last = whole.upper - timedelta(days=form.count - 1), whole.upper
    else:
        first = whole.lower + timedelta(days=(form.number - 1) * form.count)
        last = first + timedelta(days=form.count - 1)
        is_to_end = (whole.upper - last).days <= 1 and form.number > 1  # the third ten days of a month of thirty-one
        last = whole.upper if is_to_end else last
    return interval(first, last) if whole.lower <= first <= last <= whole.upper else None


def _months_of(form: PartIn, lower: date, upper: date) -> PartialDate | None:
    months = (upper.year - lower.year) * LAST_MONTH + upper.month - lower.month + 1
    begin = months - form.count if form.number < 0 else (form.number - 1) * form.count
    if not 0 <= begin <= begin + form.count <= months:
        return None
    first, last = (month_from(lower, begin + step) for step in (0, form.count - 1))
    ends = [PartialDate(f"{day.year:04d}-{day.month:02d}") for day in (first, last)]
    return ends[0] if form.count == 1 else PartialDate.between(*ends)


def stretch_value(form: Stretch, day: date) -> PartialDate | None:
    """The days of a length of time beside a day; None beyond the years of the calendar."""
    try:
        first, last = stretch_beside(day, form.length, is_ahead=form.is_ahead, holds_day=form.holds_base)
    except ValueError:
        return None
    return interval(first, last)


def away_value(form: Away, day: date) -> PartialDate | None:
    """The day that lies a length of time from a day, or the weekday told of its week."""
    try:
        found = day_away(day, form.length, is_ahead=form.is_ahead)
    except ValueError:
        return None
    if form.weekday is not None:
        found = monday_of(found) + timedelta(days=form.weekday)
    return PartialDate.of(found)


def hijri_value(form: Hijri, year: int) -> PartialDate | None:
    """A day or month of the Islamic calendar in the year told, of the Hijra or of the sun; None outside the table."""
    years = hijri_years_of(year) if year > LAST_HIJRI else (year,)
    for number in years:
        days = _hijri_days(form, number)
        if days is not None and (year <= LAST_HIJRI or days[0].year == year):
            return interval(*days)
    return None


def _hijri_days(form: Hijri, year: int) -> tuple[date, date] | None:
    if form.day is None:
        return hijri_month(year, form.month)
    day = hijri_day(year, form.month, form.day)
    return None if day is None else (day, day)
