"""Addresses: where things stand in the reading room.

They are fixed: a link in a note must hold for years. Slugs may change, the old ones lead on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode


def statement(slug: str) -> str:
    """The page of a statement.

    >>> statement("2019-05-09-the-envoys")
    '/s/2019-05-09-the-envoys'
    """
    return f"/s/{quote(slug, safe='')}"


def passage(citation: Mapping[str, Any]) -> str:
    """The cited words in their statement, from the row of a citation.

    >>> passage({"statement": "2019-05-09-the-envoys", "anchor": "p2:4-10", "text": 1})
    '/s/2019-05-09-the-envoys#p2:4-10'
    """
    copy = f"?text={citation['text']}" if citation.get("text", 1) != 1 else ""
    return f"{statement(citation['statement'])}{copy}#{citation['anchor']}"


def actor(slug: str) -> str:
    """The page of an actor."""
    return f"/a/{quote(slug, safe='')}"


def instrument(slug: str) -> str:
    """The page of an instrument."""
    return f"/i/{quote(slug, safe='')}"


def meeting(name: str) -> str:
    """The page of a meeting."""
    return f"/m/{quote(name, safe='')}"


def undertaking(name: str) -> str:
    """The page of an undertaking."""
    return f"/u/{quote(name, safe='')}"


def place(name: str) -> str:
    """The page of a place, by its name as written."""
    return f"/p/{quote(name, safe='')}"


def post(name: str) -> str:
    """The page of a post, by its words ("Foreign Minister of France")."""
    return f"/o/{quote(name, safe='')}"


def formula(words: str) -> str:
    """The page of a formula, by its words."""
    return f"/f/{quote(words, safe='')}"


def compare(left: str, right: str) -> str:
    """The page that compares two statements."""
    return f"/compare/{quote(left, safe='@')}...{quote(right, safe='@')}"


def news(slug: str) -> str:
    """The page that tells what is new in a statement."""
    return f"/new/{quote(slug, safe='')}"


def readouts(meeting: str) -> str:
    """The page that lays the accounts of a meeting side by side, by the id of one of them."""
    return f"/readouts/{quote(meeting, safe='')}"


def listed(name: str) -> str:
    """The page of a listing.

    >>> listed("acts"), listed("ledger")
    ('/acts', '/undertakings')
    """
    # The ledger has the same undertakings as chains, with an address of its own.
    return "/undertakings" if name == "ledger" else f"/{name}"


def fact(kind: str, name: str) -> str:
    """The page of a fact that has one of its own; empty for other kinds."""
    return {"meeting": meeting, "undertaking": undertaking}.get(kind, lambda _: "")(name)


def with_query(path: str, asked: Mapping[str, Any], **changes: str | int | None) -> str:
    """An address with its query, some values changed; None takes a value out.

    >>> with_query("/meetings", {"phase": "held", "offset": "100"}, offset=None, place="Port Vell")
    '/meetings?phase=held&place=Port+Vell'
    """
    query = {k: v for k, v in {**asked, **changes}.items() if v not in (None, "")}
    return f"{path}?{urlencode(query)}" if query else path


def in_form(path: str, form: str, asked: Mapping[str, Any]) -> str:
    """The same page in another form.

    >>> in_form("/meetings", "csv", {"phase": "held"})
    '/meetings.csv?phase=held'
    >>> in_form("/f/at 50 % or more", "csv", {})
    '/f/at%2050%20%25%20or%20more.csv'
    """
    return with_query(f"{'/index' if path == '/' else quote(path, safe='/@')}.{form}", asked)
