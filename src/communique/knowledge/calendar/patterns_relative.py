"""The grammar of dates counted from the day of issue, and of parts of periods.

Invariant: a part of a period ("early May", "the end of 2019") is the period with a modifier: the value is not
narrowed, the words of the modifier are inside the span (annotation guidelines, "Unknown parts of dates").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.knowledge.calendar.forms import (
    NEAREST,
    NEAREST_BACK,
    Counted,
    Feast,
    Piece,
    Point,
    Shifted,
    Stretch,
    Told,
    Weekday,
)
from communique.knowledge.calendar.matching import Bound, Built, Pattern
from communique.knowledge.calendar.patterns import FIRST_QUARTER, QUARTERS, Build, form, join, point, same, value
from communique.knowledge.calendar.vocabulary import vocabulary

_UNIT_SHIFTED = frozenset({"week", "weekend", "month", "quarter", "year"})
_NEAREST = frozenset({"coming", "upcoming"})
_OVER = ("over the", "in the", "during the", "within the", "for the", "the")
_COUNTABLE = frozenset({"day", "week", "month", "year"})
_NAMES_OF_HALF = {1: "first half", 2: "second half"}


def _shifted_unit(bound: Bound) -> Built:
    unit = bound["unit"].token.values["unit"]
    return Shifted(str(unit), value(bound, "shift")) if unit in _UNIT_SHIFTED else None


def _this_unit(bound: Bound) -> Built:
    unit = bound["unit"].token.values["unit"]
    return Shifted(str(unit), 0) if unit in _UNIT_SHIFTED else None


def _day_shift(bound: Bound) -> Built:
    return Shifted("day", value(bound, "deictic"))


def _part_of_day(bound: Bound) -> Built:
    shift, part = value(bound, "shift"), bound["part"].token.lower
    if shift == 0:
        return Shifted("day", 0)
    return Shifted("day", -1) if shift == -1 and part in {"night", "evening"} else None


def _shifted_name(bound: Bound) -> Built:
    return Shifted("named", value(bound, "shift"), point(bound["Name"]).month)


def _shifted_day_of_month(bound: Bound) -> Built:
    unit = bound["unit"].token.values["unit"]
    day = point(bound["Dom"]).day
    return Shifted("month", value(bound, "shift"), day=day) if unit == "month" else None


def _shifted_nth(bound: Bound) -> Built:
    """A day with the month behind it ("the 21st this month")."""
    unit = bound["unit"].token.values["unit"]
    return Shifted("month", value(bound, "shift") or 0, day=value(bound, "nth")) if unit == "month" else None


def _shifted_quarter(bound: Bound) -> Built:
    number = value(bound, "ordinal") or 0
    return Point(month=FIRST_QUARTER - 1 + number, year_shift=value(bound, "shift")) if number <= QUARTERS else None


def _weekday(bound: Bound) -> Built:
    weekday = value(bound, "weekday") or 0
    if "unit" in bound:
        is_week = bound["unit"].token.lower == "week"
        return Weekday(weekday, week=value(bound, "shift")) if is_week else None
    if "shift" in bound and bound["shift"].token.lower in _NEAREST:
        return Weekday(weekday, NEAREST)
    if "shift" in bound and bound["shift"].token.lower == "past":
        return Weekday(weekday, NEAREST_BACK)
    return Weekday(weekday, value(bound, "shift"))


def _counted(bound: Bound) -> Built:
    words = bound["units"].token.values
    unit = str(words.get("units") or words["unit"])
    count = value(bound, "count") or 0
    by = -count if "back" in bound else count
    return Shifted("day", by * 7) if unit == "week" else Shifted(unit, by) if unit != "decade" else None


def _counted_from(bound: Bound) -> Built:
    words = bound["units"].token.values
    unit, count = str(words.get("units") or words["unit"]), value(bound, "count") or 0
    way, base = bound["way"].token.lower, form(bound["End"])
    if way == "from" and not isinstance(base, Shifted | Weekday):
        return None  # "extended by six months from 1 July" is a duration and a date
    is_back = way == "before"
    return Counted(unit, -count if is_back else count, base) if unit in _COUNTABLE else None


def _after_next(bound: Bound) -> Built:
    """Two units away ("the week after next", "the month before last")."""
    unit, shift = str(bound["unit"].token.values["unit"]), value(bound, "shift")
    is_after = "'after'" in bound
    return Shifted(unit, 2 if is_after else -2) if shift == (1 if is_after else -1) and unit in _UNIT_SHIFTED else None


def _last_hours(bound: Bound) -> Built:
    return Stretch((("hour", value(bound, "count") or 0),), is_ahead=False) if value(bound, "shift") == -1 else None


def _last_days(bound: Bound) -> Built:
    """The last so many days: the day of issue is the last of them."""
    count = value(bound, "count") or 0
    is_told = value(bound, "shift") == -1 and count > 1
    return Stretch((("day", count - 1),), is_ahead=False) if is_told else None


def _told(by: int) -> Build:
    return lambda _bound: Told(by)


def _edged(bound: Bound) -> Built:
    """The period with the word for its part."""
    whole = next(p for p in reversed(tuple(bound.values())) if p.pieces).pieces[0]
    word = _NAMES_OF_HALF.get(value(bound, "ordinal") or 0, "second half")
    for name in ("edge", "comparative"):
        if name in bound:
            word = str(bound[name].token.values[name])
    edged: Piece = replace(whole, modifier=word)
    return edged


def _is_part_for(bound: Bound) -> Built:
    """Like `_edged`, for words that stand directly before the period; "end" and "beginning" want "of" there."""
    edge = bound["edge"].token
    if edge.lower not in {"early", "mid", "late"} and "dash" not in bound and edge.lower != "end":
        return None
    return _edged(bound)


def _holidays() -> Iterator[Pattern]:
    """A row for each named day, with and without a year."""
    for number, holiday in enumerate(vocabulary().holidays):
        name = " ".join(f"'{word}'" for word in holiday.words)
        build = _on(Point(month=holiday.month, day=holiday.day))
        yield Pattern(f"holiday.{number}", "Holiday", name, build, after=holiday.after)
        yield Pattern(f"holiday.{number}-year", "Holiday", f"{name} YearOf", build, after=holiday.after)


def _feasts() -> Iterator[Pattern]:
    """A row for each day counted from Easter, with and without a year."""
    for number, feast in enumerate(vocabulary().feasts):
        name = " ".join(f"'{word}'" for word in feast.words)
        build = _from_easter(feast.offset)
        yield Pattern(f"feast.{number}", "Holiday", name, build)
        yield Pattern(f"feast.{number}-year", "Holiday", f"{name} YearOf", build)


def _from_easter(offset: int) -> Build:
    return lambda bound: Feast(offset, point(bound.get("YearOf")).year)


def _on(day: Point) -> Build:
    return lambda bound: join(day, point(bound.get("YearOf")))


RELATIVE = (
    Pattern("deictic.day", "DayShift", "deictic part?", _day_shift),
    Pattern("deictic.part", "DayShift", "shift part", _part_of_day),
    Pattern("deictic.after", "DayShift", "'day' 'after' 'tomorrow'", lambda _: Shifted("day", 2)),
    Pattern("deictic.before", "DayShift", "'day' 'before' 'yesterday'", lambda _: Shifted("day", -2)),
    Pattern("shifted.unit", "Shift", "shift unit", _shifted_unit),
    Pattern("shifted.unit-of-month", "Shift", "Dom 'of' 'the'? shift unit", _shifted_day_of_month),
    Pattern("shifted.nth-of", "Shift", "nth 'of' 'the' unit", _shifted_nth),
    Pattern("shifted.day-of", "Shift", "Dom=Dom|DomWords 'day' 'of' shift unit", _shifted_day_of_month),
    Pattern("shifted.nth", "Shift", "nth shift unit", _shifted_nth),
    Pattern("shifted.quarter", "Shift", "shift 'year' ''s' ordinal 'quarter'", _shifted_quarter),
    Pattern("shifted.name", "Shift", "shift Name", _shifted_name),
    Pattern("unit.this", "TheUnit", "unit", _this_unit),
    Pattern("month.name", "Name", "month", lambda b: Point(month=value(b, "month"))),
    Pattern("season.name", "Name", "season", lambda b: Point(month=value(b, "season"))),
    Pattern("weekday.this-past", "Weekday", "'this' shift weekday", _weekday),
    Pattern("weekday.shift", "Weekday", "shift? weekday part?", _weekday),
    Pattern("weekday.week", "Weekday", "weekday 'of'? 'the'? shift unit", _weekday),
    Pattern("weekday.week-first", "Weekday", "shift unit ''s' weekday", _weekday),
    Pattern("weekday.name", "WeekdayName", "weekday", _weekday),
    Pattern("counted.ago", "Counted", "count units|unit back='ago'", _counted),
    Pattern("counted.on", "Counted", "count units|unit 'from' 'now'|'today'", _counted),
    Pattern("counted.after", "Counted", "count units|unit way='after'|'before'|'from' 'the'? End", _counted_from),
    Pattern("shifted.after-next", "Shift", "unit 'after' 'the'? shift", _after_next),
    Pattern("shifted.before-last", "Shift", "unit 'before' shift", _after_next),
    Pattern("weekday.week-on", "Weekday", "shift unit ','|dash? 'on'? weekday", _weekday),
    Pattern("stretch.hours", "Stretch", "shift count 'hours'", _last_hours, after=_OVER),
    Pattern("stretch.days", "Stretch", "shift count 'days'", _last_days, after=_OVER),
    Pattern("stretch.week", "Stretch", "'past' 'week'", lambda _: Stretch((("week", 1),), is_ahead=False), after=_OVER),
    Pattern("date.stretch", "Date", "Stretch", same),
    Pattern("day.now", "Now", "'now'", lambda _: Shifted("day", 0)),
    Pattern("told.same", "Told", "'same' 'day'", _told(0), after=("the", "that", "this", "on the")),
    Pattern("told.next", "Told", "'next'|'following' 'day'", _told(1), after=("the",)),
    Pattern("told.before", "Told", "'previous' 'day'", _told(-1), after=("the",)),
    Pattern("told.day-before", "Told", "'day' 'before'", _told(-1), after=("the",)),
    Pattern("told.day-after", "Told", "'day' 'after'", _told(1), after=("the",)),
    Pattern(
        "weekend.the",
        "Shift",
        "'weekend'",
        lambda _: Shifted("weekend", None),
        after=("over the", "during the", "at the"),
    ),
    # parts of periods
    Pattern("part.edge", "Part", "edge dash? Month|Season|YearOnly|Decade", _is_part_for),
    Pattern("part.edge-shift", "Part", "edge Shift", _is_part_for),
    Pattern("part.edge-of", "Part", "edge 'of' 'the'? Month|Season|YearOnly|Decade|Shift|Week", _edged),
    Pattern("part.edge-of-the", "Part", "edge 'of' 'the' TheUnit", _edged),
    Pattern("part.edge-in", "Part", "edge 'in' Month|YearOnly", _edged),
    Pattern("part.year-end", "Part", "TheUnit ''s'|dash edge", _edged),
    Pattern("part.comparative", "Part", "comparative 'in'|'on'? Shift|DayShift|Month|YearOnly|Season", _edged),
    Pattern("part.comparative-the", "Part", "comparative 'in' 'the' TheUnit", _edged),
    Pattern("part.half", "Part", "ordinal half 'of' 'the'? Month|Season|YearOnly|Shift|Decade", _edged),
    Pattern("part.half-the", "Part", "ordinal half 'of' 'the' TheUnit", _edged),
    Pattern("date.day", "Date", "Day|DayOnly", same),
    Pattern("date.month", "Date", "Month|Season", same),
    Pattern("date.year", "Date", "YearOnly|Decade", same),
    Pattern("date.shift", "Date", "DayShift|Shift", same),
    Pattern("date.weekday", "Date", "Weekday", same),
    Pattern("date.counted", "Date", "Counted|Told", same),
    Pattern("date.part", "Date", "Part", same),
    Pattern("date.holiday", "Date", "Holiday", same),
    *_holidays(),
    *_feasts(),
)
