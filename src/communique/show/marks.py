"""Marks: a stretch of text cut into flat segments, so that spans that overlap can all be shown.

Marks inside marks are what corrupts offsets in annotation tools; segments are flat and follow each other.
Invariant: the words of the segments, put together, are the words of the stretch, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from communique.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that is to be seen."""

    span: Span
    """Where, in characters of the text."""

    layer: str
    """The layer that shows it ("acts")."""

    name: str
    """What it belongs to: the id of a fact."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that belong to the same marks."""

    span: Span
    """Where, in characters of the text."""

    words: str
    """The characters."""

    marks: tuple[Mark, ...] = ()
    """The marks that cover it, the shortest first; empty for plain text."""

    starts: tuple[Mark, ...] = ()
    """The marks that begin here."""

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers that show it, each once."""
        return tuple(dict.fromkeys(m.layer for m in self.marks))

    @property
    def names(self) -> tuple[str, ...]:
        """What it belongs to, each once."""
        return tuple(dict.fromkeys(m.name for m in self.marks))


def segments(content: str, span: Span, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The segments of a stretch of text; what of a mark lies outside it is cut off.

    >>> whole = Span(0, 11)
    >>> found = segments("Ana and Ben", whole, [Mark(Span(0, 7), "a", "1"), Mark(Span(4, 11), "b", "2")])
    >>> [(s.words, s.layers) for s in found]
    [('Ana ', ('a',)), ('and', ('a', 'b')), (' Ben', ('b',))]
    """
    inside = sorted((m for m in marks if m.span.overlaps(span)), key=_order)
    edges = sorted(
        {span.start, span.end} | {e for m in inside for e in (max(m.span.start, span.start), min(m.span.end, span.end))}
    )
    return tuple(_sweep(content, span, edges, inside))


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return (mark.span.start, mark.span.end, mark.layer, mark.name)


def _sweep(content: str, span: Span, edges: Sequence[int], marks: Sequence[Mark]) -> Iterable[Segment]:
    """From edge to edge, with the marks that are open between them."""
    opened: list[tuple[int, int]] = []
    following = 0
    for start, end in pairwise(edges):
        while opened and opened[0][0] <= start:
            heappop(opened)
        begun = []
        while following < len(marks) and marks[following].span.start <= start:
            heappush(opened, (marks[following].span.end, following))
            if max(marks[following].span.start, span.start) == start:
                begun.append(marks[following])
            following += 1
        cover = sorted((marks[n] for _, n in opened), key=lambda m: (len(m.span), _order(m)))
        yield Segment(Span(start, end), content[start:end], tuple(cover), tuple(begun))
