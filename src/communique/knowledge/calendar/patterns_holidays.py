"""The grammar of the days that one country keeps, from the rows of the calendar's words.

They are no dates in statements, whose readers live elsewhere; these rows belong to `Dialect.EVERYDAY`. Invariant: a day is a month with
its day, or a numbered weekday of a month; what is counted from it is counted from that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.knowledge.calendar.forms import Counted, Form, Point, WeekdayIn
from communique.knowledge.calendar.matching import Bound, Built, Pattern
from communique.knowledge.calendar.patterns import Build, point
from communique.knowledge.calendar.vocabulary import CountryDay, vocabulary


def _day(day: CountryDay, bound: Bound) -> Form:
    said = point(bound.get("YearOf"))
    month = Point(said.year, day.month, year_shift=said.year_shift)
    if day.day is not None:
        return replace(month, day=day.day)
    number, weekday = day.nth or (1, 0)
    found = WeekdayIn(number, weekday, month)
    return Counted("day", day.after, found) if day.after else found


def _build(day: CountryDay) -> Build:
    def build(bound: Bound) -> Built:
        return _day(day, bound)

    return build


def _rows() -> Iterator[Pattern]:
    for number, day in enumerate(vocabulary().country_days):
        for place, name in enumerate(day.names):
            shape = " ".join(f"'{word}'" for word in name.split())
            yield Pattern(f"country-day.{number}.{place}", "Holiday", f"{shape} YearOf?", _build(day))


COUNTRY_DAYS = (
    *_rows(),
    Pattern("country-day.shift", "Date", "shift Holiday", lambda b: b["Holiday"].pieces),
)
