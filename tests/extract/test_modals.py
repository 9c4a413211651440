"""What shall, must or will be done."""

from collections.abc import Callable

import pytest

from communique.extract.modals import bound_by_modals
from communique.extract.scene import Scene

CASES: list[tuple[str, list[tuple[str, list[str]]]]] = [
    ("The parties shall withdraw.", [("withdraw", ["parties"])]),
    ("All roads must be opened.", [("open", [])]),
    ("The Mediator will travel to Lome.", [("travel", ["Anna Dee"])]),
    ("The weather will change.", []),
    ("I must stress this.", []),
    ("If the parties should fail, we stop.", []),
    ("The Commission is to report by June.", [("report", ["Commission"])]),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_a_sentence_binds_or_asks(
    body: str, expected: list[tuple[str, list[str]]], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(body)
    found = list(bound_by_modals(scene, scene.body[-1]))
    assert [(d.action.lemma, list(d.by)) for d in found] == expected
