"""The overview: what a dossier holds, by issuer and year, with its gaps, and the ways into it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from communique.dossier import Dossier
from communique.dossier.listing import Asked, listing
from communique.model.resolved import Statement
from communique.show.drawing import YearCount, draw_years
from communique.show.spoken import spoken
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking

LATEST = 8
"""Statements named on the first page."""

ISSUERS = 10
"""Issuers drawn, those with most statements; the others stand in the list."""

GAP = 366
"""Days without any statement from which on a gap is told."""

GAPS = 5
"""Gaps told, the longest."""

NOT_TOLD = "issuer not told"
"""What stands for an issuer that no text tells."""

WAYS: tuple[tuple[str, str, str], ...] = (
    ("/timeline", "Timeline", "statements, meetings and instruments in the order of time"),
    ("/map", "Map", "where meetings were held and statements issued"),
    ("/network", "Network", "who met whom"),
    ("/search", "Search", "words, phrases and beginnings of words, in context"),
    ("/compare", "Compare", "two statements, word by word"),
    ("/formulas", "Formulas", "wordings that recur, each with its history"),
    ("/readouts", "Readouts", "two accounts of one meeting"),
    ("/ledger", "Ledger", "what was asked, promised or planned, and what came of it"),
    ("/ladder", "Ladder", "how strongly each side is spoken to through time"),
    ("/parity", "Parity", "who is named first, who is spoken to alone, what sides and places are called"),
    ("/coverage", "Coverage", "who spoke when, who did not, of whom nothing is held"),
    ("/draft", "Draft", "an unpublished text against what was said before"),
    ("/check", "Check", "whether every fact still stands on its words"),
    ("/links", "Links", "plans kept, moved and called off; copies; contradictions"),
    ("/decisions", "Decisions", "what people corrected, and why"),
)
"""Ways to other pages: address, name and what is there."""

LISTS: tuple[tuple[str, str], ...] = (
    ("people", "mentions of persons"),
    ("holdings", "holdings of posts"),
    ("dates", "dates"),
    ("meetings", "meetings"),
    ("acts", "acts of speech"),
    ("ledger", "undertakings"),
    ("references", "references to instruments"),
    ("quotations", "quotations"),
    ("instruments", "instruments"),
    ("actors", "actors"),
    ("links", "links"),
    ("decisions", "decisions"),
)
"""Lists, and what is counted in each."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What is held, counted."""

    years: Sequence[YearCount]
    """Statements by issuer and year."""

    span: tuple[str, str]
    """First and last day of issue, in words; empty if none is known."""

    gaps: Sequence[tuple[str, str, int]]
    """The longest times of which nothing is held."""

    undated: int
    """Statements without a day."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The first page; its rows are the statements held by issuer and year."""
    held = dossier.look_ups.kept.get("what is held", lambda: count(dossier.statements()))
    shown = _most(held.years)
    return Answer(
        "overview.html",
        "Overview",
        [{"issuer": y.issuer, "year": y.year, "statements": y.count, "list": y.href} for y in held.years],
        context={
            "latest": _latest(dossier),
            "counts": dossier.counts(),
            "lists": [(name, what, _length(dossier, name)) for name, what in LISTS],
            "held": held,
            "years": shown,
            "picture": draw_years(shown, label=spoken("Statements held, by issuer and year"), width=720)
            if shown
            else None,
            "issuers": len({y.issuer for y in held.years}),
            "drawn": len({y.issuer for y in shown}),
            "ways": WAYS,
        },
    )


def count(held: Sequence[Statement]) -> Holding:
    """What is held, counted."""
    return Holding(count_years(held), span_of(held), gaps_of(held), sum(s.date is None for s in held))


def _length(dossier: Dossier, name: str) -> int:
    """How many rows a list has: counted there, so that a number and its list never differ."""
    return listing(name).page(dossier, Asked(limit=1)).total


def _latest(dossier: Dossier) -> Sequence[Row]:
    return listing("statements").page(dossier, Asked({}, "-date", LATEST)).rows


def count_years(held: Sequence[Statement]) -> Sequence[YearCount]:
    """Statements by issuer and year: issuers with most first, years in order; a joint statement counts for each issuer."""
    found = Counter((issuer, s.date.year if s.date else None) for s in held for issuer in s.issuers or (NOT_TOLD,))
    totals: Counter[str] = Counter()
    for (issuer, _), number in found.items():
        totals[issuer] += number
    ordered = sorted(found, key=lambda key: (-totals[key[0]], key[0], key[1] is None, key[1] or 0))
    return [YearCount(issuer, year, found[issuer, year], _list_of(issuer, year)) for issuer, year in ordered]


def _list_of(issuer: str, year: int | None) -> str:
    named = None if issuer == NOT_TOLD else issuer
    return addresses.with_query("/statements", {"issuer": named, "from": year, "to": year})


def _most(found: Sequence[YearCount]) -> tuple[YearCount, ...]:
    most = list(dict.fromkeys(y.issuer for y in found))[:ISSUERS]
    return tuple(y for y in found if y.issuer in most)


def span_of(held: Sequence[Statement]) -> tuple[str, str]:
    """The first and the last day of issue; empty if none is known."""
    days = sorted(s.date for s in held if s.date)
    return (str(days[0]), str(days[-1])) if days else ("", "")


def gaps_of(held: Sequence[Statement]) -> Sequence[tuple[str, str, int]]:
    """The longest times of which nothing is held: from, to, days; in the order of time."""
    spans = sorted((s.date.lower, s.date.upper or s.date.lower) for s in held if s.date and s.date.lower)
    gaps: list[tuple[date, date]] = []
    last: date | None = None
    for lower, upper in spans:
        if last is not None and (lower - last).days > GAP:
            gaps.append((last, lower))
        last = max(last or upper, upper)
    longest = sorted(gaps, key=lambda g: g[0] - g[1])[:GAPS]
    return [(str(a), str(b), (b - a).days) for a, b in sorted(longest)]
