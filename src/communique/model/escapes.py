r"""Escapes that a site builder writes inside words: blanks as ``\_``, lines continued with a backslash, marks by number.

Invariant: blanked words are as long as the words given, so that every place in them is a place in the text.
"""

from __future__ import annotations

import re

_MARKS = {"2018": "'", "2019": "'", "201c": '"', "201d": '"', "2013": "-", "2014": "-"}
_NUMBERED = re.compile(r"\\u([0-9a-fA-F]{4})")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")
"""Asterisks by which plain text sets words in bold; a bullet has a blank behind it."""

_INSERTED_NAME = re.compile(r"\[((?:of State )?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3})\](?= [A-ZÀ-Þ][a-zà-þ])")
"""Brackets in which a transcriber puts the first name of a person ("President [Ana B.] Belo")."""

_BLANK = re.compile(r"\\_|\\x[aA]0|\\(?=\s)")


def blanked(words: str) -> str:
    r"""The words with every escape replaced by as many characters, blanks and at most one mark.

    >>> blanked("Ana\\_Belo met")
    'Ana  Belo met'
    """
    words = _unmarked(words)
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


def _unmarked(words: str) -> str:
    """The words with blanks for marks of emphasis and for the brackets around a name that was put in."""
    if "*" in words:
        words = _EMPHASIS.sub(lambda found: " " * len(found.group()), words)
    if "[" in words and "]" in words:
        words = _INSERTED_NAME.sub(lambda found: f" {found.group(1)} ", words)
    return words


def in_plain_words(words: str) -> str:
    r"""The words with single blanks, as a reader has them: every escape as the character it stands for.

    >>> in_plain_words("Ana\\_Belo\\u2019s  call")
    'Ana Belo’s call'
    """
    words = _unmarked(words)
    if ("[" in words) != ("]" in words):  # cut out of "[Ana] Belo"
        words = words.replace("[", " ").replace("]", " ")
    if "\\" in words:
        words = _BLANK.sub(" ", _NUMBERED.sub(lambda found: chr(int(found.group(1), 16)), words))
    return " ".join(words.split())
