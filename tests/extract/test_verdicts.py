"""What a text itself finds good or bad."""

from collections.abc import Callable

import pytest

from communique.extract.scene import Scene
from communique.extract.verdicts import verdicts_in


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The truce is welcome.", ["be welcome"]),
        ("The fighting is a cause for concern.", ["be cause of concern"]),
        ("The delay is regrettable.", ["be regrettable"]),
        ("The truce would be welcome.", []),
        ("The truce is not welcome.", []),
        ("Ghana is welcome.", []),
        ("The parties deserve recognition for coming.", ["deserve recognition"]),
        ("The plan deserves recognition.", []),
        ("The parties would deserve praise.", []),
    ],
)
def test_a_verdict_is_said_of_a_thing_in_a_main_clause(
    words: str, names: list[str], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(words)
    assert [name for _, _, _, name in verdicts_in(scene, scene.body[-1])] == names
