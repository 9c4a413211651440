"""What an act is about."""

from collections.abc import Callable

from communique.extract.contents import content_of, topics_of
from communique.extract.scene import Scene


def test_the_content_is_the_rest_of_the_clause(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator welcomed the reopening of the road and left.")
    sentence = scene.body[-1]
    verb = next(t for t in sentence.tokens if t.text == "welcomed")
    assert content_of(scene, sentence, verb, verb) == "the reopening of the road"


def test_topics_are_noun_phrases_and_no_actors(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Mediator thanked Togo for the new boats.")
    sentence = scene.body[-1]
    verb = next(t for t in sentence.tokens if t.text == "thanked")
    assert topics_of(scene, sentence, verb, verb) == ("new boats",)
