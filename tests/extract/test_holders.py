"""Who holds a post that the text names without a name."""

from collections.abc import Callable

from communique.extract.holders import holder_behind, holders_of, is_ever_subject, nearest_of
from communique.extract.scene import Scene
from communique.model.reading import MentionKind


def test_a_post_with_its_country_finds_its_holder(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened.", head="readout")
    assert holders_of(scene.reading, "President", "Togo") == ("Lia Moss",)


def test_part_of_a_title_finds_its_holder(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Special Envoy of the Lake Council, Mara Voss, arrived.")
    assert holders_of(scene.reading, "Envoy", None) == ("Mara Voss",)


def test_a_deputy_is_not_meant_by_the_post_above(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Deputy Foreign Minister of Togo Mara Voss arrived.")
    assert holders_of(scene.reading, "Foreign Minister", "Togo") == ()


def test_of_several_holders_the_last_named_is_meant(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Nothing happened.", head="readout")
    end = len(scene.text.content)
    assert nearest_of(scene.reading, ("Karl Ode", "Lia Moss"), end) == "Lia Moss"


def test_the_leader_of_a_body_holds_its_highest_post_here(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Secretary General of the Lake Union (LU), Mara Voss, arrived. The LU leader left.")
    assert holders_of(scene.reading, "leader", "LU") == ("Mara Voss",)


def test_a_leader_of_nothing_told_is_nobody(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("The Secretary General of the Lake Union, Mara Voss, arrived.")
    assert holders_of(scene.reading, "leader", None) == ()


def test_one_only_mentioned_is_what_no_sentence_is_about(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("President Tom Fry left. The plan follows a speech by President Mara Voss.")
    assert is_ever_subject(scene.reading, "Tom Fry")
    assert not is_ever_subject(scene.reading, "Mara Voss")


def test_the_holder_of_a_post_may_be_named_behind_where_it_is_held(scene_of: Callable[..., Scene]) -> None:
    told = "She met the Facilitator of the Lake Council in the northern region of Ghana (GH), H.E. (Rtd) President Mara Voss, today."
    scene = scene_of(told)
    sentence = scene.body[-1]
    post = scene.reading.mentions_in(sentence.index, MentionKind.POST)[0]
    assert holder_behind(scene.reading, sentence, post) == ("Mara Voss",)


def test_one_who_does_something_beside_a_post_does_not_hold_it(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("She met the Facilitator of the Lake Council in Ghana and thanked him, Mara Voss said.")
    sentence = scene.body[-1]
    post = scene.reading.mentions_in(sentence.index, MentionKind.POST)[0]
    assert holder_behind(scene.reading, sentence, post) == ()
