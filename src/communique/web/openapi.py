"""The interface of the site as a file (OpenAPI 3.1): every page as JSON, with its filters.

https://spec.openapis.org/oas/v3.1.0. It is made from the routes and listings themselves and so cannot fall behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from communique.dossier.listing import LISTINGS
from communique.dossier.where_met import PLACES
from communique.dossier.who_met import PAIRS
from communique.web.routes import ROUTES
from communique.web.views import ladder, ledger, parity, places_map
from communique.web.views.tables import PAGES

ADDRESS = "/openapi"
"""Where the file stands; with the ending .json."""

_WINDOW = ("issuer", "from", "to", "offset")
"""What pages can be asked that look through a part of the statements."""

_PAGED = ("sort", "limit", "offset")

_ASKED: Mapping[str, Sequence[str]] = {
    "/ledger": (*ledger.FILTERS, *_PAGED),
    "/ladder": ladder.FILTERS,
    "/parity": parity.FILTERS,
    "/map": (*PLACES.filters, places_map.BORDERS, *_PAGED),
    "/network": (*PAIRS.filters, "with", *_PAGED),
    "/draft": ("text", "on", "issuer", "from", "to"),
    "/coverage": ("topic", "by", "as_of", *_WINDOW),
    "/formulas": ("least", *_WINDOW),
    "/f": ("words", *_WINDOW),
    "/f/{words...}": ("members", *_WINDOW),
    "/readouts": ("show", "from", "to", "offset"),
    "/readouts/{meeting}": ("show",),
    "/instruments/graph": ("in", *_WINDOW),
    "/instruments/to-get": _WINDOW,
    "/search": ("q", *LISTINGS["search"].filters[1:], "limit", "offset"),
    "/cite": ("s", "at", "text"),
    "/compare": ("a", "b"),
    "/compare/{left}...{right}": ("view",),
    "/new/{slug}": ("against", "only"),
    "/s/{slug}": ("text", "notes"),
    "/a/{slug...}": ("as_of", "in"),
    "/a/{slug}/names": ("form", "limit", "offset"),
    "/i/{slug...}": ("form", "in", "limit", "offset"),
    "/o/{words...}": ("on",),
    "/u/{id}": ("chain",),
}
"""What pages can be asked that are no plain listings."""

_SORTED: Mapping[str, Sequence[str]] = {"/map": PLACES.sorts, "/network": PAIRS.sorts}
"""The orders of such pages."""

_PART = re.compile(r"\{(\w+)(?:\.{3})?\}")

_ENVELOPE = {
    "type": "object",
    "required": ["ok", "title", "total", "rows", "next", "next_url"],
    "properties": {
        "ok": {"const": True},
        "title": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "rows": {"type": "array", "items": {"type": "object"}},
        "next": {"type": ["string", "null"], "description": "offset of the next rows; null at the end"},
        "next_url": {"type": ["string", "null"]},
    },
}
_ERROR = {
    "type": "object",
    "required": ["ok", "error", "status"],
    "properties": {"ok": {"const": False}, "error": {"type": "string"}, "status": {"type": "integer"}},
}


def openapi() -> dict[str, Any]:
    """The description of every page as JSON."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Communiqué reading room",
            "version": version("communique"),
            "description": "Pages of one dossier, read only. The same addresses end in .csv for tables and in nothing for pages.",
        },
        "paths": {f"{_path(route)}.json": {"get": _operation(route)} for route, _ in ROUTES},
        "components": {"schemas": {"Rows": _ENVELOPE, "Error": _ERROR}},
    }


def _path(route: str) -> str:
    return "/index" if route == "/" else _PART.sub(r"{\1}", route)


def _operation(route: str) -> dict[str, Any]:
    name = route.strip("/")
    told = PAGES[name].lead if name in PAGES else f"The rows of {_path(route)}."
    return {
        "summary": told,
        "parameters": [*_parts(route), *_query(route)],
        "responses": {
            "200": _response("Rows with their citations.", "Rows"),
            "301": {"description": "It stands elsewhere now."},
            "400": _response("A filter, an order or a value that the page does not know.", "Error"),
            "404": _response("Nothing has that name.", "Error"),
        },
    }


def _parts(route: str) -> Iterator[dict[str, Any]]:
    for name in _PART.findall(route):
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def _query(route: str) -> Iterator[dict[str, Any]]:
    name = route.strip("/")
    listing = None if route in _ASKED else LISTINGS.get(PAGES[name].listing if name in PAGES else name)
    asked = _ASKED.get(route, ()) if listing is None else (*listing.filters, *(_PAGED if listing.sorts else _PAGED[1:]))
    sorts = listing.sorts if listing else _SORTED.get(route, ())
    orders = [order for sort in sorts for order in (sort, f"-{sort}")]
    for filtered in asked:
        yield {"name": filtered, "in": "query", "schema": _schema(filtered, orders)}


def _schema(name: str, orders: Sequence[str]) -> dict[str, Any]:
    match name:
        case "sort":
            return {"type": "string", "enum": list(orders)} if orders else {"type": "string"}
        case "limit":
            return {"type": "integer", "minimum": 1, "maximum": 1000}
        case "offset":
            return {"type": "integer", "minimum": 0}
        case _:
            return {"type": "string"}


def _response(description: str, schema: str) -> dict[str, Any]:
    return {
        "description": description,
        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}},
    }
