"""Alignment: two runs of words laid side by side, word by word.

Idea: the longest stretches that both share are taken first, wherever they stand (greedy string tiling, Wise 1993); the
heaviest ones that keep their order are the same words, the others have moved. Two neighbours that changed places are one
reversal, not a move. A lone function word between changes ties nothing: changes stay phrases. Invariant: the steps cover
every word of both sides once, those of the left in their order and those of the right in theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from heapq import heapify, heappop, heappush
from itertools import accumulate

from communique.analyse.words import is_content, weight_of
from communique.knowledge.wordings import load_wording_words

MOVED_WORDS = 3
"""Words from which a stretch that stands elsewhere has moved; fewer are a word used twice."""

REVERSED_WORDS = 12
"""Words at most in each of two neighbours that changed places."""

REVERSED_GAP = 5
"""Words at most between two neighbours that changed places ("X (4 June) and with Y")."""

_CHANCE_GAP = 3
"""Words changed on both sides of a lone word from which its likeness is chance."""


class Change(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    """It stands in both."""
    DROPPED = "dropped"
    """It stands on the left only."""
    INSERTED = "inserted"
    """It stands on the right only."""
    REPLACED = "replaced"
    """Other words stand in its place."""
    RESPELLED = "respelled"
    """The same words with other accents."""
    MOVED_AWAY = "moved away"
    """It stands elsewhere on the right."""
    MOVED_HERE = "moved here"
    """It stands elsewhere on the left."""
    REVERSED = "order reversed"
    """Two neighbours changed places."""


_JOINED = (Change.SAME, Change.DROPPED, Change.INSERTED)
"""What is one stretch where it follows itself."""

Range = tuple[int, int]
"""Numbers of the first word and of the one past the last."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of both sides; one side may be empty."""

    change: Change
    """What became of it."""

    left: Range
    """Its words on the left."""

    right: Range
    """Its words on the right."""

    move: int = 0
    """Which move it belongs to, counted from 1 in the order of the right; 0 for none."""


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    """A run of words that both sides share."""

    left: int
    """Its first word on the left."""

    right: int
    """Its first word on the right."""

    size: int
    """How many words."""

    @property
    def ends(self) -> tuple[int, int]:
        """One past the last word on both sides."""
        return self.left + self.size, self.right + self.size


@dataclass(frozen=True, slots=True)
class _Block:
    """A stretch of both sides that keeps its order among the others."""

    left: Range
    right: Range
    change: Change


def align_words(left: Sequence[str], right: Sequence[str]) -> tuple[Step, ...]:
    """The steps from the left words to the right ones.

    >>> [(s.change.value, s.left, s.right) for s in align_words("of Vell and Brand".split(), "of Brand and Vell".split())]
    [('same', (0, 1), (0, 1)), ('order reversed', (1, 4), (1, 4))]
    """
    if list(left) == list(right):
        return (Step(Change.SAME, (0, len(left)), (0, len(right))),) if left else ()
    tiles = find_tiles(left, right)
    chain = _heaviest_chain(tiles, left)
    crossing = [t for t in tiles if t not in set(chain)]
    reversals = _find_reversals(chain, crossing, left, right)
    blocks = _in_order(chain, reversals, left, right)
    moved = [t for t in crossing if not _inside(t, blocks) and _can_move(left[t.left : t.left + t.size])]
    steps = _steps(blocks, moved, len(left), len(right))
    return tuple(_joined(part for step in steps for part in _without_edges(step, left, right)))


def changed_share(steps: Sequence[Step], left: int, right: int) -> float:
    """The share of the words of both sides that are not the same, 0 to 1; a stretch that only moved is the same.

    >>> changed_share(align_words("a b c d".split(), "a b c e".split()), 4, 4)
    0.25
    """
    kept = (Change.SAME, Change.MOVED_AWAY, Change.MOVED_HERE, Change.REVERSED, Change.RESPELLED)
    same = sum(s.left[1] - s.left[0] + s.right[1] - s.right[0] for s in steps if s.change in kept)
    return 1 - same / (left + right) if left + right else 0.0


