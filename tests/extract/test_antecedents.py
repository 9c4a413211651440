"""What a pronoun stands for."""

from collections.abc import Callable

import pytest

from communique.extract.scene import Scene

CASES = [
    ("mediator", "The parties met. They talked.", "They", ["parties"]),
    ("mediator", "We urge the parties to say what they want.", "they", ["parties"]),
    ("readout", "Karl Ode congratulated Lia Moss and invited her to Accra.", "her", ["Lia Moss"]),
    ("mediator", "The Lake Council could not agree; it will meet again.", "it", ["Lake Council"]),
    ("mediator", "Any agreement must last. It should be simple.", "It", []),
    ("mediator", "We thank the elders, who came from far.", "who", ["elders"]),
]


@pytest.mark.parametrize(("head", "body", "word", "expected"), CASES)
def test_a_pronoun_stands_for_its_antecedent(
    head: str, body: str, word: str, expected: list[str], scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(body, head=head)
    sentence = scene.body[-1]
    token = next(t for t in sentence.tokens if t.text == word)
    assert list(scene.cast.who(sentence, token.index)) == expected


def test_two_subjects_before_are_meant_together(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(
        "President Karl Ode of Ghana pledged aid. President Lia Moss of Togo pledged boats. We urge them to act."
    )
    sentence = scene.body[-1]
    token = next(t for t in sentence.tokens if t.text == "them")
    assert scene.cast.who(sentence, token.index) == ("Karl Ode", "Lia Moss")
