"""What commissives promise."""

from collections.abc import Callable

import pytest

from communique.extract.acts import find_acts
from communique.extract.scene import Scene
from communique.extract.undertakings import find_undertakings

CASES = [
    ("We agreed to meet.", ["meet"]),
    ("We are committed to protecting nurses.", ["protect"]),
    ("We reaffirm our commitment to peace.", []),
    ("We refuse to open the road.", []),
    ("We accept the invitation of Togo to visit Lome.", ["visit"]),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_an_act_governs_its_actions(body: str, expected: list[str], scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(body)
    acts = find_acts(scene)
    found = [u for u in find_undertakings(scene, acts) if u.act is not None]
    assert [u.action for u in found] == expected


def test_every_action_names_the_act_that_carries_it(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(CASES[0][0])
    acts = find_acts(scene)
    assert {u.act for u in find_undertakings(scene, acts)} == {acts[-1].id}
