"""What stands on the timeline as small values, for drawing: when, what, and which fact it is.

Invariant: it has one value for each row of the table of the timeline under the same filters, in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from communique.dossier import times
from communique.dossier.encounters_told import Encounter, encounters_told
from communique.dossier.listings.asked import Values
from communique.dossier.listings.timeline import KINDS, TIMELINE, UNDATED, Stretch

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


def points_on_the_line(dossier: Held, filters: Mapping[str, str]) -> Sequence[Point]:
    """Everything on the timeline that filters ("kind", "from", "to") ask for."""
    values = Values(TIMELINE.name, {name: value for name, value in filters.items() if value})
    stretch = TIMELINE.find(dossier, values, "")
    return tuple(_points(dossier, stretch)) if isinstance(stretch, Stretch) else ()


def _points(dossier: Held, stretch: Stretch) -> Iterator[Point]:
    look, line = dossier.look_ups, stretch.line
    met = {e.number: e for e in encounters_told(look)}
    shelf, book = look.shelf.statements, look.instrument_book.known
    for place in stretch.chosen:
        item, bounds = line.items[place], _bounds(line.lowers[place], line.uppers[place])
        match KINDS[line.kinds[place]]:
            case "statement":
                s = shelf[item]
                yield Point("statement", "", s.slug, times.title_of(s), *bounds, s.date_basis == "inferred")
            case "meeting":
                yield _of_meeting(met[item], bounds)
            case _:
                yield Point("instrument", "", book[item].slug, book[item].name, *bounds)


def _of_meeting(met: Encounter, bounds: tuple[date | None, date | None]) -> Point:
    title = times.title_of_meeting(met.kind, met.names, met.place)
    return Point("meeting", met.phase, met.id, title, *bounds)


def _bounds(lower: int, upper: int) -> tuple[date | None, date | None]:
    """The days of two ordinals; the first and the last day of all stand for no bound."""
    if upper == UNDATED:
        return None, None
    first, last = date.fromordinal(lower), date.fromordinal(upper)
    return None if first == date.min else first, None if last == date.max else last
