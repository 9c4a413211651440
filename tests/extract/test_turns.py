"""Transcripts that name their speakers line by line."""

from collections.abc import Callable
from itertools import pairwise

from communique.extract.scene import Scene
from communique.extract.turns import turns_in

TRANSCRIPT = (
    "PRESIDENT ODE: We welcome the truce.\n\nPRESIDENT MOSS: We condemn the attack.\n\nQUESTION: Will you meet?"
)


def test_each_turn_has_its_speaker_and_ends_where_the_next_begins(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(TRANSCRIPT, head="readout")
    turns = turns_in(scene.reading)
    assert list(turns.values()) == [("Karl Ode",), ("Lia Moss",), ("Question",)]
    spans = list(turns)
    assert all(left.end == right.start for left, right in pairwise(spans))


def test_a_heading_with_a_colon_is_no_turn(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Summit: the leaders met.\n\nBackground: the war went on.", head="readout")
    assert turns_in(scene.reading) == {}
