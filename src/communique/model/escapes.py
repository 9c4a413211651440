r"""Escapes that a site builder writes inside words: blanks as ``\_``, lines continued with a backslash, marks by number.

Invariant: blanked words are as long as the words given, so that every place in them is a place in the text.
"""

from __future__ import annotations

import re

_MARKS = {"2018": "'", "2019": "'", "201c": '"', "201d": '"', "2013": "-", "2014": "-"}
_NUMBERED = re.compile(r"\\u([0-9a-fA-F]{4})")
_BLANK = re.compile(r"\\_|\\x[aA]0|\\(?=\s)")


def blanked(words: str) -> str:
    r"""The words with every escape replaced by as many characters, blanks and at most one mark.

    >>> blanked("Ana\\_Belo met")
    'Ana  Belo met'
    """
    if "\\" not in words:
        return words
    numbered = _NUMBERED.sub(
        lambda found: (
            _MARKS[found.group(1).casefold()].rjust(len(found.group()))
            if found.group(1).casefold() in _MARKS
            else found.group()
        ),
        words,
    )
    return _BLANK.sub(lambda found: " " * len(found.group()), numbered)


def in_plain_words(words: str) -> str:
    r"""The words with single blanks, as a reader has them: every escape as the character it stands for.

    >>> in_plain_words("Ana\\_Belo\\u2019s  call")
    'Ana Belo’s call'
    """
    if "\\" in words:
        words = _BLANK.sub(" ", _NUMBERED.sub(lambda found: chr(int(found.group(1), 16)), words))
    return " ".join(words.split())
