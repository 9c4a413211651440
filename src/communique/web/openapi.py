"""The interface of the site as a file (OpenAPI 3.1): every page as JSON, with its filters.

https://spec.openapis.org/oas/v3.1.0. It is made from the routes and listings themselves and so cannot fall behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from communique.dossier.listing import LISTINGS
from communique.web.routes import ROUTES
from communique.web.views import ladder, ledger, parity
from communique.web.views.tables import PAGES

ADDRESS = "/openapi"
"""Where the file stands; with the ending .json."""

_FILTERS: Mapping[str, Sequence[str]] = {
    "ledger": (*ledger.FILTERS, "sort", "limit", "offset"),
    "ladder": ladder.FILTERS,
    "parity": parity.FILTERS,
}
"""What pages can be asked that are no listings."""

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
        "parameters": [*_parts(route), *_query(name)],
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


def _query(name: str) -> Iterator[dict[str, Any]]:
    for asked in _FILTERS.get(name, ()):
        yield {"name": asked, "in": "query", "schema": {"type": "string"}}
    listing = None if name in _FILTERS else LISTINGS.get(PAGES[name].listing if name in PAGES else name)
    if listing is None:
        return
    for filtered in listing.filters:
        yield {"name": filtered, "in": "query", "schema": {"type": "string"}}
    orders = [order for sort in listing.sorts for order in (sort, f"-{sort}")]
    if orders:
        yield {"name": "sort", "in": "query", "schema": {"type": "string", "enum": orders}}
    yield {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 1000}}
    yield {"name": "offset", "in": "query", "schema": {"type": "integer", "minimum": 0}}


def _response(description: str, schema: str) -> dict[str, Any]:
    return {
        "description": description,
        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}},
    }
