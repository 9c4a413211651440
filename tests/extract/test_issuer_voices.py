"""Who answers questions, and who speaks under a line with his name."""

from __future__ import annotations

import pytest

from communique.extract.cast import Cast
from communique.extract.issuer_phrases import Seen
from communique.extract.issuer_voices import answered, introduced
from communique.model.page import Origin, Page
from communique.read import read_statement
from communique.zone import zone

TALK = "We call on the sides to keep the truce and to return to the table."


def _seen(content: str) -> Seen:
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    return Seen(text, header, reading, Cast(reading, ()))


@pytest.mark.parametrize(
    "content",
    [
        f"Question: What do you say about the talks?\n\nTom Roe: {TALK}",
        f"QUESTION: What do you say about the talks in the valley?\n\nMR ROE: {TALK}\n\nSpecial Envoy Tom Roe spoke in Oslo.",
        f"Valley Post: Envoy, how do the talks go on?\n\nTom Roe: {TALK}\n\nSpecial Envoy Tom Roe spoke in Oslo.",
    ],
)
def test_who_answers_issues_the_text(content: str) -> None:
    (name,), _ = answered(_seen(content))
    assert name == "Tom Roe"


def test_a_label_before_a_colon_is_nobody() -> None:
    assert answered(_seen(f"Working Group One: {TALK}\n\nWorking Group Two: {TALK}")) == ((), ())


def test_a_speaker_told_on_a_line_of_his_own_speaks_what_follows() -> None:
    content = f"Remarks to the press after the talks\n\nTom Roe, Special Envoy for the Valley\n\nI met the sides today. {TALK}"
    assert introduced(_seen(content))[0] == ("Tom Roe",)


def test_a_line_above_words_in_the_third_person_introduces_nobody() -> None:
    content = "Talks in Oslo\n\nTom Roe, Special Envoy for the Valley\n\nThe sides met today and kept the truce."
    assert introduced(_seen(content)) == ((), ())
