"""Lettering: room for words, and labels that do not cover each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.show.drawing.lettering import Box, Label, box_of, place_labels, shorten, text_width

FRAME = Box(0, 0, 400, 300)
POINTS = st.tuples(st.floats(0, 400), st.floats(0, 300))


@given(st.text(), st.floats(0, 200))
def test_shortened_words_fit(text: str, width: float) -> None:
    assert text_width(shorten(text, width)) <= max(width, 0)


def test_words_with_room_stay_whole() -> None:
    assert shorten("Geneva", 100) == "Geneva"


def test_wide_letters_are_wide_and_marks_above_letters_take_no_room() -> None:
    assert text_width("漢字") > text_width("ab")
    assert text_width("e\u0301") == text_width("e")


@given(st.lists(POINTS, max_size=30))
def test_labels_never_cover_each_other_nor_a_mark(points: list[tuple[float, float]]) -> None:
    labels = [Label(f"Place {n}", x, y, 4) for n, (x, y) in enumerate(points)]
    boxes = [box_of(placed) for placed in place_labels(labels, FRAME) if placed]
    marks = [Box(x - 4, y - 4, x + 4, y + 4) for x, y in points]
    assert not [1 for n, box in enumerate(boxes) for other in boxes[:n] + marks if box.meets(other)]
    assert all(box.lies_in(FRAME) for box in boxes)


@pytest.mark.parametrize(("x", "anchor"), [(20, "start"), (395, "end")])
def test_a_label_turns_inwards_at_the_edge(x: float, anchor: str) -> None:
    (placed,) = place_labels([Label("Montevideo", x, 100, 4)], FRAME)
    assert placed is not None
    assert placed.anchor == anchor


def test_a_label_keeps_off_what_is_taken() -> None:
    assert place_labels([Label("Rabat", 200, 100, 4)], FRAME, taken=[FRAME]) == (None,)
