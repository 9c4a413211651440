import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge.romanisation import join_articles, load_romanisation, skeleton, spelling_reasons

CASES = json.loads((Path(__file__).parents[1] / "cases" / "spellings.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["label"])
def test_two_spellings_are_one_or_not(case: dict[str, object]) -> None:
    one, other = case["input"]  # type: ignore[misc]
    assert (skeleton(one) == skeleton(other)) is (case["expect"] == "same")  # type: ignore[has-type]


@pytest.mark.parametrize("case", [c for c in CASES if c["expect"] == "same"], ids=lambda c: c["label"])
def test_one_name_in_two_spellings_has_a_reason(case: dict[str, list[str]]) -> None:
    assert spelling_reasons(*case["input"])


def test_a_reason_holds_no_rule_that_is_not_needed() -> None:
    assert spelling_reasons("Davitian", "Davityan") == ("-ian and -yan are two romanisations of one ending",)


def test_different_names_have_no_reason() -> None:
    assert spelling_reasons("Petrov", "Petrosyan") == ()


def test_articles_are_left_out_and_openings_joined() -> None:
    assert join_articles("Abd el-Karim Al-Haddad") == join_articles("Abdul Karim Haddad")


def test_the_first_word_of_a_name_is_no_article() -> None:
    assert join_articles("Al Lund") == "al lund"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", max_size=15))
def test_a_name_is_one_with_itself_without_a_reason(word: str) -> None:
    assert spelling_reasons(word, word) == ()


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=12),
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=12),
)
def test_reasons_are_symmetric(one: str, other: str) -> None:
    assert spelling_reasons(one, other) == spelling_reasons(other, one)


def test_every_rule_says_why() -> None:
    table = load_romanisation()
    assert all(rule.says for rule in (*table.words, *table.rules))
