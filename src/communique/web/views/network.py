"""The network: who met whom in a period, as a picture and as a table of pairs; each pair leads to its meetings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from communique.dossier import Dossier
from communique.dossier.listing import Asked
from communique.dossier.listings import Listing, Values
from communique.dossier.who_met import PAIRS, TOGETHER, Pair, met_by, network_file, pairs_of
from communique.show.drawing import Edge, Markup, Node, draw_network
from communique.show.spoken import spoken
from communique.web import addresses
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.columns import COLUMNS, Column
from communique.web.views.filters import Chip, chips_of, fields_of
from communique.web.views.tables import TablePage, asked_of
from communique.web.views.timeline import WIDTH

FILE = "/network.gexf"
"""Where the network stands as a file for programs that draw networks."""

FILE_TYPE = "application/gexf+xml; charset=utf-8"
"""Its media type."""

PAGE = TablePage(
    "network",
    "Network",
    "Who met whom. A line stands for the meetings of two that were held, each counted once however many statements tell of it.",
    "Nobody met in this time. Take a filter away.",
)

OF_TWO = TablePage(
    "network",
    "The meetings of two",
    "The meetings that both took part in and that were held, each as every statement tells it.",
    "No meeting of these two fits. Take a filter away.",
)

_COLUMNS = (
    Column("One", "one", "first_name", "first"),
    Column("Other", "other", "second_name", "second"),
    Column("Meetings", "together", "meetings", "meetings"),
    Column("Days", "days", "days", "date"),
)

_GLYPHS: Mapping[str, str] = {"post": "person", "label": "group"}
"""How kinds of actors are drawn that have no shape of their own."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The network of all or around one actor; the meetings of two where two are named."""
    if asking.get("with") and not asking.get("actor"):
        # Where the filter of one of two is taken away, the network around the other is left.
        alone = addresses.with_query("/network", asking.asked, actor=asking.get("with"), **{"with": None})
        return Answer("moved.html", PAGE.title, status=301, location=alone)
    if asking.get("with"):
        found = _answer(dossier, asking, OF_TWO, TOGETHER, COLUMNS["meetings"])
        return replace(found, title=f"{_name(dossier, asking.get('actor'))} and {_name(dossier, asking.get('with'))}")
    asked = asked_of(asking)
    PAIRS.page(dossier, Asked(asked.filters, limit=1))  # tells what it cannot be asked before anything is drawn
    key = ("drawn network", asking.language, frozenset(asked.filters.items()))
    picture = dossier.look_ups.kept.get(key, lambda: _draw(dossier, asked.filters))
    return _answer(dossier, asking, PAGE, PAIRS, _COLUMNS, picture)


def as_file(dossier: Dossier, asking: Asking) -> str:
    """The network as GEXF, one edge for each meeting of two, under the filters of the page.

    Raises:
        AskedError: it cannot be asked so.
    """
    return network_file(dossier, asked_of(asking).filters)


def _answer(
    dossier: Dossier,
    asking: Asking,
    page: TablePage,
    shown: Listing,
    columns: Sequence[Column],
    picture: Markup | None = None,
) -> Answer:
    asked = asked_of(asking)
    found = shown.page(dossier, asked)
    context: dict[str, Any] = {
        "page": page,
        "picture": picture,
        "columns": columns,
        "fields": fields_of(dossier, asking, "meetings", shown.filters),
        "chips": _chips(dossier, asking),
        "sorts": shown.sorts,
        "file": addresses.with_query(FILE, {**asked.filters}),
        "narrowed": {name: asking.get(name) for name in ("from", "to", "kind")},
        "limit": asked.limit,
        "offset": found.offset,
    }
    crumbs = (("Overview", "/"), ("Network", "/network")) if page is OF_TWO else ()
    return Answer("network.html", page.title, found.rows, found.total, found.next, context, crumbs)


def _chips(dossier: Dossier, asking: Asking) -> tuple[Chip, ...]:
    chips = chips_of(dossier, asking, ("actor", "with", "from", "to", "kind"))
    return tuple(replace(c, value=_name(dossier, c.value)) if c.label == "with" else c for c in chips)


def _name(dossier: Dossier, asked: str) -> str:
    return dossier.find_actors(asked)[0].name


def _draw(dossier: Dossier, filters: Mapping[str, str]) -> Markup:
    values = Values(PAIRS.name, {name: value for name, value in filters.items() if value})
    pairs, met = pairs_of(dossier, values), met_by(dossier, values)
    return draw_network(nodes_of(pairs, met), edges_of(pairs, filters), label=spoken("Who met whom"), width=WIDTH)


def nodes_of(pairs: Sequence[Pair], met: Mapping[str, int]) -> list[Node]:
    """Everybody who met somebody, with how many meetings."""
    actors = {actor.slug: actor for pair in pairs for actor in (pair.first, pair.second)}
    return [
        Node(slug, a.name, addresses.actor(slug), _GLYPHS.get(a.kind, a.kind), met[slug]) for slug, a in actors.items()
    ]


def edges_of(pairs: Sequence[Pair], filters: Mapping[str, str]) -> list[Edge]:
    """The pairs as lines, which lead to their meetings under the same filters."""
    narrowed = {name: filters.get(name) for name in ("from", "to", "kind")}
    return [
        Edge(p.first.slug, p.second.slug, together(p.first.slug, p.second.slug, narrowed), p.meetings, _days(p))
        for p in pairs
    ]


def together(one: str, other: str, narrowed: Mapping[str, str | None]) -> str:
    """The page of the meetings of two.

    >>> together("ana-brandt", "envoys", {"from": "2012"})
    '/network?actor=ana-brandt&with=envoys&from=2012'
    """
    return addresses.with_query("/network", {"actor": one, "with": other, **narrowed})


def _days(pair: Pair) -> str:
    days = pair.days
    return ", ".join(days[:3]) + (f" … {days[-1]}" if len(days) > 3 else "")  # noqa: PLR2004 - as many as a title holds
