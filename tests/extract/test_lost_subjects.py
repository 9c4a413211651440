"""Subjects that the parser lost."""

from collections.abc import Callable

from communique.extract.acts import find_acts
from communique.extract.lost_subjects import actor_opening, actors_before, actors_before_modal, introducer_of
from communique.extract.scene import Scene


def test_a_row_at_the_left_hand_of_a_verb_is_its_subject(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(
        "In light of the risks, France, Germany and Italy call on all Libyan parties to cease fighting and to suspend the build-up."
    )
    sentence = scene.body[-1]
    assert actors_before(scene.cast, sentence, sentence.root()) == ("France", "Germany", "Italy")


def test_a_verb_that_opens_its_sentence_has_no_actor_before_it(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Calls on Ghana to stop the violence in the region.", head="council")
    sentence = scene.body[-1]
    assert actors_before(scene.cast, sentence, sentence.root()) == ()


def test_a_sentence_opens_with_an_actor_or_with_none(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Ghana, seeking peace, is determined to help.\n\nYesterday the talks went on.")
    assert actor_opening(scene.cast, scene.body[-2]) == ("Ghana",)
    assert actor_opening(scene.cast, scene.body[-1]) == ()


def test_items_belong_to_whom_the_introduction_makes_speak(scene_of: Callable[..., Scene]) -> None:
    body = "The Ministers of Ghana and Togo:\n\n1. Welcomed the truce;\n\n2. Condemned the attack."
    acts = find_acts(scene_of(body))
    assert [a.verb for a in acts] == ["welcome", "condemn"]
    assert {a.speaker for a in acts} == {("Minister of Ghana", "Minister of Togo")}


def test_a_sentence_below_no_introduction_has_no_introducer(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Ghana left.\n\nKenya stayed in the region.")
    assert introducer_of(scene.cast, scene.body[-1]) == ()


def test_a_row_ends_just_before_a_modal(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("At this juncture, Ghana, especially Togo, should act.")
    sentence = scene.body[-1]
    modal = next(t for t in sentence.tokens if t.text == "should")
    assert actors_before_modal(scene.cast, sentence, modal) == ("Ghana", "Togo")


def test_those_named_before_their_capacity_are_introduced(scene_of: Callable[..., Scene]) -> None:
    body = "Ghana, Kenya and Togo as guarantors of the truce:\n\n1. Welcomed the talks;"
    (act,) = find_acts(scene_of(body))
    assert act.speaker == ("Ghana", "Kenya", "Togo")
