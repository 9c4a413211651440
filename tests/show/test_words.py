"""Words for a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from communique.show.words import counted, cut, indented, padded, plain, width_of, wrapped

WORDS = st.text(st.characters(codec="utf-8"))


@given(WORDS)
def test_no_control_character_and_no_turning_mark_comes_out(words: str) -> None:
    shown = plain(words)
    assert all(unicodedata.category(c) != "Cc" for c in shown)
    assert not set(shown) & set("\u202e\u2066\u200f")


@given(WORDS, st.integers(2, 40))
def test_no_line_is_wider_than_asked(words: str, width: int) -> None:
    assert all(width_of(line) <= width for line in wrapped(plain(words), width))


@given(st.text("ab c"), st.integers(1, 20))
def test_wrapping_loses_no_letter(words: str, width: int) -> None:
    assert "".join(wrapped(words, width)).replace(" ", "") == words.replace(" ", "")


@given(WORDS, st.integers(1, 40))
def test_cut_words_fit(words: str, width: int) -> None:
    assert width_of(cut(plain(words), width)) <= max(width, 1)


def test_an_escape_sequence_does_nothing() -> None:
    assert "\x1b" not in plain("\x1b[2Jgone")


def test_wide_characters_take_two_columns() -> None:
    assert padded("日", 4) == "日  "


def test_an_indent_counts_as_width() -> None:
    assert all(width_of(line) <= 12 for line in indented("one two three four", 12, first="p1: ", rest="    "))


def test_thousands_are_parted() -> None:
    assert counted(12345, "fact") == "12,345 facts"
