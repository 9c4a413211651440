"""Near-uses: where a wording stands in a sentence, exactly or with small changes.

Idea: words meet by their stems, each weighing by how rare it is in what is looked through; the stretch that holds most of the
wording's weight is taken. Neighbours that are still neighbours count for it, words between against it; half of a long wording
is more of a sign than half of a short one. Invariant: a likeness of 1 is the wording word for word (case, accents and
punctuation aside).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from communique.analyse.words import FUNCTION_WEIGHT, is_content, stem

NEAR = 0.52
"""Likeness from which a stretch is a near-use; like the numbers below, tuned on 300 passages of cr-unsc drawn for it alone
(the best F1 over five rates of change; benchmarks/wording.py measures it again on others)."""

_WEIGHT, _WORDS, _PAIRS, _NEIGHBOURS = 0.25, 0.3, 0.3, 0.15
"""What the likeness is made of: words by their weight, words each alike, pairs word for word, neighbours by their weight."""

_BETWEEN = 0.2
"""What as many words between as the wording has count against it."""

_SURE_WEIGHT = 2.0
"""Weight of a wording whose likeness is taken as it is; of a heavier one a smaller share is enough, of a lighter one more is needed."""

_SURE_POWER = 0.35
"""How fast a smaller share is enough."""

_APART = 2
"""Words from one to the next that still are neighbours: one may stand between."""

_MOST_BETWEEN = 2
"""Length of a stretch at most, in lengths of the wording."""

_LEAST_HELD = 0.3
"""Share of the wording's weight below which no sentence is looked at."""

_USUAL_RARITY = 0.6
"""Weight of a word of meaning where its rarity is not known: the mean of cr-unsc."""

Weigh = Callable[[str], float]
"""The weight of a word by its stem."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a wording stands."""

    first: int
    """Number of its first word."""

    last: int
    """One past its last word."""

    likeness: float
    """1 for the wording word for word, less the more it changed."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording to look for."""

    keys: tuple[str, ...]
    """Its words."""

    stems: tuple[str, ...]
    """Their stems."""

    weights: tuple[float, ...]
    """Their weights."""

    total: float
    """The sum of the weights."""

    counts: Mapping[str, int]
    """How often it has each stem."""

    @classmethod
    def of(cls, keys: Sequence[str], weigh: Weigh | None = None) -> Wording:
        """The wording with the weights of its words."""
        stems = tuple(_stem(key) for key in keys)
        weights = tuple(map(weigh or plain_weight, stems))
        return cls(tuple(keys), stems, weights, sum(weights), Counter(stems))


def plain_weight(key: str) -> float:
    """The weight of a word where nothing is known of its rarity."""
    return _USUAL_RARITY * (1.0 if is_content(key) else FUNCTION_WEIGHT)


def weigh_by_rarity(sentences: Iterable[Sequence[str]]) -> Weigh:
    """Weights of words from what is looked through: a word in few sentences weighs more.

    >>> weigh = weigh_by_rarity([["ceasefire", "sides"], ["sides", "met"], ["sides"]])
    >>> weigh("ceasefir") > weigh("sid")
    True
    """
    held: Counter[str] = Counter()
    number = 0
    for keys in sentences:
        held.update({_stem(key) for key in keys})
        number += 1
    top = math.log(1 + number) or 1.0

    def weigh(key: str) -> float:
        share = max(0.2, math.log((1 + number) / (1 + held.get(key, 0))) / top)
        return share if is_content(key) else FUNCTION_WEIGHT * share

    return weigh


def find_near_use(wording: Wording, keys: Sequence[str], *, least: float = NEAR) -> Stretch | None:
    """The stretch of a sentence that is likest to a wording; None if none is like enough.

    >>> found = find_near_use(Wording.of(["use", "of", "force"]), "refrain from the use or threat of force".split())
    >>> found.first, found.last, found.likeness > NEAR
    (3, 8, True)
    """
    exact = _exact(wording.keys, keys)
    if exact is not None:
        return Stretch(exact, exact + len(wording.keys), 1.0)
    stems = [_stem(key) for key in keys]
    by_stem = dict(zip(wording.stems, wording.weights, strict=True))
    places = [n for n, s in enumerate(stems) if s in by_stem]
    held = _share_at_most(wording, stems, places, by_stem)
    if (_WEIGHT * held + 1 - _WEIGHT) ** _power(wording) < least or held <= _LEAST_HELD:
        return None
    found = _best_stretch(wording, stems, places, by_stem)
    if found is None:
        return None
    first, last, share = found
    likeness = (
        _WEIGHT * share
        + _WORDS * _words_held(wording, stems[first:last])
        + _PAIRS * _pairs_held(wording, keys[max(0, first - 1) : last + 1])
        + _NEIGHBOURS * _neighbours(wording, stems[first:last], by_stem)
        - (_BETWEEN - _WEIGHT * _BETWEEN) * _between(wording, stems[first:last])
    )
    likeness = min(0.999, round(max(likeness, 0.0) ** _power(wording), 3))
    return Stretch(first, last, likeness) if likeness >= least else None


