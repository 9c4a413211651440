"""Readouts: two accounts of one meeting side by side, subject by subject.

Idea: two parts tell of one subject if the words of meaning that they share are much of the shorter. Names of the participants, of the place and
words of any readout weigh little. Invariant: every part of both accounts is in one row, and stands there with its words.

Cost: parts of one account times parts of the other that share a word; only accounts of one meeting are laid side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from communique.analyse.account_parts import Part, Said
from communique.analyse.words import is_content, keys_of, stem
from communique.knowledge.calendar.vocabulary import vocabulary
from communique.knowledge.readouts import are_opposed, load_readout_words

AKIN = 0.34
"""Share of the shorter part's weight that both must have to tell of one subject (tuned on the readouts of examples/)."""

AKIN_OPPOSED = 0.22
"""The same where the acts of both stand against each other: who is refused names the subject in other words."""

LEAST_SHARED = 1.45
"""Weight that both must share: a word of meaning and half of another."""

LEAST_SHARED_OPPOSED = 2.0
"""The same where the acts stand against each other."""

_AGAIN = 0.5
"""Share from which a further part goes with a subject that is told on both sides already."""

_FRAME_WEIGHT = 0.2
"""Weight of a word that names the meeting itself."""

_NUMBER_WEIGHT = 0.5
"""Weight of a number: of a day or a sum."""

_DAY_WEIGHT = 1.5
"""Weight of a day of the year that both name: the day of one thing to come, or of one text."""

_DAY_DIGITS = 2

_SHORT = 3
"""Shared words of meaning below which those of the meeting name the subject too."""

_LEAST_OPENING = 4
"""Letters of a party's name that its adjective must share, and one more."""

_SURE_WEIGHT = 12.0
"""Weight of a part over which more words make nothing surer."""

_NEGATIONS = frozenset({"no", "not", "non", "never", "nor"})


class Where(StrEnum):
    """Who tells of a subject."""

    BOTH = "both"
    """Both accounts."""
    ONLY_LEFT = "only A"
    """The first account alone."""
    ONLY_RIGHT = "only B"
    """The second account alone."""


@dataclass(frozen=True, slots=True)
class Stance:
    """Acts of both sides on one subject that are not the same."""

    how: str
    """"opposed", or "A stronger" and "B stronger" of one class of acts."""

    left: Said
    """The act in A."""

    right: Said
    """The act in B."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One subject in two accounts."""

    where: Where
    """Who tells of it."""

    about: str
    """The words that both share, as A writes them; of one side the first telling words."""

    left: tuple[Part, ...]
    """Where A tells of it."""

    right: tuple[Part, ...]
    """Where B tells of it."""

    stances: tuple[Stance, ...] = ()
    """Acts that differ."""

    likeness: float = 0.0
    """Share of the shorter part that both have; 0 for one side."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Words that tell of the meeting, not of what was said in it."""

    stems: frozenset[str]
    """By their stems."""

    openings: tuple[str, ...]
    """Beginnings of the names of countries and bodies that take part: their adjectives begin alike."""

    def holds(self, key: str) -> bool:
        """Whether a word is one of them."""
        return stem(key) in self.stems or key.startswith(self.openings)


def lay_side_by_side(
    left: Sequence[Part], right: Sequence[Part], *, frame: Iterable[str] = (), parties: Iterable[str] = ()
) -> tuple[Topic, ...]:
    """The subjects of two accounts: those of both in the order of A, then those of A alone, then those of B alone.

    Args:
        left: parts of A.
        right: parts of B.
        frame: names of participants, places and issuers, whose words weigh little.
        parties: countries and bodies that take part; words that begin as they do weigh little too.
    """
    known = _frame(frame, parties)
    sides = [[_Side(p, _bag(p, known)) for p in side] for side in (left, right)]
    one, other = ([s for s in side if s.tells] for side in sides)
    groups = _group(one, other)
    return tuple(_topics(one, other, groups))


