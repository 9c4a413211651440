"""Word index: many statements as numbers, and the runs of four words that several of them share.

Idea: words become numbers, sentences runs of numbers parted by 0; a first pass counts in buckets which runs can recur, a second
keeps the places of those alone, so that 10,000 statements take seconds and little memory. Invariant: a run never crosses
the end of a sentence, and a statement counts once.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.analyse.spoken import Spoken
from communique.analyse.words import is_content, places_of
from communique.model.citation import Citation

GRAM = 4
"""Words of a run: the shortest wordings that are looked for."""

_BUCKETS = 1 << 22
"""Counters of the first pass: a false alarm for one run in a hundred at four million words."""

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


def index_words(spoken: Sequence[Spoken]) -> WordIndex:
    """The statements as numbers."""
    numbers: dict[str, int] = {"": 0}
    held, last = array("L", [0]), array("l", [-1])
    inside, capital = array("L", [0]), array("L", [0])
    words, starts = [], []
    for n, one in enumerate(spoken):
        ids, firsts = array("L"), array("L")
        for sentence in one.sentences:
            firsts.append(len(ids))
            for at, (key, start) in enumerate(places_of(sentence.exact)):
                number = numbers.setdefault(key, len(numbers))
                if number == len(held):
                    for column, empty in ((held, 0), (last, -1), (inside, 0), (capital, 0)):
                        column.append(empty)
                if last[number] != n:
                    held[number] += 1
                    last[number] = n
                if at:
                    inside[number] += 1
                    capital[number] += sentence.exact[start].isupper()
                ids.append(number)
            ids.append(0)
        words.append(ids)
        starts.append(firsts)
    return WordIndex(tuple(spoken), tuple(numbers), tuple(words), tuple(starts), held, (inside, capital))


def find_recurring(index: WordIndex, *, least: int) -> dict[Gram, list[Place]]:
    """Runs of four words that stand in so many statements or more, with a place in each of up to 64 statements."""
    counts, last = array("H", bytes(2 * _BUCKETS)), array("l", [-1]) * _BUCKETS
    for n, ids in enumerate(index.words):
        for gram in _grams(ids):
            bucket = hash(gram) % _BUCKETS
            if last[bucket] != n:
                last[bucket] = n
                if counts[bucket] < least:
                    counts[bucket] += 1
    out: dict[Gram, list[Place]] = {}
    content = [bool(key) and is_content(key) for key in index.vocabulary]
    kept = max(_KEPT, least * _SEVERAL)
    for n, ids in enumerate(index.words):
        for at, gram in enumerate(_grams(ids)):
            if counts[hash(gram) % _BUCKETS] < least or 0 in gram or not any(content[g] for g in gram):
                continue
            places = out.setdefault(gram, [])
            if len(places) < kept and (not places or places[-1][0] != n):
                places.append((n, at))
    return {gram: places for gram, places in out.items() if len(places) >= least}


def _grams(ids: array[int]) -> Iterator[Gram]:
    return zip(ids, ids[1:], ids[2:], ids[3:], strict=False)
