"""The grammar of figures and of numbers in words, as notes write them: "4/22", "11-2016", "20161016", "Jan first".

In statements such figures are fractions, paragraphs and votes; these rows belong to `Dialect.EVERYDAY`. Invariant: which of two figures
is the month is settled by the text or by whoever asks, as for full dates.
"""

from __future__ import annotations

import re
from dataclasses import replace

from communique.knowledge.calendar.forms import LAST_MONTH, Form, Numeric, Period, Point, Written, over_new_year
from communique.knowledge.calendar.matching import Bound, Built, Pattern
from communique.knowledge.calendar.patterns import form, join, joined, point, same, value

_PIVOT = 30
"""Two figures for a year up to here are of this century."""

_MOST_DAYS, _TEN = 31, 10
_TWO, _FOUR = 2, 4
"""Figures of a day or month, and of a year."""

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_CENTURY = 100


def _full(two: str) -> int:
    return int(two) + (2000 if int(two) <= _PIVOT else 1900)


def _figures(left: str, right: str, year: int | None) -> Numeric | None:
    """Day and month in figures; None where neither can be the month."""
    low, high = sorted((int(left), int(right)))
    return Numeric(int(left), int(right), year) if 1 <= low <= LAST_MONTH and high <= _MOST_DAYS else None


def _day_month(bound: Bound) -> Built:
    """Two figures joined by a mark without blanks."""
    left, mark, right = (bound[name].token for name in ("left", "mark", "right"))
    year = point(bound.get("YearOf")).year
    if "two" in bound and not bound["two"].token.gap:
        year = _full(str(bound["two"].token.values["two"]))
    is_tight = not mark.gap and not right.gap and ("two" not in bound or not bound["two"].token.gap)
    return _figures(left.text, right.text, year) if is_tight else None


def _dotted(bound: Bound) -> Built:
    left, _, right = bound["amount"].token.text.partition(".")
    return _figures(left, right, None) if right.isdigit() and max(len(left), len(right)) <= _TWO else None


def _year_dot_month(bound: Bound) -> Built:
    year, _, month = bound["amount"].token.text.partition(".")
    return (
        Point(int(year), int(month))
        if len(year) == _FOUR and month.isdigit() and 1 <= int(month) <= LAST_MONTH
        else None
    )


def _numeric(bound: Bound) -> Built:
    """Three figures, whatever the mark; two for the year are enough."""
    left, middle, right = re.split(r"[./-]", bound["numeric"].token.text)
    if len(left) > _TWO or len(right) not in {_TWO, _FOUR}:
        return None
    return _figures(left, middle, int(right) if len(right) == _FOUR else _full(right))


def _compact(bound: Bound) -> Built:
    found = _COMPACT.fullmatch(bound["number"].token.text)
    if found is None:
        return None
    day = Point(*(int(part) for part in found.groups()))
    return day if day.is_possible else None


def _spaced(bound: Bound) -> Built:
    day = Point(value(bound, "year"), int(bound["month"].token.text), value(bound, "day"))
    return day if day.is_possible else None


def _year_month(bound: Bound) -> Built:
    month = int(str(bound["two"].token.values["two"]))
    return Point(value(bound, "year"), month) if 1 <= month <= LAST_MONTH else None


def _cardinal(bound: Bound) -> Built:
    tens, units = value(bound, "tens") or 0, value(bound, "units", "count") or 0
    if tens and not 1 <= units < _TEN:
        return None
    day = tens + units
    return Point(day=day) if 1 <= day <= _MOST_DAYS else None


def _glued(bound: Bound) -> Built:
    month, day = str(bound["month_day"].token.values["month_day"]).split("-")
    return join(Point(month=int(month), day=int(day)), point(bound.get("YearOf")))


def _short_year(bound: Bound) -> Built:
    """A month with the last two figures of its year ("August 99"), that no day can have."""
    two = str(bound["two"].token.values["two"])
    if "of" not in bound and int(two) <= _MOST_DAYS:
        return None
    return join(Point(year=_full(two)), *(point(bound[name]) for name in ("Mo", "DomOf") if name in bound))


def _zero_year(bound: Bound) -> Built:
    return Point(year=_CENTURY * (value(bound, "hundreds", "count") or 0) + (value(bound, "units", "count") or 0))


def _old_year(bound: Bound) -> Built:
    hundreds, tens, units = (value(bound, name, "count") or 0 for name in ("hundreds", "tens", "units"))
    return Point(year=1000 + _CENTURY * hundreds + tens + units)


def _early_year(bound: Bound) -> Built:
    return Written(f"{int(bound['number'].token.text):04d}") if len(bound["number"].token.text) < _FOUR else None


def _decade(bound: Bound) -> Built:
    figures = bound["figures"].token.text
    century = figures[:2] if len(figures) == _FOUR else "19"
    return Written(f"{century}{figures[-2]}X") if figures.endswith("0") else None


