"""Coverage: who spoke of a topic when, who did not mention it, and of whom nothing is held: three different things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.dossier import Dossier
from communique.dossier.source_rows import rows_of_lines, rows_of_silences
from communique.show.drawing import Lane, Period, draw_coverage
from communique.show.silences import write_total
from communique.show.spoken import spoken
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.window import Window, context, coverage_in_words, offset_of, window_of

MOST = 200
"""Statements looked through where nothing is asked."""

ISSUERS = 15
"""Issuers on a page, those with most statements first."""

SPANS = ("month", "quarter", "year")
"""Lengths of a period."""

_STATES: Mapping[str, str] = {"spoke": "spoke", "did not mention": "silent", "no statement held": "not held"}
"""How the picture calls the three."""

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class _Found:
    """What is kept of an answer."""

    lines: Sequence[Row]
    cells: Sequence[Row]
    periods: Sequence[str]
    looked: Sequence[Any]
    instruments: Sequence[tuple[str, str]]


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """Issuer by issuer and period by period; ``topic`` is a word, a phrase or the name of an instrument."""
    topic = asking.get("topic")[:_LONGEST]
    window = window_of(dossier, asking, MOST)
    span = asking.get("by") if asking.get("by") in SPANS else ""
    as_of = asking.get("as_of")
    found = once(
        dossier, ("coverage", topic, window.key, span, as_of), lambda: _find(dossier, topic, window, span, as_of)
    )
    offset = offset_of(asking)
    shown = found.lines[offset : offset + ISSUERS]
    names = {line["issuer"] for line in shown}
    rows = [cell for cell in found.cells if cell["issuer"] in names]
    following = offset + ISSUERS
    return Answer(
        "coverage.html",
        f"Who spoke of “{topic}”" if topic else "Who spoke when",
        rows,
        len(found.cells),
        following if following < len(found.lines) else None,
        {
            "topic": topic,
            "by": span,
            "spans": SPANS,
            "lines": shown,
            "issuers": len(found.lines),
            "offset": offset,
            "periods": found.periods,
            "instruments": found.instruments,
            "picture": _picture(topic, shown, rows) if rows else None,
            "total": write_total(found.lines, coverage_in_words(found.looked)) if topic else "",
            **context(asking, window, found.looked),
        },
        crumbs=(("Overview", "/"),),
    )


def _find(dossier: Dossier, topic: str, window: Window, span: str, as_of: str) -> _Found:
    asked = dossier.silences(topic, **window.asked, span=span or "year", as_of=as_of or None)
    silences = asked.silences
    lines = sorted(rows_of_lines(dossier, silences), key=lambda r: (-r["held"], r["issuer"]))
    order = {line["issuer"]: n for n, line in enumerate(lines)}
    cells = sorted(rows_of_silences(dossier, silences), key=lambda r: order[r["issuer"]])
    instruments = [(i.slug, i.name) for i in asked.instruments]
    return _Found(lines, cells, list(silences.periods), [one.statement for one in silences.looked], instruments)


def _picture(topic: str, lines: Sequence[Row], rows: Sequence[Row]) -> Any:  # noqa: ANN401 - markup
    by_issuer: dict[str, list[Period]] = {line["issuer"]: [] for line in lines}
    for row in rows:
        state = _STATES[row["voice"]]
        count = row["mentions"] if topic else row["held"]
        by_issuer[row["issuer"]].append(Period(row["period"], state, count if state == "spoke" else 0, href_of(row)))
    label = spoken("Who spoke of %(topic)s", topic=topic) if topic else spoken("Statements held")
    lanes = [Lane(issuer, tuple(periods)) for issuer, periods in by_issuer.items()]
    return draw_coverage(lanes, label=label, width=900)


def href_of(row: Row) -> str:
    """Where a cell leads: to its passage, to its list of statements, nowhere if nothing is held."""
    if row["citations"]:
        return addresses.passage(row["citations"][0])
    return addresses.statement(row["statements"][0]) if row["statements"] else ""
