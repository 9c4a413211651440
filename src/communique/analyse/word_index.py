"""Word index: many statements as numbers, and the runs of four words that several of them share.

Idea: words become numbers, sentences runs of numbers parted by 0; all runs are named by numbers and put in order at once, so that
equal ones stand together. Invariant: a run never crosses the end of a sentence, and a statement counts once.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from communique.analyse.spoken import Spoken
from communique.analyse.words import is_content, places_of
from communique.model.citation import Citation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints: TypeAlias = NDArray[np.int64]

GRAM = 4
"""Words of a run: the shortest wordings that are looked for."""

_SEVERAL = 3
"""Places of a run that are kept for each that is needed, at most as many as `_KEPT`."""

_KEPT = 64
"""Places of a run kept at most: enough to see how far a wording reaches."""

Gram = tuple[int, ...]
"""Four words by their numbers."""

Place = tuple[int, int]
"""Number of a statement, and of a word in it."""


@dataclass(frozen=True, slots=True)
class WordIndex:
    """Statements as numbers."""

    spoken: tuple[Spoken, ...]
    """The statements."""

    vocabulary: tuple[str, ...]
    """Word of each number; number 0 is the end of a sentence."""

    words: tuple[array[int], ...]
    """For each statement its words, with 0 after each sentence."""

    starts: tuple[array[int], ...]
    """For each statement the place of the first word of each sentence."""

    statements_with: array[int]
    """For each word, in how many statements it stands."""

    capitals: tuple[array[int], array[int]]
    """For each word, how often it stands inside a sentence, and how often so with a capital."""

    def keys(self, ids: Sequence[int]) -> list[str]:
        """The words of numbers."""
        return [self.vocabulary[n] for n in ids]

    def is_name(self, number: int) -> bool:
        """Whether a word is mostly written with a capital inside sentences."""
        inside, capital = (column[number] for column in self.capitals)
        return inside > 0 and capital * 2 > inside

    def sentence_words(self, statement: int, number: int) -> array[int]:
        """The words of a sentence."""
        ids, starts = self.words[statement], self.starts[statement]
        end = starts[number + 1] if number + 1 < len(starts) else len(ids)
        return ids[starts[number] : end - 1]

    def sentence_at(self, place: Place) -> int:
        """Number of the sentence in its statement."""
        return bisect_right(self.starts[place[0]], place[1]) - 1

    def cite(self, place: Place, size: int) -> Citation:
        """The citation of so many words from a place on; they stand in one sentence."""
        statement, at = place
        number = self.sentence_at(place)
        first = at - self.starts[statement][number]
        return self.spoken[statement].sentences[number].cite(first, first + size)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Words that were numbered before, so that no sentence need be cut again."""

    vocabulary: Sequence[str]
    """Word of each number, each once; number 0 is the end of a sentence."""

    words: Mapping[str, array[int]]
    """By id of a statement its words: twice the number, one more for a word with a capital; 0 after each sentence."""


