"""By when, or under what condition."""

from collections.abc import Callable

import pytest

from communique.extract.scene import Scene
from communique.extract.terms import due_of

CASES = [
    ("We urge them to leave by 1 June 2021.", "leave", "2021-06-01"),
    ("We urge them to leave within ten days.", "leave", "within ten days"),
    ("We will meet once the road is open.", "meet", "once the road is open"),
    ("We urge them to leave.", "leave", None),
    ("We urge them to honour the accord of 1 June 2020.", "honour", None),
]


@pytest.mark.parametrize(("body", "word", "expected"), CASES)
def test_an_action_has_its_term(body: str, word: str, expected: str | None, scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(body)
    sentence = scene.body[-1]
    assert due_of(scene, sentence, next(t for t in sentence.tokens if t.text == word)) == expected