@dataclass(frozen=True, slots=True)
class _Side:
    """A part with the weights of its subjects."""

    part: Part
    bag: Mapping[str, float]

    @property
    def tells(self) -> bool:
        """Whether it tells more than names and days."""
        if self.part.announces:
            return True
        telling = (weight for key, weight in self.bag.items() if not key.startswith("@"))
        return bool(self.part.said) or any(weight > _NUMBER_WEIGHT for weight in telling)

    @property
    def total(self) -> float:
        """What its words weigh together."""
        return sum(self.bag.values())


def _frame(names: Iterable[str], parties: Iterable[str]) -> _Frame:
    stems = {stem(key) for name in names for key in keys_of(name)} | _frame_stems()
    words = (key for name in parties for key in keys_of(name) if is_content(key))
    openings = {word[:-1] for word in words if len(word) > _LEAST_OPENING}
    return _Frame(frozenset(stems), tuple(sorted(openings)))


@dataclass(frozen=True, slots=True)
class _Group:
    """Parts of both sides that tell of one subject, by their numbers."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    share: float


def _topics(left: Sequence[_Side], right: Sequence[_Side], groups: Sequence[_Group]) -> Iterator[Topic]:
    for group in groups:
        lefts, rights = [left[n] for n in group.left], [right[n] for n in group.right]
        parts = tuple(s.part for s in lefts), tuple(s.part for s in rights)
        about = _shared_words(lefts, rights)
        yield Topic(Where.BOTH, about, *parts, tuple(_stances(*parts)), round(group.share, 3))
    told = {n for g in groups for n in g.left}, {n for g in groups for n in g.right}
    for n, side in enumerate(left):
        if n not in told[0] and not side.part.announces:
            yield Topic(Where.ONLY_LEFT, _about(side.part, _heavy(side.bag)), (side.part,), ())
    for n, side in enumerate(right):
        if n not in told[1] and not side.part.announces:
            yield Topic(Where.ONLY_RIGHT, _about(side.part, _heavy(side.bag)), (), (side.part,))


def _shared_words(lefts: Sequence[_Side], rights: Sequence[_Side]) -> str:
    """The words that both sides have, as the first has them; those of the meeting too where there are few others."""
    common = set().union(*(s.bag for s in lefts)) & set().union(*(s.bag for s in rights))
    heavy = {key for key in common if max(s.bag.get(key, 0.0) for s in lefts) > _FRAME_WEIGHT}
    return _about(lefts[0].part, heavy if len(heavy) >= _SHORT else common)


def _heavy(bag: Mapping[str, float]) -> set[str]:
    return {key for key, weight in bag.items() if weight > _NUMBER_WEIGHT} or set(bag)


def _about(part: Part, wanted: set[str]) -> str:
    """Up to six words of a part, in their order, as written."""
    out: dict[str, str] = {}
    for word in part.sentence.words[part.first : part.last]:
        key = _subject(word.key)
        if key in wanted and key not in out:
            out[key] = part.sentence.exact[word.start : word.end]
    return " ".join(list(out.values())[:6])


def _frame_stems() -> set[str]:
    return {stem(word) for word in load_readout_words().frame}


def _subject(key: str) -> str:
    """The word for its subject: its kin's, else its stem."""
    kin = load_readout_words().kin
    return stem(kin.get(key, key))


def _bag(part: Part, frame: _Frame) -> dict[str, float]:
    """The subjects of a part with their weights; the verbs of its acts say what is done with a subject, not which."""
    start, verbs = part.sentence.start, [(s.citation.start, s.citation.end) for s in part.said]
    out: dict[str, float] = {}
    for word in part.sentence.words[part.first : part.last]:
        if not is_content(word.key) or word.key in _NEGATIONS:
            continue
        is_verb = any(a <= start + word.start < b for a, b in verbs)
        light = is_verb or frame.holds(word.key)
        is_number = word.key[:1].isdigit() or word.key in _months()
        out[_subject(word.key)] = _FRAME_WEIGHT if light else _NUMBER_WEIGHT if is_number else 1.0
    out.update({f"@{day}": _DAY_WEIGHT for day in _days_in(part)})
    return out


