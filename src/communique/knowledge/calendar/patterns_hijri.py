"""The grammar of the Islamic calendar: days and months of the Hijra, and the feasts that fall on them.

Statements of Gulf and Islamic bodies give both calendars ("20 Sha'ban 1444 AH, corresponding to 12 March 2023"): then the day of the
sun's calendar is the value of both. Invariant: a month alone is no date, but after "the month of" or a preposition of time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.knowledge.calendar.forms import Hijri
from communique.knowledge.calendar.matching import Bound, Built, Pattern
from communique.knowledge.calendar.patterns import Build, point, same, value
from communique.knowledge.calendar.vocabulary import vocabulary

_IN_TIME = (
    "month of",
    "during",
    "before",
    "until",
    "in",
    "since",
    "throughout",
    "by the end of",
    "beginning of",
    "end of",
)


def _month(number: int) -> Build:
    return lambda _bound: Hijri(number)


def _feast(month: int, day: int) -> Build:
    return lambda bound: Hijri(month, day, _year(bound))


def _year(bound: Bound) -> int | None:
    return point(bound["HijriYear"]).year if "HijriYear" in bound else None


def _dated(bound: Bound) -> Built:
    month = bound["HijriMonth"].pieces[0].form
    if not isinstance(month, Hijri):
        return None
    return replace(month, day=point(bound["Dom"]).day if "Dom" in bound else None, year=_year(bound))


def _corresponding(bound: Bound) -> Built:
    """Both dates, with the value of the second."""
    hijri, day = bound["HijriDay"].pieces[0], bound["Day"].pieces[0]
    return (replace(hijri, form=day.form), day)


def _atoms(name: str) -> str:
    """The shape of a name; apostrophes and hyphens in it may be absent."""
    return " ".join(f"'{word}'?" if word in {"'", "-"} else f"'{word}'" for word in name.split())


def _months() -> Iterator[Pattern]:
    for number, names in vocabulary().hijri_months.items():
        for place, name in enumerate(names):
            yield Pattern(f"hijri.month-{number}.{place}", "HijriMonth", _atoms(name), _month(number))


def _feasts() -> Iterator[Pattern]:
    for number, feast in enumerate(vocabulary().hijri_days):
        for place, name in enumerate(feast.names):
            shape, build = f"{_atoms(name)} HijriYear?", _feast(feast.month, feast.day)
            yield Pattern(f"hijri.feast-{number}.{place}", "Holiday", shape, build)


HIJRI = (
    *_months(),
    *_feasts(),
    Pattern(
        "hijri.year", "HijriYear", "','? year 'ah'|'h'|'hijri'?", lambda b: replace(point(None), year=value(b, "year"))
    ),
    Pattern(
        "hijri.year-code", "HijriYear", "','? hijri_year", lambda b: replace(point(None), year=value(b, "hijri_year"))
    ),
    Pattern("hijri.day", "HijriDay", "Dom 'of'? HijriMonth HijriYear?", _dated),
    Pattern("hijri.month-year", "HijriMonthDate", "HijriMonth HijriYear", _dated),
    Pattern("hijri.month-alone", "HijriMonthDate", "HijriMonth", _dated, after=_IN_TIME),
    Pattern("hijri.both", "Date", "HijriDay ','? '('? 'corresponding'? 'to'? Day", _corresponding),
    Pattern("hijri.date", "Date", "HijriDay|HijriMonthDate", same),
)
