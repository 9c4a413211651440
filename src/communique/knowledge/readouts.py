"""Readouts: words by which accounts of one meeting are laid side by side, from `readouts.yaml`.

Invariant: all words are folded; a word stands for one subject at most.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table


@dataclass(frozen=True, slots=True)
class Level:
    """A height at which people meet."""

    name: str
    """In words ("ministers")."""

    heads: re.Pattern[str]
    """Posts of this level."""

    outside: re.Pattern[str] | None
    """Words that take a post out of it; None if none do."""


@dataclass(frozen=True, slots=True)
class ReadoutWords:
    """The vocabulary of readouts."""

    kin: Mapping[str, str]
    """For a word the one that stands for its subject."""

    frame: frozenset[str]
    """Words of any readout."""

    class_of: Mapping[str, str]
    """For a verb what is done by it ("settled", "refused")."""

    opposed: frozenset[frozenset[str]]
    """Pairs of classes that stand against each other."""

    levels: tuple[Level, ...]
    """The highest first."""


@cache
def load_readout_words() -> ReadoutWords:
    """The vocabulary, folded.

    >>> load_readout_words().kin["truce"]
    'ceasefire'
    """
    table = load_table("readouts")
    return ReadoutWords(
        {fold(word): fold(row[0]) for row in table["kin"] for word in row},
        frozenset(fold(word) for word in table["frame"]),
        {fold(verb): name for name, verbs in table["classes"].items() for verb in verbs},
        frozenset(frozenset(pair) for pair in table["opposed"]),
        tuple(Level(r["level"], _pattern(r["heads"]), _pattern(r.get("not", ()))) for r in table["levels"]),
    )


def level_of_post(post: str) -> str:
    """The height of a post; empty if the table has none.

    >>> level_of_post("Minister of Foreign Affairs"), level_of_post("Deputy Foreign Minister"), level_of_post("gardener")
    ('ministers', 'deputy ministers', '')
    """
    folded = fold(post)
    for level in load_readout_words().levels:
        if level.heads.search(folded) and not (level.outside and level.outside.search(folded)):
            return level.name
    return ""


def class_of_verb(verb: str) -> str:
    """What is done with a subject by a verb, by the whole of it or else by its first word; empty if the table has neither.

    >>> class_of_verb("take note"), class_of_verb("call on"), class_of_verb("sing")
    ('noted', 'asked', '')
    """
    known = load_readout_words().class_of
    folded = fold(verb)
    return known.get(folded) or known.get(folded.split(" ")[0], "")


def are_opposed(one: str, other: str) -> bool:
    """Whether two classes stand against each other.

    >>> are_opposed("backed", "noted"), are_opposed("backed", "backed")
    (True, False)
    """
    return frozenset((one, other)) in load_readout_words().opposed


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest = sorted(map(fold, words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b" if longest else r"(?!)")
