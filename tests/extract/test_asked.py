"""What directives ask for."""

from collections.abc import Callable

import pytest

from communique.extract.acts import find_acts
from communique.extract.scene import Scene
from communique.extract.undertakings import find_undertakings

CASES = [
    ("We urge the parties to stop.", ["stop"]),
    ("We call for those responsible to be brought to justice.", ["bring"]),
    ("We demand an end to the fighting.", ["end"]),
    ("We remind the parties of their duty to protect nurses.", ["protect"]),
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
