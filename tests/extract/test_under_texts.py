"""What is to be done under a text."""

from collections.abc import Callable

import pytest

from communique.extract.scene import Scene
from communique.extract.under_texts import is_said_by_text, is_under_text
from communique.model.reading import Sentence, Token

UNDER = [
    ("Under the agreement, Ghana will withdraw.", True),
    ("According to the deal, Ghana will withdraw.", True),
    ("According to the Mediator, Ghana will withdraw.", False),
    ("Ghana will withdraw under the agreement.", False),
]


@pytest.mark.parametrize(("body", "expected"), UNDER)
def test_a_sentence_opens_with_the_text_under_which_it_will_be_done(
    body: str,
    *,
    expected: bool,
    scene_of: Callable[..., Scene],
    word_in: Callable[[Scene, str], tuple[Sentence, Token]],
) -> None:
    scene = scene_of(body)
    assert is_under_text(scene, *word_in(scene, "withdraw")) is expected


@pytest.mark.parametrize(
    ("body", "expected"), [("The agreement calls for a truce.", True), ("The Mediator calls for a truce.", False)]
)
def test_an_agreement_binds_by_what_it_calls_for(
    body: str,
    *,
    expected: bool,
    scene_of: Callable[..., Scene],
    word_in: Callable[[Scene, str], tuple[Sentence, Token]],
) -> None:
    scene = scene_of(body)
    assert is_said_by_text(*word_in(scene, "calls")) is expected
