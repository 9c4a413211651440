from collections.abc import Callable

import pytest

from communique.extract.distribution import each_of_bodies
from communique.extract.scene import Scene

SceneOf = Callable[..., Scene]


def row_of(scene: Scene, head: str) -> tuple[str, ...]:
    sentence = scene.body[-1]
    index = next(t.index for t in sentence.tokens if t.text == head)
    found = each_of_bodies(scene, sentence, index, scene.cast.mention_at(sentence, index))
    return found.names if found is not None else ()


@pytest.mark.parametrize(
    ("body", "head", "names"),
    [
        (
            "She met delegations of Ghana and Togo in Accra.",
            "delegations",
            ("delegations of Ghana", "delegations of Togo"),
        ),
        (
            "She met delegations of the Government and of the opposition.",
            "delegations",
            ("delegations of Government", "delegations of opposition"),
        ),
        ("She met delegations of Ghana.", "delegations", ()),
        ("She met the delegation of Ghana and Togo.", "delegation", ()),
    ],
)
def test_each_member_of_a_row_is_one_entry(scene_of: SceneOf, body: str, head: str, names: tuple[str, ...]) -> None:
    assert row_of(scene_of(body), head) == names


def test_a_row_that_no_and_closes_is_left_alone(scene_of: SceneOf) -> None:
    scene = scene_of("She met the judges of the Supreme Court, the African Union, key political parties and women.")
    assert row_of(scene, "judges") == ()
