"""Matters: what an undertaking is about, as weighed roots of words, and whether another sentence is about the same.

Idea: the verb of the deed, the words of its object and the words behind them up to the end of the clause; a word weighs by how few
statements have it, a name less than a common word, since a name stands in every sentence of a process. Invariant: a match says
which words of the sentence it rests on.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique.analyse.roots import Form, deed_of, form_of, root_of
from communique.analyse.spoken import Spoken
from communique.analyse.word_index import Numbers, number_words
from communique.analyse.words import Sentence, is_content, keys_of
from communique.knowledge.chains import load_chain_words
from communique.model.facts import Undertaking

CONTEXT_WORDS = 14
"""Words behind the object that still belong to the matter: the rest of a clause."""

BEFORE_PASSIVE = 12
"""Words before a passive verb that hold its object ("lists of missing persons will be exchanged")."""

NAME_WEIGHT = 0.5
"""Weight of a name against a common word equally rare."""

CONTEXT_WEIGHT = 0.5
"""Weight of a word behind the object against one of the object."""

OBJECT_SHARE = 0.6
"""Share of the object, by weight, that a sentence must name beside the deed itself. Tuned with the two below on the tables of
examples/README.md (tests/journeys/test_planted_promises.py measures it): lower takes other promises on the same thing, higher
loses "lists" for "lists of missing persons"."""

WHOLE_SHARE = 0.75
"""Share of the object that a sentence must name without the deed."""

LEAST_WEIGHT = 0.75
"""Weight that must be matched in all, so that two everyday words never tie sentences of a whole process together."""

MANY = 4
"""Words of a matter that tie a sentence to it whatever is missing, if they are most of its weight."""

LEAST_SHARE = 0.8
"""Share of the least weight that is enough where a matter has less than that in all."""

BESIDE_WEIGHT = 0.6
"""Weight of one word of the object with half that of the deed right behind it ("the lists exchanged in") from which that is enough."""

REACH = 20
"""Words from a word of the object to any other word matched at most."""

_STOP = re.compile(r"[;:()“”\"]|\.\s|\.$|\s[–—-]\s|,\s+(?:which|who|where|when|while|and|but|as|noting|calling)\b")
_DIGIT = re.compile(r"\d")
_MONTHS = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    }
)  # fmt: skip


class Weights:
    """How much each root weighs in a dossier."""

    def __init__(self, statements: int, held: Mapping[str, int], names: Iterable[str]) -> None:
        """The weights of roots.

        Args:
            statements: how many there are.
            held: for each root, in how many of them it stands.
            names: roots that are mostly written with a capital inside sentences.
        """
        self._most = math.log(1 + statements)
        self._held = held
        self.names = frozenset(names)
        self._known: dict[str, float] = {}

    def of(self, root: str) -> float:
        """The weight of a root, 0 to 1."""
        known = self._known.get(root)
        if known is None:
            rare = 1 - math.log(self._held.get(root, 1)) / self._most
            # Where few statements are held, even a word of all of them tells something.
            known = self._known[root] = max(rare, 0.1) * (NAME_WEIGHT if root in self.names else 1.0)
        return known

    def sum(self, roots: Iterable[str]) -> float:
        """The weight of several roots together."""
        of = self.of
        return sum([of(root) for root in roots])


def weigh(spoken: Sequence[Spoken], numbers: Numbers | None = None) -> Weights:
    """The weights of the roots of statements.

    Args:
        spoken: the statements.
        numbers: their words as they were numbered before; None to cut their sentences now.
    """
    known = numbers or number_words(spoken)
    roots = [root_of(key) if key and is_content(key) else "" for key in known.vocabulary]
    held: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for one in spoken:
        words = known.words[one.statement.id]
        held.update({roots[n >> 1] for n in set(words)} - {""})
        # Every word but the first of a sentence.
        for marked, times in Counter(n for before, n in pairwise(words) if before).items():
            root = roots[marked >> 1]
            if root:
                inside[root] += times
                capital[root] += times * (marked & 1)
    names = frozenset(root for root, times in inside.items() if capital[root] * 2 > times)
    return Weights(max(len(spoken), 1), held, names)


@dataclass(frozen=True, slots=True)
class Matter:
    """What an undertaking is about."""

    deed: str
    """Root of the verb that stands for the deed; empty if the action tells nothing of itself."""

    object: frozenset[str]
    """Roots of what is to be done."""

    context: frozenset[str]
    """Roots behind it, up to the end of the clause."""

    instrument: str = ""
    """Id of the instrument whose carrying out is the whole matter; empty for any other."""

    @property
    def tokens(self) -> frozenset[str]:
        """All by which it can be found: roots, deed and instrument behind a mark."""
        marked = {f"!{self.deed}" if self.deed else "", f"#{self.instrument}" if self.instrument else ""} - {""}
        return frozenset({*self.object, *self.context, *marked})


def matter_of(fact: Undertaking, sentence: Sentence | None, *, instrument: str = "") -> Matter:
    """What an undertaking that stands in a sentence is about."""
    words = load_chain_words()
    verbs = [k for k in keys_of(fact.action) if k not in {"not", "never"}]
    action = verbs[0] if verbs else ""
    said = [k for k in keys_of(fact.object) if _tells(k)]
    deed = "" if action in words.empty_actions else deed_of(action) if action else ""
    if not deed:
        carried = next((k for k in keys_of(fact.object) if form_of(k) is Form.NOUN or k in words.nouns), "")
        deed = deed_of(carried) if carried else ""
        said = [k for k in said if k != carried] or said
    own = {root_of(k) for k in said} - {deed}
    behind = {root_of(k) for k in _clause(fact, sentence) if _tells(k)} if sentence else set()
    behind -= own | {root_of(k) for k in verbs} | ({deed} if deed else set())
    if not own:
        own, behind = behind, set()
    return Matter(deed, frozenset(own), frozenset(behind), instrument)


def _tells(key: str) -> bool:
    is_empty = key in load_chain_words().empty_words or key in _MONTHS
    return is_content(key) and not is_empty and not _DIGIT.search(key)


def _clause(fact: Undertaking, sentence: Sentence) -> list[str]:
    """The words behind the head of an undertaking, and those before a passive one."""
    start = fact.citations[0].end - sentence.start
    rest = sentence.exact[start:]
    stop = _STOP.search(rest)
    behind = keys_of(rest[: stop.start()] if stop else rest)[:CONTEXT_WORDS]
    head = keys_of(fact.citations[0].exact)
    if head and form_of(head[-1]) is Form.PAST:
        before = sentence.exact[: fact.citations[0].start - sentence.start]
        return [*keys_of(before)[-BEFORE_PASSIVE:], *behind]
    return behind


class Said:
    """The words of a sentence as roots and deeds, with their places: made once, held against many matters."""

    __slots__ = ("deeds", "keys", "places")

    def __init__(self, exact: str) -> None:
        """The words of a sentence as written."""
        self.keys = tuple(keys_of(exact))
        self.places: dict[str, list[int]] = {}
        self.deeds: dict[str, list[int]] = {}
        for n, key in enumerate(self.keys):
            if is_content(key):
                self.places.setdefault(root_of(key), []).append(n)
                self.deeds.setdefault(deed_of(key), []).append(n)

    def at(self, roots: Iterable[str]) -> list[int]:
        """The numbers of the words with some roots, in order."""
        places = self.places
        return sorted([n for root in roots if root in places for n in places[root]])

    @property
    def tokens(self) -> set[str]:
        """All by which matters are looked up, as `Matter.tokens`."""
        return {*self.places, *(f"!{deed}" for deed in self.deeds)}


@dataclass(frozen=True, slots=True)
class Match:
    """How a sentence is about a matter."""

    share: float
    """Share of the matter, by weight, that it names."""

    actions: tuple[int, ...]
    """Numbers of its words that name the deed, the nearest to the object first."""

    topic: tuple[int, ...]
    """Numbers of its words of the object and behind it."""


class Weighed:
    """A matter with its weights: made once, held against many sentences."""

    __slots__ = ("_deed", "_least", "_object", "_whole", "matter", "weights")

    def __init__(self, matter: Matter, weights: Weights) -> None:
        """A matter and the weights of its dossier."""
        self.matter, self.weights = matter, weights
        self._object = weights.sum(matter.object)
        self._whole = self._object + CONTEXT_WEIGHT * weights.sum(matter.context)
        self._deed = weights.of(matter.deed) / 2 if matter.deed else 0.0
        # Less must be matched of a matter that has little, so that it can be found at all.
        self._least = min(LEAST_WEIGHT, self._object + self._deed) * LEAST_SHARE

    def match(self, said: Said) -> Match | None:
        """Whether a sentence is about the matter; None if not."""
        matter = self.matter
        own, behind = said.at(matter.object), said.at(matter.context)
        if not own:
            return None
        centre = own
        acted = said.deeds.get(matter.deed, []) if matter.deed else []
        own, behind = _near(own, centre), _near(behind, centre)
        # "The plan for the clearing of mines at X, which was due in June, has not been submitted": far from "plan" alone.
        acted = _near(acted, sorted({*own, *behind}))
        named, context = self._roots(said, own), self._roots(said, behind)
        if not self._is_about(named, context, has_deed=bool(acted)) and not self._is_beside(said, own, acted):
            return None
        total = self.weights.sum(named) + CONTEXT_WEIGHT * self.weights.sum(context)
        nearest = sorted(acted, key=lambda n: min(abs(n - k) for k in centre))
        return Match(min(1.0, total / max(self._whole, 0.01)), tuple(nearest), tuple(sorted({*own, *behind})))

    def _roots(self, said: Said, numbers: Iterable[int]) -> set[str]:
        return {root_of(said.keys[n]) for n in numbers}

    def _is_about(self, named: set[str], context: set[str], *, has_deed: bool) -> bool:
        """Whether enough is named: most of the object beside the deed, or nearly all of it without."""
        own = self.weights.sum(named)
        share, weight = own / max(self._object, 0.01), own + CONTEXT_WEIGHT * self.weights.sum(context)
        if has_deed:
            return bool(named) and share >= OBJECT_SHARE and weight + self._deed >= self._least
        common = sum(root not in self.weights.names for root in named | context)
        if len(named | context) >= MANY and common > 1 and weight >= max(self._whole / 2, LEAST_WEIGHT):
            return True
        is_near = bool(context) or not self.matter.context
        return share >= WHOLE_SHARE and is_near and common > 1 and weight >= self._least

    def _is_beside(self, said: Said, own: Sequence[int], acted: Sequence[int]) -> bool:
        """Whether the deed stands right behind a telling word of the object ("the lists exchanged in")."""
        beside = {root_of(said.keys[n]) for n in own if n + 1 in acted}
        return bool(beside) and self.weights.sum(beside) + self._deed >= BESIDE_WEIGHT


def _near(numbers: Sequence[int], centre: Sequence[int]) -> list[int]:
    first, last = centre[0], centre[-1]
    return [n for n in numbers if min(abs(n - first), abs(n - last)) <= REACH]


def same_matter(left: Matter, right: Matter, weights: Weights) -> float:
    """How far two matters are one, 0 to 1: same deed, and the object of one within that of the other by weight."""
    if left.instrument or right.instrument:
        return 1.0 if left.instrument == right.instrument and left.deed == right.deed else 0.0
    if not left.deed or left.deed != right.deed or not left.object or not right.object:
        return 0.0
    shared = weights.sum(left.object & right.object)
    smaller = min(weights.sum(left.object), weights.sum(right.object))
    larger = weights.sum(left.object | right.object)
    inside = shared / max(smaller, 0.01)
    if inside < OBJECT_SHARE:
        return 0.0
    # One small word in common ("access") is no tie without anything around it in common, unless it is the whole object of both.
    around = (left.context | left.object) & (right.context | right.object)
    is_tied = len(around) > 1 or left.object == right.object or shared + weights.of(left.deed) / 2 >= OBJECT_SHARE
    return (inside + shared / max(larger, 0.01)) / 2 if is_tied else 0.0
