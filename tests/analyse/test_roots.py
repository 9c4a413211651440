"""Roots of words of action."""

import pytest

from communique.analyse.roots import Form, deed_of, form_of, root_of


@pytest.mark.parametrize(
    "words",
    [
        ("withdraw", "withdrew", "withdrawn", "withdrawal", "withdrawing"),
        ("submit", "submitted", "submitting"),
        ("deploy", "deployed", "deployment"),
        ("exchange", "exchanged", "exchanging"),
    ],
)
def test_all_forms_of_a_word_have_one_root(words: tuple[str, ...]) -> None:
    assert len({root_of(w) for w in words}) == 1


def test_two_verbs_for_one_deed_are_one() -> None:
    assert deed_of("handed") == deed_of("submit")
    assert deed_of("reopened") == deed_of("opening")


def test_a_verb_and_its_contrary_are_not_one() -> None:
    assert deed_of("release") != deed_of("detain")


def test_a_noun_for_two_words_is_no_form_of_the_first() -> None:
    assert root_of("access") != root_of("give")


@pytest.mark.parametrize(("word", "form"), [("kept", Form.PAST), ("opening", Form.ING), ("departure", Form.NOUN)])
def test_the_form_of_a_word_is_told_by_the_word(word: str, form: Form) -> None:
    assert form_of(word) is form
