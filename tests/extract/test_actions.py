"""From a governed verb to the action itself."""

from collections.abc import Callable

import pytest

from communique.extract.actions import actions_of, noun_action, object_words
from communique.extract.scene import Scene

CASES = [
    ("We urge them to continue to implement the plan.", "continue", ["implement"]),
    ("We urge them to take steps to reopen the road.", "take", ["reopen"]),
    ("We urge them to work together to combat fraud.", "work", ["combat"]),
    ("We urge them to ensure that aid is delivered.", "ensure", ["deliver"]),
    ("We invited them to make a visit to Accra.", "make", ["visit"]),
    ("We urge them to meet and talk.", "meet", ["meet", "talk"]),
]


@pytest.mark.parametrize(("body", "word", "expected"), CASES)
def test_a_verb_stands_for_its_actions(
    body: str, word: str, expected: list[str], scene_of: Callable[..., Scene]
) -> None:
    sentence = scene_of(body).body[-1]
    verb = next(t for t in sentence.tokens if t.text == word)
    assert [a.lemma for a in actions_of(sentence, verb)] == expected


def test_a_noun_may_name_an_action(scene_of: Callable[..., Scene]) -> None:
    sentence = scene_of("We call for the withdrawal of the boats.").body[-1]
    found = [a.lemma for t in sentence.tokens if (a := noun_action(t))]
    assert found == ["withdraw"]


def test_the_object_of_a_noun_stands_behind_of(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We call for the withdrawal of the boats.")
    sentence = scene.body[-1]
    action = next(a for t in sentence.tokens if (a := noun_action(t)))
    assert object_words(scene, sentence, action) == "boats"
