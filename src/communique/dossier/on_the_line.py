"""What stands on the timeline as small values, for drawing: when, what, and which fact it is.

Idea: where a lane has very many, those of the same months are one value with a count, and only what stands alone is read whole.
Invariant: the counts together are the rows of the table of the timeline under the same filters, and the values are in its order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from communique.dossier import times
from communique.dossier.listings.asked import Values
from communique.dossier.listings.timeline import KINDS, TIMELINE, UNDATED, Line, Stretch
from communique.model.facts import Meeting

if TYPE_CHECKING:
    from communique.dossier.held import Held


@dataclass(frozen=True, slots=True)
class Point:
    """One thing in time."""

    kind: str
    """"statement", "meeting" or "instrument"."""

    phase: str
    """Phase of a meeting; empty for others."""

    key: str
    """Slug of a statement or an instrument, id of a meeting."""

    title: str
    """What, in one line."""

    lower: date | None
    """First day it can mean; None if open or undated."""

    upper: date | None
    """Last day it can mean; None if open or undated."""

    is_inferred: bool = False
    """Whether the day was inferred rather than told."""

    count: int = 1
    """How many things it stands for; of several, key and title are those of none."""


_Bounds = tuple[date | None, date | None]


def points_on_the_line(dossier: Held, filters: Mapping[str, str], *, most: int | None = None) -> Sequence[Point]:
    """Everything on the timeline that filters ("kind", "from", "to") ask for.

    Args:
        dossier: what is held.
        filters: what is asked.
        most: things of a kind and phase up to which each is a point; of more, one point stands for all that begin in one month
            and end in one month, from the first day of them to the last. None: each is a point, however many they are.
    """
    values = Values(TIMELINE.name, {name: value for name, value in filters.items() if value})
    stretch = TIMELINE.find(dossier, values, "")
    if not isinstance(stretch, Stretch):
        return ()
    bundles = list(_bundles(dossier, stretch, most))
    titled = _titled(dossier, stretch.line, [b.first for b in bundles if b.count == 1])
    return tuple(_point(dossier, stretch.line, bundle, titled) for bundle in bundles)


@dataclass(slots=True)
class _Bundle:
    """Things of one kind and phase that begin and end in the same months, or one alone."""

    first: int
    """Place of the first in the line."""

    phase: str
    lower: int
    upper: int
    count: int = 1


def _bundles(dossier: Held, stretch: Stretch, most: int | None) -> Iterator[_Bundle]:
    line, phases = stretch.line, _phases(dossier)
    meeting = KINDS.index("meeting")
    lanes = [
        (line.kinds[p], phases[line.items[p]] if line.kinds[p] == meeting else "", line.uppers[p] == UNDATED)
        for p in stretch.chosen
    ]
    many = {lane for lane, count in Counter(lanes).items() if most is not None and count > most}
    found: dict[object, _Bundle] = {}
    for place, lane in zip(stretch.chosen, lanes, strict=True):
        lower, upper = line.lowers[place], line.uppers[place]
        key = (lane, _month(lower), _month(upper)) if lane in many else place
        if (bundle := found.get(key)) is None:
            found[key] = _Bundle(place, lane[1], lower, upper)
        else:
            bundle.count += 1
            bundle.lower, bundle.upper = min(bundle.lower, lower), max(bundle.upper, upper)
    yield from found.values()


def _is_meeting(line: Line, place: int) -> bool:
    return KINDS[line.kinds[place]] == "meeting"


def _phases(dossier: Held) -> Mapping[int, str]:
    """The phase of each meeting, by its number."""
    look = dossier.look_ups
    return look.kept.get(
        "phases", lambda: {n: phase or "" for n, phase in look.store.fact_column(look.order(Meeting), "phase")}
    )


@lru_cache(maxsize=1 << 16)
def _month(ordinal: int) -> int | None:
    """Months from the year 0 up to a day; None for one that stands for no bound."""
    if ordinal in {UNDATED, date.min.toordinal(), date.max.toordinal()}:
        return None
    day = date.fromordinal(ordinal)
    return day.year * 12 + day.month


def _titled(dossier: Held, line: Line, places: Sequence[int]) -> Mapping[int, tuple[str, str]]:
    """Id and title of the meetings at some places of the line, by their numbers."""
    look = dossier.look_ups
    numbers = [line.items[p] for p in places if _is_meeting(line, p)]
    found = look.store.shown(look.order(Meeting).of(numbers)) if numbers else ()
    facts = ((number, shown.fact) for number, shown in zip(numbers, found, strict=True))
    return {
        number: (fact.id, times.title_of_meeting(fact.kind, fact.participants, fact.place))
        for number, fact in facts
        if isinstance(fact, Meeting)
    }


def _point(dossier: Held, line: Line, bundle: _Bundle, titled: Mapping[int, tuple[str, str]]) -> Point:
    kind, item = KINDS[line.kinds[bundle.first]], line.items[bundle.first]
    bounds, look = _bounds(bundle.lower, bundle.upper), dossier.look_ups
    is_inferred = kind == "statement" and look.shelf.statements[item].date_basis == "inferred"
    if bundle.count > 1:
        return Point(kind, bundle.phase, "", "", *bounds, is_inferred, bundle.count)
    match kind:
        case "statement":
            statement = look.shelf.statements[item]
            return Point(kind, "", statement.slug, times.title_of(statement), *bounds, is_inferred)
        case "meeting":
            return Point(kind, bundle.phase, *titled[item], *bounds)
        case _:
            instrument = look.instrument_book.known[item]
            return Point(kind, "", instrument.slug, instrument.name, *bounds)


def _bounds(lower: int, upper: int) -> _Bounds:
    """The days of two ordinals; the first and the last day of all stand for no bound."""
    if upper == UNDATED:
        return None, None
    first, last = date.fromordinal(lower), date.fromordinal(upper)
    return None if first == date.min else first, None if last == date.max else last
