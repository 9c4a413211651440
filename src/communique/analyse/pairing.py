"""Pairing: which sentence of one text became which of another.

Idea: sentences are likened by their words of meaning, each weighing by how few sentences have it; the likest pairs are taken
first, a pair in the expected order before one that is not. Invariant: a sentence is in one pair at most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from communique.analyse.words import is_content, stem

AKIN = 0.3
"""Likeness (Dice, by weight) from which two sentences can be one changed; tuned on the pairs of examples/README.md."""

_IN_ORDER = 0.04
"""What a pair near its place gains over one that is far, so that of two equal sentences the near one is taken."""


_COMMON = 0.6
"""What the commonest word of both texts ties less than a word of one sentence."""

_FEW = 8
"""Sentences with a word up to which it ties nearly as much as a rare one."""


def pair_sentences(left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]) -> dict[int, int]:
    """For sentences on the left the one on the right that it became; those without one are left out.

    >>> pair_sentences([["the", "sides", "met"], ["they", "urged", "peace"]], [["they", "urged", "lasting", "peace"]])
    {1: 0}
    """
    bags = [bag_of(keys) for keys in left], [bag_of(keys) for keys in right]
    weights = _weights([*bags[0], *bags[1]])
    scored = sorted(_likeness(bags[0], bags[1], weights), key=lambda s: (-s[0], s[1], s[2]))
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in scored:
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return dict(sorted(taken.items()))


def bag_of(keys: Sequence[str]) -> Counter[str]:
    """The words of meaning of a sentence by their stems; all its words if none has meaning."""
    return Counter(stem(key) for key in keys if is_content(key)) or Counter(keys)


def _weights(bags: Sequence[Counter[str]]) -> Mapping[str, float]:
    """A word in many sentences ties less."""
    held = Counter(key for bag in bags for key in bag)
    most = max(held.values(), default=1)
    return {key: 1.0 - _COMMON * (n - 1) / max(most, _FEW) for key, n in held.items()}


def _likeness(
    left: Sequence[Counter[str]], right: Sequence[Counter[str]], weights: Mapping[str, float]
) -> list[tuple[float, int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for j, bag in enumerate(right):
        for key in bag:
            holders[key].append(j)
    sizes = [[sum(n * weights[k] for k, n in bag.items()) for bag in side] for side in (left, right)]
    out = []
    for i, bag in enumerate(left):
        shared: dict[int, float] = defaultdict(float)
        for key, count in bag.items():
            for j in holders.get(key, ()):
                shared[j] += min(count, right[j][key]) * weights[key]
        for j, weight in shared.items():
            score = 2 * weight / (sizes[0][i] + sizes[1][j])
            if score >= AKIN:
                out.append((score + _IN_ORDER * (1 - abs(i / len(left) - j / len(right))), i, j))
    return out