def index_words(spoken: Sequence[Spoken], *, numbers: Numbers | None = None) -> WordIndex:
    """The statements as numbers, in the order of their first use.

    Args:
        spoken: the statements.
        numbers: the same words as they were numbered before; None to cut the sentences now.
    """
    known = numbers or number_words(spoken)
    # Importing it takes longer than most questions that do not need it.
    import numpy as np

    runs = [np.frombuffer(known.words[one.statement.id], dtype=np.uint32) for one in spoken]
    marked = np.concatenate([np.zeros(0, np.uint32), *runs]).astype(np.int64)
    old, first, places = np.unique(np.append(0, marked >> 1), return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    ids = rank[places.reshape(-1)[1:]]
    lengths = np.array([len(run) for run in runs], dtype=np.int64)
    of = np.repeat(np.arange(len(runs)), lengths)
    pairs = np.sort(ids[ids > 0] * max(1, len(runs)) + of[ids > 0])
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)]]
    size = len(old)
    held = np.bincount(pairs // max(1, len(runs)), minlength=size)
    # A statement begins after the end of the one before: its last number is 0 as well.
    is_inside = (ids > 0) & (np.append(0, ids)[:-1] > 0)
    inside = np.bincount(ids[is_inside], minlength=size)
    capital = np.bincount(ids[is_inside & (marked & 1 > 0)], minlength=size)
    ends = np.cumsum(lengths)
    cut = [ids[end - length : end] for end, length in zip(ends, lengths, strict=True)]
    return WordIndex(
        tuple(spoken),
        tuple(known.vocabulary[n] for n in old[order]),
        tuple(_array(run) for run in cut),
        tuple(_array(_starts(run)) for run in cut),
        _array(held),
        (_array(inside), _array(capital)),
    )


def number_words(spoken: Iterable[Spoken]) -> Numbers:
    """The words of statements, numbered in the order of their first use."""
    known: dict[str, int] = {"": 0}
    words: dict[str, array[int]] = {}
    for one in spoken:
        marked = words[one.statement.id] = array("I")
        for sentence in one.sentences:
            for key, start in places_of(sentence.exact):
                marked.append(2 * known.setdefault(key, len(known)) + sentence.exact[start].isupper())
            marked.append(0)
    return Numbers(tuple(known), words)


def _starts(ids: Ints) -> Ints:
    """The place of the first word of each sentence."""
    import numpy as np

    return np.append(0, np.flatnonzero(ids == 0) + 1)[:-1]


def _array(numbers: Ints) -> array[int]:
    return array("q", numbers.astype("int64").tobytes())


def places_of_runs(index: WordIndex, runs: Iterable[Gram]) -> Iterator[tuple[Place, Gram]]:
    """Every place of some runs of four words, statement by statement."""
    import numpy as np

    wanted = frozenset(runs)
    # A word that begins (goes on, ends) no run is passed over without being looked at.
    marks = [np.zeros(len(index.vocabulary), dtype=np.bool_) for _ in range(GRAM)]
    for run in wanted:
        for mark, word in zip(marks, run, strict=True):
            mark[word] = True
    for n, ids in enumerate(index.words):
        run_of = np.frombuffer(ids, dtype=np.int64)
        last = len(ids) - GRAM + 1
        if last > 0:
            can_be = np.logical_and.reduce([mark[run_of[k : last + k]] for k, mark in enumerate(marks)])
            for at in np.flatnonzero(can_be).tolist():
                found = tuple(ids[at : at + GRAM])
                if found in wanted:
                    yield (n, at), found


def find_recurring(index: WordIndex, *, least: int) -> dict[Gram, list[Place]]:
    """Runs of four words that stand in so many statements or more, with a place in each of up to 64 statements."""
    import numpy as np

    runs = [np.frombuffer(ids, dtype=np.int64) for ids in index.words]
    ids = np.concatenate([np.zeros(0, np.int64), *runs])
    if len(ids) < GRAM:
        return {}
    of = np.repeat(np.arange(len(runs)), [len(run) for run in runs])
    at = np.concatenate([np.zeros(0, np.int64), *(np.arange(len(run)) for run in runs)])
    content = np.array([bool(key) and is_content(key) for key in index.vocabulary])
    last = len(ids) - GRAM + 1
    four = [ids[n : last + n] for n in range(GRAM)]
    is_run = np.logical_and.reduce([part > 0 for part in four]) & np.logical_or.reduce([content[part] for part in four])
    chosen = np.flatnonzero(is_run)
    _, pairs = np.unique(ids[:-1] * len(index.vocabulary) + ids[1:], return_inverse=True)
    pairs = pairs.reshape(-1)
    named = pairs[chosen] * (int(pairs.max(initial=0)) + 1) + pairs[chosen + 2]
    order = np.argsort(named, kind="stable")
    sorted_names, sorted_places = named[order], chosen[order]
    is_new = np.append(True, sorted_names[1:] != sorted_names[:-1])[: len(order)]
    # Only the first place in a statement counts.
    is_first = is_new | np.append(True, of[sorted_places][1:] != of[sorted_places][:-1])[: len(order)]
    return _recurring((ids, of, at), sorted_places[is_first], is_new[is_first], least)


def _recurring(
    index: tuple[Ints, Ints, Ints], places: Ints, is_new: NDArray[np.bool_], least: int
) -> dict[Gram, list[Place]]:
    """The runs that recur, from their places ordered by run."""
    import numpy as np

    ids, of, at = index
    kept = max(_KEPT, least * _SEVERAL)
    firsts = np.flatnonzero(is_new)
    counts = np.diff(np.append(firsts, len(places)))
    out: dict[Gram, list[Place]] = {}
    for first, count in zip(firsts[counts >= least].tolist(), counts[counts >= least].tolist(), strict=True):
        found = places[first : first + min(count, kept)]
        start = int(found[0])
        gram = tuple(ids[start : start + GRAM].tolist())
        out[gram] = list(zip(of[found].tolist(), at[found].tolist(), strict=True))
    return out
