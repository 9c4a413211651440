"""The grammar of periods and lists: ranges, coordinated days, parts of months and years.

Invariant: a list gives one piece for each of its dates, unless they follow each other without a gap; then it is one
period ("12 and 13 December").
"""

from __future__ import annotations

from dataclasses import replace

from communique.knowledge.calendar.forms import (
    Form,
    PartIn,
    Period,
    Piece,
    Point,
    Shifted,
    WeekdayIn,
    WeekIn,
    WeekOf,
    over_new_year,
)
from communique.knowledge.calendar.matching import Bound, Built, Pattern
from communique.knowledge.calendar.patterns import form, join, joined, point, same, value

_CENTURY = 100
_BETWEEN = ("between", "between the", "in between")
_FROM = ("from", "from the", "since", "since the")
_LONGEST_YEARS = 60
_WEEKS_IN_MONTH = 5


def _fill(item: Form, *told: Point) -> Form:
    """A day of a list, or two that a dash joins, with the month and year that the list names once."""
    if isinstance(item, Period):
        return over_new_year(Period(_fill(item.first, *told), _fill(item.last, *told)))
    return join(item, *told) if isinstance(item, Point) else item


def _day_span(bound: Bound) -> Built:
    first, last = point(bound["first"]), point(bound["last"])
    return Period(first, last) if (first.day or 0) < (last.day or 0) else None


def _days(bound: Bound) -> Built:
    """The pieces of a list of days, first to last."""
    return bound["head"].pieces + bound["tail"].pieces


def _listed(bound: Bound) -> Built:
    """The days of a list with its month; one period if they follow each other."""
    told = [point(bound[name]) for name in ("Mo", "MoEnd", "YearOf") if name in bound]
    first, last = min(p.first for p in bound.values()), max(p.last for p in bound.values())
    items = [replace(p, form=_fill(p.form, *told)) for p in bound["Days"].pieces]
    days = [p.form.day for p in items if isinstance(p.form, Point) and p.form.day is not None]
    if len(days) == len(items) and days == list(range(days[0], days[0] + len(days))):
        return (Piece(Period(items[0].form, items[-1].form), first, last, "period.days-together"),)
    if not all(isinstance(p.form, Point) for p in items) or days == sorted(days):
        items[0] = replace(items[0], first=first)
        items[-1] = replace(items[-1], last=last)
        return tuple(replace(p, rule="list.days") for p in items)
    return None


def _weekday_days(bound: Bound) -> Built:
    """Two days of one month, each with its weekday ("Monday 22 and Tuesday 23 November")."""
    first, last = bound["first"].pieces[0], bound["last"].pieces[0]
    end = point(bound["last"])
    begin = replace(point(bound["first"]), month=end.month, year=end.year)
    if end.weekday is None or (begin.day or 0) >= (end.day or 0):
        return None
    if (begin.day or 0) + 1 == end.day:
        return Piece(Period(begin, end), first.first, last.last, "period.days-together")
    return (replace(first, form=begin), last)


def _span(bound: Bound) -> Built:
    """From one phrase to another, the first borrowing what only the last tells, and the other way round."""
    first, last = form(bound["first"]), form(bound["last"])
    if not isinstance(first, Point) or not isinstance(last, Point):
        return Period(first, last)
    if first.month is None and first.day is not None:
        first = join(first, Point(month=last.month))
    if last.month is None and last.day is not None:
        last = join(last, Point(month=first.month))
    filled = over_new_year(Period(first, last))
    return filled if _runs_forward(filled) else None


def _runs_forward(period: Period) -> bool:
    first, last = period.first, period.last
    if not isinstance(first, Point) or not isinstance(last, Point):
        return True
    if first.year is None or last.year is None:
        return (first.month, first.day) != (last.month, last.day)
    return (first.year, first.month or 0, first.day or 0) < (last.year, last.month or 13, last.day or 32)


def _month_span(bound: Bound) -> Built:
    """Days of one month, the month told first ("June 10-12, 2017")."""
    told = (point(bound.get("Wd")), point(bound["Mo"]), point(bound.get("YearOf")))
    first, last = join(*told, point(bound["first"])), join(*told[1:], point(bound["last"]))
    return Period(first, last) if (first.day or 0) < (last.day or 0) else None


