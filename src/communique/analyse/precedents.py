"""Precedents: which words of a draft have been used before, and how far each sentence is from the nearest one held.

Idea: runs of four words of the draft are looked for in one pass over everything held; a run that is found is followed as far as both
agree. The nearest sentence is the one that shares most of the draft's words, each weighing by how rare it is, and is aligned word by
word. Invariant: a known wording stands in a statement word for word (case, accents and punctuation aside).

Cost: one pass over the words held; the draft's own words alone are kept, so that memory grows with the draft.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.analyse.alignment import changed_share
from communique.analyse.comparison import Edit, align, cite_edits
from communique.analyse.spoken import Spoken, in_time
from communique.analyse.words import Sentence, is_content, keys_of, stem
from communique.model.citation import Citation

GRAM = 4
"""Words of the shortest known wording."""

_LEAST_TELLING = 2
"""Words of meaning in small letters that a known wording has at least: names and posts alone are no wording."""

NEAR = 0.5
"""Share of a sentence's words that the nearest one must have unchanged to be shown (tuned on sentences of cr-unsc changed by hand)."""

_TRIED = 8
"""Sentences that are aligned with one of the draft at most."""

_COMMON = 0.15
"""Share of the sentences held above which a word finds no neighbours: it stands everywhere."""

_FEW = 200
"""Sentences below which no word is too common."""


@dataclass(frozen=True, slots=True)
class UseOf:
    """One use of a known wording."""

    spoken: Spoken
    """The statement."""

    citation: Citation
    """The words there."""


@dataclass(frozen=True, slots=True)
class KnownWording:
    """Words of the draft that stand in statements held."""

    words: Citation
    """The words in the draft."""

    uses: tuple[UseOf, ...]
    """Each statement's first use, in time."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The sentence held that is nearest to one of the draft."""

    spoken: Spoken
    """The statement."""

    sentence: Sentence
    """The sentence held."""

    kept: float
    """Share of the words that are the same, 0 to 1."""

    edits: tuple[Edit, ...]
    """From the sentence held to the draft's, stretch by stretch."""

    again: int
    """Further statements that have the sentence word for word."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One sentence of a draft."""

    sentence: Sentence
    """The sentence."""

    known: tuple[KnownWording, ...]
    """Known wordings in it, in order; one that another holds is left out unless it is used elsewhere too."""

    nearest: Nearest | None
    """The nearest sentence held; None if none is near."""


def check_wording(draft: Sequence[Sentence], spoken: Sequence[Spoken]) -> tuple[Checked, ...]:
    """Each sentence of a draft with its known wordings and its nearest precedent.

    Args:
        draft: the sentences of the draft.
        spoken: everything held.
    """
    looked = in_time(spoken)
    keys = [keys_of(s.exact) for s in draft]
    found = _scan(keys, looked)
    out = []
    for n, sentence in enumerate(draft):
        known = tuple(_known(sentence, found.runs[n], looked))
        out.append(Checked(sentence, known, _nearest(sentence, keys[n], found, looked)))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class _Found:
    """What one pass over everything held gave."""

    runs: tuple[dict[tuple[int, int], dict[int, tuple[int, int]]], ...]
    """For each sentence of the draft: stretch, to the first place (sentence, word) in each statement that has it."""

    holders: Mapping[str, array[int]]
    """For each stem of the draft, the numbers of the sentences held that have it."""

    statement_of: array[int]
    """For each sentence held, the number of its statement."""

    firsts: array[int]
    """For each statement, the number of its first sentence."""


