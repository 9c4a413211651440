"""Calls told as nouns."""

from collections.abc import Callable

import pytest

from communique.extract.calls import called_for
from communique.extract.scene import Scene

CASES = [
    ("We endorse the call from Ghana to renew talks.", [("renew", (), ("Ghana",))]),
    ("We endorse the call on Togo to open the road.", [("open", ("Togo",), ())]),
    ("We endorse the call of Ghana on Togo.", []),
    ("He had a telephone call yesterday.", []),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_whose_call_it_is_asks_and_is_not_asked(
    body: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(body)
    sentence = scene.body[-1]
    found = [d for t in sentence.tokens for d in called_for(scene, sentence, t)]
    assert [(d.action.lemma, d.by, d.to) for d in found] == expected
