"""The grammar of notes and messages: lengths of time counted from today, bare units, numbered weeks, days without a month.

These rows stand before the others where a reader asks for `Dialect.EVERYDAY`; statements never see them. Invariant: a length of time
is told by the words; what it is counted from is the day of issue, or the day that the words name.
"""

from __future__ import annotations

from dataclasses import replace

from communique.knowledge.calendar.forms import (
    Away,
    Form,
    Length,
    Period,
    Piece,
    Point,
    Rest,
    Shifted,
    Stretch,
    Weekday,
    WeekdayIn,
    WeekNumber,
    WeekOf,
    Written,
)
from communique.knowledge.calendar.matching import Bound, Built, Pattern
from communique.knowledge.calendar.patterns import Build, form, join, point, same, value
from communique.knowledge.calendar.patterns_figures import FIGURES
from communique.knowledge.calendar.patterns_holidays import COUNTRY_DAYS

BARE_UNIT = "unit.bare"
"""Id of the row for a unit with its article."""

_WEEKS_IN_YEAR, _WEEKS_IN_MONTH = 53, 5
_CENTURIES = range(10, 23)
_UNITS = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade", "fortnight"})
_WEEKEND = frozenset({"week", "weekend"})
_HALVES = {1: (1, 6), 2: (7, 12)}


def _unit(bound: Bound, name: str = "unit") -> str:
    words = bound[name].token.values
    return str(words.get("unit") or words.get("units"))


def _shift(bound: Bound) -> int:
    """Units from today's; 0 for an article or a possessive."""
    part = bound.get("which")
    return 0 if part is None else int(part.token.values.get("shift", 0))


def _length(bound: Bound) -> Built:
    """A count with its unit."""
    count = value(bound, "count") or value(bound, "vague") or 1
    unit = "business day" if "business" in bound else _unit(bound)
    return Away(((unit, count),), is_ahead=True)


def _sum(bound: Bound) -> Built:
    return Away(_told(bound, "first") + _told(bound, "rest"), is_ahead=True)


def _told(bound: Bound, name: str = "Length") -> Length:
    said = form(bound[name])
    return said.length if isinstance(said, Away) else ()


def _base(bound: Bound) -> Form | None:
    return form(bound["End"]) if "End" in bound else None


def _away(*, is_ahead: bool) -> Build:
    return lambda bound: Away(_told(bound), is_ahead, _base(bound), value(bound, "weekday"))


def _stretch(*, is_ahead: bool, holds_base: bool = False) -> Build:
    return lambda bound: Stretch(_told(bound), is_ahead, _base(bound), holds_base)


def _shifted_stretch(bound: Bound) -> Built:
    """The last or next so many units."""
    shift = value(bound, "shift")
    return Stretch(_told(bound), is_ahead=shift == 1) if shift else None


def _shifted_inside(bound: Bound) -> Built:
    """The count before the word for which ("the 3 next weeks")."""
    shift = value(bound, "shift")
    length = ((_unit(bound), value(bound, "count") or 1),)
    return Stretch(length, is_ahead=shift == 1) if shift else None


def _ahead(bound: Bound) -> Built:
    """The next such day of the year."""
    return Away((("day", 0),), is_ahead=True, base=form(bound["End"]))


def _weekdays_on(bound: Bound) -> Built:
    """So many Sundays from now: weeks, and the first such day of them."""
    words = bound["weekdays"].token.values
    return Shifted("weekday", value(bound, "count") or 1, day=int(words.get("weekday", words.get("weekday_plural", 0))))


def _bare(bound: Bound) -> Built:
    unit = _unit(bound)
    return Shifted(unit, _shift(bound)) if unit in _UNITS else None


def _ended(bound: Bound) -> Built:
    """The unit of today, for its end."""
    unit = _unit(bound) if "unit" in bound else "year"
    ended = Piece(Shifted(unit, 0), 0, 0, modifier="end")
    return ended if unit in _UNITS else None


def _rest(bound: Bound) -> Built:
    return Rest(Shifted(_unit(bound), 0), is_left=True)


def _since(bound: Bound) -> Built:
    return Rest(form(bound["End"]), is_left=False)


