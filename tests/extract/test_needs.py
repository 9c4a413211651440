"""What is called needed."""

from collections.abc import Callable

import pytest

from communique.extract.needs import needed
from communique.extract.scene import Scene

CASES: list[tuple[str, list[tuple[str, list[str]]]]] = [
    ("The need for the parties to free hostages is clear.", [("free", ["parties"])]),
    ("It is vital that the parties respect the truce.", [("respect", ["parties"])]),
    ("It is incumbent on the parties to respect the truce.", [("respect", ["parties"])]),
    ("Leaders have a responsibility to prevent revenge.", [("prevent", ["Leaders"])]),
    ("Further talks are needed.", [("talk", [])]),
    ("It is vital to be patient.", []),
    ("The parties will need to free hostages.", [("free", ["parties"])]),
    ("The parties would need to free hostages.", []),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_a_sentence_binds_or_asks(
    body: str, expected: list[tuple[str, list[str]]], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(body)
    found = list(needed(scene, scene.body[-1]))
    assert [(d.action.lemma, list(d.by)) for d in found] == expected