def _days_in(part: Part) -> Iterator[str]:
    """Days of the year that a part names, whichever of day and month comes first."""
    keys = [w.key for w in part.sentence.words[part.first : part.last]]
    for one, other in pairwise(keys):
        day, month = (one, other) if one[:1].isdigit() else (other, one)
        number = day.rstrip("stndrh")
        if month in _months() and number.isdigit() and len(number) <= _DAY_DIGITS:
            yield f"{int(number)} {month}"


@cache
def _months() -> frozenset[str]:
    return frozenset(word for word, classes in vocabulary().values.items() if "month" in classes and len(word) > _SHORT)


def _likeness(one: _Side, other: _Side) -> float:
    """Share of the shorter part that both have; 0 if that is too little to tell of one subject."""
    shared = sum(min(w, other.bag[key]) for key, w in one.bag.items() if key in other.bag)
    shorter = min(one.total, other.total)
    share = shared / shorter if shorter else 0.0
    if share >= AKIN and shared >= LEAST_SHARED:
        return share
    if share >= AKIN_OPPOSED and shared >= LEAST_SHARED_OPPOSED and _are_against(one.part, other.part):
        return share
    return 0.0


def _are_against(one: Part, other: Part) -> bool:
    return any(are_opposed(a.kind, b.kind) for a in one.said for b in other.said)


@dataclass(frozen=True, slots=True)
class _Akin:
    """Two parts that can tell of one subject."""

    left: int
    right: int
    share: float
    sure: float
    announces: bool


def _group(left: Sequence[_Side], right: Sequence[_Side]) -> tuple[_Group, ...]:
    """The parts that tell of one subject: the likest first; then further parts that are as like one of such a pair.

    What is left may stand in the announcement of the other side ("received them for a working lunch").
    """
    found = sorted(_akin(left, right), key=lambda row: (row.announces, -row.sure, row.left, row.right))
    lefts: list[list[int]] = []
    rights: list[list[int]] = []
    shares: list[float] = []
    of_left: dict[int, int] = {}
    of_right: dict[int, int] = {}
    for row in found:
        one, other = of_left.get(row.left), of_right.get(row.right)
        if one is None and other is None:
            number = len(shares)
            lefts.append([row.left])
            rights.append([row.right])
            shares.append(row.share)
            if not left[row.left].part.announces:
                of_left[row.left] = number
            if not right[row.right].part.announces:
                of_right[row.right] = number
        elif row.share < _AGAIN or row.announces:
            continue
        elif one is None and other is not None:
            lefts[other].append(row.left)
            of_left[row.left] = other
        elif other is None and one is not None:
            rights[one].append(row.right)
            of_right[row.right] = one
    made = (_Group(tuple(sorted(a)), tuple(sorted(b)), s) for a, b, s in zip(lefts, rights, shares, strict=True))
    return tuple(sorted(made, key=lambda g: (g.left, g.right)))


def _akin(left: Sequence[_Side], right: Sequence[_Side]) -> Iterator[_Akin]:
    """Parts that share a word and are alike; two announcements of the meeting are no subject."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, side in enumerate(right):
        for key in side.bag:
            holders[key].append(j)
    for i, side in enumerate(left):
        for j in sorted({j for key in side.bag for j in holders.get(key, ())}):
            announcing = (side.part.announces, right[j].part.announces)
            share = 0.0 if all(announcing) else _likeness(side, right[j])
            if share:
                sure = share * min(side.total, right[j].total, _SURE_WEIGHT)
                yield _Akin(i, j, share, sure, any(announcing))


def _stances(left: Sequence[Part], right: Sequence[Part]) -> Iterator[Stance]:
    """Acts on one subject that stand against each other, or are of one class and not of one strength."""
    seen = set()
    for one in (said for part in left for said in part.said):
        for other in (said for part in right for said in part.said):
            how = _how(one, other)
            if how and (how, one.verb, other.verb) not in seen:
                seen.add((how, one.verb, other.verb))
                yield Stance(how, one, other)


def _how(one: Said, other: Said) -> str:
    if are_opposed(one.kind, other.kind):
        return "opposed"
    if one.verb == other.verb or not one.force or one.force != other.force or one.kind != other.kind:
        return ""
    if one.strength is None or other.strength is None or one.strength == other.strength:
        return ""
    return "A stronger" if one.strength > other.strength else "B stronger"