def _numbered_week(bound: Bound) -> Built:
    number = value(bound, "count") or 0
    year = form(bound["Whole"]) if "Whole" in bound else None
    return WeekNumber(number, year) if 1 <= number <= _WEEKS_IN_YEAR else None


def _century(bound: Bound) -> Built:
    number = value(bound, "ordinal") or 0
    return Written(f"{number - 1:02d}XX") if number in _CENTURIES else None


def _half_year(bound: Bound) -> Built:
    first, last = _HALVES[int(bound["half_name"].token.lower[1])]
    year = point(bound["Year"]).year
    return Period(Point(year, first), Point(year, last))


def _weekday_here(bound: Bound) -> Built:
    """A numbered weekday with no month: of this one."""
    number = value(bound, "ordinal") or 0
    return WeekdayIn(number, value(bound, "weekday") or 0, Shifted("month", 0)) if number < _WEEKS_IN_MONTH else None


def _day_of_unit(bound: Bound) -> Built:
    day = point(bound["Dom"]).day
    return Shifted("month", _shift(bound), day=day) if "unit" not in bound or _unit(bound) == "month" else None


def _days_of_unit(bound: Bound) -> Built:
    first, last = (Shifted("month", _shift(bound), day=point(bound[n]).day) for n in ("first", "last"))
    return Period(first, last) if (first.day or 0) < (last.day or 0) and _unit(bound) == "month" else None


def _weekdays_between(bound: Bound) -> Built:
    """Two weekdays of one week told once."""
    ends = tuple(form(bound[name]) for name in ("first", "last"))
    if not all(isinstance(end, Weekday) for end in ends) or _unit(bound) != "week":
        return None
    first, last = (replace(end, week=value(bound, "shift")) for end in ends if isinstance(end, Weekday))
    return Period(first, last)


def _weekend_of(bound: Bound) -> Built:
    day = form(bound["Holiday"])
    year = point(bound.get("YearOf")).year
    if year is not None:
        day = replace(day, year=year) if isinstance(day, Point) else day
    return WeekOf(day, is_weekend=True) if "'weekend'" in bound else None


def _any_span(bound: Bound) -> Built:
    return Period(form(bound["first"]), form(bound["last"]))


_COUNT = "count|vague"
_POSSESSIVE = "'the'|'my'|'that'|'this'|'same'|'our'|'your'"