def _words_span(bound: Bound) -> Built:
    """Days of one month in words."""
    month = join(*(point(bound[name]) for name in ("Mo", "MoEnd") if name in bound), point(bound.get("YearOf")))
    first, last = join(point(bound["first"]), month), join(point(bound["last"]), month)
    if (first.day or 0) > (last.day or 0):
        last = replace(last, month=(last.month or 0) % LAST_MONTH + 1)
    return over_new_year(Period(first, last))


def _decade_in_words(edtf: str) -> Form:
    return Written(edtf)


FIGURES = (
    Pattern("figures.day", "FigureDay", "left=day mark='/'|'-' right=day", _day_month),
    Pattern("figures.day-year", "FigureDay", "left=day mark='/'|'-' right=day ',' YearOf", _day_month),
    Pattern("figures.day-two", "FigureDay", "left=day mark='/'|'-' right=day ',' two", _day_month),
    Pattern("figures.dotted", "FigureDay", "amount", _dotted, after=("on", "in", "friday", "until", "by")),
    Pattern("figures.numeric", "FigureDay", "numeric", _numeric),
    Pattern("figures.shift", "DayFirst", "shift? weekday? FigureDay", lambda b: form(b["FigureDay"])),
    Pattern("figures.compact", "DayFirst", "number", _compact),
    Pattern("figures.spaced", "DayFirst", "year month=two day", _spaced),
    Pattern("figures.month", "Month", "year mark=dash|'/' two", _year_month),
    Pattern("figures.month-after", "Month", "two mark=dash|'/' year", _year_month),
    Pattern("figures.month-dot", "Month", "amount", _year_dot_month),
    Pattern("figures.month-comma", "Month", "Year ',' Mo", joined("Year", "Mo")),
    Pattern("figures.month-mark", "Month", "Mo mark='/'|'-' Year", joined("Mo", "Year")),
    Pattern("figures.glued", "DayFirst", "month_day YearOf?", _glued),
    Pattern("figures.short-year", "Month", "Mo two", _short_year),
    Pattern("figures.short-year-of", "Month", "Mo of='of' two", _short_year),
    Pattern("figures.short-year-day", "DayFirst", "DomOf Mo of='of' two", _short_year),
    Pattern("figures.early-year", "Decade", "'year' number", _early_year),
    Pattern("figures.decade", "Decade", "figures=year|two ''s'|'s'", _decade),
    Pattern(
        "figures.decade-short",
        "Decade",
        "short_decade",
        lambda b: Written(str(b["short_decade"].token.values["short_decade"])),
    ),
    Pattern(
        "figures.decade-word",
        "Decade",
        "decade_word",
        lambda b: Written(str(b["decade_word"].token.values["decade_word"])),
    ),
    Pattern("figures.decade-tens", "Decade", "'twenty' '-'? 'tens'", lambda _: Written("201X")),
    Pattern("figures.decade-tens-long", "Decade", "'two' 'thousand' 'and' 'tens'", lambda _: Written("201X")),
    Pattern("figures.decade-first", "Decade", "'noughties'", lambda _: Written("200X")),
    Pattern("figures.decade-thousands", "Decade", "'two' 'thousands'", lambda _: Written("200X")),
    # numbers in words
    Pattern("words.cardinal", "DomCardinal", "units=count", _cardinal),
    Pattern("words.cardinal-tens", "DomCardinal", "tens '-'? units=count", _cardinal),
    Pattern("words.cardinal-round", "DomCardinal", "tens", _cardinal),
    Pattern("words.month-ordinal", "MonthFirst", "Wd? Mo DomWords", joined("Wd", "Mo", "DomWords")),
    Pattern(
        "words.month-cardinal", "MonthFirst", "Wd? Mo DomCardinal YearOf?", joined("Wd", "Mo", "DomCardinal", "YearOf")
    ),
    Pattern(
        "words.cardinal-month", "DayFirst", "Wd? DomCardinal Mo YearOf?", joined("Wd", "DomCardinal", "Mo", "YearOf")
    ),
    Pattern("words.month-dot-day", "MonthFirst", "Mo '.' Dom YearOf?", joined("Mo", "Dom", "YearOf")),
    Pattern("words.year-zero", "YearWords", "hundreds=count 'zero' units=count", _zero_year),
    Pattern(
        "words.year-old",
        "YearWords",
        "'one' 'thousand' hundreds=count 'hundred' 'and'? tens=count? '-'? units=count?",
        _old_year,
    ),
    Pattern("words.whole", "Whole", "YearWords", same),
    Pattern("words.span", "Period", "Mo 'the'? first=DomWords|Dom to 'the'? last=DomWords|Dom YearOf?", _words_span),
    Pattern(
        "words.span-of", "Period", "first=DomWords|Dom to|and 'the'? last=DomWords|Dom 'of' MoEnd YearOf?", _words_span
    ),
    Pattern("words.span-between", "Period", "Mo 'between' first=Dom and|dash last=Dom YearOf?", _words_span),
)
