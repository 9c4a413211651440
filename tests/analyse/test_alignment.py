"""Words side by side."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.analyse.alignment import Change, align_words, changed_share, find_tiles
from communique.analyse.comparison import align
from communique.analyse.words import Sentence

CASES = json.loads((Path(__file__).parents[1] / "cases" / "comparison.json").read_text("utf-8"))
SOME = st.lists(st.sampled_from(["peace", "force", "sides", "vell", "bridge", "of", "the", "and"]), max_size=14)


def marked(case: dict[str, Any]) -> object:
    marks = [pytest.mark.xfail] if case["expect"] == "fail" else []
    return pytest.param(case, id=case["label"], marks=marks)


@pytest.mark.parametrize("case", [marked(c) for c in CASES])
def test_changes_are_told_as_a_reader_would(case: dict[str, Any]) -> None:
    left, right = Sentence("a", 1, 0, case["left"]), Sentence("b", 1, 0, case["right"])
    steps = [s for s in align(left, right) if s.change is not Change.SAME]
    if "has" in case:
        assert case["has"] in {s.change.value for s in steps}
        return
    sides = [(s.left, s.right) for s in steps]
    told = [
        [step.change.value, left.cite(*a).exact if a[0] < a[1] else None, right.cite(*b).exact if b[0] < b[1] else None]
        for step, (a, b) in zip(steps, sides, strict=True)
    ]
    assert told == case["changes"]


@given(SOME, SOME)
def test_steps_cover_both_sides_once_and_in_order(left: list[str], right: list[str]) -> None:
    steps = align_words(left, right)
    for side, words in ((0, left), (1, right)):
        covered = [n for s in steps for n in range(*((s.left, s.right)[side]))]
        assert covered == list(range(len(words)))


@given(SOME, SOME)
def test_what_is_called_the_same_is_the_same(left: list[str], right: list[str]) -> None:
    same = [s for s in align_words(left, right) if s.change is Change.SAME]
    assert all(left[slice(*s.left)] == right[slice(*s.right)] for s in same)


@given(SOME)
def test_nothing_changes_between_equal_words(words: list[str]) -> None:
    assert all(s.change is Change.SAME for s in align_words(words, words))
    assert changed_share(align_words(words, words), len(words), len(words)) == 0


@given(SOME, SOME)
def test_no_word_is_in_two_tiles(left: list[str], right: list[str]) -> None:
    tiles = find_tiles(left, right)
    for side in (0, 1):
        taken = [n for t in tiles for n in range((t.left, t.right)[side], t.ends[side])]
        assert len(taken) == len(set(taken))


def test_both_ends_of_a_move_carry_its_number() -> None:
    left = ["they", "urged", "all", "sides", "to", "go", "without", "any", "further", "delay", "whatever"]
    right = ["without", "any", "further", "delay", "they", "urged", "all", "sides", "to", "go"]
    moves = [s for s in align_words(left, right) if s.move]
    assert {s.change for s in moves} == {Change.MOVED_AWAY, Change.MOVED_HERE}
    assert len({s.move for s in moves}) == 1
