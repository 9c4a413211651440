"""Novelty: what is new in a statement against the earlier ones.

Idea: each sentence looks for its likest one among the sentences of all earlier statements; what keeps its words is carried
over, what keeps most is changed, what comes from another place of its text has moved, the rest is new. Wordings that were
usual and do not come this time are told as loudly. Invariant: both sides of every likeness are cited, and what is absent is
told with its uses.
"""

from __future__ import annotations

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from communique.analyse.alignment import Change, Step, changed_share
from communique.analyse.comparison import Edit, align, cite_edits
from communique.analyse.formulas import Formula, find_formulas
from communique.analyse.near_uses import NEAR, Wording, find_near_use
from communique.analyse.spoken import Spoken, in_time
from communique.analyse.word_index import Numbers, number_words
from communique.analyse.words import Sentence, is_content, keys_of, stem, words_of
from communique.knowledge.folding import fold

NEW = 0.5
"""Share of changed words from which a sentence is new: less than half of its words were said before."""

USUAL_OF = 10
"""Statements looked back for usual lines."""

USUAL_SHARE = 0.6
"""Share of these from which a line is usual, at least three."""

_FEWEST_USES = 3

_LOOKED_AT = 3
"""Likest sentences that are compared word by word."""

_LEAST_SHARED = 0.3
"""Share of a sentence's words of meaning that another one must hold to be looked at."""

_USUAL_LINES = 40
"""Recurring lines looked through for usual ones."""


class Source(StrEnum):
    """Where a sentence comes from."""

    CARRIED = "carried over"
    """It was said before in these words, names, numbers and small words aside."""
    CHANGED = "changed"
    """It was said before in other words."""
    MOVED = "moved"
    """It was said before, at another place among its neighbours."""
    NEW = "new"
    """It was not said before."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A sentence and where it comes from."""

    source: Source
    """Where from."""

    sentence: Sentence
    """The sentence."""

    before: Sentence | None
    """The likest earlier sentence; None for a new one."""

    statement: str | None
    """Id of the earlier statement; None for a new one."""

    edits: tuple[Edit, ...]
    """From the earlier sentence to this one; empty for a new one."""

    kept: int
    """Words that the earlier sentence has too."""


@dataclass(frozen=True, slots=True)
class Absent:
    """A usual line that does not come this time."""

    formula: Formula
    """The line with its uses."""

    used: int
    """In how many of the statements looked back."""

    of: int
    """How many were looked back."""

    last: str
    """Id of the last statement that uses it."""


@dataclass(frozen=True, slots=True)
class Novelty:
    """What is new in a statement."""

    spoken: Spoken
    """The statement."""

    origins: tuple[Origin, ...]
    """Its sentences, in order."""

    absent: tuple[Absent, ...]
    """Usual lines that do not come, the most used first."""

    looked: tuple[Spoken, ...]
    """The earlier statements looked through, in time."""

    @property
    def carried(self) -> float:
        """Share of its words that are carried over, 0 to 1."""
        words = sum(len(o.sentence.words) for o in self.origins)
        return sum(o.kept for o in self.origins) / words if words else 0.0

    @property
    def texts(self) -> tuple[str, ...]:
        """Ids of the statements from which it carries over, the one that gives most first."""
        given = Counter[str]()
        for o in self.origins:
            if o.statement:
                given[o.statement] += o.kept
        return tuple(name for name, _ in given.most_common())

    def count(self, source: Source) -> int:
        """How many of its sentences come from there."""
        return sum(1 for o in self.origins if o.source is source)


def find_news(
    one: Spoken,
    earlier: Sequence[Spoken],
    *,
    usual_of: int = USUAL_OF,
    usual_share: float = USUAL_SHARE,
    same_issuers: Sequence[Spoken] | None = None,
    numbers: Numbers | None = None,
) -> Novelty:
    """What is new in a statement against earlier ones.

    Args:
        one: the statement.
        earlier: the statements before it.
        usual_of: statements looked back for usual lines.
        usual_share: share of these from which a line is usual.
        same_issuers: those among which lines are usual; None for the earlier ones.
        numbers: the words of the earlier ones as they were numbered before; None to cut their sentences now.
    """
    looked = in_time(earlier)
    origins = tuple(_place_moves(list(_origins(one, looked, numbers or number_words(looked)))))
    back = in_time(looked if same_issuers is None else same_issuers)[-usual_of:]
    return Novelty(one, origins, tuple(find_absent(one, back, share=usual_share)), looked)


# -- where sentences come from


