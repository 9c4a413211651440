"""The grammar of single dates: days, months, seasons, quarters, years and parts of them.

One row is one way to write a date; the longest match wins, and among equals the row that stands first. Invariant:
rows speak of word order only; which words are months is told by the YAML table, which year is meant by `resolution`.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.knowledge.calendar.forms import Form, Numeric, Point, Written
from communique.knowledge.calendar.matching import Bound, Built, Part, Pattern

_FIRST_QUARTER = 33
_QUARTERS = 4
_CENTURY = 100
_PIVOT = 70
_WINTER = 24
_SHORT = 4
_NEVER_SHORT = frozenset({"may", "june", "july"})

Build = Callable[[Bound], Built]
"""What turns the parts of a pattern into what they mean."""


def value(bound: Bound, name: str, of: str = "") -> int | None:
    """The number that the token bound to ``name`` has in its class; None if it was absent."""
    part = bound.get(name)
    return None if part is None else int(part.token.values[of or name])


def form(part: Part) -> Form:
    """What the (single) phrase of a part says."""
    return part.pieces[0].form


def point(part: Part | None) -> Point:
    """The point that a phrase says; an empty point if it was absent or is none."""
    said = form(part) if part is not None else None
    return said if isinstance(said, Point) else Point()


def join(*points: Point) -> Point:
    """One point of what several say; the first that tells a part wins.

    >>> join(Point(day=5), Point(month=6), Point(year=2020, month=7))
    Point(year=2020, month=6, day=5, weekday=None, year_shift=None)
    """
    names = ("year", "month", "day", "weekday", "year_shift")
    told = {n: next((v for p in points if (v := getattr(p, n)) is not None), None) for n in names}
    return Point(**told)


def joined(*names: str) -> Build:
    """A builder that joins the phrases bound to the names."""
    return lambda bound: join(*(point(bound.get(name)) for name in names))


def same(bound: Bound) -> Built:
    """The only phrase, with its own rule."""
    return next(iter(bound.values())).pieces


def _short_month(bound: Bound) -> Built:
    written = bound["month"].token
    is_short = len(written.text) <= _SHORT and written.lower not in _NEVER_SHORT
    return Point(month=value(bound, "month")) if is_short else None


def _two_digit_year(bound: Bound) -> Built:
    number = int(str(bound["two"].token.values["two"]))
    return Point(year=number + (1900 if number >= _PIVOT else 2000)) if bound["two"].token.gap == "" else None


def _year_in_words(bound: Bound) -> Built:
    tens, units = value(bound, "count") or 0, value(bound, "units", "count")
    is_sum = units is None or (tens in {20, 30, 40, 50} and units < 10)
    return Point(year=2000 + tens + (units or 0)) if is_sum else None


def _ordinal_in_words(bound: Bound) -> Built:
    last = bound["ordinal"].token
    number = value(bound, "ordinal") or 0
    return Point(day=(value(bound, "tens") or 0) + number) if "nth" not in last.values else None


def _iso(bound: Bound) -> Built:
    year, month, day = (int(part) for part in bound["iso"].token.text.split("-"))
    return join(Point(year, month, day), point(bound.get("Wd")))


def _numeric(bound: Bound) -> Built:
    written = bound["numeric"].token.text
    mark = next(c for c in written if not c.isdigit())
    left, middle, right = written.split(mark)
    if len(left) == 4:
        return Point(int(left), int(middle), int(right)) if len(right) == 2 else None
    if len(left) > 2 or len(right) == 3 or (len(right) == 2 and mark != "/"):
        return None
    year = int(right) + (0 if len(right) == 4 else 2000 if int(right) < _PIVOT else 1900)
    found = Numeric(int(left), int(middle), year)
    return found if mark == "/" else found.point(month_first=False)


def _year_month(bound: Bound) -> Built:
    year, month = value(bound, "year") or 0, int(str(bound["two"].token.values["two"]))
    is_tight = bound["two"].token.gap == "" and bound["dash"].token.text == "-" and bound["dash"].token.gap == ""
    return Point(year, month) if is_tight and 1 <= month <= 12 and month <= year % _CENTURY else None


def _quarter(bound: Bound) -> Built:
    if "quarter_name" in bound:
        number = int(bound["quarter_name"].token.lower[1])
    else:
        number = value(bound, "ordinal") or 0
    if not 1 <= number <= _QUARTERS:
        return None
    return join(Point(month=_FIRST_QUARTER - 1 + number), point(bound.get("YearOf")))


def _winter(bound: Bound) -> Built:
    return Point(value(bound, "year"), value(bound, "season")) if value(bound, "season") == _WINTER else None


POINTS = (
    Pattern("dom.number", "Dom", "day", lambda b: Point(day=value(b, "day"))),
    Pattern("dom.words", "DomWords", "ordinal", _ordinal_in_words),
    Pattern("dom.tens", "DomWords", "tens '-'? ordinal", _ordinal_in_words),
    Pattern("dom.of", "DomOf", "Dom 'of'?", joined("Dom")),
    Pattern("dom.words-of", "DomOf", "DomWords 'of'", joined("DomWords")),
    Pattern("month.word", "Mo", "month", lambda b: Point(month=value(b, "month"))),
    Pattern("month.short", "Mo", "month '.'", _short_month),
    Pattern("month.end", "MoEnd", "month", lambda b: Point(month=value(b, "month"))),
    Pattern("year.figures", "Year", "year", lambda b: Point(year=value(b, "year"))),
    Pattern("year.two", "Year", "''' two", _two_digit_year),
    Pattern("year.shift", "YearOf", "shift 'year'", lambda b: Point(year_shift=value(b, "shift"))),
    Pattern("year.of", "YearOf", "'of' Year", joined("Year")),
    Pattern("year.of-shift", "YearOf", "'of' shift 'year'", lambda b: Point(year_shift=value(b, "shift"))),
    Pattern("year.plain", "YearOf", "Year", joined("Year")),
    Pattern("year.comma", "YearOf", "',' Year", joined("Year")),
    Pattern("year.words", "YearOf", "','? 'two' 'thousand' 'and'? count", _year_in_words),
    Pattern("year.words-tens", "YearOf", "','? 'two' 'thousand' 'and'? count '-'? units=count", _year_in_words),
    Pattern("weekday.word", "Wd", "weekday '.'? ','? 'the'?", lambda b: Point(weekday=value(b, "weekday"))),
    # days, day first
    Pattern("day.day-month-year", "DayFirst", "Wd? DomOf Mo YearOf", joined("Wd", "DomOf", "Mo", "YearOf")),
    Pattern("day.day-month", "DayFirst", "Wd? DomOf MoEnd", joined("Wd", "DomOf", "MoEnd")),
    Pattern("day.day-of-month-year", "DayFirst", "Dom|DomWords 'day' 'of' Mo YearOf", joined("Dom", "Mo", "YearOf")),
    # days, month first
    Pattern("day.month-day-year", "MonthFirst", "Wd? Mo 'the'? Dom YearOf", joined("Wd", "Mo", "Dom", "YearOf")),
    Pattern("day.month-day", "MonthFirst", "Wd? Mo 'the'? Dom", joined("Wd", "Mo", "Dom")),
    Pattern("day.month-words", "MonthFirst", "Wd? Mo 'the' DomWords YearOf?", joined("Wd", "Mo", "DomWords", "YearOf")),
    # days in figures
    Pattern("day.iso", "DayFirst", "Wd? iso", _iso),
    Pattern("day.numeric", "DayFirst", "Wd? numeric", _numeric),
    Pattern("day.weekday-nth", "DayOnly", "Wd nth", lambda b: join(point(b["Wd"]), Point(day=value(b, "nth")))),
    Pattern("day.first", "Day", "DayFirst", same),
    Pattern("day.month", "Day", "MonthFirst", same),
    # months, seasons, quarters, years
    Pattern("month.year", "Month", "Mo YearOf", joined("Mo", "YearOf")),
    Pattern("month.iso", "Month", "year dash two", _year_month),
    Pattern("month.alone", "Month", "month", lambda b: Point(month=value(b, "month"))),
    Pattern("season.year", "Season", "season YearOf", lambda b: join(Point(month=value(b, "season")), point(b["YearOf"]))),
    Pattern("season.winter", "Season", "season 'of'? year dash|'/' tail=two|year", _winter),
    Pattern("season.alone", "Season", "season", lambda b: Point(month=value(b, "season"))),
    Pattern("quarter.of", "Season", "ordinal 'quarter' YearOf", _quarter),
    Pattern("quarter.name", "Season", "quarter_name YearOf", _quarter),
    Pattern("quarter.alone", "Season", "ordinal 'quarter'", _quarter, after=("in the", "by the", "during the", "of the")),
    Pattern("year.alone", "YearOnly", "year", lambda b: Point(year=value(b, "year"))),
    Pattern("decade", "Decade", "decade", lambda b: Written(str(b["decade"].token.values["decade"]))),
)
