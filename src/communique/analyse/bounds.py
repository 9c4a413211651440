"""Bounds: how far a wording reaches to both sides of the words asked for, and the enumerations in it.

Idea: what follows a formula up to the end of its clause belongs to it ("the basic principles *accepted by the leaders*"), and an
enumeration is followed to its last member. Invariant: what is given back are ranges of words of one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from communique.analyse.words import Sentence, Word, is_content, stem, words_of
from communique.knowledge.wordings import load_wording_words

TAIL_WORDS = 26
"""Words after the wording at most: an enumeration of five members."""

LEAD_WORDS = 7
"""Words before the wording at most: "in favour of a settlement in line with"."""

MEMBER_WORDS = 9
"""Words of a member at most."""

_FEWEST_MEMBERS = 2
_CLOSING = ("and", "or")
"""Words before the last member of an enumeration."""

_STOPS = re.compile(r"[;:()\[\]“”\"!?]|\s[–—-]\s|\s[–—]|\.\s*$")
_LIST = re.compile(r",\s*(?:and|or)\s")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far a wording reaches."""

    lead: int
    """Number of the first word of what leads to it; the wording's own first if nothing does."""

    tail: int
    """One past the last word of what follows; one past the wording's own last if nothing does."""


def bounds_of(sentence: Sentence, first: int, last: int) -> Bounds:
    """The clause around the words from ``first`` to before ``last``.

    >>> s = Sentence("a", 1, 0, "They met, in line with the basic points known to both sides, which is new.")
    >>> bounds_of(s, 6, 8)
    Bounds(lead=2, tail=12)
    """
    words = sentence.words
    return Bounds(_lead(sentence.exact, words, first), _tail(sentence.exact, words, last))


def _lead(exact: str, words: Sequence[Word], first: int) -> int:
    at = first
    openers = load_wording_words().clause_openers
    while at > 0 and first - at < LEAD_WORDS:
        between = exact[words[at - 1].end : words[at].start]
        if "," in between or _STOPS.search(between) or words[at - 1].key in openers:
            break
        at -= 1
    return at


def _tail(exact: str, words: Sequence[Word], last: int) -> int:
    openers = load_wording_words().clause_openers
    at, is_list = last, _opens_list(exact[words[last - 1].end :])
    while at < len(words) and at - last < TAIL_WORDS:
        between = exact[words[at - 1].end : words[at].start]
        if _STOPS.search(between) or words[at].key in openers:
            break
        if "," in between and not _goes_on(words, at, is_list=is_list):
            break
        # After ", and" comes the last member: the next comma ends the enumeration.
        is_list = is_list and not ("," in between and words[at].key in _CLOSING)
        at += 1
    kept = load_wording_words().edge_words
    while at > last and not is_content(words[at - 1].key) and words[at - 1].key not in kept:
        at -= 1
    return at


def _opens_list(rest: str) -> bool:
    """Whether an enumeration follows: two commas or more up to its "and", with short members."""
    stop = _STOPS.search(rest)
    clause = rest[: stop.start()] if stop else rest
    closing = _LIST.search(clause)
    if not closing:
        return False
    members = clause[: closing.start()].split(",")
    return len(members) >= _FEWEST_MEMBERS and all(len(words_of(m)) <= MEMBER_WORDS for m in members[1:])


def _goes_on(words: Sequence[Word], at: int, *, is_list: bool) -> bool:
    following = tuple(w.key for w in words[at : at + 3])
    goes_on = any(following[: len(run)] == run for run in load_wording_words().tail_openers)
    return is_list or goes_on


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Things named one after the other under one noun ("principles of A, B and C")."""

    head: str
    """The noun, by its stem."""

    members: tuple[tuple[int, int], ...]
    """For each member its first word and one past its last."""


def find_enumerations(sentence: Sentence) -> Iterator[Enumeration]:
    """The enumerations of a sentence that a noun of a set heads.

    >>> s = Sentence("a", 1, 0, "the Vell principles of open roads, free schools, and one court of law")
    >>> [[s.cite(*m).exact for m in e.members] for e in find_enumerations(s)]
    [['open roads', 'free schools', 'one court of law']]
    """
    words = sentence.words
    for n, word in enumerate(words):
        if stem(word.key) in _heads() and n + 1 < len(words):
            opens = words[n + 1].key in {"of", "namely"} or ":" in sentence.exact[word.end : words[n + 1].start]
            first = n + 2 if words[n + 1].key in {"of", "namely"} else n + 1
            members = tuple(split_members(sentence, first)) if opens else ()
            if len(members) >= _FEWEST_MEMBERS:
                yield Enumeration(stem(word.key), members)


@cache
def _heads() -> frozenset[str]:
    return frozenset(stem(word) for word in load_wording_words().set_heads)


def split_members(sentence: Sentence, first: int) -> Iterator[tuple[int, int]]:
    """The members of an enumeration that begins at a word, up to its last."""
    words, exact = sentence.words, sentence.exact
    parts: list[list[int]] = [[]]
    closed = False
    for n in range(first, len(words)):
        between = exact[words[n - 1].end : words[n].start] if n > first else ""
        comma = "," in between
        if _STOPS.search(between) or (comma and closed) or words[n].key in load_wording_words().clause_openers:
            break
        if comma:
            parts.append([])
        if comma and words[n].key in _CLOSING:
            closed = True
            continue
        parts[-1].append(n)
    if not closed:
        parts = [*parts[:-1], *_at_and(parts[-1], words)]
    for part in parts:
        trimmed = _trim(part, words)
        if trimmed and len(trimmed) <= MEMBER_WORDS:
            yield trimmed[0], trimmed[-1] + 1


def _at_and(part: Sequence[int], words: Sequence[Word]) -> list[list[int]]:
    """The last part of an enumeration without a comma before its "and"."""
    at = next((k for k, n in enumerate(part) if words[n].key in _CLOSING and k), None)
    # "non-use or threat of force": an "or" inside a member does not part it.
    if at is None or words[part[at]].key == "or":
        return [list(part)]
    return [list(part[:at]), list(part[at + 1 :])]


def _trim(part: Sequence[int], words: Sequence[Word]) -> list[int]:
    out = list(part)
    while out and not is_content(words[out[0]].key):
        out.pop(0)
    while out and not is_content(words[out[-1]].key):
        out.pop()
    return out
