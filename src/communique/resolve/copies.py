"""Copies: texts that carry the same statement, found by the words of their bodies.

Idea: of every body a fixed share of its word sequences is kept as a sketch; texts that share a good part of the smaller
sketch are aligned word by word. Invariant: recurrent formulas alone never make two texts one, and neither do texts of two
different days that both are the issuer's own.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from communique.knowledge.folding import fold
from communique.model.citation import Citation
from communique.resolve.differences import Alignment, align, split_words
from communique.resolve.digest import Digest

_SHINGLE = 6
"""Words in a sequence: longer than most names, shorter than most formulas."""

_KEPT = 4
"""One in so many sequences is kept in a sketch; small bodies keep all."""

_SMALL_BODY = 200
"""Words up to which a body keeps all its sequences."""

_COMMON = 60
"""Texts from which a sequence is a formula and no sign of a copy."""

_FEWEST_WORDS = 25
"""Words under which a body is too short to be recognised in another."""

_SHARED_SKETCH = 0.35
"""Share of the smaller sketch from which two texts are aligned; a copy that changes one word in ten keeps 0.53."""

_COVERED = 0.8
"""Share of the words of the original that a copy holds in order; tuned on examples/ (copies 0.97 to 1, recurrent patterns below 0.75)."""

_COVERED_OWN = 0.92
"""The same for two texts that are both the issuer's own."""

_DAYS_APART = 10
"""Days between the dates of a statement and a copy that has no date of the statement but its own."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A text that carries a statement of which another text is held."""

    original: str
    """sha256 of the text nearest to the issuer."""

    copy: str
    """sha256 of the copy or other version."""

    is_repost: bool
    """Whether somebody else published it."""

    alignment: Alignment
    """Word by word, original against copy."""


def find_copies(digests: Sequence[Digest]) -> tuple[Copy, ...]:
    """Every text that carries the statement of another one, with the original it is a copy of."""
    ordered = sorted(digests, key=_rank)
    place = {d.sha256: n for n, d in enumerate(ordered)}
    by_sha = {d.sha256: d for d in ordered}
    found: dict[str, Copy] = {}
    for one, other in sorted(_candidates(ordered), key=lambda p: sorted((place[p[0]], place[p[1]]))):
        first, second = sorted((one, other), key=place.__getitem__)
        if second in found or (first in found and found[first].original == second):
            continue
        match = _compare(by_sha[first], by_sha[second])
        if match is not None:
            found[second] = match
    return tuple(_to_root(copy, found, by_sha) for _, copy in sorted(found.items()))


def sketch(words: Sequence[str]) -> frozenset[int]:
    """A fixed share of the word sequences of a body, as numbers; the same for the same words on every machine.

    >>> sketch("a b c d e f g".split()) == sketch("a b c d e f g".split())
    True
    """
    hashes = {zlib.crc32(" ".join(words[n : n + _SHINGLE]).encode()) for n in range(len(words) - _SHINGLE + 1)}
    return frozenset(h for h in hashes if len(words) <= _SMALL_BODY or h % _KEPT == 0)


def _rank(digest: Digest) -> tuple[bool, bool, bool, str, int, str]:
    """The issuer's own page first, then texts with a date, the earliest, the shortest."""
    length = sum(len(words) for _, words in digest.body)
    return (
        digest.is_repost,
        digest.host is not None,
        digest.date is None,
        str(digest.date or ""),
        length,
        digest.sha256,
    )


def _candidates(digests: Sequence[Digest]) -> set[tuple[str, str]]:
    holders: dict[int, list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    for digest in digests:
        words = _words(digest)
        if len(words) < _FEWEST_WORDS:
            continue
        kept = sketch(words)
        sizes[digest.sha256] = len(kept)
        for number in kept:
            holders[number].append(digest.sha256)
    shared: Counter[tuple[str, str]] = Counter()
    for texts in holders.values():
        if 1 < len(texts) <= _COMMON:
            shared.update(combinations(sorted(texts), 2))
    return {pair for pair, n in shared.items() if n >= _SHARED_SKETCH * min(sizes[pair[0]], sizes[pair[1]])}


def _compare(first: Digest, second: Digest) -> Copy | None:
    """The second text as a copy of the first; None if they are two statements."""
    is_repost = second.is_repost or (second.host is not None and second.host != first.host)
    if not _days_allow(first, second, is_repost=is_repost or first.is_repost):
        return None
    alignment = align(first, second)
    own = not (is_repost or first.is_repost)
    if alignment.covered < (_COVERED_OWN if own else _COVERED) or (own and _tells_other_days(alignment)):
        return None
    return Copy(first.sha256, second.sha256, is_repost, alignment)


def _tells_other_days(alignment: Alignment) -> bool:
    """Whether the two texts differ in a figure ("met on 3 May", "met on 4 May"): notes on a pattern, not one statement."""
    return any(_has_figure(c.before) and _has_figure(c.after) for c in alignment.changes)


def _has_figure(citation: Citation | None) -> bool:
    return citation is not None and any(c.isdigit() for c in citation.exact)


def _days_allow(first: Digest, second: Digest, *, is_repost: bool) -> bool:
    if first.date is None or second.date is None or first.date.overlaps(second.date):
        return True
    left, right = first.date.lower, second.date.lower
    return is_repost and left is not None and right is not None and abs((right - left).days) <= _DAYS_APART


def _to_root(copy: Copy, found: dict[str, Copy], by_sha: dict[str, Digest]) -> Copy:
    """The copy of a copy as a copy of the first original."""
    root, seen = copy.original, {copy.copy}
    while root in found and root not in seen:
        seen.add(root)
        root = found[root].original
    if root == copy.original:
        return copy
    return Copy(root, copy.copy, copy.is_repost, align(by_sha[root], by_sha[copy.copy]))


def _fold_words(words: str) -> tuple[str, ...]:
    return tuple(word.key for word in split_words(0, fold(words)))


def _words(digest: Digest) -> tuple[str, ...]:
    return tuple(word for _, words in digest.body for word in _fold_words(words))
