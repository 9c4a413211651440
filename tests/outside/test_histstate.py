"""Journeys of Presidents and Secretaries of State, visits of foreign leaders (histstate, public domain and CC0).

A remark has no subject ("Met with X."): it is read with the traveller's post before it, as its record tells it, and for names
and dates alone. A remark is written after the journey and after every day that it tells ("Departed May 4").
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

import pytest
from tests.outside.measuring import DATA, Figure, read_alone

from communique.model.facts import Meeting, MeetingKind
from communique.model.record import Record

TRAVELS, VISITS = DATA / "histstate-travels", DATA / "histstate-visits"
STEP = 25
"""One remark in twenty-five in the test run."""

FLOORS = {
    "name found in 'Met with ...'": 0.97,
    "date inside the journey, of the days that it holds": 0.98,
    "date nearest to the journey, written when all it tells had come": 0.98,
    "meeting found": 0.97,
    "meeting with the one named": 0.97,
    "visit to the place named": 0.3,
}
_NAMED = re.compile(
    r"\b[Mm]et with (?:[A-Z][\w’'-]+ )?(?:President|Prime Minister|Foreign Minister|Chancellor|King|Queen|Foreign Secretary|Chairman|Premier) "
    r"((?:[A-Z][^\W\d_]+[ -]){0,2}[A-Z][^\W\d_]+)(?=[,;.]| and )"
)
_MONTH_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:[–-]\d{1,2}|[–-][A-Z][a-z]+ \d{1,2})?(?!\d)"
)
_VISITED = re.compile(r"\bvisited ([A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@dataclass(frozen=True, slots=True)
class Journey:
    """One record."""

    words: str
    """The remark."""

    subject: str
    """The traveller's post and name."""

    first: date
    last: date


@cache
def journeys() -> tuple[Journey, ...]:
    """All journeys and visits with a remark, in the order of the files."""
    return tuple(j for j in (*_travels("president"), *_travels("secretary"), *_visits()) if j.words)


def _travels(role: str) -> Iterator[Journey]:
    post = "President" if role == "president" else "Secretary of State"
    for path in sorted((TRAVELS / f"{role}-travels").glob("*.xml")):
        for trip in ET.parse(path).getroot().iter("trip"):
            yield from _journey(trip, _text(trip, "remarks"), f"{post} {_text(trip, 'name')}")


def _visits() -> Iterator[Journey]:
    for path in sorted((VISITS / "data").glob("*.xml")):
        for visit in ET.parse(path).getroot().iter("visit"):
            yield from _journey(visit, _text(visit, "description"), _text(visit, "visitor"))


def _journey(record: ET.Element, words: str, subject: str) -> Iterator[Journey]:
    first, last = _text(record, "start-date"), _text(record, "end-date")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", first) and re.fullmatch(r"\d{4}-\d\d-\d\d", last):
        yield Journey(words, subject, date.fromisoformat(first), date.fromisoformat(last))


def _text(record: ET.Element, tag: str) -> str:
    found = record.find(tag)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _whole(journey: Journey) -> str:
    """The remark with its subject."""
    return f"{journey.subject} {journey.words[:1].lower()}{journey.words[1:]}"


def figures(step: int = 1) -> tuple[Figure, ...]:
    """All figures over one remark in ``step`` of each kind."""
    return (*_names_found(step), *_dates_inside(step), *_meetings_found(step), *_visits_found(step))


def _names_found(step: int) -> Iterator[Figure]:
    told = [j for j in journeys() if _NAMED.search(j.words)][::step]
    hits, misses = 0, []
    for journey in told:
        record = read_alone(journey.words)
        spans = [(c.start, c.end) for p in record.people for c in p.citations]
        for name in _NAMED.finditer(journey.words):
            is_found = any(s < name.end(1) <= e for s, e in spans)
            hits += is_found
            misses += [] if is_found else [f"{name.group(1)}: {journey.words[:120]}"]
    yield Figure("histstate", "name found in 'Met with ...'", hits, hits + len(misses), aim=0.95, misses=tuple(misses))


def _dates_inside(step: int) -> Iterator[Figure]:
    """Days that the remark tells by month and day.

    Only a day that the record's dates hold can be asked to lie inside them. All others tell a stop, a return or an event
    before or after: of them the nearest such day to the journey is right, and the remark cannot have been written before the
    last of them had come. The same with the last day of the journey as day of issue stands beside it.
    """
    told = [j for j in journeys() if _MONTH_DAY.search(j.words)][::step]
    inside, every, before = _Count(), _Count(), _Count()
    for journey in told:
        days = [(found, _nearest(journey, found.group())) for found in _MONTH_DAY.finditer(journey.words)]
        at_end = read_alone(journey.words, date=str(journey.last))
        when_told = read_alone(journey.words, date=str(max(journey.last, *(last for _, (_, last) in days))))
        for found, (first, last) in days:
            early, late = _dates_at(at_end, found), _dates_at(when_told, found)
            if journey.first <= first and last <= journey.last:
                inside.add(
                    journey, found, early, is_right=any(journey.first <= a and b <= journey.last for a, b in early)
                )
            every.add(journey, found, late, is_right=any(_meets(value, first, last) for value in late))
            before.add(journey, found, early, is_right=any(_meets(value, first, last) for value in early))
    yield inside.figure("date inside the journey, of the days that it holds", aim=0.98)
    yield every.figure("date nearest to the journey, written when all it tells had come", aim=0.98)
    yield before.figure("date nearest to the journey, last day as issue date")


