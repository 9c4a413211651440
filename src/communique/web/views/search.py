"""Search: passages that hold words, in the text of statements only; furniture is never looked through."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from communique.dossier import Dossier
from communique.dossier.listing import Asked, listing
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.views.tables import asked_of

OPERATORS = ("actor", "act", "issuer", "from", "to")
"""Words that narrow a search when a colon follows them."""

_OPERATOR = re.compile(rf'(?<!\S)({"|".join(OPERATORS)}):("[^"]*"|\S+)')


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """Hits for what was typed; without words, how to ask."""
    asked = asked_of(asking)
    typed = asked.filters.get("q", "")
    words, narrowed = split_typed(typed)
    if not words:
        return Answer("search.html", "Search", total=0, context={"typed": typed, "words": "", "offset": 0})
    filters = {**{k: v for k, v in asked.filters.items() if k != "q"}, **narrowed, "q": words}
    found = listing("search").page(dossier, Asked(filters, asked.sort, asked.limit, asked.offset))
    return Answer(
        "search.html",
        "Search",
        found.rows,
        found.total,
        found.next,
        {"typed": typed, "words": words, "offset": found.offset, "lit": lit},
    )


def split_typed(typed: str) -> tuple[str, dict[str, str]]:
    """The words to look for, and what narrows the search.

    >>> split_typed('ceasefire actor:"Ana Brandt" from:2019')
    ('ceasefire', {'actor': 'Ana Brandt', 'from': '2019'})
    """
    narrowed = {name: value.strip('"') for name, value in _OPERATOR.findall(typed)}
    return " ".join(_OPERATOR.sub("", typed).split()), {k: v for k, v in narrowed.items() if v}


def lit(snippet: str, matches: Iterable[str]) -> Markup:
    """A snippet with the words that were found marked.

    >>> lit("a <truce> now", ["truce"])
    Markup('a &lt;<mark>truce</mark>&gt; now')
    """
    words = sorted({" ".join(m.split()) for m in matches if m.strip()}, key=len, reverse=True)
    if not words:
        return escape(snippet)
    found = re.compile("|".join(rf"(?<!\w){re.escape(w)}(?!\w)" for w in words))
    out, at = Markup(), 0
    for match in found.finditer(snippet):
        out += escape(snippet[at : match.start()]) + Markup("<mark>{}</mark>").format(match.group())
        at = match.end()
    return out + escape(snippet[at:])