EVERYDAY = (
    Pattern("length.one", "LengthOne", "count business='business'? unit=unit|units", _length),
    Pattern("length.vague", "LengthOne", "'a'? vague 'of'? business='business'? unit=units", _length),
    Pattern("length.one-only", "Length", "LengthOne", same),
    Pattern("length.sum", "Length", "first=LengthOne ','? 'and'? rest=Length", _sum),
    # days counted from today or another day
    Pattern("away.in", "Away", "'in' Length", _away(is_ahead=True)),
    Pattern("away.in-on", "Away", "'in' Length 'on' weekday", _away(is_ahead=True)),
    Pattern("away.ago", "Away", "Length 'ago'", _away(is_ahead=False)),
    Pattern("away.later", "Away", "Length 'later'", _away(is_ahead=True)),
    Pattern("away.from", "Away", "Length 'from'|'after' 'the'? End", _away(is_ahead=True)),
    Pattern("away.from-on", "Away", "Length 'from'|'after' 'the'? End 'on' weekday", _away(is_ahead=True)),
    Pattern("away.weekday-first", "Away", "weekday ','? Length 'from'|'after' 'the'? End", _away(is_ahead=True)),
    Pattern("away.before", "Away", "Length 'before' 'the'? End", _away(is_ahead=False)),
    Pattern("away.weekdays", "Away", "count weekdays=weekday|weekday_plural 'from'|'later' 'now'?", _weekdays_on),
    # lengths of time beside a day
    Pattern("stretch.shift", "Stretch", "shift Length", _shifted_stretch),
    Pattern("stretch.shift-inside", "Stretch", "count shift unit=units", _shifted_inside),
    Pattern("stretch.within", "Stretch", "'within' 'the'? shift? Length", _stretch(is_ahead=True, holds_base=True)),
    Pattern("stretch.future", "Stretch", "Length 'in' 'the' 'future'", _stretch(is_ahead=True)),
    Pattern("stretch.hence", "Stretch", "Length 'hence'", _stretch(is_ahead=True)),
    Pattern("stretch.from", "Stretch", "'for' Length ','? 'from' End", _stretch(is_ahead=True, holds_base=True)),
    Pattern(
        "stretch.starting", "Stretch", "Length 'starting' 'from'|'on'? End", _stretch(is_ahead=True, holds_base=True)
    ),
    Pattern(
        "stretch.less",
        "Stretch",
        "'less'|'within' 'than'? Length 'from'|'after' End",
        _stretch(is_ahead=True, holds_base=True),
    ),
    # units of today
    Pattern(BARE_UNIT, "Shift", f"{_POSSESSIVE} unit", _bare),
    Pattern("unit.shift", "Shift", "which=shift unit", _bare),
    Pattern("unit.kind", "Shift", "which=shift|'the' 'calendar'|'working'|'work' unit", _bare),
    Pattern("unit.workweek", "Shift", "which=shift|'the' 'workweek'", lambda b: Shifted("week", _shift(b))),
    Pattern("unit.weekend", "Shift", "'weekend'", lambda _: Shifted("weekend", 0)),
    Pattern("unit.end", "Part", "'end' 'of' unit", _ended),
    Pattern("unit.end-short", "Part", "'eoy'", _ended),
    Pattern("unit.rest", "Stretch", "'rest'|'remaining'|'remainder' 'of'? 'the'|'my'|'this'? unit", _rest),
    Pattern(
        "unit.to-date", "Part", "'year' 'to' 'date'", lambda _: Piece(Shifted("year", 0), 0, 0, modifier="to date")
    ),
    Pattern("since.to-date", "Stretch", "'from' End 'to'|'till'|'until' 'current'? 'date'", _since),
    # numbered periods
    Pattern("week.number", "NumberedWeek", "'week' count", _numbered_week),
    Pattern("week.number-year", "NumberedWeek", "'week' count 'of' Whole", _numbered_week),
    Pattern("week.commencing", "Week", "'w' '/' 'c' Day", lambda b: WeekOf(form(b["Day"]))),
    Pattern("century", "Decade", "ordinal 'century'", _century),
    Pattern("half.year", "Period", "half_name 'of'? Year", _half_year),
    Pattern("half.year-first", "Period", "Year '-'? half_name", _half_year),
    Pattern("weekday.here", "Week", "ordinal weekday", _weekday_here),
    # days of a month told by a shift, or by nothing
    Pattern("day.of-unit", "DayOnly", "Dom=Dom|DomWords 'day' 'of' which='the'|shift unit", _day_of_unit),
    Pattern("day.this-month", "DayOnly", "Dom which=shift unit", _day_of_unit),
    Pattern("ahead", "Away", "'next'|'following' End=Holiday|DayFirst", _ahead),
    Pattern("days.of-unit", "Period", "first=Dom to last=Dom 'of'? which=shift unit", _days_of_unit),
    Pattern("day.plain", "DayOnly", "Dom", lambda b: point(b["Dom"]), after=("on", "for the")),
    Pattern("day.plain-words", "DayOnly", "DomWords|DomCardinal", same, after=("for the",)),
    Pattern("day.weekday-plain", "DayOnly", "Wd Dom|DomCardinal", lambda b: join(*(point(p) for p in b.values()))),
    Pattern(
        "weekdays.of-week", "Period", "shift unit 'between' first=WeekdayName and last=WeekdayName", _weekdays_between
    ),
    Pattern("weekend.of", "Week", "'weekend' 'of' Holiday", _weekend_of),
    Pattern("weekend.holiday", "Week", "Holiday YearOf? 'weekend' YearOf?", _weekend_of),
    # any date to any other
    Pattern("end.everyday", "End", "NumberedWeek|Away|Decade", same),
    Pattern("period.any", "Period", "first=YearOnly to last=Month|Day", _any_span, after=("in", "from")),
    Pattern("day.date", "Now", "'current' 'date'", lambda _: Shifted("day", 0)),
    Pattern("date.everyday", "Date", "Away|Stretch|NumberedWeek", same),
    *FIGURES,
    *COUNTRY_DAYS,
)
