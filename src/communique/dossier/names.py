"""Names asked for: how they are compared, and which come near where none fits."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_NEAR = 5
"""Names offered where none fits."""

_LIKENESS = 60
"""Likeness (0 to 100, rapidfuzz WRatio) below which a name is not offered."""


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """A name for comparing: no case, accents, articles or runs of blanks.

    >>> fold("The  Façade Group")
    'facade group'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = plain.casefold().replace("’", "'").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def near_names(names: Sequence[str], asked: str) -> tuple[str, ...]:
    """Up to five names spelt most like the one asked for."""
    from rapidfuzz import fuzz, process

    choices = sorted(set(names))
    found = process.extract(asked, choices, scorer=fuzz.WRatio, processor=fold, limit=_NEAR, score_cutoff=_LIKENESS)
    return tuple(name for name, _, _ in found)
