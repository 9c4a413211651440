"""Collective nouns as the persons of the statement."""

from collections.abc import Callable

import pytest

from communique.extract.collectives import members_of, protagonists
from communique.extract.scene import Scene

BOTH = ("Karl Ode", "Lia Moss")


@pytest.mark.parametrize("words", ["two presidents", "both leaders", "heads of state", "presidents", "interlocutors"])
def test_a_collective_is_the_persons_who_met(words: str, scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened.", head="readout")
    assert members_of(scene.reading, words, len(scene.text.content)) == BOTH


@pytest.mark.parametrize("words", ["three presidents", "two ministers", "two bridges"])
def test_a_number_that_is_not_met_gives_nobody(words: str, scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened.", head="readout")
    assert members_of(scene.reading, words, len(scene.text.content)) == ()


def test_a_president_only_mentioned_is_not_one_of_the_two(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Karl Ode spoke of his talks with President of Benin Ola Fenn.", head="readout")
    assert members_of(scene.reading, "presidents", len(scene.text.content)) == BOTH


def test_protagonists_are_those_of_the_opening(scene_of: Callable[..., Scene]) -> None:
    assert protagonists(scene_of("President of Benin Ola Fenn was absent.", head="readout").reading) == BOTH
