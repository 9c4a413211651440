"""The page of a place: meetings and statements there, with the place as each text writes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from communique.dossier import Dossier
from communique.model.errors import NotFoundError
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.views.parts import Part, Wanted, flat, part_of

_ROWS = 40
"""Meetings shown on the page of their place."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The page of a place, by its name as written.

    Raises:
        NotFoundError: nothing in the dossier is there.
    """
    name = parts["name"]
    shown = (
        part_of(dossier, Wanted(listing="meetings", title="Meetings", filters={"place": name}, limit=_ROWS)),
        part_of(dossier, Wanted(listing="statements", title="Statements issued", filters={"place": name})),
    )
    if not any(part.total for part in shown):
        what = "place"
        raise NotFoundError(what, name)
    return Answer(
        "place.html",
        name,
        flat(shown),
        context={"parts": shown, "variants": variants_of(shown)},
        crumbs=(("Overview", "/"), ("Meetings", "/meetings")),
    )


def variants_of(parts: tuple[Part, ...]) -> Mapping[str, int]:
    """The place as written in the rows shown, with how often, the most frequent first."""
    found = Counter(str(row["place"]) for part in parts for row in part.rows if row.get("place"))
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
