"""Parity: in which order sides are named, who is spoken to alone, what sides and places are called by whom.

Invariant: every count opens the passages that it counts, and no count is a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from communique.dossier import Dossier
from communique.dossier.promise_rows import rows_of_alone, rows_of_labels, rows_of_order, rows_of_places
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.window import Window, context, offset_of, window_of

if TYPE_CHECKING:
    from communique.dossier.naming_answer import ParityAnswer

MOST = 300
"""Statements looked through where nothing is asked."""

FIRST = 12
"""Rows of each table where all are shown."""

ROWS = 60
"""Rows of a table that is shown alone."""

FILTERS = ("issuer", "statement", "from", "to", "table", "offset")
"""What can be asked of parity."""

TABLES: Mapping[str, Callable[[Dossier, ParityAnswer], list[Row]]] = {
    "order": rows_of_order,
    "alone": rows_of_alone,
    "label": rows_of_labels,
    "place": rows_of_places,
}
"""The tables and what makes their rows."""


@dataclass(frozen=True, slots=True)
class PairTotal:
    """Two sides, and how often each is named first in all."""

    names: tuple[str, str]
    """The sides."""

    counts: tuple[int, int]
    """How often each is named first."""

    statements: int
    """Statements in which they are named together."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One table as far as the page shows it."""

    rows: Sequence[Row]
    """Its rows, or the first of them."""

    total: int
    """How many there are."""

    href: str
    """All of them."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """Four tables with their counts; ``statement`` for one statement, ``table`` for one of them whole."""
    slug, only = asking.get("statement"), asking.get("table")
    statement = dossier.statement(slug) if slug else None
    window = window_of(dossier, asking, MOST) if not slug else Window("", "", "", is_narrowed=False, held=0)
    found = once(dossier, ("parity", window.key, slug), lambda: _find(dossier, window, slug))
    offset = offset_of(asking) if only in TABLES else 0
    named = (only,) if only in TABLES else tuple(TABLES)
    tables = {name: _shown(found[name], asking, name, offset) for name in named}
    following = offset + ROWS
    total = sum(t.total for t in tables.values())
    looked = (statement,) if statement else dossier.statements(**window.asked)
    return Answer(
        "parity.html",
        f"Parity in {statement.title} ({statement.slug})" if statement else "Parity",
        [row for shown in tables.values() for row in shown.rows],
        total,
        following if only in TABLES and following < total else None,
        {
            "tables": tables,
            "only": only if only in TABLES else "",
            "pairs": _pairs(found["order"]),
            "statement": statement,
            "offset": offset,
            **context(asking, window, looked),
        },
        crumbs=(("Overview", "/"), *((("Parity", "/parity"),) if statement or only else ())),
    )


def _find(dossier: Dossier, window: Window, slug: str) -> Mapping[str, list[Row]]:
    answer = dossier.parity(statement=slug) if slug else dossier.parity(**window.asked)
    return {name: make(dossier, answer) for name, make in TABLES.items()}


def _shown(rows: Sequence[Row], asking: Asking, name: str, offset: int) -> Shown:
    is_alone = asking.get("table") == name
    shown = rows[offset : offset + ROWS] if is_alone else rows[:FIRST]
    return Shown(shown, len(rows), addresses.with_query("/parity", asking.asked, table=name, offset=None))


def _pairs(rows: Sequence[Row]) -> list[PairTotal]:
    """The pairs with how often each side is named first in all."""
    out = []
    for (left, right), group in groupby(rows, key=lambda r: tuple(r["pair"])):
        held = list(group)
        counts = (sum(r["first"][left] for r in held), sum(r["first"][right] for r in held))
        out.append(PairTotal((left, right), counts, len(held)))
    return out
