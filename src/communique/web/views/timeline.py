"""The timeline: statements, meetings of every phase and instruments as a picture, and its rows as a table below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from communique.dossier import Dossier
from communique.dossier.listing import listing
from communique.dossier.on_the_line import Point, points_on_the_line
from communique.show.drawing import Mark, Markup, When, draw_timeline
from communique.show.drawing.timeline import MOST_MARKS
from communique.show.spoken import spoken
from communique.web import addresses
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.columns import Column
from communique.web.views.filters import chips_of, fields_of
from communique.web.views.tables import TablePage, asked_of

PAGE = TablePage(
    "timeline",
    "Timeline",
    "Statements, meetings held and planned, and instruments in the order of time. A span shows the days that an uncertain date can mean.",
    "Nothing lies in this time. Take a filter away.",
)

_COLUMNS = (
    Column("Date", "when", "date", "date"),
    Column("Kind", "word", "kind"),
    Column("What", "entry", "title"),
    Column("How", "words", "detail"),
    Column("Where it is said", "source"),
)

WIDTH = 1120
"""Picture units: about the pixels of the column on a screen of 1280, so that letters have their own size."""

LANES: Mapping[str, str] = {
    "held": "meeting",
    "planned": "planned",
    "proposed": "meetings proposed",
    "cancelled": "meetings called off",
    "not_held": "meetings not held",
}
"""Lanes of meetings by their phase."""

_PHASES = {lane: phase for phase, lane in LANES.items()}


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The timeline; what is drawn is what the table lists."""
    shown, asked = listing(PAGE.listing), asked_of(asking)
    found = shown.page(dossier, asked)
    key = ("drawn timeline", asking.language, frozenset(asked.filters.items()))
    return Answer(
        "timeline.html",
        PAGE.title,
        found.rows,
        found.total,
        found.next,
        {
            "page": PAGE,
            "picture": dossier.look_ups.kept.get(key, lambda: _draw(dossier, asked.filters)),
            "columns": _COLUMNS,
            "fields": fields_of(dossier, asking, PAGE.listing, shown.filters),
            "chips": chips_of(dossier, asking, shown.filters),
            "sorts": shown.sorts,
            "limit": asked.limit,
            "offset": found.offset,
        },
    )


def _draw(dossier: Dossier, filters: Mapping[str, str]) -> Markup:
    points = points_on_the_line(dossier, filters, most=MOST_MARKS)
    undated = _first_undated(points)
    label = spoken("Timeline of statements, meetings and instruments")

    def link_period(lane: str, first: date | None, last: date | None) -> str:
        return _list_of(lane, first, last, undated=undated)

    return draw_timeline([mark_of(p) for p in points], label=label, link_period=link_period, width=WIDTH)


def mark_of(point: Point) -> Mark:
    """A point as a mark of its lane, which leads to the thing itself."""
    match point.kind:
        case "statement":
            href = addresses.statement(point.key)
        case "meeting":
            href = addresses.meeting(point.key)
        case _:
            href = addresses.instrument(point.key)
    lane = LANES.get(point.phase, point.phase) or point.kind
    return Mark(When(point.lower, point.upper), point.title, href, lane, point.is_inferred, point.count)


def _list_of(lane: str, first: date | None, last: date | None, *, undated: int) -> str:
    """The list of what lies in a lane between two days; without any day the end of the timeline, where the undated stand."""
    bounds = {"from": first, "to": last}
    if first is None and last is None:
        return addresses.with_query("/timeline", {"kind": lane, "offset": undated})
    if lane in _PHASES:
        return addresses.with_query("/meetings", {"phase": _PHASES[lane], **bounds})
    return addresses.with_query("/timeline", {"kind": lane, **bounds})


def _first_undated(points: Sequence[Point]) -> int:
    """How many statements have a date: only statements stand on the line without one."""
    return sum(p.count for p in points if p.kind == "statement" and not (p.lower is None and p.upper is None))
