"""Formulas: the wordings that recur in a dossier, found by themselves."""

from __future__ import annotations

from collections.abc import Mapping

from communique.dossier import Dossier
from communique.dossier.wording_rows import rows_of_formulas
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.window import Window, context, offset_of, window_of

MOST = 150
"""Statements looked through where nothing is asked."""

LONGEST_LIST = 200
"""Wordings found, the most telling ones."""

ROWS = 40
"""Wordings on a page."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The recurring wordings, the most telling first; ``least`` is the number of statements that must share one."""
    window = window_of(dossier, asking, MOST)
    least = int(asking.get("least")) if asking.get("least").isdecimal() else 0
    found = once(dossier, ("formulas", window.key, least), lambda: _find(dossier, window, least))
    offset = offset_of(asking)
    rows = found[offset : offset + ROWS]
    following = offset + ROWS
    return Answer(
        "formulas.html",
        "Formulas",
        rows,
        len(found),
        following if following < len(found) else None,
        {"offset": offset, **context(asking, window, dossier.statements(**window.asked))},
        crumbs=(("Overview", "/"),),
    )


def _find(dossier: Dossier, window: Window, least: int) -> list[Row]:
    at_least = max(least, 2) if least else None
    return [*rows_of_formulas(dossier, dossier.formulas(**window.asked, least=at_least, limit=LONGEST_LIST))]
