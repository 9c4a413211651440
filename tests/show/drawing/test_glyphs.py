"""Glyphs: kinds differ without colour."""

import pytest

from communique.show.drawing.glyphs import draw_glyph, draw_shape, glyph_of

KINDS = (
    "statement",
    "meeting",
    "planned",
    "instrument",
    "cited",
    "undertaking",
    "act",
    "person",
    "state",
    "body",
    "group",
)


def test_no_two_kinds_look_alike() -> None:
    looks = [glyph_of(kind) for kind in KINDS]
    assert len(set(looks)) == len(looks)


def test_an_unknown_kind_is_a_triangle_with_its_letter() -> None:
    assert (glyph_of("visit").shape, glyph_of("visit").letter, glyph_of("").letter) == ("triangle", "V", "?")


@pytest.mark.parametrize("kind", [*KINDS, "visit"])
def test_a_glyph_has_the_class_of_its_layer(kind: str) -> None:
    assert f"layer-{kind}" in draw_glyph(kind, 10, 10, 7)


def test_what_is_planned_is_hollow_and_what_is_uncertain_is_marked() -> None:
    assert "hollow" in draw_shape("planned", 10, 10, 7)
    assert "uncertain" in draw_shape("statement", 10, 10, 7, is_uncertain=True)


def test_the_letter_is_not_read_aloud() -> None:
    assert 'aria-hidden="true">M<' in draw_glyph("meeting", 10, 10, 7)
