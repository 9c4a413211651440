"""Texts as token streams."""

from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge.calendar.tokens import EMPTY_LINE, tokenise


@given(st.text())
def test_tokens_stand_where_they_say_and_leave_only_blanks(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text
        assert not text[end : token.start].strip()
        end = token.end
    assert not text[end:].strip()


def test_figures_have_the_classes_they_can_be() -> None:
    day, year = tokenise("12 2020")
    assert ("day" in day.values, "year" in day.values) == (True, False)
    assert ("day" in year.values, "year" in year.values) == (False, True)


def test_an_amount_is_one_token() -> None:
    assert [t.text for t in tokenise("2,000 people")] == ["2,000", "people"]


def test_the_token_after_an_empty_line_knows_it() -> None:
    assert [t.gap for t in tokenise("a b\n\nc")] == ["", " ", EMPTY_LINE]


def test_words_with_figures_are_codes() -> None:
    assert all(not t.values for t in tokenise("M23 G20"))
