from collections.abc import Callable

import pytest

from communique.extract.noun_triggers import noun_triggers
from communique.extract.scene import Scene
from communique.extract.taken_up import has_two, taken_up_again
from communique.model.reading import Token

SceneOf = Callable[..., Scene]


def triggers(scene: Scene) -> tuple[str, ...]:
    return tuple(t.token.text for t in noun_triggers(scene, scene.body[-1]))


def word(scene: Scene, text: str) -> Token:
    return next(t for t in scene.body[-1].tokens if t.text == text)


@pytest.mark.parametrize(
    "body",
    [
        "The Mediator urged the sides to resume talks.",
        "They called for the resumption of talks.",
        "They welcomed the exchange of prisoners.",
        "They renewed their call for restraint.",
    ],
)
def test_what_is_only_to_go_on_is_no_encounter(scene_of: SceneOf, body: str) -> None:
    assert triggers(scene_of(body)) == ()


def test_talks_taken_up_again_in_a_place_are_an_encounter(scene_of: SceneOf) -> None:
    assert triggers(scene_of("The delegations resumed talks in Accra.")) == ("talks",)


def test_talks_to_be_taken_up_at_a_day_and_in_a_place_are_carried_by_their_verb(scene_of: SceneOf) -> None:
    scene = scene_of("The Mediator called on both sides to resume talks on 3 June in Accra.")
    found = taken_up_again(scene, scene.body[-1], word(scene, "talks"))
    assert found is not None
    assert found.text == "resume"


def test_a_day_alone_does_not_carry_talks_of_old(scene_of: SceneOf) -> None:
    scene = scene_of("The Mediator called on both sides to resume talks on 3 June.")
    assert taken_up_again(scene, scene.body[-1], word(scene, "talks")) is None


def test_talks_between_two_that_resumed_took_place(scene_of: SceneOf) -> None:
    scene = scene_of("Talks between Ghana and Togo resumed yesterday.")
    assert has_two(scene.body[-1], word(scene, "Talks"))


@pytest.mark.parametrize(
    "body",
    [
        "The Council welcomed the resumption of talks between Karl Ode and Lia Moss.",
        "Our talks with Lia Moss will continue in the coming days.",
    ],
)
def test_talks_of_named_ones_that_are_hailed_or_will_go_on_are_encounters(scene_of: SceneOf, body: str) -> None:
    assert triggers(scene_of(body)) == ("talks",)