def find_tiles(left: Sequence[str], right: Sequence[str]) -> list[Tile]:
    """Runs of words that both sides share, the heaviest first, none of a word twice, each with a word of meaning."""
    weights = list(accumulate((weight_of((key,)) for key in left), initial=0.0))

    def rank(run: Tile) -> tuple[float, int, Tile]:
        return weights[run.left] - weights[run.left + run.size], abs(run.left - run.right), run

    runs = [rank(run) for run in _runs(left, right)]
    heapify(runs)
    left_free, right_free = [True] * len(left), [True] * len(right)
    out: list[Tile] = []
    while runs:
        run = heappop(runs)[-1]
        pieces = list(_free_pieces(run, left_free, right_free))
        if pieces != [run]:
            for piece in pieces:
                heappush(runs, rank(piece))
            continue
        if not any(is_content(key) for key in left[run.left : run.left + run.size]):
            continue
        out.append(run)
        for n in range(run.size):
            left_free[run.left + n] = right_free[run.right + n] = False
    return out


def _runs(left: Sequence[str], right: Sequence[str]) -> Iterator[Tile]:
    places: dict[str, list[int]] = defaultdict(list)
    for n, key in enumerate(right):
        places[key].append(n)
    for i, key in enumerate(left):
        for j in places.get(key, ()):
            if i and j and left[i - 1] == right[j - 1]:
                continue
            size = 1
            while i + size < len(left) and j + size < len(right) and left[i + size] == right[j + size]:
                size += 1
            if size > 1 or is_content(key):
                yield Tile(i, j, size)


def _free_pieces(run: Tile, left_free: Sequence[bool], right_free: Sequence[bool]) -> Iterator[Tile]:
    """The run without the words that are taken."""
    start = 0
    for n in range(run.size + 1):
        if n == run.size or not (left_free[run.left + n] and right_free[run.right + n]):
            if n > start:
                yield Tile(run.left + start, run.right + start, n - start)
            start = n + 1


def _heaviest_chain(tiles: Sequence[Tile], left: Sequence[str]) -> list[Tile]:
    """The tiles that keep their order, of the greatest weight together."""
    ordered = sorted(tiles)
    best: list[tuple[float, int]] = []
    for n, tile in enumerate(ordered):
        before = [m for m in range(n) if ordered[m].right < tile.right]
        link = max(before, key=lambda m: best[m][0], default=-1)
        own = weight_of(left[tile.left : tile.left + tile.size])
        best.append((own + (best[link][0] if link >= 0 else 0.0), link))
    at = max(range(len(best)), key=lambda n: best[n][0], default=-1)
    chain = []
    while at >= 0:
        chain.append(ordered[at])
        at = best[at][1]
    return chain[::-1]


def _find_reversals(
    chain: Sequence[Tile], crossing: Sequence[Tile], left: Sequence[str], right: Sequence[str]
) -> list[_Block]:
    out: list[_Block] = []
    for tile in crossing:
        near = [t for t in (*chain, *crossing) if t is not tile and _is_reversed(t, tile, left, right)]
        if near:
            other = min(near, key=lambda t: abs(t.left - tile.left))
            block = _around(tile, other)
            if not any(_overlap(block.left, b.left) or _overlap(block.right, b.right) for b in out):
                out.append(block)
    return out


def _core_of(tile: Tile, left: Sequence[str]) -> Tile:
    """The tile without small words at its ends."""
    first, last = _core(left, (tile.left, tile.ends[0]))
    return Tile(first, tile.right + first - tile.left, last - first)


