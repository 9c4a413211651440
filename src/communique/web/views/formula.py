"""Formula: one wording through time, as dated cards, with the members of its set and with what is not held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.dossier import Dossier
from communique.dossier.wording_rows import figures_of_line, rows_of_line, rows_of_members
from communique.model.citation import Citation
from communique.show.formulas import write_line_figures
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.redline import Piece
from communique.web.views.window import Window, context, coverage_in_words, window_of

MOST = 400
"""Statements looked through where nothing is asked: one answer must not take long."""

CARDS = 60
"""Cards on a page: of more uses the last ones are shown."""

LONGEST = 300
"""Characters of a wording that is followed."""


@dataclass(frozen=True, slots=True)
class Card:
    """A use of the wording."""

    row: Row
    """The use."""

    pieces: tuple[Piece, ...]
    """The clause: what is otherwise than in the use before is marked as inserted, the wording itself as "wording"."""

    gone: tuple[str, ...]
    """Words of the use before that do not stand here."""

    reversed: tuple[str, ...]
    """Words whose order was the other way round in the use before."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What is kept of an answer."""

    cards: Sequence[Card]
    members: Sequence[Row]
    named: Sequence[str]
    figures: Mapping[str, Any]
    told: Sequence[str]
    looked: Sequence[Any]


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """A wording through time; ``issuer``, ``from`` and ``to`` choose the statements, ``members`` may name those of the set."""
    words = " ".join(parts["words"].split())[:LONGEST]
    window = window_of(dossier, asking, MOST)
    members = tuple(m.strip() for m in asking.get("members").split(",") if m.strip())
    line = once(dossier, ("formula", words, members, window.key), lambda: _follow(dossier, words, members, window))
    cards = line.cards[-CARDS:]
    return Answer(
        "formula.html",
        f"“{words}”",
        [*({"part": "use", **c.row} for c in cards), *({"part": "members", **m} for m in line.members[-CARDS:])],
        context={
            "words": words,
            "here": addresses.formula(words),
            "cards": cards,
            "uses": len(line.cards),
            "members": line.members[-CARDS:],
            "named": line.named,
            "figures": line.figures,
            "told": line.told,
            **context(asking, window, line.looked),
        },
        crumbs=(("Overview", "/"), ("Formulas", "/formulas")),
    )


def _follow(dossier: Dossier, words: str, members: Sequence[str], window: Window) -> _Line:
    if not any(c.isalnum() for c in words):
        return _Line((), (), (), {"uses": 0, "first": None, "last": None}, ("A wording has words.",), ())
    line = dossier.formula(words, members=members, **window.asked)
    looked = [s.statement for s in line.looked]
    figures = figures_of_line(line)
    return _Line(
        tuple(_cards(line.uses, rows_of_line(dossier, line))),
        rows_of_members(dossier, line) if line.members else (),
        [m.words for m in line.members],
        figures,
        tuple(write_line_figures(figures, coverage_in_words(looked))),
        looked,
    )


def _cards(uses: Sequence[Any], rows: Sequence[Row]) -> Iterator[Card]:
    for use, row in zip(uses, rows, strict=True):
        edits = (*use.lead_changes, *use.changes)
        clause = [c for c in (use.lead, use.words, use.tail) if c]
        new = [e.after for e in edits if e.after and e.change.value != "order reversed"]
        turned = [e.after for e in edits if e.after and e.change.value == "order reversed"]
        yield Card(
            row,
            tuple(cut(clause, new, turned, use.words)),
            tuple(" ".join(e.before.exact.split()) for e in edits if e.before and e.change.value != "order reversed"),
            tuple(" ".join(e.before.exact.split()) for e in edits if e.before and e.change.value == "order reversed"),
        )


def cut(
    clause: Sequence[Citation], new: Sequence[Citation], turned: Sequence[Citation], wording: Citation
) -> Iterator[Piece]:
    """A clause cut where its marks begin and end; marks of what moved stand before the mark of the wording itself."""
    for part in clause:
        marks = {n: _kind(n, new, turned, wording) for n in range(part.start, part.end)}
        start = part.start
        for n in range(part.start, part.end):
            if n + 1 == part.end or marks[n + 1] != marks[n]:
                yield Piece(part.exact[start - part.start : n + 1 - part.start], marks[n])
                start = n + 1
        yield Piece(" ")


def _kind(at: int, new: Sequence[Citation], turned: Sequence[Citation], wording: Citation) -> str:
    for kind, cited in (("inserted", new), ("reversed", turned), ("wording", (wording,))):
        if any(c.start <= at < c.end for c in cited):
            return kind
    return ""


def lead_on(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """From a form to the page of the wording that was typed; without words to all recurring wordings."""
    words = asking.get("words")
    where = addresses.formula(words) if words else "/formulas"
    return Answer("moved.html", words, status=302, location=where)
