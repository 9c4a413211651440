"""Layers: which facts are marked in a statement, under which letter.

A layer is told by colour, by the style of its underline and by its letter together, so that none of them is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from communique.model.cited import Cited
from communique.model.facts import (
    Act,
    DateMention,
    Fact,
    Holding,
    Meeting,
    Person,
    Quotation,
    Reference,
    Undertaking,
)
from communique.model.span import Span
from communique.show.marks import Mark


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of marks."""

    name: str
    """Its name in classes and addresses."""

    label: str
    """Its name on the page, in English."""

    letter: str
    """Its badge."""

    key: str
    """The key that switches it."""


LAYERS: tuple[Layer, ...] = (
    Layer("actors", "Actors", "A", "1"),
    Layer("acts", "Acts", "S", "2"),
    Layer("dates", "Dates", "D", "3"),
    Layer("places", "Places", "P", "4"),
    Layer("instruments", "Instruments", "I", "5"),
    Layer("undertakings", "Undertakings", "U", "6"),
    Layer("quotations", "Quotations", "Q", "7"),
    Layer("meetings", "Meetings", "M", "8"),
)
"""The layers in the order of their keys."""

LAYER_OF: Mapping[type[Fact], str] = {
    Person: "actors",
    Holding: "actors",
    DateMention: "dates",
    Meeting: "meetings",
    Act: "acts",
    Undertaking: "undertakings",
    Reference: "instruments",
    Quotation: "quotations",
}
"""The layer of each kind of fact."""


def marks_of(facts: Iterable[Cited[Any]], content: str, sha256: str) -> Iterator[Mark]:
    """The marks of facts in one text; the place of a meeting is marked where the cited words or their sentence name it."""
    for cited in facts:
        fact = cited.fact
        for citation in fact.citations:
            if citation.sha256 == sha256:
                yield Mark(citation.span, LAYER_OF[type(fact)], fact.id)
        if isinstance(fact, Meeting) and fact.place:
            yield from _place(fact, content, sha256)


def _place(fact: Meeting, content: str, sha256: str) -> Iterator[Mark]:
    """The place as written nearest to the words of the meeting, on the same line."""
    near = [c for c in fact.citations if c.sha256 == sha256]
    if not near or fact.place is None:
        return
    start = content.rfind("\n", 0, near[0].start) + 1
    end = content.find("\n", near[0].end)
    found = content.find(fact.place, start, end if end >= 0 else len(content))
    if found >= 0:
        yield Mark(Span(found, found + len(fact.place)), "places", fact.id)
