"""Cuts the body into paragraphs.

A unit of the body is a paragraph; a label alone on its line belongs to the paragraph below it. Invariant: paragraphs
are in order, numbered from 1, do not overlap and lie in the body.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.span import Span
from communique.model.text import Paragraph
from communique.zone.units import Unit


def cut_paragraphs(units: Sequence[Unit]) -> tuple[Paragraph, ...]:
    r"""The paragraphs of the units of a body.

    >>> from communique.zone.units import split_units
    >>> [(p.number, p.label) for p in cut_paragraphs(split_units("1. The Summit met.\n(a) It decided."))]
    [(1, '1.'), (2, '(a)')]
    """
    found: list[Paragraph] = []
    pending: Unit | None = None
    for unit in units:
        if unit.label and not unit.core:
            pending = pending or unit
            continue
        start = pending.start if pending is not None else unit.start
        label = pending.label if pending is not None else unit.label
        found.append(Paragraph(len(found) + 1, Span(start, unit.end), label))
        pending = None
    if pending is not None:
        found.append(Paragraph(len(found) + 1, Span(pending.start, pending.end), pending.label))
    return tuple(found)
