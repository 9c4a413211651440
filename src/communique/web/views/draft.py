"""Draft: a text that is not published yet, checked against the dossier.

Invariant: nothing of it is stored or kept, not even in memory; only the browser of the reader keeps addresses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.dossier import Dossier
from communique.dossier.source_rows import rows_of_draft
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.window import context, window_of

LONGEST = 20_000
"""Characters that are checked; longer drafts are for the command line."""

MOST = 1000
"""Statements whose wordings are looked through where nothing is asked; posts are held against all."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The draft in ``text``, as of the day ``on``, against the wordings of one ``issuer``, of a time (``from``, ``to``), or of the last."""
    text = asking.get("text")[:LONGEST]
    on = asking.get("on")
    crumbs = (("Overview", "/"), ("Formulas", "/formulas"))
    if not text:
        return Answer(
            "draft.html", "Check a draft", context={"found": None, "text": "", "longest": LONGEST}, crumbs=crumbs
        )
    window = window_of(dossier, asking, MOST)
    found = dossier.draft(text, on=on or None, apart=True, **window.asked)
    rows = rows_of_draft(dossier, found)
    return Answer(
        "draft.html",
        "What was found in the draft",
        rows,
        context={
            "found": found,
            "text": text,
            "longest": LONGEST,
            "is_cut": len(asking.get("text")) > LONGEST,
            "doubts": [r for r in rows if r["what"] in {"date that cannot be", "post"}],
            "orders": [r for r in rows if r["what"] == "order of naming"],
            "sentences": list(sentences_of(rows)),
            "words": len(text.split()),
            **context(asking, window, found.looked),
        },
        crumbs=crumbs,
    )


def sentences_of(rows: Sequence[Row]) -> Iterator[tuple[str, Sequence[Row]]]:
    """The sentences of the draft, each with what was found of it.

    >>> [(s, len(found)) for s, found in sentences_of([{"draft_sentence": "A."}, {"draft_sentence": "A."}, {"what": "post"}])]
    [('A.', 2)]
    """
    told: list[Row] = []
    for row in (r for r in rows if "draft_sentence" in r):
        if told and row["draft_sentence"] != told[0]["draft_sentence"]:
            yield told[0]["draft_sentence"], tuple(told)
            told = []
        told.append(row)
    if told:
        yield told[0]["draft_sentence"], tuple(told)