def _next_day(bound: Bound) -> Built:
    """Two days or months that follow each other, told side by side."""
    built = _span(bound)
    if not isinstance(built, Period):
        return None
    first, last = built.first, built.last
    if not isinstance(first, Point) or not isinstance(last, Point) or not first.month or not last.month:
        return None
    if first.day is None and last.day is None:
        return built if last.month - first.month == 1 else None
    follows = (
        first.month % 12 + 1 == last.month
        and last.day == 1
        and not replace(first, day=(first.day or 0) + 1).is_possible
    )
    return built if follows else None


def _years(bound: Bound) -> Built:
    first = value(bound, "first", "year") or 0
    if "two" in bound:
        two = int(str(bound["two"].token.values["two"]))
        last = first - first % _CENTURY + two
        is_tight = bound["two"].token.gap == ""
        return Period(Point(first), Point(last)) if is_tight and first < last < first + _LONGEST_YEARS else None
    last = value(bound, "last", "year") or 0
    return Period(Point(first), Point(last)) if first < last else None


def _week_of(bound: Bound) -> Built:
    return WeekOf(form(bound["Day"]))


def _days_of_shift(bound: Bound) -> Built:
    """Days of a month counted from the month of issue ("from 4 to 22 this month")."""
    first, last = (Shifted("month", value(bound, "shift"), day=point(bound[name]).day) for name in ("first", "last"))
    return Period(first, last) if (first.day or 0) < (last.day or 0) else None


def _which(bound: Bound) -> int | None:
    """1 for the first, -1 for the last; None for words that count nothing in a month ("this", "next", "sixth")."""
    words = bound["which"].token.values
    if words.get("shift") == -1:
        return -1
    number = int(words.get("ordinal", 0))
    return number if 1 <= number <= _WEEKS_IN_MONTH else None


def _week_in(bound: Bound) -> Built:
    number = _which(bound)
    return None if number is None else WeekIn(number, form(bound["Whole"]))


def _weekday_in(bound: Bound) -> Built:
    number = _which(bound)
    return None if number is None else WeekdayIn(number, value(bound, "weekday") or 0, form(bound["Whole"]))


_TEN_DAYS = 10
_DECADES_IN_MONTH = 3


def _weeks_in(bound: Bound) -> Built:
    number = _which(bound)
    return None if number is None else WeekIn(number, form(bound["Whole"]), value(bound, "count") or 1)


def _part_in(bound: Bound) -> Built:
    """Days and months of a period ("the first ten days of May", "the third month of 2021")."""
    words = bound["unit"].token.values
    unit, number = str(words.get("unit") or words.get("units")), _number(bound)
    is_counted = "count" in bound
    if number is None or unit not in {"day", "month"} or (unit == "day" and not is_counted):
        return None
    if is_counted and abs(number) != 1:
        return None
    return PartIn(number, value(bound, "count") or 1, unit, form(bound["Whole"]))


def _number(bound: Bound) -> int | None:
    """Which one: -1 for the last."""
    words = bound["which"].token.values
    if words.get("shift") == -1:
        return -1
    return int(words["ordinal"]) if "ordinal" in words else None


def _ten_days(bound: Bound) -> Built:
    """A third of a month ("the second decade of August")."""
    number = _number(bound)
    month = form(bound["Month"])
    if number is None or number > _DECADES_IN_MONTH or bound["decade"].token.lower != "decade":
        return None
    is_month = isinstance(month, Point) and month.month is not None
    return PartIn(number, _TEN_DAYS, "day", month) if is_month else None


