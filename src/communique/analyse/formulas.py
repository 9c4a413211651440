"""Formulas: the recurring wordings of a dossier, found by themselves.

Idea: runs of four words that several statements share are grown to both sides while half of their statements agree; wordings
that differ in a few words are one formula with variants. Names, dates, frames of reports and everyday words carry no position:
what is left without them must be enough. Invariant: every use is cited, and a formula stands in as many statements as it says.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from communique.analyse.near_uses import Wording, find_near_use
from communique.analyse.spoken import Spoken, in_time
from communique.analyse.word_index import (
    GRAM,
    Gram,
    Numbers,
    Place,
    WordIndex,
    find_recurring,
    index_words,
    places_of_runs,
)
from communique.analyse.words import is_content
from communique.knowledge.wordings import load_wording_words
from communique.model.citation import Citation

LONGEST = 40
"""Words of a formula at most."""

_AGREE = 0.5
"""Share of the statements of a run that must go on in the same words for it to grow."""

_ONE_FORMULA = 0.68
"""Likeness from which two wordings are variants of one formula."""

_NEAR_USE = 0.62
"""Likeness from which a sentence uses a formula with small changes."""

_MEANING = 2
"""Words of meaning that are no names and not of everyday which a formula has at least."""

_LEAST_SHARE = 0.34
"""Share of such words among all its words of meaning at least."""

_SHARED_RUNS = 0.25
"""Share of a formula's runs of four words that a sentence must have to be looked at as a use."""

_CANDIDATES = 4
"""Wordings looked at for each formula asked for, before variants are put together."""

_LOOKED_AT = 40
"""Wordings looked at as variants for each formula asked for."""

FEW_STATEMENTS = 10
"""Statements up to which two uses make a formula; above, three."""


@dataclass(frozen=True, slots=True)
class FormulaUse:
    """A use of a formula."""

    statement: str
    """Id of the statement."""

    words: Citation
    """The words, as they stand there."""

    likeness: float
    """1 for the formula word for word."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A recurring wording."""

    words: str
    """As most uses have it; as written in the last of them, blanks folded."""

    keys: tuple[str, ...]
    """Its words, folded."""

    uses: tuple[FormulaUse, ...]
    """In time; a statement may use it more than once."""

    statements: tuple[str, ...]
    """Ids of the statements that use it, in time."""

    score: float
    """How much it means: uses here, words rare elsewhere, held together."""


@dataclass(slots=True)
class _Candidate:
    """A wording that recurs."""

    keys: tuple[str, ...]
    ids: tuple[int, ...]
    places: list[Place]
    score: float = 0.0
    variants: list[_Candidate] = field(default_factory=list)

    @property
    def content(self) -> int:
        """How many different words of meaning it has."""
        return len({key for key in self.keys if is_content(key)})


def find_formulas(
    spoken: Sequence[Spoken], *, least: int | None = None, limit: int = 30, numbers: Numbers | None = None
) -> tuple[Formula, ...]:
    """The recurring wordings of statements, the most telling first.

    Args:
        spoken: the statements.
        least: in how many statements a wording must stand; None for two in ten statements and three in more.
        limit: formulas at most.
        numbers: their words as they were numbered before; None to cut the sentences now.
    """
    ordered = in_time(spoken)
    needed = least or (2 if len(ordered) <= FEW_STATEMENTS else 3)
    index = index_words(ordered, numbers=numbers)
    candidates = list(_grow_all(index, find_recurring(index, least=needed), needed))
    for candidate in candidates:
        candidate.score = _score(candidate, index)
    best = sorted((c for c in candidates if c.score > 0), key=lambda c: (-c.score, c.keys))
    families = _join_variants(best, limit)
    found = _count_uses(families[:limit], index)
    return tuple(sorted((f for f in found if len(f.statements) >= needed), key=lambda f: (-f.score, f.keys)))


# -- growing


def _grow_all(index: WordIndex, recurring: dict[Gram, list[Place]], least: int) -> Iterator[_Candidate]:
    taken = [bytearray(len(ids)) for ids in index.words]
    for gram in sorted(recurring, key=lambda g: (-len(recurring[g]), g)):
        places = recurring[gram]
        free = [p for p in places if not all(taken[p[0]][p[1] : p[1] + GRAM])]
        if len(free) * 2 < len(places) or len(free) < least:
            continue
        start, size, agreeing = _grow(index, places, least)
        for n, at in agreeing:
            taken[n][at + start : at + start + size] = b"\1" * size
        n, at = agreeing[0]
        ids = tuple(index.words[n][at + start : at + start + size])
        trimmed = _trim(index.keys(ids))
        if trimmed[1] - trimmed[0] >= GRAM:
            kept = ids[slice(*trimmed)]
            shift = start + trimmed[0]
            yield _Candidate(tuple(index.keys(kept)), kept, [(n, at + shift) for n, at in agreeing])


