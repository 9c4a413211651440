"""Duties told by verbs."""

from collections.abc import Callable

import pytest

from communique.extract.duties import bound_by_verbs
from communique.extract.scene import Scene

CASES = [
    ("The Protocol obliges Ghana to pull back its posts.", [("pull back", ("Ghana",))]),
    ("Ghana and Togo are bound by the Protocol to protect civilians.", [("protect", ("Ghana", "Togo"))]),
    ("Ghana is required to leave and to pay.", [("leave", ("Ghana",)), ("pay", ("Ghana",))]),
    ("Ghana is not obliged to leave.", []),
    ("The visit requires a permit.", []),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_a_verb_of_binding_binds_an_actor_to_an_action(
    body: str, expected: list[tuple[str, tuple[str, ...]]], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(body)
    assert [(d.action.lemma, d.by) for d in bound_by_verbs(scene, scene.body[-1])] == expected