PERIODS = (
    # days of one month
    Pattern("days.one", "DayItem", "Dom", joined("Dom")),
    Pattern("days.span", "DayItem", "first=Dom dash last=Dom", _day_span),
    Pattern("days.span-to", "DayItem", "first=Dom to last=Dom", _day_span),
    Pattern("days.comma", "Days", "head=DayItem ',' tail=Days", _days),
    Pattern("days.and", "Days", "head=DayItem ','? and tail=DayItem", _days),
    Pattern("days.slash", "Days", "head=DayItem '/' tail=DayItem", _days),
    Pattern("period.day-day-month", "Period", "Wd? first=Dom dash|to 'the'? last=DayFirst", _span),
    Pattern("period.between-day-day", "Period", "Wd? first=Dom and 'the'? last=DayFirst", _span, after=_BETWEEN),
    Pattern("period.month-day-day-year", "Period", "Wd? Mo first=Dom dash|to last=Dom YearOf", _month_span),
    Pattern("period.month-day-day", "Period", "Wd? Mo 'the'? first=Dom dash|to 'the'? last=Dom", _month_span),
    Pattern("period.between-month-day-day", "Period", "Mo first=Dom and last=Dom YearOf?", _month_span, after=_BETWEEN),
    # from one date to another
    Pattern("period.days", "Period", "first=Day dash|to 'the'? last=Day", _span),
    Pattern("period.between-days", "Period", "first=Day and 'the'? last=Day", _span, after=_BETWEEN),
    Pattern("period.day-month-day", "Period", "first=Dom to last=MonthFirst", _span, after=_FROM),
    Pattern("period.months", "Period", "first=Month dash|to|'/' last=Month", _span),
    Pattern("period.between-months", "Period", "first=Month and last=Month", _span, after=_BETWEEN),
    Pattern(
        "period.month-day", "Period", "first=Month|Day to last=Day|Month|YearOnly", _span, after=("from", "from the")
    ),
    Pattern("period.seasons", "Period", "first=Season dash|to last=Season", _span),
    Pattern("period.weekdays", "Period", "first=WeekdayName dash|to last=WeekdayName", _span),
    Pattern("period.weekday-nths", "Period", "first=DayOnly dash|to last=DayOnly", _span),
    Pattern("period.years-dash", "Period", "first=year dash|'/' last=year", _years),
    Pattern("period.years-two", "Period", "first=year dash|'/' two", _years),
    Pattern(
        "period.years-from",
        "Period",
        "first=year to last=year",
        _years,
        after=("from", "period", "years", "from the years", "between", "in", "is"),
    ),
    Pattern("period.years-between", "Period", "first=year and last=year", _years, after=_BETWEEN),
    Pattern("period.days-following", "Period", "first=Day and last=Day", _next_day),
    Pattern("period.months-following", "Period", "first=Month and last=Month", _next_day),
    # weeks of a month
    Pattern("week.of", "Week", "'week' 'of'|'beginning'|'starting'|'commencing' 'on'? 'the'? Day|Nth", _week_of),
    Pattern("week.nth", "Nth", "nth", lambda b: Point(day=value(b, "nth"))),
    Pattern("week.in", "Week", "which=shift|ordinal 'week' 'of'|'in'? Whole", _week_in),
    Pattern("weeks.in", "Week", "which=shift|ordinal count 'weeks' 'of' Whole", _weeks_in),
    Pattern("part.days-in", "Week", "which=shift|ordinal count? unit=unit|units 'of' Whole", _part_in),
    Pattern("part.ten-days", "Week", "which=ordinal|shift decade=unit 'of' Month", _ten_days),
    Pattern("weekday.in", "Week", "which=shift|ordinal weekday 'of'|'in' Whole", _weekday_in),
    Pattern("whole", "Whole", "Month|YearOnly|Shift", same),
    # from any date to any other, with both prepositions
    Pattern("end", "End", "Day|Month|YearOnly|Season|DayShift|Shift|Weekday|Part|DayOnly|Holiday|Now", same),
    Pattern("period.from", "Period", "first=End to 'the'? last=End", _span, after=_FROM),
    Pattern("period.between", "Period", "first=End and 'the'? last=End", _span, after=_BETWEEN),
    Pattern("period.to-today", "Period", "first=Day|Month to last=DayShift", _span),
    Pattern(
        "period.days-of-shift",
        "Period",
        "first=Dom dash|to|and last=Dom 'of'|'in'? shift 'month'",
        _days_of_shift,
        after=(*_FROM, *_BETWEEN, "on"),
    ),
    Pattern("date.period", "Date", "Period", same),
    Pattern("date.week", "Date", "Week", same),
    Pattern("list.weekday-dom", "WeekdayDom", "Wd Dom", joined("Wd", "Dom")),
    Pattern("list.weekdays", "Date", "first=WeekdayDom and last=DayFirst", _weekday_days),
    # last, so that "between 3 and 12 May" is a period and "3 and 12 May" a list
    Pattern("list.days-month-year", "Date", "Wd? Days 'of'? Mo YearOf", _listed),
    Pattern("list.days-month", "Date", "Wd? Days 'of'? MoEnd", _listed),
    Pattern("list.month-days-year", "Date", "Mo Days YearOf", _listed),
    Pattern("list.month-days", "Date", "Mo Days", _listed),
)
