from collections.abc import Callable

import pytest

from communique.extract.scene import Scene
from communique.extract.titles_told import behind_brackets, holder_behind, the_one_in_post, without_titles
from communique.model.reading import MentionKind

SceneOf = Callable[..., Scene]


def test_a_title_before_its_holder_is_no_second_person(scene_of: SceneOf) -> None:
    scene = scene_of("President Karl Ode came. Her chief adviser, Mr. Karl Ode, met Foreign Minister of Togo Lia Moss.")
    names = ("chief adviser", "Karl Ode", "Lia Moss")
    assert without_titles(scene, scene.body[-1], names) == ("Karl Ode", "Lia Moss")


def test_a_list_that_goes_on_keeps_its_title(scene_of: SceneOf) -> None:
    scene = scene_of("She met the Foreign Minister, Karl Ode and others.")
    names = ("Foreign Minister", "Karl Ode")
    assert without_titles(scene, scene.body[-1], names) == names


def test_letters_and_field_may_stand_between_title_and_holder(scene_of: SceneOf) -> None:
    scene = scene_of("They met under the auspices of the Adviser of the Secretary-General (SASG) on Fiji, Mr. Ian Fry.")
    sentence = scene.body[-1]
    titles = scene.reading.mentions_in(sentence.index, MentionKind.POST)
    assert "Ian Fry" in {holder_behind(scene, sentence, m) for m in titles} | {n for m in titles for n in m.holders}


@pytest.mark.parametrize(
    ("body", "behind"), [("Karl Ode (Ghana) spoke.", True), ("Karl Ode (who was late today) spoke.", False)]
)
def test_only_short_brackets_are_skipped(scene_of: SceneOf, body: str, *, behind: bool) -> None:
    sentence = scene_of(body).body[-1]
    place = next(t.index for t in sentence.tokens if t.text == "(")
    assert (behind_brackets(sentence, place) is not None) is behind


def test_a_definite_title_is_the_only_one_who_holds_such_a_post(scene_of: SceneOf) -> None:
    scene = scene_of(
        "The Special Envoy of the Lake Council for Fiji, Mr. Ian Fry, came. The Envoy met the Special Envoy in Accra."
    )
    sentence = scene.body[-1]
    titles = [m for m in scene.reading.mentions_in(sentence.index, MentionKind.POST) if m.name == "Special Envoy"]
    assert {the_one_in_post(scene, sentence, m) for m in titles if not m.holders} <= {("Ian Fry",), ()}
