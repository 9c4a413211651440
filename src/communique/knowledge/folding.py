"""Folding: a parallel string without case and accents, character for character.

Invariant: the folded string is as long as the original, so that an offset into one is an offset into the other.
"""

from __future__ import annotations

import unicodedata

_MARKS = {
    "’": "'", "‘": "'", "ʼ": "'", "ʽ": "'", "`": "'", "´": "'", "ʻ": "'", "ʿ": "'", "ʾ": "'", "‑": "-", "‐": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ə": "a", "ß": "s",
    "æ": "a", "œ": "o", "ð": "d", "þ": "t", "ħ": "h",
}  # fmt: skip


class _Folds(dict[int, str]):
    """A translation table that is filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        low = _MARKS.get(char) or char.lower()
        low = _MARKS.get(low[0], low)
        plain = unicodedata.normalize("NFD", low)[0]
        plain = _MARKS.get(plain, plain)
        self[code] = plain
        return plain


_folds = _Folds()


def fold(text: str) -> str:
    """The text in small letters without accents, each character in its place.

    >>> fold("Türkiye’s Côte")
    "turkiye's cote"
    """
    return text.translate(_folds)