def _is_reversed(one: Tile, other: Tile, left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two neighbours on the left are neighbours on the right in the other order."""
    first, second = sorted((_core_of(one, left), _core_of(other, left)))
    if second.right >= first.right or max(first.size, second.size) > REVERSED_WORDS:
        return False
    gaps = (left[first.ends[0] : second.left], right[second.ends[1] : first.right])
    if max(map(len, gaps)) > REVERSED_GAP:
        return False
    joins = load_wording_words().conjunctions
    joined = [any(key in joins for key in gap) for gap in gaps]
    # Items of a list are parted by a comma on one side and perhaps by "and" on the other.
    is_list = not any(is_content(key) for gap in gaps for key in gap)
    if not any(gaps):
        # "X, Y, and Z" became "Y, X, and Z": without a list two halves of a sentence have moved.
        after = (left[second.ends[0] : second.ends[0] + 1], right[first.ends[1] : first.ends[1] + 1])
        return all(key in joins for keys in after for key in keys) and all(after)
    return all(joined) or (is_list and any(joined))


def _around(one: Tile, other: Tile) -> _Block:
    left = min(one.left, other.left), max(one.ends[0], other.ends[0])
    return _Block(left, (min(one.right, other.right), max(one.ends[1], other.ends[1])), Change.REVERSED)


def _without_edges(step: Step, left: Sequence[str], right: Sequence[str]) -> Iterator[Step]:
    """A reversal without small words that begin or end both sides: "with X and with Y" is a reversal of X and Y."""
    if step.change is not Change.REVERSED:
        yield step
        return
    (a, b), (c, d) = (_core(keys, part) for keys, part in ((left, step.left), (right, step.right)))
    yield from _edge((step.left[0], a), (step.right[0], c), left, right)
    yield replace(step, left=(a, b), right=(c, d))
    yield from _edge((b, step.left[1]), (d, step.right[1]), left, right)


def _core(keys: Sequence[str], part: Range) -> Range:
    """The part without small words at its ends."""
    first, last = part
    while first < last - 1 and not is_content(keys[first]):
        first += 1
    while last > first + 1 and not is_content(keys[last - 1]):
        last -= 1
    return first, last


def _edge(one: Range, other: Range, left: Sequence[str], right: Sequence[str]) -> Iterator[Step]:
    """The small words at an end of a reversal."""
    if list(left[slice(*one)]) == list(right[slice(*other)]):
        if one[0] < one[1]:
            yield Step(Change.SAME, one, other)
        return
    is_gone, is_come = one[0] < one[1], other[0] < other[1]
    yield Step(Change.REPLACED if is_gone and is_come else Change.DROPPED if is_gone else Change.INSERTED, one, other)


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _in_order(
    chain: Sequence[Tile], reversals: Sequence[_Block], left: Sequence[str], right: Sequence[str]
) -> list[_Block]:
    """Same stretches and reversals in one order; a lone word amid changes is left out."""
    fits = [r for r in reversals if all(_keeps_order(t, r) for t in chain)]
    kept = [t for t in chain if not any(_within(t, r) for r in fits)]
    same = [_Block((t.left, t.ends[0]), (t.right, t.ends[1]), Change.SAME) for t in kept]
    blocks = sorted([*same, *fits], key=lambda b: b.left)
    sure = [b for n, b in enumerate(blocks) if not _is_chance(n, blocks, len(left), len(right))]
    return list(_with_small_words(sure, left, right))


def _with_small_words(blocks: Sequence[_Block], left: Sequence[str], right: Sequence[str]) -> Iterator[_Block]:
    """The blocks, and between them the small words that both sides have at the edges of a change."""
    i, j = 0, 0
    for block in (*blocks, _Block((len(left), len(left)), (len(right), len(right)), Change.SAME)):
        p, q = block.left[0], block.right[0]
        n = 0
        while i + n < p and j + n < q and left[i + n] == right[j + n]:
            n += 1
        if n:
            yield _Block((i, i + n), (j, j + n), Change.SAME)
        m = 0
        while i + n < p - m and j + n < q - m and left[p - m - 1] == right[q - m - 1]:
            m += 1
        if m:
            yield _Block((p - m, p), (q - m, q), Change.SAME)
        if block.left[0] < block.left[1]:
            yield block
        i, j = block.left[1], block.right[1]


def _within(tile: Tile, block: _Block) -> bool:
    return _overlap((tile.left, tile.ends[0]), block.left)


def _keeps_order(tile: Tile, block: _Block) -> bool:
    """Whether a tile lies before the block on both sides, after it on both, or inside it."""
    before = tile.ends[0] <= block.left[0] and tile.ends[1] <= block.right[0]
    after = tile.left >= block.left[1] and tile.right >= block.right[1]
    inside = block.left[0] <= tile.left and tile.ends[0] <= block.left[1]
    return before or after or (inside and block.right[0] <= tile.right and tile.ends[1] <= block.right[1])


def _is_chance(n: int, blocks: Sequence[_Block], left: int, right: int) -> bool:
    block = blocks[n]
    if block.change is not Change.SAME or block.left[1] - block.left[0] > 1:
        return False
    before = blocks[n - 1] if n else _Block((0, 0), (0, 0), Change.SAME)
    after = blocks[n + 1] if n + 1 < len(blocks) else _Block((left, left), (right, right), Change.SAME)
    gaps = (
        block.left[0] - before.left[1],
        block.right[0] - before.right[1],
        after.left[0] - block.left[1],
        after.right[0] - block.right[1],
    )
    return min(gaps) >= _CHANCE_GAP


def _inside(tile: Tile, blocks: Sequence[_Block]) -> bool:
    lefts, rights = (tile.left, tile.ends[0]), (tile.right, tile.ends[1])
    return any(_overlap(lefts, b.left) or _overlap(rights, b.right) for b in blocks)


def _can_move(keys: Sequence[str]) -> bool:
    return len(keys) >= MOVED_WORDS and weight_of(keys) >= MOVED_WORDS - 1


def _joined(steps: Iterator[Step]) -> Iterator[Step]:
    """The steps, with stretches of one fate that follow each other in one."""
    waiting: Step | None = None
    for step in steps:
        if waiting and waiting.change is step.change and step.change in _JOINED:
            waiting = Step(step.change, (waiting.left[0], step.left[1]), (waiting.right[0], step.right[1]))
            continue
        if waiting:
            yield waiting
        waiting = step
    if waiting:
        yield waiting


def _steps(blocks: Sequence[_Block], moved: Sequence[Tile], left: int, right: int) -> Iterator[Step]:
    numbers = {t: n for n, t in enumerate(sorted(moved, key=lambda t: t.right), 1)}
    at_left, at_right = 0, 0
    for block in (*blocks, _Block((left, left), (right, right), Change.SAME)):
        yield from _between((at_left, block.left[0]), (at_right, block.right[0]), numbers)
        at_left, at_right = block.left[1], block.right[1]
        if at_left > block.left[0] or at_right > block.right[0]:
            yield Step(block.change, block.left, block.right)


def _between(left: Range, right: Range, moved: dict[Tile, int]) -> Iterator[Step]:
    """The steps of a stretch that is not the same: what went, what came, what moved."""
    away = {(t.left, t.ends[0]): n for t, n in moved.items() if left[0] <= t.left < left[1]}
    here = {(t.right, t.ends[1]): n for t, n in moved.items() if right[0] <= t.right < right[1]}
    gone = list(_split(left, away))
    come = list(_split(right, here))
    if len(gone) == len(come) == 1 and not away and not here:
        yield Step(Change.REPLACED, gone[0], come[0])
        return
    for part in gone:
        number = away.get(part, 0)
        yield Step(Change.MOVED_AWAY if number else Change.DROPPED, part, (right[0], right[0]), number)
    for part in come:
        number = here.get(part, 0)
        yield Step(Change.MOVED_HERE if number else Change.INSERTED, (left[1], left[1]), part, number)


def _split(whole: Range, parts: dict[Range, int]) -> Iterator[Range]:
    at = whole[0]
    for part in sorted(parts):
        if part[0] > at:
            yield at, part[0]
        yield part
        at = part[1]
    if whole[1] > at:
        yield at, whole[1]


def mark_spelling(steps: Sequence[Step], left: Sequence[str], right: Sequence[str]) -> tuple[Step, ...]:
    """The steps, with words of one key that are written with other accents told apart.

    >>> steps = align_words(["the", "cote"], ["the", "cote"])
    >>> [s.change.value for s in mark_spelling(steps, ["The", "Côte"], ["the", "Cote"])]
    ['same', 'respelled']
    """
    return tuple(part for step in steps for part in _spelled(step, left, right))


def _spelled(step: Step, left: Sequence[str], right: Sequence[str]) -> Iterator[Step]:
    if step.change is not Change.SAME:
        yield step
        return
    start = 0
    size = step.left[1] - step.left[0]
    for n in range(size + 1):
        i, j = step.left[0] + n, step.right[0] + n
        if n == size or _plain(left[i]) != _plain(right[j]):
            if n > start:
                yield replace(step, left=(step.left[0] + start, i), right=(step.right[0] + start, j))
            if n < size:
                yield Step(Change.RESPELLED, (i, i + 1), (j, j + 1))
            start = n + 1


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("‘", "'")
