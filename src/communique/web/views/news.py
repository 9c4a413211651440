"""News: what is new in a statement against the earlier ones, and which usual lines do not come this time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.dossier import Dossier
from communique.dossier.wording_rows import headline_of, rows_of_news
from communique.model.resolved import Statement
from communique.show.words import counted
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.redline import minimap
from communique.web.views.window import coverage_in_words

MANY = 2000
"""Statements held from which on a statement is held against those of its first issuer, unless the reader wants others: to know all
statements of the same issuers as a group, all of them must be read."""

ABSENT = "usual line, absent"
"""What the rows call a line that does not come."""

KINDS: Mapping[str, tuple[str, str, str]] = {
    "new": ("+", "new", "new"),
    "changed": ("~", "changed", "changed"),
    "moved": (">", "moved", "moved"),
    "carried": ("=", "carried over", "carried over"),
    "absent": ("−", "absent", ABSENT),
}
"""Names of the kinds in addresses: sign, words, and what the rows call them."""


@dataclass(frozen=True, slots=True)
class _News:
    """What is kept of an answer."""

    statement: Statement
    rows: Sequence[Row]
    figures: Mapping[str, Any]
    against: str
    coverage: str


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """What is new in a statement; ``against`` an issuer or "all", ``only`` one kind of lines."""
    statement = dossier.statement(parts["slug"])
    if statement.slug != parts["slug"]:
        where = addresses.with_query(addresses.news(statement.slug), asking.asked)
        return Answer("moved.html", statement.title, status=301, location=where)
    against = asking.get("against") or usual_against(dossier, statement)
    found = once(dossier, ("news", statement.slug, against), lambda: _find(dossier, statement.slug, against))
    only = asking.get("only") if asking.get("only") in KINDS else ""
    rows = [r for r in found.rows if not only or r["source"] == KINDS[only][2]]
    said = [r for r in found.rows if r["source"] != ABSENT]
    return Answer(
        "news.html",
        f"New in {statement.slug}",
        rows,
        context={
            "statement": statement,
            "here": addresses.news(statement.slug),
            "headline": headline(found.figures, addresses.news(statement.slug), asking.get("against")),
            "against": found.against,
            "coverage": found.coverage,
            "sentences": len(said),
            "texts": texts_of(dossier, said),
            "kinds": {told: (sign, words) for sign, words, told in KINDS.values()},
            "only": only,
            "said": [(n, r) for n, r in enumerate(said, 1) if not only or r["source"] == KINDS[only][2]],
            "absent": [r for r in rows if r["source"] == ABSENT],
            "picture": minimap(said, key="source", right=statement.slug, label=f"What is new in {statement.slug}"),
        },
        crumbs=(
            ("Overview", "/"),
            ("Statements", "/statements"),
            (statement.title, addresses.statement(statement.slug)),
        ),
    )


def usual_against(dossier: Dossier, statement: Statement) -> str:
    """Against whose statements a statement is held where nobody is named; empty for all of the same issuers."""
    return statement.issuers[0] if statement.issuers and len(dossier.statements()) > MANY else ""


def _find(dossier: Dossier, slug: str, against: str) -> _News:
    found = dossier.news(slug, against=against or None)
    novelty = found.novelty
    looked = coverage_in_words([s.statement for s in novelty.looked])
    return _News(novelty.spoken.statement, rows_of_news(dossier, novelty), headline_of(novelty), found.against, looked)


def headline(figures: Mapping[str, Any], here: str, against: str = "") -> Sequence[tuple[str, str]]:
    """The parts of the headline, each with the address of its list.

    >>> told = {"carried_share": 0.61, "texts": 3, "new": 4, "changed": 0, "moved": 0, "absent": 2}
    >>> [words for words, _ in headline(told, "/new/x")]
    ['61 % carried over', 'from 3 texts', '4 new sentences', '2 usual lines absent']
    """

    def only(kind: str) -> str:
        return addresses.with_query(here, {"against": against}, only=kind)

    parts = [
        (f"{figures['carried_share'] * 100:.0f} % carried over", only("carried")),
        (f"from {counted(figures['texts'], 'text')}", "#texts"),
        (counted(figures["new"], "new sentence"), only("new")),
    ]
    parts += [(f"{figures[kind]} {kind}", only(kind)) for kind in ("changed", "moved") if figures[kind]]
    return [*parts, (f"{counted(figures['absent'], 'usual line')} absent", only("absent"))]


def texts_of(dossier: Dossier, rows: Sequence[Row]) -> Sequence[Mapping[str, Any]]:
    """The earlier statements from which sentences come, those of most sentences first."""
    found = Counter(r["from"] for r in rows if r["from"])
    out = [(dossier.statement(slug), number) for slug, number in found.items()]
    out.sort(key=lambda pair: (-pair[1], str(pair[0].date), pair[0].slug))
    return [{"slug": s.slug, "title": s.title, "date": str(s.date or ""), "sentences": n} for s, n in out]