def _scan(keys: Sequence[Sequence[str]], looked: Sequence[Spoken]) -> _Found:
    grams: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, words in enumerate(keys):
        for at in range(len(words) - GRAM + 1):
            grams[tuple(words[at : at + GRAM])].append((n, at))
    openers = {gram[0] for gram in grams}
    wanted = {key: stem(key) for words in keys for key in words if is_content(key)}
    stems = set(wanted.values())
    holders: dict[str, array[int]] = {s: array("L") for s in stems}
    runs: tuple[dict[tuple[int, int], dict[int, tuple[int, int]]], ...] = tuple({} for _ in keys)
    statement_of, firsts = array("L"), array("L")
    for number, one in enumerate(looked):
        firsts.append(len(statement_of))
        for line, sentence in enumerate(one.sentences):
            here = keys_of(sentence.exact)
            for s in {stem(key) for key in here} & stems:
                holders[s].append(len(statement_of))
            statement_of.append(number)
            for at in (n for n in range(len(here) - GRAM + 1) if here[n] in openers):
                for n, start in grams.get(tuple(here[at : at + GRAM]), ()):
                    if not (start and at and keys[n][start - 1] == here[at - 1]):
                        size = _agree(keys[n], start, here, at)
                        runs[n].setdefault((start, start + size), {}).setdefault(number, (line, at))
    return _Found(runs, holders, statement_of, firsts)


def _agree(left: Sequence[str], i: int, right: Sequence[str], j: int) -> int:
    """How many words agree from two places on."""
    size = 0
    while i + size < len(left) and j + size < len(right) and left[i + size] == right[j + size]:
        size += 1
    return size


def _known(
    sentence: Sentence,
    runs: Mapping[tuple[int, int], Mapping[int, tuple[int, int]]],
    looked: Sequence[Spoken],
) -> Iterator[KnownWording]:
    plain = [is_content(w.key) and not sentence.exact[w.start].isupper() for w in sentence.words]
    stretches = [s for s in runs if sum(plain[s[0] : s[1]]) >= _LEAST_TELLING]
    with_all = {s: _users(s, runs) for s in stretches}
    for stretch in sorted(stretches):
        wider = [o for o in stretches if o != stretch and o[0] <= stretch[0] and stretch[1] <= o[1]]
        if any(len(with_all[o]) * 2 + 1 >= len(with_all[stretch]) for o in wider):
            continue
        uses = (_use(looked[n], place, stretch[1] - stretch[0]) for n, place in sorted(with_all[stretch].items()))
        yield KnownWording(sentence.cite(*stretch), tuple(uses))


def _users(
    stretch: tuple[int, int], runs: Mapping[tuple[int, int], Mapping[int, tuple[int, int]]]
) -> dict[int, tuple[int, int]]:
    """Every statement that has a stretch, alone or inside a longer one, with the place of its first word."""
    out: dict[int, tuple[int, int]] = {}
    for other, places in runs.items():
        if other[0] <= stretch[0] and stretch[1] <= other[1]:
            for number, (line, at) in places.items():
                place = (line, at + stretch[0] - other[0])
                out[number] = min(out.get(number, place), place)
    return out


def _use(one: Spoken, place: tuple[int, int], size: int) -> UseOf:
    line, at = place
    return UseOf(one, one.sentences[line].cite(at, at + size))


def _nearest(sentence: Sentence, keys: Sequence[str], found: _Found, looked: Sequence[Spoken]) -> Nearest | None:
    """The sentence that keeps most of the words; of equals the latest."""
    best: Nearest | None = None
    same = 0
    for number in _candidates(keys, found):
        one = looked[found.statement_of[number]]
        other = one.sentences[number - found.firsts[found.statement_of[number]]]
        steps = align(other, sentence)
        kept = 1 - changed_share(steps, len(other.words), len(sentence.words))
        same += kept == 1
        if kept >= NEAR and (best is None or kept >= best.kept):
            best = Nearest(one, other, round(kept, 3), cite_edits(other, sentence, steps), 0)
    if best is None or best.kept < 1:
        return best
    return Nearest(best.spoken, best.sentence, best.kept, best.edits, same - 1)


def _candidates(keys: Sequence[str], found: _Found) -> list[int]:
    """Numbers of the sentences that share most of the weight of a sentence's words, in time."""
    total = len(found.statement_of)
    scores: Counter[int] = Counter()
    for s in {stem(key) for key in keys if is_content(key)}:
        holders = found.holders.get(s, array("L"))
        if holders and (total < _FEW or len(holders) <= _COMMON * total):
            weight = math.log(1 + total / len(holders))
            for number in holders:
                scores[number] += weight  # type: ignore[assignment]  # a float counts as well
    likest = sorted(scores.items(), key=lambda item: (-item[1], -item[0]))[:_TRIED]
    return sorted(number for number, _ in likest)
