"""Names of persons: whether two of them can be one person's, and why.

Invariant: comparing is symmetric, and a name is compared without titles, case, accents and small words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from communique.knowledge.folding import fold
from communique.knowledge.names import load_name_words
from communique.knowledge.romanisation import join_articles, load_romanisation, skeleton, spelling_reasons

_LONG_WORD = 5
"""Letters from which one letter may differ, where the post agrees."""

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")


class Likeness(IntEnum):
    """How two names are alike, the surest first."""

    SAME = 0
    """The same words, accents aside."""
    SPELLING = 1
    """The same words in two romanisations."""
    FULLER = 2
    """One has more words, or initials, or a short form of the first name."""
    LETTER = 3
    """One letter apart; counts only where the post agrees."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two names that can be one person's."""

    likeness: Likeness
    """How they are alike."""

    reason: str
    """Why, as a clause; empty for the same words."""


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without titles, articles and particles.

    >>> name_words("H.E. Dr. Solène de la Roche-Lund")
    ('solene', 'roche', 'lund')
    >>> name_words("Abdul Karim al-Haddad")
    ('abdkarim', 'haddad')
    """
    known = load_name_words()
    words = [w.rstrip(".") for w in _WORD.findall(join_articles(name))]
    drop = known.titles | known.ranks
    while len(words) > 1 and words[0] in drop and len(words[0]) > 1:
        words.pop(0)
    while len(words) > 1 and words[-1] in known.suffixes:
        words.pop()
    kept = [w for n, w in enumerate(words) if n in (0, len(words) - 1) or w not in known.particles or len(w) == 1]
    if len(kept) > 1 and kept[0] in known.particles and len(kept[0]) > 1:
        kept.pop(0)
    return tuple(kept)


def surname_key(name: str) -> str:
    """The skeleton of the last word, by which names are first sorted.

    >>> surname_key("Ana Davitian") == surname_key("Davityan")
    True
    """
    words = name_words(name)
    return skeleton(words[-1]) if words else ""


@lru_cache(maxsize=262144)
def compare_names(one: str, other: str) -> Match | None:
    """How two names of at least two words are alike; None if they are two persons' names.

    >>> compare_names("Ana Davitian", "Ana M. Davityan").reason
    "'Ana Davitian' lacks a middle name of 'Ana M. Davityan'; -ian and -yan are two romanisations of one ending"
    >>> compare_names("Ana Lund", "Eva Lund") is None
    True
    """
    left, right = name_words(one), name_words(other)
    if min(len(left), len(right)) <= 1:
        return None
    if left == right:
        return Match(Likeness.SAME, _accents(one, other))
    if len(left) == len(right):
        return _compare_equal(left, right)
    return (
        _compare_longer((one, left), (other, right))
        if len(left) < len(right)
        else _compare_longer((other, right), (one, left))
    )


def fits_surname(single: str, full: str) -> tuple[bool, str]:
    """Whether a name of one word is the surname of a full name, and why they are spelt differently if they are."""
    left, right = name_words(single), name_words(full)
    if len(left) != 1 or len(right) <= 1:
        return False, ""
    for word in (right[-1], right[0]):
        if skeleton(left[0]) == skeleton(word):
            return True, "; ".join(spelling_reasons(left[0], word))
    return False, ""


def _compare_equal(left: Sequence[str], right: Sequence[str]) -> Match | None:
    ties = [_tie(a, b) for a, b in zip(left, right, strict=True)]
    odd = [n for n, tie in enumerate(ties) if tie is None]
    reasons = _join(tie.reason for tie in ties if tie is not None)
    if not odd:
        worst = max(tie.likeness for tie in ties if tie is not None)
        if ties[-1] is not None and ties[-1].likeness is Likeness.FULLER:
            return None
        return Match(worst, reasons)
    if len(odd) == 1 and all(tie is None or tie.likeness < Likeness.FULLER for tie in ties):
        a, b = left[odd[0]], right[odd[0]]
        if min(len(a), len(b)) >= _LONG_WORD and Levenshtein.distance(a, b) == 1:
            return Match(Likeness.LETTER, f"'{a}' and '{b}' are one letter apart")
    return None


def _compare_longer(short: tuple[str, Sequence[str]], long: tuple[str, Sequence[str]]) -> Match | None:
    (short_name, few), (long_name, many) = short, long
    first = _tie(few[0], many[0])
    if first is None:
        return None
    reasons, place = [first.reason], 1
    for word in few[1:]:
        tie = None
        while place < len(many) and tie is None:
            tie = _tie(word, many[place])
            place += 1
        if tie is None:
            return None
        reasons.append(tie.reason)
    ends_alike = place == len(many)
    if not ends_alike and (first.likeness is Likeness.FULLER or len(few[-1]) == 1):
        return None
    lack = "lacks a middle name of" if ends_alike else "lacks the last name of"
    return Match(Likeness.FULLER, _join([f"'{short_name}' {lack} '{long_name}'", *reasons]))


@dataclass(frozen=True, slots=True)
class _Tie:
    likeness: Likeness
    reason: str


def _tie(one: str, other: str) -> _Tie | None:
    """How two words of names are alike; None if they are not."""
    if one == other:
        return _Tie(Likeness.SAME, "")
    if len(one) == 1 or len(other) == 1:
        return (
            _Tie(Likeness.FULLER, f"'{min(one, other, key=len)}.' is an initial of '{max(one, other, key=len)}'")
            if one[0] == other[0]
            else None
        )
    if skeleton(one) == skeleton(other):
        return _Tie(Likeness.SPELLING, "; ".join(spelling_reasons(one, other)))
    short_forms = load_romanisation().short_forms
    if short_forms.get(one, one) == short_forms.get(other, other):
        return _Tie(Likeness.FULLER, f"'{one}' and '{other}' are forms of one first name")
    return None


def _accents(one: str, other: str) -> str:
    if " ".join(one.split()) == " ".join(other.split()) or " ".join(one.lower().split()) == " ".join(
        other.lower().split()
    ):
        return ""
    if fold(one) == fold(other):
        return "the same letters without accents and marks"
    return "the same words, titles and small words aside"


def _join(reasons: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(r for r in reasons if r))
