"""The map: where meetings were held or planned and statements issued; names as the sources write them, borders only when asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from communique.dossier import Dossier
from communique.dossier.listing import Asked
from communique.dossier.where_met import PLACES, apart
from communique.show.drawing import Dot, Markup, draw_map
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.columns import Column
from communique.web.views.filters import chips_of, fields_of
from communique.web.views.tables import TablePage, asked_of
from communique.web.views.timeline import WIDTH

PAGE = TablePage(
    "map",
    "Map",
    "Where meetings were held or are to be held and statements were issued, with names as the sources write them.",
    "No place fits. Take a filter away; a meeting whose place no statement tells is not here.",
)

BORDERS = "borders"
"""In an address, asks for borders with the value 1."""

_COLUMNS = (
    Column("Place", "place", "place", "place"),
    Column("Meetings", "meetings", "meetings", "meetings"),
    Column("Statements", "statements", "statements", "statements"),
    Column("Taken for", "words", "taken_for"),
)


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The map; its table has every place that is drawn or that could not be placed."""
    with_borders, asked = asking.get(BORDERS) == "1", _asked(asking)
    found = PLACES.page(dossier, asked)
    key = ("drawn map", asking.language, frozenset(asked.filters.items()), with_borders)
    return Answer(
        "map.html",
        PAGE.title,
        found.rows,
        found.total,
        found.next,
        {
            "page": PAGE,
            "picture": dossier.look_ups.kept.get(key, lambda: _draw(dossier, asked, with_borders=with_borders)),
            "with_borders": with_borders,
            "columns": _COLUMNS,
            "fields": fields_of(dossier, asking, "meetings", PLACES.filters),
            "chips": chips_of(dossier, asking, PLACES.filters),
            "sorts": PLACES.sorts,
            "period": {"from": asking.get("from"), "to": asking.get("to")},
            "limit": asked.limit,
            "offset": found.offset,
        },
    )


def _asked(asking: Asking) -> Asked:
    asked = asked_of(asking)
    return replace(asked, filters={name: value for name, value in asked.filters.items() if name != BORDERS})


def _draw(dossier: Dossier, asked: Asked, *, with_borders: bool) -> Markup:
    rows = PLACES.page(dossier, Asked(asked.filters, limit=None)).rows
    label = "Where people met and statements were issued"
    return draw_map(dots_of(rows), label=label, with_borders=with_borders, width=WIDTH)


def dots_of(rows: Sequence[Row]) -> list[Dot]:
    """The places as dots, which lead to the page of the place; a place counted within another is not drawn again."""
    return [
        Dot(r["place"], addresses.place(r["place"]), r["meetings"] + r["statements"], r["lat"], r["lon"])
        for r in apart(rows)
    ]
