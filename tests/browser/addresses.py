"""One address of every page, so that what holds for all pages is tried on all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from communique.web.routes import ROUTES

from .conftest import Room


def first(room: Room, listing: str, key: str, **where: str) -> str:
    """A value of the first row of a listing."""
    query = "&".join(f"{k}={quote(v)}" for k, v in {**where, "limit": "500"}.items())
    rows: list[dict[str, Any]] = room.json(f"/{listing}.json?{query}")["rows"]
    return quote(str(next(row[key] for row in rows if row.get(key))), safe="")


def a_post(room: Room) -> str:
    """A post that somebody holds, in words."""
    held = next(row for row in room.json("/holdings.json")["rows"] if row["of"])
    return quote(f"{held['post']} of {held['of']}", safe="")


def two_statements(room: Room) -> str:
    rows = room.json("/statements.json?limit=2")["rows"]
    return "...".join(row["statement"] for row in rows)


def told(room: Room, number: int) -> str:
    """The id of a meeting that several issuers tell."""
    return str(room.json("/readouts.json")["rows"][number]["meeting"])


SAMPLES: Mapping[str, Callable[[Room], str]] = {
    "/s/{slug}": lambda room: f"/s/{first(room, 'statements', 'statement')}",
    "/a/{slug...}": lambda room: f"/a/{first(room, 'actors', 'actor', kind='person')}",
    "/a/{slug}/names": lambda room: f"/a/{first(room, 'actors', 'actor', kind='person')}/names",
    "/i/{slug...}": lambda room: f"/i/{first(room, 'instruments', 'instrument')}",
    "/m/{id}": lambda room: f"/m/{first(room, 'meetings', 'id')}",
    "/u/{id}": lambda room: f"/u/{first(room, 'undertakings', 'id')}",
    "/p/{name...}": lambda room: f"/p/{first(room, 'meetings', 'place')}",
    "/o/{words...}": lambda room: f"/o/{a_post(room)}",
    "/f": lambda _: f"/f?words={quote('heavy weapons')}",
    "/f/{words...}": lambda _: f"/f/{quote('Lisbon Principles')}",
    "/readouts/{meeting}": lambda room: f"/readouts/{told(room, 0)}",
    "/m/{id}/readouts": lambda room: f"/m/{told(room, 1)}/readouts",
    "/draft": lambda _: f"/draft?text={quote('The sides agreed to refrain from any use of force on 31 June 2018.')}",
    "/coverage": lambda _: "/coverage?topic=ceasefire",
    "/new/{slug}": lambda room: f"/new/{first(room, 'statements', 'statement', sort='-date')}",
    "/compare/{left}...{right}": lambda room: f"/compare/{two_statements(room)}",
    "/cite": lambda room: f"/cite?s={first(room, 'statements', 'statement')}&at=p1:0-20",
    "/search": lambda _: "/search?q=ceasefire",
}
"""Pattern of a route and how an address of it is found."""


def all_pages(room: Room) -> list[str]:
    """An address of every page of the site, and of one that is not there."""
    return [SAMPLES[route](room) if route in SAMPLES else route for route, _ in ROUTES] + ["/no-such-page"]
