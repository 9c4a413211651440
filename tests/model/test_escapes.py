"""Escapes that a site builder writes inside words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.escapes import blanked, in_plain_words


@given(st.text(alphabet="abB \\_u2019xA0*[]\n", max_size=40))
def test_blanked_words_are_as_long_as_the_words_given(words: str) -> None:
    assert len(blanked(words)) == len(words)


@given(st.text(max_size=40).filter(lambda words: not {"\\", "*", "["} & set(words)))
def test_words_without_marks_are_left_alone(words: str) -> None:
    assert blanked(words) == words


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Ann\\_Dee", "Ann Dee"),
        ("the Lake\\\n  \\ Council", "the Lake Council"),
        ("Dee\\u2019s call", "Dee’s call"),
        ("no  escape\nat all", "no escape at all"),
        ("**Ann Dee**, the envoy", "Ann Dee , the envoy"),
        ("President [Ann] Dee", "President Ann Dee"),
        ("the talks [in Marade]", "the talks [in Marade]"),
    ],
)
def test_a_reader_has_the_characters_that_the_escapes_stand_for(words: str, plain: str) -> None:
    assert in_plain_words(words) == plain
