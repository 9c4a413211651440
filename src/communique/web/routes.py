"""Routes: which view answers which address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from communique.model.errors import NotFoundError
from communique.web.answer import View
from communique.web.views import (
    actor,
    check,
    cite,
    compare,
    coverage,
    draft,
    formula,
    formulas,
    instrument,
    ladder,
    ledger,
    meeting,
    mentions,
    network,
    news,
    overview,
    parity,
    place,
    places_map,
    post,
    readouts,
    reliance,
    search,
    statement,
    tables,
    timeline,
    undertaking,
)

ROUTES: Sequence[tuple[str, View]] = (
    ("/", overview.view),
    ("/s/{slug}", statement.view),
    ("/a/{slug}/names", mentions.view),
    ("/a/{slug...}", actor.view),
    ("/m/{id}", meeting.view),
    ("/u/{id}", undertaking.view),
    ("/i/{slug...}", instrument.view),
    ("/p/{name...}", place.view),
    ("/o/{words...}", post.view),
    ("/compare", compare.choose),
    ("/compare/{left}...{right}", compare.view),
    ("/new/{slug}", news.view),
    ("/f", formula.lead_on),
    ("/f/{words...}", formula.view),
    ("/formulas", formulas.view),
    ("/readouts", readouts.view),
    ("/readouts/{meeting}", readouts.one),
    ("/m/{id}/readouts", readouts.lead_on),
    ("/ledger", ledger.view),
    ("/ladder", ladder.view),
    ("/parity", parity.view),
    ("/coverage", coverage.view),
    ("/draft", draft.view),
    ("/instruments/graph", reliance.graph),
    ("/instruments/to-get", reliance.to_get),
    ("/cite", cite.view),
    ("/search", search.view),
    ("/check", check.view),
    ("/timeline", timeline.view),
    ("/map", places_map.view),
    ("/network", network.view),
    *((f"/{name}", tables.view) for name in tables.PAGES),
)
"""Pattern of the path ("{name}" stands for one part of it) and the view that answers."""


def match(path: str) -> tuple[View, Mapping[str, str]]:
    """The view of a path and the parts that its pattern names.

    Raises:
        NotFoundError: no page has that address.
    """
    for pattern, view in _PATTERNS:
        found = pattern.fullmatch(path)
        if found:
            return view, found.groupdict()
    what = "page"
    raise NotFoundError(what, path, near_to(path))


def near_to(path: str) -> tuple[str, ...]:
    """Addresses of pages that somebody may have meant.

    >>> near_to("/meeting"), near_to("/timelines"), near_to("/horoscope")
    (('/meetings',), ('/timeline',), ())
    """
    plain = [route for route, _ in ROUTES if "{" not in route]
    return tuple(get_close_matches(path.casefold().rstrip("/"), plain, n=3, cutoff=0.75))


def has_page(path: str) -> bool:
    """Whether some page has that address; whether it shows anything, only asking tells.

    >>> has_page("/meetings"), has_page("/horoscope")
    (True, False)
    """
    return any(pattern.fullmatch(path) for pattern, _ in _PATTERNS)


def _pattern(route: str) -> re.Pattern[str]:
    """The pattern of a route; "{name...}" stands for all that is left, slashes included (a name may be "decision 4/2014")."""
    whole = re.sub(r"\\\{(\w+)(?:\\\.){3}\\\}", r"(?P<\1>.+)", re.escape(route))
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", whole))


_PATTERNS = tuple((_pattern(route), view) for route, view in ROUTES)
