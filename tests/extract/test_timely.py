"""What it is time for, and whose turn it is."""

from collections.abc import Callable

import pytest

from communique.extract.scene import Scene
from communique.extract.timely import timely


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("It is time for Ghana to leave.", [("leave", ("Ghana",))]),
        ("The time has come to end the war.", [("end", ())]),
        ("It is up to Ghana and Togo to open the road.", [("open", ("Ghana", "Togo"))]),
        ("It is not time to leave.", []),
        ("At the time the parties came to talk.", []),
        ("It is up to date.", []),
    ],
)
def test_time_and_turn_ask(
    words: str, asked: list[tuple[str, tuple[str, ...]]], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(words)
    assert [(d.action.lemma, d.by) for d in timely(scene, scene.body[-1])] == asked
