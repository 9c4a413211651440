"""Praised, blamed and supported."""

from collections.abc import Callable

import pytest

from communique.extract.praised import blamed, possessor, praised, supported
from communique.extract.scene import Scene
from communique.extract.spots import Spot
from communique.model.reading import Sentence, Token


@pytest.mark.parametrize(
    ("words", "verb", "names"),
    [
        ("We condemn the attack by the rebels.", "condemn", ("rebels",)),
        ("We condemn Togo's refusal to talk.", "condemn", ("Togo",)),
        ("We condemn the killing of Karl Ode.", "condemn", ()),
    ],
)
def test_blame_goes_to_the_doer_never_to_the_victim(
    words: str,
    verb: str,
    names: tuple[str, ...],
    scene_of: Callable[..., Scene],
    word_in: Callable[[Scene, str], tuple[Sentence, Token]],
) -> None:
    scene = scene_of(words)
    assert blamed(Spot(scene, *word_in(scene, verb))) == names


def test_praise_goes_to_the_object_that_can_act_else_to_whose_deed_it_is(
    scene_of: Callable[..., Scene], word_in: Callable[[Scene, str], tuple[Sentence, Token]]
) -> None:
    scene = scene_of("We commend Ghana.")
    assert praised(Spot(scene, *word_in(scene, "commend"))) == ("Ghana",)
    scene = scene_of("We welcome the efforts of Kenya.")
    assert possessor(Spot(scene, *word_in(scene, "welcome"))) == ("Kenya",)


def test_support_goes_to_whom_it_is_for(
    scene_of: Callable[..., Scene], word_in: Callable[[Scene, str], tuple[Sentence, Token]]
) -> None:
    scene = scene_of("We reiterate our support for the work of Kenya.")
    sentence, verb = word_in(scene, "reiterate")
    noun = next(t for t in sentence.tokens if t.text == "support")
    assert supported(Spot(scene, sentence, verb, noun=noun)) == ("Kenya",)
