"""Comparison: two statements, or two texts of one, sentence by sentence and word by word.

Idea: sentences are paired first, then aligned; a sentence of which more than `REPLACED_SHARE` changed is shown as replaced,
since nobody reads such a patchwork. What went from one sentence and came in another has moved. Invariant: every sentence of
both sides is in one pair, and every change cites the words of its sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from communique.analyse.alignment import Change, Step, align_words, changed_share, find_tiles, mark_spelling
from communique.analyse.pairing import pair_sentences
from communique.analyse.words import Sentence, weight_of, words_of
from communique.model.citation import Citation

REPLACED_SHARE = 0.7
"""Share of changed words over which a sentence is shown as replaced (issue 5; users of redlines ask for it)."""

MOVED_BETWEEN = 4.0
"""Weight from which words that left one sentence and came in another have moved: four words of meaning."""


class Fate(StrEnum):
    """What became of a sentence."""

    SAME = "same"
    """Nothing changed."""
    CHANGED = "changed"
    """Words changed."""
    REPLACED = "replaced"
    """Most of it changed."""
    MOVED = "moved"
    """It stands elsewhere, otherwise the same."""
    MOVED_AND_CHANGED = "moved and changed"
    """It stands elsewhere, and words changed."""
    DROPPED = "dropped"
    """It is gone."""
    INSERTED = "inserted"
    """It is new."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a pair of sentences and what became of it."""

    change: Change
    """What."""

    before: Citation | None
    """Its words on the left; None if it stands on the right only."""

    after: Citation | None
    """Its words on the right; None if it stands on the left only."""

    elsewhere: Citation | None = None
    """Where the words of a move stand on the other side; None if they did not move."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the left and what it became."""

    fate: Fate
    """What became of it."""

    left: Sentence | None
    """The sentence on the left; None if it is new."""

    right: Sentence | None
    """The one on the right; None if it is gone."""

    edits: tuple[Edit, ...]
    """Every stretch in order, the unchanged ones too; empty for a sentence of one side."""

    changed: float
    """Share of its words that changed, 0 to 1."""

    @property
    def changes(self) -> tuple[Edit, ...]:
        """The stretches that are not the same."""
        return tuple(e for e in self.edits if e.change is not Change.SAME)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts side by side."""

    pairs: tuple[Pair, ...]
    """In the order of the right, what is gone where it stood on the left."""

    words: tuple[int, int]
    """Words on the left and on the right."""

    kept: int
    """Words on the right that stand on the left too."""

    def count(self, fate: Fate) -> int:
        """How many sentences met that fate."""
        return sum(1 for p in self.pairs if p.fate is fate)

    def count_changes(self, change: Change) -> int:
        """How many stretches inside paired sentences changed so."""
        return sum(1 for p in self.pairs for e in p.edits if e.change is change)


def compare(left: Sequence[Sentence], right: Sequence[Sentence]) -> Comparison:
    """The sentences of the right against those of the left.

    >>> one, other = Sentence("a", 1, 0, "The sides met."), Sentence("b", 1, 0, "The sides met again.")
    >>> pair = compare([one], [other]).pairs[0]
    >>> pair.fate.value, [(e.change.value, e.after.exact) for e in pair.changes if e.after]
    ('changed', [('inserted', 'again')])
    """
    keys = [[[w.key for w in s.words] for s in side] for side in (left, right)]
    paired = pair_sentences(keys[0], keys[1])
    in_place = _in_place(paired)
    steps = {(i, j): align(left[i], right[j]) for i, j in paired.items()}
    moves = _moves_between(left, right, paired, steps)
    pairs = {j: _pair(left[i], right[j], steps[i, j], moves, stays=i in in_place) for i, j in paired.items()}
    kept = sum(s.right[1] - s.right[0] for found in steps.values() for s in found if s.change is not Change.REPLACED)
    gone = sum(s.right[1] - s.right[0] for found in steps.values() for s in found if s.change is Change.INSERTED)
    words = (sum(map(len, keys[0])), sum(map(len, keys[1])))
    return Comparison(tuple(_in_reading_order(left, right, paired, pairs, moves)), words, kept - gone)


def align(left: Sentence, right: Sentence) -> tuple[Step, ...]:
    """The steps from one sentence to the other."""
    if left.exact == right.exact:
        number = len(left.words)
        return (Step(Change.SAME, (0, number), (0, number)),) if number else ()
    steps = align_words([w.key for w in left.words], [w.key for w in right.words])
    return mark_spelling(
        steps,
        [left.exact[w.start : w.end] for w in left.words],
        [right.exact[w.start : w.end] for w in right.words],
    )


def cite_edits(left: Sentence, right: Sentence, steps: Sequence[Step]) -> tuple[Edit, ...]:
    """The steps from one sentence to another, with the words of both sides cited."""
    return tuple(_edits(left, right, steps, {}))


def _in_place(paired: Mapping[int, int]) -> set[int]:
    """The sentences of the left that keep their order: the longest row of pairs that rises on both sides."""
    best: list[tuple[int, int, int]] = []  # length, the one before, left
    items = sorted(paired.items())
    for n, (i, j) in enumerate(items):
        length, link = max(((best[m][0], m) for m in range(n) if items[m][1] < j), default=(0, -1))
        best.append((length + 1, link, i))
    at = max(range(len(best)), key=lambda n: best[n][0], default=-1)
    out = set()
    while at >= 0:
        out.add(best[at][2])
        at = best[at][1]
    return out


Moves = Mapping[tuple[int, int], Citation]
"""Where the words that begin at a place of a text (side, first character) stand on the other side."""


def _moves_between(
    left: Sequence[Sentence],
    right: Sequence[Sentence],
    paired: Mapping[int, int],
    steps: Mapping[tuple[int, int], Sequence[Step]],
) -> Moves:
    """Words that left one sentence and came in another."""
    gone = _loose(left, {i: found for (i, _), found in steps.items()}, side=0)
    come = _loose(right, {j: found for (_, j), found in steps.items()}, side=1)
    out: dict[tuple[int, int], Citation] = {}
    by_word: dict[str, set[int]] = {}
    for n, (sentence, first, last) in enumerate(come):
        for word in sentence.words[first:last]:
            by_word.setdefault(word.key, set()).add(n)
    for sentence, first, last in gone:
        keys = [w.key for w in sentence.words[first:last]]
        shared = Counter(n for key in set(keys) for n in by_word.get(key, ()))
        for n, common in shared.most_common(3):
            other, start, end = come[n]
            if common < MOVED_BETWEEN or _belong(sentence, other, left, right, paired):
                continue
            tiles = find_tiles(keys, [w.key for w in other.words[start:end]])
            if tiles and weight_of(keys[tiles[0].left : tiles[0].ends[0]]) >= MOVED_BETWEEN:
                tile = tiles[0]
                before = sentence.cite(first + tile.left, first + tile.ends[0])
                after = other.cite(start + tile.right, start + tile.ends[1])
                out[0, before.start], out[1, after.start] = after, before
                break
    return out


def _belong(
    one: Sentence, other: Sentence, left: Sequence[Sentence], right: Sequence[Sentence], paired: Mapping[int, int]
) -> bool:
    """Whether the two are a pair already."""
    return any(left[i] is one and right[j] is other for i, j in paired.items())


def _loose(
    sentences: Sequence[Sentence], steps: Mapping[int, Sequence[Step]], *, side: int
) -> list[tuple[Sentence, int, int]]:
    """Stretches of words that stand on one side only, long enough to have moved."""
    only = (Change.DROPPED, Change.INSERTED, Change.REPLACED)
    out = []
    for n, sentence in enumerate(sentences):
        found = steps.get(n)
        ranges = [(0, len(sentence.words))] if found is None else [_side(s, side) for s in found if s.change in only]
        out += [(sentence, a, b) for a, b in ranges if b - a >= MOVED_BETWEEN]
    return out


def _side(step: Step, side: int) -> tuple[int, int]:
    return step.right if side else step.left


def _pair(left: Sentence, right: Sentence, steps: Sequence[Step], moves: Moves, *, stays: bool) -> Pair:
    changed = changed_share(steps, len(left.words), len(right.words))
    is_same = all(s.change is Change.SAME for s in steps)
    fate = Fate.SAME if is_same else Fate.REPLACED if changed > REPLACED_SHARE else Fate.CHANGED
    if not stays and fate is not Fate.REPLACED:
        fate = Fate.MOVED if is_same else Fate.MOVED_AND_CHANGED
    if fate is Fate.REPLACED:
        return Pair(fate, left, right, (Edit(Change.REPLACED, left.cite(), right.cite()),), changed)
    return Pair(fate, left, right, tuple(_edits(left, right, steps, moves)), changed)


def _edits(left: Sentence, right: Sentence, steps: Sequence[Step], moves: Moves) -> Iterator[Edit]:
    both = {(s.move, s.change): s for s in steps if s.move}
    for step in steps:
        before = left.cite(*step.left) if step.left[0] < step.left[1] else None
        after = right.cite(*step.right) if step.right[0] < step.right[1] else None
        elsewhere = None
        if step.change is Change.MOVED_AWAY:
            elsewhere = right.cite(*both[step.move, Change.MOVED_HERE].right)
        elif step.change is Change.MOVED_HERE:
            elsewhere = left.cite(*both[step.move, Change.MOVED_AWAY].left)
        yield from _with_moves(Edit(step.change, before, after, elsewhere), moves)


def _with_moves(edit: Edit, moves: Moves) -> Iterator[Edit]:
    """The edit, parted where words of it stand in another sentence on the other side."""
    if edit.change not in {Change.DROPPED, Change.INSERTED, Change.REPLACED}:
        yield edit
        return
    gone = list(_parts(edit.before, moves, 0)) if edit.before else []
    come = list(_parts(edit.after, moves, 1)) if edit.after else []
    if len(gone) <= 1 and len(come) <= 1 and not any(there for _, there in (*gone, *come)):
        yield edit
        return
    for part, there in gone:
        yield Edit(Change.MOVED_AWAY if there else Change.DROPPED, part, None, there)
    for part, there in come:
        yield Edit(Change.MOVED_HERE if there else Change.INSERTED, None, part, there)


def _parts(whole: Citation, moves: Moves, side: int) -> Iterator[tuple[Citation, Citation | None]]:
    at = whole.start
    inside = sorted(start for s, start in moves if s == side and whole.start <= start < whole.end)
    for start in inside:
        there = moves[side, start]
        end = min(whole.end, start + _length_here(whole, start, there))
        if start > at and whole.exact[at - whole.start : start - whole.start].strip():
            yield _cut(whole, at, start), None
        yield _cut(whole, start, end), there
        at = end
    if at < whole.end and whole.exact[at - whole.start :].strip():
        yield _cut(whole, at, whole.end), None


def _length_here(whole: Citation, start: int, there: Citation) -> int:
    """Characters that the moved words take on this side: as many words as on the other."""
    words = words_of(whole.exact[start - whole.start :])
    number = len(words_of(there.exact))
    return words[min(number, len(words)) - 1].end if words else len(there.exact)


def _cut(whole: Citation, start: int, end: int) -> Citation:
    exact = whole.exact[start - whole.start : end - whole.start]
    lead, tail = len(exact) - len(exact.lstrip(" ,;:–—-\n")), len(exact) - len(exact.rstrip(" ,;:–—-\n"))
    if lead + tail >= len(exact):
        lead = tail = 0
    return Citation(whole.sha256, start + lead, end - tail, exact[lead : len(exact) - tail])


def _in_reading_order(
    left: Sequence[Sentence],
    right: Sequence[Sentence],
    paired: Mapping[int, int],
    pairs: Mapping[int, Pair],
    moves: Moves,
) -> Iterator[Pair]:
    gone = [i for i in range(len(left)) if i not in paired]
    place = {j: i for i, j in paired.items()}
    at = 0
    for j, sentence in enumerate(right):
        if j not in pairs:
            yield _alone(None, sentence, moves)
            continue
        while at < len(gone) and gone[at] < place[j] and _may_stand_here(gone[at], place, j):
            yield _alone(left[gone[at]], None, moves)
            at += 1
        yield pairs[j]
    for i in gone[at:]:
        yield _alone(left[i], None, moves)


def _may_stand_here(i: int, place: Mapping[int, int], j: int) -> bool:
    """Whether no later pair stands before a dropped sentence on the left."""
    return not any(i > other and k > j for k, other in place.items() if other < place[j])


def _alone(left: Sentence | None, right: Sentence | None, moves: Moves) -> Pair:
    if left is not None:
        edits = tuple(_with_moves(Edit(Change.DROPPED, left.cite(), None), moves))
        return Pair(Fate.DROPPED, left, None, edits, 1.0)
    sentence = right
    edits = tuple(_with_moves(Edit(Change.INSERTED, None, sentence.cite()), moves)) if sentence else ()
    return Pair(Fate.INSERTED, None, sentence, edits, 1.0)
