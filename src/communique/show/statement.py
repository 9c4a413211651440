"""A statement in a terminal: its text with the number of each paragraph, and the facts beside it.

Invariant: every paragraph of the body is shown whole and in order; a fact stands beside the paragraph of its first words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from communique.model.bibliography import write_date
from communique.model.cited import Cited
from communique.model.facts import DateMention, Fact, Holding, Quotation
from communique.model.resolved import Statement
from communique.model.text import Paragraph, Text
from communique.show.facts import NOUNS, says
from communique.show.tables import DEFAULT_WIDTH
from communique.show.words import counted, cut, indented, joined, padded, plain

LEAST_SIDE_BY_SIDE = 80
"""Columns of the screen from which facts stand beside the text; below, they stand under it."""

_TEXT_SHARE = 0.52
_EXACT = 40


def write_statement(
    statement: Statement, text: Text, facts: Sequence[Cited[Any]], *, width: int = DEFAULT_WIDTH
) -> Iterator[str]:
    """The lines of a statement with its facts."""
    yield from write_heading(statement, text, width=width)
    yield ""
    beside = _by_paragraph(facts)
    yield from _heading_rows(beside, width)
    for paragraph in text.paragraphs:
        yield from _paragraph(paragraph, text, beside.get(paragraph.number, ()), width)
        yield ""
    if not text.paragraphs:
        yield "No body was found in this text."
    yield from indented(_what_is_left(text, facts), width)


def write_heading(statement: Statement, text: Text, *, width: int) -> Iterator[str]:
    """Title, issuers, day with how it is known, place, kind, copy held."""
    yield from indented(statement.title, width)
    told = [
        ("statement", statement.slug),
        ("issued by", joined(statement.issuers, "not told")),
        ("date", _date(statement)),
        ("place", statement.place or "not told"),
        ("kind", f"{statement.kind}, language {statement.language}"),
        ("copy held", _copy(statement, text)),
    ]
    if len(statement.texts) > 1:
        told.append(("copies", f"{len(statement.texts)} texts of this statement are held; the first is shown"))
    for name, value in told:
        yield from indented(value, width, first=padded(name, 11), rest=" " * 11)


def _date(statement: Statement) -> str:
    if statement.date is not None:
        return f"{statement.date} (known by: {statement.date_basis})"
    return write_date(statement)


def _copy(statement: Statement, text: Text) -> str:
    host = f"as published by {statement.host}, not by the issuer; " if statement.host else ""
    where = text.origin.url or str(text.origin)
    return f"{host}{where}, sha256 {text.sha256[:16]}…"


def _by_paragraph(facts: Sequence[Cited[Any]]) -> Mapping[int, list[Cited[Any]]]:
    beside: dict[int, list[Cited[Any]]] = {}
    for cited in facts:
        if _is_shown(cited.fact):
            beside.setdefault(cited.places[0].paragraph, []).append(cited)
    return beside


def _is_shown(fact: Fact) -> bool:
    """Holdings stand with their persons; dates only where they had to be worked out."""
    return not isinstance(fact, Holding) and not (isinstance(fact, DateMention) and fact.basis == "explicit")


def _heading_rows(beside: Mapping[int, Sequence[Cited[Any]]], width: int) -> Iterator[str]:
    if 0 in beside:
        yield "in title and facets:"
        for cited in beside[0]:
            yield from _fact(cited, width, mark="  ")
        yield ""


def _paragraph(paragraph: Paragraph, text: Text, facts: Sequence[Cited[Any]], width: int) -> Iterator[str]:
    mark = f"{paragraph.number:>3}  "
    words = paragraph.span.of(text.content)
    if width < LEAST_SIDE_BY_SIDE:
        yield from indented(words, width, first=mark, rest=" " * len(mark))
        for cited in facts:
            yield from _fact(cited, width, mark="     | ")
        return
    room = int(width * _TEXT_SHARE)
    left = indented(words, room, first=mark, rest=" " * len(mark))
    right = (line for cited in facts for line in _fact(cited, width - room - 1, mark="| "))
    for said, meant in zip_longest(left, right, fillvalue=""):
        yield f"{padded(said, room)} {meant or '|'}".rstrip()


def _fact(cited: Cited[Any], width: int, *, mark: str) -> Iterator[str]:
    fact = cited.fact
    edited = " (corrected by a person)" if cited.is_edited else ""
    said, exact = says(fact), plain(fact.citations[0].exact)
    words = "" if isinstance(fact, Quotation) or exact in said else f" “{cut(exact, _EXACT)}”"
    yield from indented(f"{NOUNS[type(fact)]}: {said}{words}{edited}", width, first=mark, rest=f"{mark}  ")
    for note in cited.notes:
        yield from indented(f"note: {note}", width, first=f"{mark}  ", rest=f"{mark}  ")


def _what_is_left(text: Text, facts: Sequence[Cited[Any]]) -> str:
    aside = sum(len(z.span) for z in text.zones if not z.role.is_evidence)
    roles = sorted({z.role.value for z in text.zones if not z.role.is_evidence})
    furniture = (
        f"{counted(aside, 'character')} of the page set aside as furniture ({', '.join(roles)})"
        if aside
        else "nothing of the page set aside"
    )
    return f"{counted(len(facts), 'fact')}, each with its words; {furniture}."
