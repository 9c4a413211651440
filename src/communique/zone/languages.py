"""Tells the language of a body.

Most pages are English, and English shows in its small words; only other texts are given to the language model,
which takes long to load.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

ENGLISH_SHARE = 0.18
"""Least share of small words in English prose; French, Spanish and German reach 0.06 ("a", "in", "on")."""

LEAST_LETTERS = 40
"""Fewer letters tell no language."""

UNKNOWN = "und"
"""The language of a text that is too short to tell (ISO 639-2)."""

_SAMPLE = 1500
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS_LIST = (
    "the of and to in a that for on with by is are was be as at from their its they this which will it an "
    "have has his he all not or were been who our we her"
)
_SMALL_WORDS = frozenset(_SMALL_WORDS_LIST.split())
_PLAUSIBLE_LIST = (
    "ar az be bg bs cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk ms my nl "
    "no pl ps pt ro ru sk sl sq sr sv sw th tr uk ur uz vi zh am"
)
_PLAUSIBLE = _PLAUSIBLE_LIST.split()


def tell_language(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``; "und" where it is too short to tell.

    >>> tell_language("The Co-Chairs of the group met in Vienna and called on the sides to respect the truce.")
    'en'
    """
    words = _WORD.findall(text[:_SAMPLE])
    if sum(map(len, words)) < LEAST_LETTERS:
        return UNKNOWN
    small = sum(word.lower() in _SMALL_WORDS for word in words)
    if small >= len(words) * ENGLISH_SHARE and all(word.isascii() for word in words[:3]):
        return "en"
    if small >= len(words) * ENGLISH_SHARE * 1.5:
        return "en"
    code, _ = _identifier().classify(text[:_SAMPLE])
    return str(code)


@cache
def _identifier() -> Any:  # noqa: ANN401 - the library has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = set(identifier.labels)
    identifier.set_languages([code for code in _PLAUSIBLE if code in known])
    return identifier
