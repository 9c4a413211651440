"""Citing: a passage of a statement in the forms in which people write notes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from communique.dossier import Dossier
from communique.model.bibliography import Style, write_citation
from communique.model.citation import Citation
from communique.model.errors import NotFoundError
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Text
from communique.web import addresses
from communique.web.answer import Answer
from communique.web.asking import Asking

_ANCHOR = re.compile(r"p(\d{1,6}):(\d{1,9})-(\d{1,9})")


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The citation of one passage: ``s`` its statement, ``at`` its anchor, ``text`` the number of the text."""
    statement = dossier.statement(asking.get("s"))
    number = int(asking.get("text")) if asking.get("text").isdecimal() else 1
    text = dossier.text(statement.texts[min(max(number, 1), len(statement.texts)) - 1])
    citation = cited_at(text, asking.get("at"))
    place = dossier.place(citation)
    row = {
        "statement": statement.slug,
        "anchor": str(place),
        "text": number,
        "exact": citation.exact,
        "chicago": write_citation(statement, citation, place, Style.CHICAGO),
        "markdown": write_citation(statement, citation, place, Style.MARKDOWN),
        "w3c": write_citation(statement, citation, place, Style.W3C),
    }
    row["link"] = addresses.passage(row)
    return Answer("cite.html", "Citation", [row], context={"row": row}, crumbs=_crumbs(statement))


def _crumbs(statement: Statement) -> tuple[tuple[str, str], ...]:
    return (("Statements", "/statements"), (statement.title, addresses.statement(statement.slug)))


def cited_at(text: Text, anchor: str) -> Citation:
    """The words at an anchor.

    Raises:
        NotFoundError: it is no anchor, or no words stand there.
    """
    what = "passage"
    found = _ANCHOR.fullmatch(anchor)
    if not found:
        raise NotFoundError(what, anchor)
    number, start, end = (int(part) for part in found.groups())
    base = 0
    if number:
        paragraph = next((p for p in text.paragraphs if p.number == number), None)
        if paragraph is None or start >= len(paragraph.span):
            raise NotFoundError(what, anchor)
        base = paragraph.span.start
    # Words may run on into later paragraphs, as a quotation does, but not out of the body.
    if start >= end or base + end > len(text.content) or (number and text.paragraph_at(base + end - 1) is None):
        raise NotFoundError(what, anchor)
    return Citation.of(text.content, sha256=text.sha256, span=Span(base + start, base + end))
