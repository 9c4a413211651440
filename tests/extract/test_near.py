"""Who stands near a verb or preposition."""

from collections.abc import Callable

from communique.extract.near import actors_at, by_behind, named_thing, next_actor, object_at, prepositions, repeated
from communique.extract.scene import Scene
from communique.extract.spots import Spot
from communique.model.reading import Sentence, Token


def test_the_next_actor_is_the_one_behind_article_and_adverb(
    scene_of: Callable[..., Scene], word_in: Callable[[Scene, str], tuple[Sentence, Token]]
) -> None:
    scene = scene_of("We urge the two parties to stop.")
    sentence, verb = word_in(scene, "urge")
    assert next_actor(Spot(scene, sentence, verb), verb) == ("two parties",)


def test_whoever_is_told_to_act_can_act(
    scene_of: Callable[..., Scene], word_in: Callable[[Scene, str], tuple[Sentence, Token]]
) -> None:
    scene = scene_of("Ghana urged the West to move.")
    sentence, verb = word_in(scene, "urged")
    assert object_at(Spot(scene, sentence, verb)) == ("West",)


def test_a_thing_is_no_actor_and_a_date_no_doer(
    scene_of: Callable[..., Scene], word_in: Callable[[Scene, str], tuple[Sentence, Token]]
) -> None:
    scene = scene_of("We condemn the attack on the road by 3 May 2021.")
    sentence, verb = word_in(scene, "condemn")
    spot = Spot(scene, sentence, verb)
    assert actors_at(spot, spot.target) == ()
    assert by_behind(spot, sentence.tokens) == ()


def test_a_preposition_again_goes_on_with_the_addressees(
    scene_of: Callable[..., Scene], word_in: Callable[[Scene, str], tuple[Sentence, Token]]
) -> None:
    scene = scene_of("We call on Ghana to stop and on the Platform to leave.")
    sentence, verb = word_in(scene, "call")
    spot = Spot(scene, sentence, verb)
    (first,) = prepositions(spot, (verb,), ("on",))
    again = list(repeated(spot, first))
    assert [t.text for t in again] == ["on"]
    assert next_actor(spot, first) == ("Ghana",)
    assert named_thing(spot, again[0]) in {("Platform",), ()}
