"""Words of readouts: kin, classes of verbs, levels of posts."""

from __future__ import annotations

import pytest

from communique.knowledge.readouts import are_opposed, class_of_verb, level_of_post, load_readout_words


@pytest.mark.parametrize(
    ("post", "level"),
    [
        ("President", "heads of state or government"),
        ("Prime Minister", "heads of state or government"),
        ("Vice President", "deputy ministers"),
        ("Deputy Prime Minister", "deputy ministers"),
        ("Secretary-General", "heads of organisations"),
        ("Special Representative of the Secretary-General", "envoys and ambassadors"),
        ("Minister for Europe and Foreign Affairs", "ministers"),
        ("Secretary of State", "ministers"),
        ("Ambassador", "envoys and ambassadors"),
        ("former President", ""),
    ],
)
def test_a_post_has_its_level(post: str, level: str) -> None:
    assert level_of_post(post) == level


def test_taking_note_is_not_welcoming() -> None:
    assert are_opposed(class_of_verb("welcome"), class_of_verb("take note"))


def test_agreeing_stands_against_discussing() -> None:
    assert are_opposed(class_of_verb("agree"), class_of_verb("discuss"))


def test_two_ways_of_asking_do_not_stand_against_each_other() -> None:
    assert not are_opposed(class_of_verb("urge"), class_of_verb("call on"))


def test_no_word_is_of_two_kinds() -> None:
    words = load_readout_words()
    assert all(words.kin.get(first, first) == first for first in set(words.kin.values()))