@dataclass(slots=True)
class _Count:
    """Days judged, and what was wrong."""

    total: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, journey: Journey, found: re.Match[str], values: list[tuple[date, date]], *, is_right: bool) -> None:
        self.total += 1
        if not is_right:
            told = [f"{first}..{last}" for first, last in values]
            self.misses.append(f"{found.group()} -> {told}, {journey.first}..{journey.last}: {journey.words[:90]}")

    def figure(self, name: str, *, aim: float | None = None) -> Figure:
        return Figure("histstate", name, self.total - len(self.misses), self.total, aim=aim, misses=tuple(self.misses))


def _nearest(journey: Journey, words: str) -> tuple[date, date]:
    """First and last of the days that ``words`` name, in the year in which they lie nearest to the journey."""
    month, day, *rest = re.findall(r"[A-Za-z]+|\d+", words)
    last_month, last_day = rest if len(rest) > 1 else (month, *(rest or (day,)))
    near = []
    for year in range(journey.first.year - 1, journey.last.year + 2):
        first, last = _day(year, month, day), _day(year, last_month, last_day)
        if first is not None and last is not None and first <= last:
            near.append((first, last))
    return min(near, key=lambda days: max((journey.first - days[1]).days, (days[0] - journey.last).days, 0))


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, _MONTHS.index(month[:3].casefold()) + 1, int(day))
    except ValueError:
        return None  # 29 February of a common year


def _meets(value: tuple[date, date], first: date, last: date) -> bool:
    """Whether a value and the days of one year share a day; a list told as one period ("August 26 and September 1") does."""
    return value[0] <= last and first <= value[1] and first.year in {value[0].year, value[1].year}


def _dates_at(record: Record, found: re.Match[str]) -> list[tuple[date, date]]:
    at = [d.value for d in record.dates if any(c.start < found.end() and found.start() < c.end for c in d.citations)]
    return [(v.lower, v.upper) for v in at if v.lower and v.upper]


def _meetings_found(step: int) -> Iterator[Figure]:
    """ "Met with X": an encounter at the verb, with X among those who took part."""
    told = [j for j in journeys() if re.match(r"Met with ", j.words)][::step]
    missing, strangers, named = [], [], 0
    for journey in told:
        whole = _whole(journey)
        record = read_alone(whole, date=str(journey.last))
        met = _meeting_at(record, len(journey.subject) + 1)
        name = _NAMED.match(journey.words)
        if met is None:
            missing.append(whole[:160])
        elif name is not None:
            named += 1
            surname = name.group(1).split()[-1]
            if not any(surname in p for p in met.participants):
                strangers.append(f"{name.group(1)} not in {met.participants}: {whole[:120]}")
    yield Figure("histstate", "meeting found", len(told) - len(missing), len(told), aim=0.95, misses=tuple(missing))
    yield Figure("histstate", "meeting with the one named", named - len(strangers), named, misses=tuple(strangers))


def _meeting_at(record: Record, start: int) -> Meeting | None:
    at_verb = (m for m in record.meetings if any(c.start <= start < c.end for c in m.citations))
    return next((m for m in at_verb if m.kind is not MeetingKind.VISIT), None)


def _visits_found(step: int) -> Iterator[Figure]:
    """ "Visited P" or "also visited P": a visit to P."""
    told = [j for j in journeys() if _VISITED.search(j.words)][::step]
    misses = []
    for journey in told:
        whole = _whole(journey)
        record = read_alone(whole, date=str(journey.last))
        place = _VISITED.search(whole) or _VISITED.search(journey.words)
        places = [m.place for m in record.meetings if m.kind is MeetingKind.VISIT and m.place]
        if place is None or not any(place.group(1) in p or p in place.group(1) for p in places):
            misses.append(f"{places}: {whole[:150]}")
    yield Figure("histstate", "visit to the place named", len(told) - len(misses), len(told), misses=tuple(misses))


@cache
def _sample() -> dict[str, Figure]:
    return {f.name: f for f in figures(STEP)}


@pytest.mark.skipif(not TRAVELS.is_dir() or not VISITS.is_dir(), reason="histstate is not beside the repository")
@pytest.mark.parametrize("name", FLOORS)
def test_a_figure_on_journeys_keeps_its_floor(name: str) -> None:
    figure = _sample()[name]
    assert figure.total > 10
    assert figure.share >= FLOORS[name], figure.misses
