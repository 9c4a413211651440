"""Who is to act."""

from collections.abc import Callable

from communique.extract.demands import owner_of, subject_names
from communique.extract.scene import Scene


def test_the_owner_of_an_offer_may_stand_before_or_behind(scene_of: Callable[..., Scene]) -> None:
    for body in (
        "We welcome Togo's offer to host talks.",
        "We welcome the offer of Togo to host talks.",
        "We welcome the offer made by Togo to host talks.",
    ):
        scene = scene_of(body)
        sentence = scene.body[-1]
        noun = next(t for t in sentence.tokens if t.text == "offer")
        assert owner_of(scene, sentence, noun) == ("Togo",), body


def test_a_thing_is_no_subject_that_acts(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The bridge must open.")
    sentence = scene.body[-1]
    assert subject_names(scene, sentence, next(t for t in sentence.tokens if t.text == "open")) == ()
