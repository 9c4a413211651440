"""The core: the run of units that reads most like sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.zone.core import Core, find_core, is_menu_like, is_sentence, is_teaser, weigh
from communique.zone.marks import Mark, mark_unit
from communique.zone.units import Unit, split_units


def _unit(line: str) -> Unit:
    return split_units(line)[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The sides met in Geneva today.", True),
        ("“We will meet again soon in Marade.”", True),
        ("3. Requests the Secretary-General to report to the Council every six months;", True),
        ("Office of the Special Representative for Combating Trafficking in Human Beings", False),
        ("Meetings.", False),
        ("Contact us!", False),
    ],
)
def test_sentences_are_told_from_menu_items(line: str, expected: bool) -> None:
    assert is_sentence(_unit(line)) is expected


def test_a_line_cut_by_an_ellipsis_is_a_teaser() -> None:
    assert is_teaser(_unit("MARADE — The latest statements are a serious…"))
    assert not is_teaser(_unit("The talks went on, and on … and then they ended."))


def test_participants_and_openings_are_not_like_a_menu() -> None:
    lines = ("H.E. Tom Roe, President of Tavland", "Dear friends,", "The Council:", "About us")
    assert [is_menu_like(_unit(line)) for line in lines] == [False, False, False, True]


def test_a_list_of_participants_between_paragraphs_stays_inside() -> None:
    people = [f"H.E. Tom Roe, President of the Republic of Number {i}" for i in range(40)]
    lines = ["The Summit met in Marade on Monday.", *people, "The Summit urged the sides to stop the fighting at once."]
    assert _core(lines) == (0, len(lines) - 1)


def test_a_menu_with_a_teaser_above_the_body_stays_outside() -> None:
    menu = ["Our work"] * 20
    body = ["The Facilitators met in Marade and urged the sides to stop the fighting at once."] * 2
    assert _core(["Watch the new film on our work in the field.", *menu, *body]) == (21, 22)


def test_what_stands_below_a_reply_form_is_not_the_body_however_long() -> None:
    comment = "I think that nothing will ever come of these talks, as nothing has come of all those before them."
    lines = [
        "The Facilitators met in Marade and urged the sides to stop the fighting at once.",
        "Leave a Reply",
        *[comment] * 9,
    ]
    assert _core(lines) == (0, 0)


def test_a_heading_of_other_stories_above_the_body_does_not_hide_it() -> None:
    lines = [
        "Latest news",
        "Harvest fair opens",
        "Talks resume",
        *["The Facilitators met and urged the sides to stop."] * 3,
    ]
    assert _core(lines) == (3, 5)


def test_a_page_of_menus_has_no_core() -> None:
    assert _core(["About us", "Contact", "Meetings and conferences"]) is None


def test_markup_that_hides_a_box_lets_the_body_go_on_behind_it() -> None:
    unit = _unit("Football cup final is drawn, and fans are angry about it.")
    assert -1 < weigh(unit, None, is_hidden=True, is_label=False) < 0


def _core(lines: list[str]) -> tuple[int, int] | None:
    units = split_units("\n".join(lines))
    marks = [mark_unit(unit) for unit in units]
    weights = [weigh(u, m, is_hidden=False, is_label=False) for u, m in zip(units, marks, strict=True)]
    core = find_core(weights, marks)
    return (core.first, core.last) if core else None


@given(st.lists(st.floats(-20, 20, allow_nan=False), max_size=30))
def test_the_core_is_the_heaviest_run(weights: list[float]) -> None:
    marks: list[Mark | None] = [None] * len(weights)
    sums = [sum(weights[i:j]) for i in range(len(weights)) for j in range(i + 1, len(weights) + 1)]
    found = find_core(weights, marks)
    best = max(sums, default=0.0)
    assert (found.weight if found else 0.0) == pytest.approx(best if best >= 8.0 else 0.0)
    assert found is None or isinstance(found, Core)
