"""Paragraphs of a body."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.zone.paragraphs import cut_paragraphs
from communique.zone.units import split_units

BODY = "The Council,\n\n1. Urges the parties to\n(a) stop;\n(b) talk;\n-\nTakes note;\n• open the road."


def test_each_unit_is_a_paragraph_with_its_label() -> None:
    paragraphs = cut_paragraphs(split_units(BODY))
    assert [p.label for p in paragraphs] == ["", "1.", "(a)", "(b)", "-", "•"]
    assert [p.span.of(BODY) for p in paragraphs][1:3] == ["1. Urges the parties to", "(a) stop;"]


def test_a_label_alone_on_its_line_belongs_to_the_paragraph_below() -> None:
    assert cut_paragraphs(split_units(BODY))[4].span.of(BODY) == "-\nTakes note;"


@given(st.text(max_size=200))
def test_paragraphs_begin_with_their_label(content: str) -> None:
    for paragraph in cut_paragraphs(split_units(content)):
        assert paragraph.span.of(content).startswith(paragraph.label)
