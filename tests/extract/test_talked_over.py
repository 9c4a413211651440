from collections.abc import Callable

import pytest

from communique.extract.scene import Scene
from communique.extract.talked_over import list_talked_over

SceneOf = Callable[..., Scene]


def told(scene: Scene) -> list[tuple[str, ...]]:
    return [s.participants for s in list_talked_over(scene, scene.body[-1], ())]


def test_who_discussed_something_with_somebody_met(scene_of: SceneOf) -> None:
    assert told(scene_of("Karl Ode discussed the ceasefire with President Lia Moss.")) == [("Karl Ode", "Lia Moss")]


def test_two_named_ones_discuss_among_themselves(scene_of: SceneOf) -> None:
    assert told(scene_of("Karl Ode and Lia Moss discussed the ceasefire.")) == [("Karl Ode", "Lia Moss")]


@pytest.mark.parametrize(
    "body",
    [
        "The Council discussed the ceasefire.",
        "They will discuss the ceasefire with President Lia Moss.",
        "Karl Ode did not discuss the ceasefire with President Lia Moss.",
        "The ceasefire was discussed with care.",
    ],
)
def test_what_one_body_what_nobody_or_what_will_be_discussed_is_no_encounter(scene_of: SceneOf, body: str) -> None:
    assert told(scene_of(body)) == []


def test_a_sentence_that_tells_an_encounter_in_other_words_tells_no_other(scene_of: SceneOf) -> None:
    scene = scene_of("Karl Ode discussed the ceasefire with President Lia Moss.")
    other = next(list_talked_over(scene, scene.body[-1], ()))
    assert list(list_talked_over(scene, scene.body[-1], (other,))) == []
