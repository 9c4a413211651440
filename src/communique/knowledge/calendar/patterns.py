"""The grammar of single dates: days, months, seasons, quarters, years and parts of them.

One row is one way to write a date; the longest match wins, and among equals the row that stands first. Invariant:
rows speak of word order only; which words are months is told by the YAML table, which year is meant by `resolution`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from communique.knowledge.calendar.forms import LAST_MONTH, Form, Numeric, Point, Written
from communique.knowledge.calendar.matching import Bound, Built, Part, Pattern

FIRST_QUARTER = 33
QUARTERS = 4
_CENTURY = 100
_PIVOT = 70
_WINTER = 24
FIRST_CENTURY, LAST_CENTURY = 1500, 2000
"""Years in words outside these are read as counts."""

_TENS = frozenset(range(20, _CENTURY, 10))
_FOUR_FIGURES, _TWO_FIGURES = 4, 2
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
    """Nineteen ninety six, twenty twenty, nineteen hundred and five, two thousand and twenty-five."""
    hundreds, tens, units = (value(bound, name, "count") for name in ("hundreds", "tens", "units"))
    base = 2000 if "thousand" in bound else _CENTURY * (hundreds or 0)
    if not FIRST_CENTURY <= base <= LAST_CENTURY or (tens is None and not {"thousand", "hundred"} & set(bound)):
        return None
    is_round = bool({"thousand", "hundred"} & set(bound))
    if units is not None and (tens not in _TENS or units >= min(_TENS) // 2):
        return None
    return Point(year=base + (tens or 0) + (units or 0)) if is_round or (tens or 0) >= min(_TENS) // 2 else None


def _month_by_slash(bound: Bound) -> Built:
    """A month in figures, four figures for the year and no blanks ("11/2016")."""
    month = int(str(bound["two"].token.values["two"]))
    is_tight = bound["slash"].token.gap == ""
    return Point(value(bound, "year"), month) if is_tight and 1 <= month <= LAST_MONTH else None


def _tight(*names: str) -> Build:
    """Joins phrases between which marks stand without blanks ("05-Aug-2016")."""
    build = joined(*names)

    def build_if_tight(bound: Bound) -> Built:
        parts = [part for name, part in bound.items() if name != "Wd"]
        return build(bound) if all(part.token.gap == "" for part in parts[1:]) else None

    return build_if_tight


def _decade(bound: Bound) -> Built:
    written = next(part.token.values[name] for name, part in bound.items() if name.endswith(("decade", "decade_word")))
    return Written(str(written))


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
    if len(left) == _FOUR_FIGURES:
        return Point(int(left), int(middle), int(right)) if len(right) == _TWO_FIGURES else None
    is_short = len(right) == _TWO_FIGURES and mark == "/"
    if len(left) > _TWO_FIGURES or not (is_short or len(right) == _FOUR_FIGURES):
        return None
    year = int(right) if not is_short else int(right) + (2000 if int(right) < _PIVOT else 1900)
    found = Numeric(int(left), int(middle), year)
    return found if mark == "/" else found.point(month_first=False)


def _year_month(bound: Bound) -> Built:
    year, month = value(bound, "year") or 0, int(str(bound["two"].token.values["two"]))
    is_tight = bound["two"].token.gap == "" and bound["dash"].token.text == "-" and bound["dash"].token.gap == ""
    return Point(year, month) if is_tight and 1 <= month <= LAST_MONTH and month <= year % _CENTURY else None


def _quarter(bound: Bound) -> Built:
    name = bound.get("quarter_name")
    number = int(name.token.lower[1]) if name else value(bound, "ordinal") or 0
    if not 1 <= number <= QUARTERS:
        return None
    return join(Point(month=FIRST_QUARTER - 1 + number), point(bound.get("YearOf")), point(bound.get("Year")))


def _last_quarter(bound: Bound) -> Built:
    """The last quarter of a year that is told, which is not the one before this."""
    year = point(bound["Year"])
    return replace(year, month=FIRST_QUARTER - 1 + QUARTERS) if value(bound, "shift") == -1 else None


def _of_this_year(built: Built) -> Built:
    return replace(built, year_shift=0) if isinstance(built, Point) else None


def _winter(bound: Bound) -> Built:
    return Point(value(bound, "year"), value(bound, "season")) if value(bound, "season") == _WINTER else None


_BEFORE_NTH = tuple(
    f"{word} the" for word in ("on", "until", "till", "by", "for", "before", "after", "since", "around")
)

POINTS = (
    Pattern("dom.number", "Dom", "day", lambda b: Point(day=value(b, "day"))),
    Pattern("dom.words", "DomWords", "ordinal", _ordinal_in_words),
    Pattern("dom.tens", "DomWords", "tens '-'? ordinal", _ordinal_in_words),
    Pattern("dom.tens-month", "DomTens", "tens '-'? ordinal", _ordinal_in_words),
    Pattern("dom.of", "DomOf", "Dom 'of'?", joined("Dom")),
    Pattern("dom.of-foreign", "DomOf", "Dom 'de'", joined("Dom")),
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
    Pattern("year.in", "YearOf", "'in' Year", joined("Year")),
    Pattern("year.of-foreign", "YearOf", "'de' Year", joined("Year")),
    Pattern("year.words-comma", "YearOf", "',' YearWords", joined("YearWords")),
    Pattern("year.words-plain", "YearOf", "'of'? YearWords", joined("YearWords")),
    Pattern("year.words", "YearWords", "hundreds=count tens=count", _year_in_words),
    Pattern("year.words-units", "YearWords", "hundreds=count tens=count '-'? units=count", _year_in_words),
    Pattern(
        "year.words-hundred",
        "YearWords",
        "hundreds=count hundred='hundred' 'and'? tens=count? units=count?",
        _year_in_words,
    ),
    Pattern("year.words-thousand", "YearWords", "'two' thousand='thousand' 'and'? tens=count?", _year_in_words),
    Pattern(
        "year.words-thousands",
        "YearWords",
        "'two' thousand='thousand' 'and'? tens=count '-'? units=count",
        _year_in_words,
    ),
    Pattern("weekday.word", "Wd", "weekday '.'? ','? 'the'?", lambda b: Point(weekday=value(b, "weekday"))),
    # days, day first
    Pattern("day.day-month-year", "DayFirst", "Wd? DomOf Mo YearOf", joined("Wd", "DomOf", "Mo", "YearOf")),
    Pattern("day.day-month", "DayFirst", "Wd? DomOf MoEnd", joined("Wd", "DomOf", "MoEnd")),
    Pattern("day.day-of-month-year", "DayFirst", "Dom|DomWords 'day' 'of' Mo YearOf?", joined("Dom", "Mo", "YearOf")),
    # days, month first
    Pattern("day.month-day-year", "MonthFirst", "Wd? Mo 'the'? Dom YearOf", joined("Wd", "Mo", "Dom", "YearOf")),
    Pattern("day.month-day", "MonthFirst", "Wd? Mo 'the'? Dom", joined("Wd", "Mo", "Dom")),
    Pattern("day.month-tens", "MonthFirst", "Wd? Mo DomTens YearOf?", joined("Wd", "Mo", "DomTens", "YearOf")),
    Pattern("day.month-words-year", "MonthFirst", "Wd? Mo DomWords YearOf", joined("Wd", "Mo", "DomWords", "YearOf")),
    Pattern("day.month-words", "MonthFirst", "Wd? Mo 'the' DomWords YearOf?", joined("Wd", "Mo", "DomWords", "YearOf")),
    Pattern(
        "day.month-comma-day",
        "MonthFirst",
        "Wd? Mo ',' nth YearOf?",
        lambda b: join(point(b.get("Wd")), point(b["Mo"]), Point(day=value(b, "nth")), point(b.get("YearOf"))),
    ),
    Pattern("day.day-comma-month-year", "DayFirst", "Wd? Dom ',' Mo YearOf", joined("Wd", "Dom", "Mo", "YearOf")),
    Pattern("day.dotted-month-year", "DayFirst", "Wd? Dom '.' Mo YearOf", joined("Wd", "Dom", "Mo", "YearOf")),
    # days with marks between their parts
    Pattern(
        "day.day-mark-month-year",
        "DayFirst",
        "Wd? Dom m1='-'|'/'|'.' Mo m2='-'|'/'|'.' Year",
        _tight("Wd", "Dom", "Mo", "Year"),
    ),
    Pattern("day.day-mark-month", "DayFirst", "Wd? Dom m1='-' Mo", _tight("Wd", "Dom", "Mo")),
    Pattern(
        "day.month-mark-day-year",
        "MonthFirst",
        "Wd? Mo m1='-'|'/' Dom m2='-'|'/' Year",
        _tight("Wd", "Mo", "Dom", "Year"),
    ),
    Pattern("day.month-mark-day", "MonthFirst", "Wd? Mo m1='-'|'/' Dom", _tight("Wd", "Mo", "Dom")),
    Pattern(
        "day.year-mark-month-day",
        "DayFirst",
        "Wd? Year m1='-'|'/' Mo m2='-'|'/' Dom",
        _tight("Wd", "Year", "Mo", "Dom"),
    ),
    # days in figures
    Pattern("day.iso", "DayFirst", "Wd? iso", _iso),
    Pattern("day.numeric", "DayFirst", "Wd? numeric", _numeric),
    Pattern("day.weekday-nth", "DayOnly", "Wd nth", lambda b: join(point(b["Wd"]), Point(day=value(b, "nth")))),
    Pattern("day.weekday-words", "DayOnly", "Wd DomWords", joined("Wd", "DomWords")),
    Pattern("day.nth", "DayOnly", "nth", lambda b: Point(day=value(b, "nth")), after=_BEFORE_NTH),
    Pattern("day.first", "Day", "DayFirst", same),
    Pattern("day.month", "Day", "MonthFirst", same),
    # months, seasons, quarters, years
    Pattern("month.year", "Month", "Mo YearOf", joined("Mo", "YearOf")),
    Pattern("month.iso", "Month", "year dash two", _year_month),
    Pattern("month.slash", "Month", "two slash='/' year", _month_by_slash),
    Pattern("month.slash-after", "Month", "year slash='/' two", _month_by_slash),
    Pattern("month.after-year", "Month", "Year Mo", joined("Year", "Mo")),
    Pattern("month.alone", "Month", "month", lambda b: Point(month=value(b, "month"))),
    Pattern(
        "season.year", "Season", "season YearOf", lambda b: join(Point(month=value(b, "season")), point(b["YearOf"]))
    ),
    Pattern("season.winter", "Season", "season 'of'? year dash|'/' tail=two|year", _winter),
    Pattern("season.alone", "Season", "season", lambda b: Point(month=value(b, "season"))),
    Pattern("quarter.of", "Season", "ordinal 'quarter' YearOf", _quarter),
    Pattern(
        "quarter.of-the-year", "Season", "ordinal 'quarter' 'of' 'the' 'year'", lambda b: _of_this_year(_quarter(b))
    ),
    Pattern("quarter.last", "Season", "shift 'quarter' 'of' Year", _last_quarter),
    Pattern("quarter.name", "Season", "quarter_name YearOf", _quarter),
    Pattern("quarter.name-dash", "Season", "quarter_name '-' Year", _quarter),
    Pattern("quarter.year-first", "Season", "Year dash? quarter_name", _quarter),
    Pattern("quarter.year-ordinal", "Season", "Year 'the'? ordinal 'quarter'", _quarter),
    Pattern("quarter.name-alone", "Season", "quarter_name", _quarter, after=("in", "by", "during", "of", "for")),
    Pattern(
        "quarter.alone", "Season", "ordinal 'quarter'", _quarter, after=("in the", "by the", "during the", "of the")
    ),
    Pattern("year.alone", "YearOnly", "year", lambda b: Point(year=value(b, "year"))),
    Pattern(
        "year.alone-words",
        "YearOnly",
        "YearWords",
        joined("YearWords"),
        after=("in", "since", "from", "until", "by", "year"),
    ),
    Pattern("decade.figures", "Decade", "decade", _decade),
    Pattern(
        "decade.two-figures", "Decade", "short_decade", _decade, after=("the", "the early", "the mid -", "the late")
    ),
    Pattern("decade.words", "Decade", "decade_word", _decade, after=("the", "the early", "the late")),
    Pattern("decade.century-words", "Decade", "'nineteen' decade_word", _decade),
)
