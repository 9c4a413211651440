"""Whether words perform or report an act of speech."""

from collections.abc import Callable

import pytest

from communique.extract.at_hand import is_at_hand, is_speech_verb, is_undone
from communique.extract.scene import Scene


@pytest.mark.parametrize(
    ("body", "word", "expected"),
    [
        ("We urge the parties to stop.", "urge", True),
        ("We would like to urge the parties to stop.", "urge", True),
        ("Let me thank the hosts.", "thank", True),
        ("I must stress this point.", "stress", True),
        ("The Council will welcome the report.", "welcome", False),
        ("If the parties agree, talks begin.", "agree", False),
        ("We asked the Commission to thank the teams.", "thank", False),
        ("We ask the Commission to keep us informed.", "informed", False),
        ("The Mediator stands ready to continue to support them.", "support", False),
    ],
)
def test_an_act_is_at_hand(body: str, word: str, expected: bool, scene_of: Callable[..., Scene]) -> None:
    sentence = scene_of(body).body[-1]
    token = next(t for t in sentence.tokens if t.text == word)
    assert is_at_hand(sentence, token) is expected


def test_what_was_not_done_is_undone(scene_of: Callable[..., Scene]) -> None:
    sentence = scene_of("The parties did not agree on a date.").body[-1]
    assert is_undone(sentence, next(t for t in sentence.tokens if t.text == "agree"))


def test_a_feeling_is_no_verb_of_asking(scene_of: Callable[..., Scene]) -> None:
    sentence = scene_of("We are encouraged by the progress.").body[-1]
    assert not is_speech_verb(sentence, next(t for t in sentence.tokens if t.text == "encouraged"))
