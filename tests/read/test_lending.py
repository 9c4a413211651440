"""Words lent to the parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.read.lending import in_small_letters, past_for, subject_for


@pytest.mark.parametrize(
    ("words", "lent"),
    [
        ("Welcomes the outcome;", True),
        ("Strongly condemns the attack;", True),
        ("Further requests the Chairperson to report;", True),
        ("Took note of the report;", True),
        ("Adopted by the Council in Suva;", False),
        ("Demands were made by both sides", False),
        ("The Council welcomes the report.", False),
    ],
)
def test_a_subject_is_lent_to_operative_paragraphs_only(words: str, lent: bool) -> None:
    assert bool(subject_for(words)) is lent


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["The", "mediators", "regret", "that", "it", "rained"], (2, "regretted")),
        (["The", "envoy", "further", "denounces", "the", "attack"], (3, "denounced")),
        (["The", "demand", "of", "the", "sides", "."], None),
    ],
)
def test_a_past_form_is_lent_to_verbs_that_look_like_nouns(words: list[str], found: tuple[int, str] | None) -> None:
    assert past_for(words) == found


@given(st.text())
def test_small_letters_keep_the_length(text: str) -> None:
    assert len(in_small_letters(text)) == len(text)
