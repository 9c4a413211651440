"""Labels used: by which words sides are called without their names, and by whom.

Idea: a head ("sides", "authorities") with the words before it that belong to the label and the name behind it that tells whose.
Invariant: a label is the source's words, never a judgement of this program; each count is the number of its passages.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from communique.analyse.spoken import Spoken, in_time
from communique.analyse.words import Sentence
from communique.knowledge.party_labels import PartyLabels
from communique.model.citation import Citation
from communique.model.resolved import Statement

_OF_WHOM = re.compile(
    r"\s+(?:of|in control of|in)\s+(?:the\s+)?((?:[^\W\d_a-z][\w’'-]*)(?:[ -](?:of\s+)?[^\W\d_a-z][\w’'-]*)*)"
)
"""The name behind a label that tells whose ("of Upper Vell")."""

_MONTHS = frozenset(month_name)
_MOST_BEFORE = 3
"""Words before a head that can belong to it at most."""


@dataclass(frozen=True, slots=True)
class LabelUse:
    """A label in a sentence."""

    label: str
    """Its words in small letters, without article."""

    of: str
    """The name that tells whose, as written; empty if none stands there."""

    statement: Statement
    """Where."""

    sentence: Sentence
    """The sentence."""

    citation: Citation
    """The words."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label with all its uses."""

    label: str
    """Its words in small letters, without article."""

    of: tuple[str, ...]
    """The names that tell whose, in order; empty if never told."""

    uses: tuple[LabelUse, ...]
    """In time and in the order of the text; at least one."""

    def by_statement(self) -> dict[str, list[LabelUse]]:
        """The uses of each statement, by its id."""
        out: dict[str, list[LabelUse]] = defaultdict(list)
        for use in self.uses:
            out[use.statement.id].append(use)
        return out


def find_labels(spoken: Iterable[Spoken], words: PartyLabels) -> tuple[Label, ...]:
    """The labels of statements, the most used first."""
    found: dict[str, list[LabelUse]] = defaultdict(list)
    for one in in_time(spoken):
        for sentence in one.sentences:
            for use in labels_in(one.statement, sentence, words):
                found[use.label].append(use)
    labels = [Label(key, tuple(dict.fromkeys(u.of for u in uses if u.of)), tuple(uses)) for key, uses in found.items()]
    return tuple(sorted(labels, key=lambda n: (-len(n.uses), n.label)))


def labels_in(statement: Statement, sentence: Sentence, words: PartyLabels) -> Iterator[LabelUse]:
    """The labels in a sentence, from left to right."""
    keys = [w.key for w in sentence.words]
    openers = _openers(words.alone, words.qualified)
    at = 0
    while at < len(keys):
        size, is_alone = _head(keys, at, words) if keys[at] in openers else (0, False)
        first = _first(keys, at, words) if size else at
        is_label = size and (is_alone or _is_qualified(keys, first, at, sentence, at + size, words))
        if is_label and not (at and keys[at - 1] in words.not_before):
            last = at + size
            told = _OF_WHOM.match(sentence.exact, sentence.words[last - 1].end)
            told = None if told and told[1] in _MONTHS else told
            yield LabelUse(
                " ".join(keys[first:last]),
                told[1] if told else "",
                statement,
                sentence,
                sentence.cite(first, last),
            )
        at += max(size, 1)


@lru_cache(maxsize=8)
def _openers(*heads: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """The words with which a head can begin: most words of a text begin none."""
    return frozenset(head[0] for kind in heads for head in kind)


def _head(keys: list[str], at: int, words: PartyLabels) -> tuple[int, bool]:
    """How many words the head at a word has, 0 if none stands there; and whether it is a label by itself."""
    for heads, is_alone in ((words.alone, True), (words.qualified, False)):
        for head in heads:
            if tuple(keys[at : at + len(head)]) == head:
                return len(head), is_alone
    return 0, False


def _first(keys: list[str], at: int, words: PartyLabels) -> int:
    """The first word of a label whose head stands at a word."""
    first = at
    while first > 0 and at - first < _MOST_BEFORE:
        grown = next((n for n in (2, 1) if first - n >= 0 and tuple(keys[first - n : first]) in words.before), 0)
        if not grown:
            break
        first -= grown
    return first


def _is_qualified(keys: list[str], first: int, at: int, sentence: Sentence, last: int, words: PartyLabels) -> bool:
    before = tuple(keys[first:at])
    if any(before[n : n + len(q)] == q for q in words.qualifiers for n in range(len(before))):
        return True
    return sentence.exact[sentence.words[last - 1].end :].lstrip().startswith("in control of")