def _origins(one: Spoken, earlier: Sequence[Spoken], numbers: Numbers) -> Iterator[Origin]:
    candidates = _likest(one, earlier, numbers)
    for n, sentence in enumerate(one.sentences):
        best: tuple[float, Sentence, str, tuple[Step, ...]] | None = None
        for statement, other in candidates.get(n, ()):
            steps = align(other, sentence)
            changed = changed_share(steps, len(other.words), len(sentence.words))
            if best is None or changed < best[0]:
                best = (changed, other, statement, steps)
        if best is None or best[0] >= NEW:
            yield Origin(Source.NEW, sentence, None, None, (), 0)
            continue
        _, other, statement, steps = best
        edits = cite_edits(other, sentence, steps)
        source = Source.CARRIED if all(_is_slight(e) for e in edits) else Source.CHANGED
        kept = sum(s.right[1] - s.right[0] for s in steps if s.change not in {Change.REPLACED, Change.INSERTED})
        yield Origin(source, sentence, other, statement, edits, kept)


def _is_slight(edit: Edit) -> bool:
    """Whether a change leaves what is said: small words, other names and numbers."""
    if edit.change in {Change.SAME, Change.RESPELLED}:
        return True
    if edit.change not in {Change.DROPPED, Change.INSERTED, Change.REPLACED}:
        return False
    return all(
        _is_slight_word(c.exact[w.start : w.end]) for c in (edit.before, edit.after) if c for w in words_of(c.exact)
    )


def _is_slight_word(word: str) -> bool:
    return not is_content(fold(word)) or word[0].isupper() or word[0].isdigit()


def _likest(one: Spoken, earlier: Sequence[Spoken], numbers: Numbers) -> Mapping[int, list[tuple[str, Sentence]]]:
    """For each sentence the earlier ones that share most of its words of meaning, later statements first of equals."""
    wanted: dict[str, list[int]] = defaultdict(list)
    bags = [{stem(k) for k in keys_of(s.exact) if is_content(k)} for s in one.sentences]
    for n, bag in enumerate(bags):
        for key in bag:
            wanted[key].append(n)
    stems = [stem(key) if key and is_content(key) else "" for key in numbers.vocabulary]
    asked = [key in wanted for key in stems]
    heaps: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for at, other in enumerate(earlier):
        for number, words in enumerate(_sentences(numbers.words[other.statement.id])):
            shared = Counter(n for key in {stems[w >> 1] for w in words if asked[w >> 1]} for n in wanted[key])
            near = [(n, count) for n, count in shared.items() if count >= _LEAST_SHARED * len(bags[n])]
            if near:
                held = len({stems[w >> 1] for w in words} - {""})
                for n, count in near:
                    _keep(heaps[n], (2 * count / (len(bags[n]) + held), at, number))
    return {
        n: [(earlier[at].statement.id, earlier[at].sentences[k]) for _, at, k in sorted(heap, reverse=True)]
        for n, heap in heaps.items()
    }


def _sentences(words: array[int]) -> Iterator[array[int]]:
    """The words of each sentence."""
    start = 0
    while start < len(words):
        end = words.index(0, start)
        yield words[start:end]
        start = end + 1


def _keep(heap: list[tuple[float, int, int]], item: tuple[float, int, int]) -> None:
    if len(heap) < _LOOKED_AT:
        heapq.heappush(heap, item)
    elif item > heap[0]:
        heapq.heapreplace(heap, item)


def _place_moves(origins: Sequence[Origin]) -> Iterator[Origin]:
    """The sentences, with those told apart that come from before their neighbours' place in the same text."""
    furthest: dict[str, int] = {}
    for o in origins:
        if o.before is None or o.statement is None:
            yield o
            continue
        is_back = o.before.start < furthest.get(o.statement, -1)
        furthest[o.statement] = max(o.before.start, furthest.get(o.statement, -1))
        if is_back and o.source is Source.CARRIED:
            yield Origin(Source.MOVED, o.sentence, o.before, o.statement, o.edits, o.kept)
        else:
            yield o


# -- what does not come


def find_absent(one: Spoken, back: Sequence[Spoken], *, share: float = USUAL_SHARE) -> Iterator[Absent]:
    """The lines that most of the statements looked back have and this one has not, the most used first."""
    least = max(_FEWEST_USES, round(share * len(back)))
    if len(back) < _FEWEST_USES:
        return
    order = {s.statement.id: n for n, s in enumerate(back)}
    for formula in sorted(find_formulas(back, least=least, limit=_USUAL_LINES), key=lambda f: -len(f.statements)):
        if not _is_used(formula, one):
            last = max(formula.statements, key=order.__getitem__)
            yield Absent(formula, len(formula.statements), len(back), last)


def _is_used(formula: Formula, one: Spoken) -> bool:
    wording = Wording.of(formula.keys)
    return any(find_near_use(wording, keys_of(s.exact), least=NEAR) for s in one.sentences)
