"""Parity: in which order two sides are named together, paragraph by paragraph.

Idea: two names coordinated ("A and B") are named together; which names are sides is told by the texts themselves, in which the same
two are coordinated again and again. Offices of two sides ("the President of A and the Prime Minister of B") and lists of three and
more are told apart, so that the plain count is the one a reader makes. Invariant: every count is the number of its passages, and no
count is a verdict.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from communique.analyse.lexicon import Lexicon, Mention
from communique.analyse.spoken import Spoken, in_time
from communique.analyse.words import Sentence, keys_of
from communique.model.citation import Citation
from communique.model.resolved import Statement

LEAST = 2
"""Times that two names must be coordinated to be taken for a pair of sides."""

APART_WORDS = 14
"""Words between two offices of the sides at most ("Foreign Minister of A, Ana Lund, in Suva (4 June) and with the ...")."""

OFFICE_WORDS = 5
"""Words between an office and its side at most."""

_JOINED = re.compile(
    r"\s*,?\s*(?:\band\b|\bor\b|&|/|\bas well as\b|\bwith\b(?=\s*$)|[–—-])\s*(?:\b(?:of|for|with|in|by|to|from)\b\s*)?(?:\bthe\b\s*)?",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*,\s*(?:the\s+)?", re.IGNORECASE)
_OFFICES = frozenset(
    {
        "president", "presidents", "minister", "ministers", "prime", "foreign", "defence", "defense", "leader", "leaders", "ambassador",
        "ambassadors", "representative", "representatives", "delegation", "delegations", "side", "sides", "people", "peoples",
        "government", "governments", "king", "chancellor", "head", "heads", "commander", "commanders", "army", "armies", "forces",
        "authorities", "leadership", "parliament", "parliaments", "secretary", "envoy", "envoys", "negotiator", "negotiators", "capital",
        "capitals", "counterpart", "counterparts", "community", "communities", "republic",
    }
)  # fmt: skip


class Together(StrEnum):
    """How two sides are named together."""

    NAMES = "names"
    """"A and B"."""

    ADJECTIVES = "adjectives"
    """"the A-an and B-an Foreign Ministers"."""

    OFFICES = "offices"
    """"the President of A ... and the Prime Minister of B"."""

    LIST = "list"
    """Neighbours in a list of three or more."""

    @property
    def is_plain(self) -> bool:
        """Whether it is counted in the plain count: nothing stands between the two but what joins them."""
        return self in {Together.NAMES, Together.ADJECTIVES}


@dataclass(frozen=True, slots=True)
class Naming:
    """Two sides named together once."""

    statement: Statement
    """Where."""

    first: str
    """Id of the side named first."""

    second: str
    """Id of the other."""

    how: Together
    """How."""

    sentence: Sentence
    """The sentence."""

    citation: Citation
    """The words from the first name to the second."""

    @property
    def paragraph(self) -> int:
        """Number of the paragraph."""
        return self.sentence.paragraph


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides and how they are named together."""

    sides: tuple[str, str]
    """Ids, the one named first more often before the other."""

    namings: tuple[Naming, ...]
    """All, in time and in the order of the text."""

    def count(self, first: str, *, how: Together | None = None, statement: str | None = None) -> int:
        """How often a side is named first: in the plain count, or in one way; in all statements or in one."""
        return sum(
            n.first == first
            and (n.how.is_plain if how is None else n.how is how)
            and (statement is None or n.statement.id == statement)
            for n in self.namings
        )

    def statements(self) -> tuple[Statement, ...]:
        """The statements that name both together, in time."""
        return tuple({n.statement.id: n.statement for n in self.namings}.values())


def find_pairs(spoken: Iterable[Spoken], lexicon: Lexicon, *, least: int = LEAST) -> tuple[Pair, ...]:
    """The pairs of sides of statements, the one most often named together first."""
    found: dict[frozenset[str], list[Naming]] = defaultdict(list)
    for one in in_time(spoken):
        for sentence in one.sentences:
            for naming in namings_in(one.statement, sentence, lexicon):
                found[frozenset({naming.first, naming.second})].append(naming)
    pairs = [_pair(namings) for namings in found.values() if sum(n.how.is_plain for n in namings) >= least]
    return tuple(sorted(pairs, key=lambda p: (-sum(n.how.is_plain for n in p.namings), p.sides)))


def _pair(namings: Sequence[Naming]) -> Pair:
    firsts = Counter(n.first for n in namings if n.how.is_plain)
    sides = sorted({namings[0].first, namings[0].second}, key=lambda s: (-firsts[s], s))
    return Pair((sides[0], sides[1]), tuple(namings))


def namings_in(statement: Statement, sentence: Sentence, lexicon: Lexicon) -> Iterator[Naming]:
    """Sides named together in a sentence, neighbours only."""
    mentions = list(lexicon.find(sentence))
    for n, (left, right) in enumerate(pairwise(mentions)):
        how = _together(mentions, n) if left.of != right.of else None
        if how is not None:
            citation = sentence.cite(left.first, right.last)
            yield Naming(statement, left.of, right.of, how, sentence, citation)


def _together(mentions: Sequence[Mention], n: int) -> Together | None:
    left, right = mentions[n], mentions[n + 1]
    exact = left.sentence.exact
    between = exact[left.end : right.start]
    if _JOINED.fullmatch(between):
        if n and _LISTED.fullmatch(exact[mentions[n - 1].end : left.start]):
            return Together.LIST
        if left.form.kind == right.form.kind == "adjective":
            return Together.ADJECTIVES
        return Together.NAMES if left.form.kind == right.form.kind else None
    if _LISTED.fullmatch(between):
        return Together.LIST if left.form.kind == right.form.kind else None
    return Together.OFFICES if _are_offices(left, right, between) else None


def _are_offices(left: Mention, right: Mention, between: str) -> bool:
    """Whether two sides are named by their offices, one beside the other."""
    keys = keys_of(between)
    if left.form.kind != right.form.kind or len(keys) > APART_WORDS or not ("and" in keys or "," in between):
        return False
    return _has_office(left) and _has_office(right)


def _has_office(mention: Mention) -> bool:
    words = [w.key for w in mention.sentence.words]
    if mention.form.kind == "adjective":
        return any(k in _OFFICES for k in words[mention.last : mention.last + OFFICE_WORDS])
    before = words[max(0, mention.first - OFFICE_WORDS) : mention.first]
    return bool({"of", "for"} & set(before)) and any(k in _OFFICES for k in before)


def pattern_of(pair: Pair, statement: str, names: Mapping[str, str]) -> str:
    """Who comes first, naming by naming, with paragraphs: "p2 Fiji, p4 Malta"."""
    plain = [n for n in pair.namings if n.statement.id == statement and n.how.is_plain]
    return ", ".join(f"p{n.paragraph} {names[n.first]}" for n in plain)