def _power(wording: Wording) -> float:
    return float((_SURE_WEIGHT / wording.total) ** _SURE_POWER) if wording.total else 1.0


def _share_at_most(
    wording: Wording, stems: Sequence[str], places: Sequence[int], by_stem: Mapping[str, float]
) -> float:
    """The share of the wording's weight that the sentence holds anywhere."""
    wanted = wording.counts
    held = Counter(stems[n] for n in places)
    return sum(min(n, wanted[s]) * by_stem[s] for s, n in held.items()) / wording.total if wording.total else 0.0


def _exact(wanted: Sequence[str], keys: Sequence[str]) -> int | None:
    size = len(wanted)
    starts = (n for n in range(len(keys) - size + 1) if size and keys[n] == wanted[0])
    return next((n for n in starts if list(keys[n : n + size]) == list(wanted)), None)


def _best_stretch(
    wording: Wording, stems: Sequence[str], places: Sequence[int], by_stem: Mapping[str, float]
) -> tuple[int, int, float] | None:
    """First word, one past the last, and share of the weight less what stands between, of the best stretch."""
    best: tuple[int, int, float] | None = None
    longest = int(_MOST_BETWEEN * len(wording.stems)) + 2
    for at, start in enumerate(places):
        if not is_content(stems[start]):
            continue
        left, weight, taken = dict(wording.counts), 0.0, 0
        for n in places[at:]:
            if n >= start + longest:
                break
            if left[stems[n]] <= 0:
                continue
            left[stems[n]] -= 1
            weight, taken = weight + by_stem[stems[n]], taken + 1
            share = weight / wording.total - _BETWEEN * (n - start + 1 - taken) / len(wording.stems)
            if best is None or share > best[2]:
                best = (start, n + 1, share)
    return best and (_with_small_words(wording, stems, best[0], best[1]), best[1], best[2])


def _with_small_words(wording: Wording, stems: Sequence[str], first: int, last: int) -> int:
    """The first word of a stretch, with the wording's own function words before it."""
    left = dict(wording.counts)
    for s in stems[first:last]:
        if s in left:
            left[s] -= 1
    while first and left.get(stems[first - 1], 0) > 0 and not is_content(stems[first - 1]):
        first -= 1
        left[stems[first]] -= 1
    return first


def _words_held(wording: Wording, stems: Sequence[str]) -> float:
    """The share of the wording's words that a stretch holds, each alike."""
    held = Counter(stems)
    return sum(min(n, held[s]) for s, n in wording.counts.items()) / len(wording.stems)


def _between(wording: Wording, stems: Sequence[str]) -> float:
    """The words of a stretch that are not the wording's, in lengths of the wording."""
    return len(stems) / len(wording.stems) - _words_held(wording, stems)


def _pairs_held(wording: Wording, keys: Sequence[str]) -> float:
    """The share of the wording's pairs that stand word for word in a stretch."""
    pairs = set(pairwise(keys))
    number = len(wording.keys) - 1
    return sum(pair in pairs for pair in pairwise(wording.keys)) / number if number else float(bool(keys))


def _neighbours(wording: Wording, stems: Sequence[str], by_stem: Mapping[str, float]) -> float:
    """The share of the wording's pairs of neighbours, by weight, that still are neighbours in their order."""
    pairs = {(s, other) for n, s in enumerate(stems) for other in stems[n + 1 : n + 1 + _APART]}
    held = total = 0.0
    for s, other in pairwise(wording.stems):
        weight = by_stem[s] + by_stem[other]
        total += weight
        held += weight if (s, other) in pairs else 0.0
    return held / total if total else 1.0


@lru_cache(maxsize=65536)
def _stem(key: str) -> str:
    return stem(key) if is_content(key) else key