def _grow(index: WordIndex, places: Sequence[Place], least: int) -> tuple[int, int, list[Place]]:
    """Where the wording starts before the run, how many words it has, and the places that agree."""
    needed = max(least, math.ceil(len(places) * _AGREE))
    agreeing, start, end = list(places), 0, GRAM
    for step in (1, -1):
        while end - start < LONGEST:
            at = end if step > 0 else start - 1
            following: dict[int, list[Place]] = defaultdict(list)
            for n, place in agreeing:
                if 0 <= place + at < len(index.words[n]):
                    following[index.words[n][place + at]].append((n, place))
            following.pop(0, None)
            best = max(following.values(), key=len, default=[])
            if len(best) < needed:
                break
            agreeing = best
            start, end = (start, end + 1) if step > 0 else (start - 1, end)
    return start, end - start, agreeing


def _trim(keys: Sequence[str]) -> tuple[int, int]:
    """The wording without function words at its ends and without who says it ("they reiterated that ...")."""
    words = load_wording_words()
    first, last = 0, len(keys)
    told = next((n for n, key in enumerate(keys) if key == "that"), len(keys))
    if sum(map(is_content, keys[told:])) > _MEANING and len(keys) - told > GRAM:
        first = told + 1
    while first < last and not is_content(keys[first]) and keys[first] not in words.edge_words:
        first += 1
    while last > first and (not is_content(keys[last - 1]) or keys[last - 1] in words.dangling):
        last -= 1
    return first, last


# -- what a wording means


def _score(candidate: _Candidate, index: WordIndex) -> float:
    """Uses, times the weight of its words of meaning, times how much they belong to it; 0 for what is banal."""
    words = load_wording_words()
    keys = candidate.keys
    if any(_holds(keys, frame) for frame in words.frames):
        return 0.0
    content = [n for n, key in zip(candidate.ids, keys, strict=True) if is_content(key)]
    meaning = [n for n in content if _has_meaning(n, index, words.everyday)]
    if len(meaning) < _MEANING or len(meaning) < _LEAST_SHARE * len(content):
        return 0.0
    uses = len({n for n, _ in candidate.places})
    rarest = min(index.statements_with[n] for n in meaning)
    cohesion = 0.3 + 0.7 * min(1.0, uses / rarest)
    number = max(2, len(index.spoken))
    rarity = sum(math.log(1 + number / index.statements_with[n]) for n in set(meaning))
    return math.log2(1 + uses) * math.sqrt(rarity) * cohesion


def _has_meaning(number: int, index: WordIndex, everyday: frozenset[str]) -> bool:
    key = index.vocabulary[number]
    return key not in everyday and not key[0].isdigit() and not index.is_name(number)


def _holds(keys: Sequence[str], run: Sequence[str]) -> bool:
    first, size = run[0], len(run)
    return any(key == first and tuple(keys[n : n + size]) == tuple(run) for n, key in enumerate(keys))


# -- variants and uses


def _join_variants(best: Sequence[_Candidate], limit: int) -> list[_Candidate]:
    """The wordings with their variants, the most telling first."""
    heads: list[_Candidate] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    for candidate in best[: limit * _LOOKED_AT]:
        own = {key for key in candidate.keys if is_content(key)}
        shared = Counter(h for key in own for h in by_word[key])
        near = (heads[h] for h, n in shared.most_common(3) if 2 * n >= min(len(own), heads[h].content))
        head = next((h for h in near if _are_one(h, candidate)), None)
        if head is not None:
            head.variants.append(candidate)
        elif len(heads) < limit * _CANDIDATES:
            for key in own:
                by_word[key].append(len(heads))
            heads.append(candidate)
    return heads


def _are_one(head: _Candidate, other: _Candidate) -> bool:
    """Whether one stands in the other, word for word or nearly."""
    short, long = sorted((head.keys, other.keys), key=len)
    return find_near_use(Wording.of(short), long, least=_ONE_FORMULA) is not None


def _count_uses(families: Sequence[_Candidate], index: WordIndex) -> Iterator[Formula]:
    grams: dict[Gram, set[int]] = defaultdict(set)
    for n, head in enumerate(families):
        for member in (head, *head.variants):
            for at in range(len(member.ids) - GRAM + 1):
                grams[member.ids[at : at + GRAM]].add(n)
    seen: dict[int, Counter[tuple[int, int]]] = defaultdict(Counter)
    for (n, at), gram in places_of_runs(index, grams):
        for family in grams[gram]:
            seen[family][n, index.sentence_at((n, at))] += 1
    for n, head in enumerate(families):
        runs = math.floor(_SHARED_RUNS * (min(len(m.ids) for m in (head, *head.variants)) - GRAM + 1))
        yield _formula(head, sorted(place for place, count in seen[n].items() if count >= max(1, runs)), index)


def _formula(head: _Candidate, sentences: Iterable[tuple[int, int]], index: WordIndex) -> Formula:
    wording = Wording.of(head.keys)
    uses = []
    for n, number in sentences:
        sentence = index.spoken[n].sentences[number]
        found = find_near_use(wording, index.keys(index.sentence_words(n, number)), least=_NEAR_USE)
        if found is not None:
            statement = index.spoken[n].statement.id
            uses.append(FormulaUse(statement, sentence.cite(found.first, found.last), found.likeness))
    exact = [u for u in uses if u.likeness == 1] or uses
    words = " ".join(exact[-1].words.exact.split()) if exact else " ".join(head.keys)
    statements = tuple(dict.fromkeys(u.statement for u in uses))
    return Formula(words, head.keys, tuple(uses), statements, round(head.score, 3))
