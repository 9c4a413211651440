"""Differences: two texts of one statement, word by word.

Idea: words are compared in small letters without accents, punctuation has no weight; what one text has before the first
and after the last common words is its frame, not a change. Invariant: every change cites the words that it changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein, Opcodes

from communique.knowledge.folding import fold
from communique.model.citation import Citation
from communique.resolve.digest import Digest

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")

_RUN = 4
"""Words in a row that open or close what both texts share; fewer are a chance likeness inside a frame."""


Op = tuple[str, int, int, int, int]
"""What becomes of a run of words: tag, start and end in the original, start and end in the copy."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text."""

    key: str
    """Folded."""

    start: int
    """First character in the text."""

    end: int
    """One past the last."""


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch that one text has otherwise than the other."""

    before: Citation | None
    """The words of the original; None if the copy inserts."""

    after: Citation | None
    """The words of the copy; None if the copy drops."""

    def __str__(self) -> str:
        if self.before and self.after:
            return f"'{_plain(self.before)}' became '{_plain(self.after)}'"
        if self.before:
            return f"'{_plain(self.before)}' was dropped"
        return f"'{_plain(self.after)}' was inserted" if self.after else ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a copy stands to its original."""

    covered: float
    """Share of the original's words that the copy holds in order, 0 to 1."""

    changes: tuple[Change, ...]
    """In the order of the text; the frame is left out."""

    common: tuple[Citation, Citation] | None
    """The first words that both share, in the original and in the copy; None if they share none."""

    words_before: int
    """Words of the copy before the statement."""

    words_after: int
    """Words of the copy after it."""


def align(original: Digest, copy: Digest) -> Alignment:
    """The original and the copy, word by word."""
    left, right = list(_all_words(original)), list(_all_words(copy))
    ops = [(op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end) for op in _opcodes(left, right)]
    core = _find_core(ops)
    if not core:
        return Alignment(0.0, (), None, 0, 0)
    first, last = core[0], core[-1]
    same = sum(op[2] - op[1] for op in core if op[0] == "equal")
    changes = [
        Change(_cite(original, left[a:b]), _cite(copy, right[c:d])) for tag, a, b, c, d in core if tag != "equal"
    ]
    if first[1]:
        changes.insert(0, Change(_cite(original, left[: first[1]]), None))
    if last[2] < len(left):
        changes.append(Change(_cite(original, left[last[2] :]), None))
    shared = (_cite(original, left[first[1] : first[1] + _RUN]), _cite(copy, right[first[3] : first[3] + _RUN]))
    return Alignment(
        same / len(left),
        tuple(changes),
        (shared[0], shared[1]) if shared[0] and shared[1] else None,
        first[3],
        len(right) - last[4],
    )


def split_words(start: int, words: str) -> Iterator[Word]:
    """The words of a stretch that begins at ``start``, folded, with their places.

    >>> [w.key for w in split_words(0, "Côte, 4 May")]
    ['cote', '4', 'may']
    """
    for found in _WORD.finditer(words):
        yield Word(fold(found[0]), start + found.start(), start + found.end())


def _find_core(ops: Sequence[Op]) -> Sequence[Op]:
    """The operations from the first to the last likeness that is no chance: long, or close to a long one."""
    equal = [n for n, op in enumerate(ops) if op[0] == "equal"]
    long = [n for n in equal if ops[n][2] - ops[n][1] >= _RUN] or equal
    if not long:
        return ()
    first, last = long[0], long[-1]
    for n in reversed([n for n in equal if n < first]):
        if _gap(ops[n], ops[first]) <= _RUN:
            first = n
    for n in (n for n in equal if n > last):
        if _gap(ops[last], ops[n]) <= _RUN:
            last = n
    return ops[first : last + 1]


def _gap(one: Op, other: Op) -> int:
    """Words between two likenesses, in the text where they are more."""
    return max(other[1] - one[2], other[3] - one[4])


def _all_words(digest: Digest) -> Iterator[Word]:
    for start, words in digest.body:
        yield from split_words(start, words)


def _opcodes(left: Sequence[Word], right: Sequence[Word]) -> Opcodes:
    return Levenshtein.opcodes([w.key for w in left], [w.key for w in right])


def _cite(digest: Digest, words: Sequence[Word]) -> Citation | None:
    """The citation from the first word to the last; only of the first paragraph where they run over several."""
    if not words:
        return None
    start = words[0].start
    at, paragraph = next((a, p) for a, p in reversed(digest.body) if a <= start)
    end = min(words[-1].end, at + len(paragraph))
    return Citation(digest.sha256, start, end, paragraph[start - at : end - at])


def _plain(citation: Citation) -> str:
    return " ".join(citation.exact.split())
