"""Romanisation: when two spellings are one name, and why, from `romanisation.yaml`.

Idea: rules turn a word into a skeleton in which the letters that romanisations exchange look alike. Invariant: words are
compared folded to small letters without accents; a word shorter than the table's `shortest` is compared as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class SpellingRule:
    """One exchange of letters."""

    pattern: re.Pattern[str]
    """The letters."""

    to: str
    """What stands for them in the skeleton."""

    says: str
    """Why they are one, for a reader."""


@dataclass(frozen=True, slots=True)
class Romanisation:
    """All that is known of spellings."""

    words: tuple[SpellingRule, ...]
    """Rules over whole names."""

    rules: tuple[SpellingRule, ...]
    """Rules over one word, in order."""

    short_forms: dict[str, str]
    """Short form of a first name, to the long one."""

    shortest: int
    """Letters under which no rule is tried."""


@cache
def load_romanisation() -> Romanisation:
    """The table, checked.

    Raises:
        KnowledgeError: a pattern is no regular expression.
    """
    table = load_table("romanisation")
    words, rules = (tuple(_rule(row) for row in table[key]) for key in ("words", "rules"))
    return Romanisation(words, rules, dict(table["short_forms"]), int(table["shortest"]))


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The word with the letters that romanisations exchange made alike.

    >>> skeleton("Davitian") == skeleton("Davityan")
    True
    >>> skeleton("Petrov") == skeleton("Petrovic")
    False
    """
    return _apply(_plain(word), load_romanisation().rules)


def spelling_reasons(one: str, other: str) -> tuple[str, ...]:
    """Why two words are one name: the fewest rules that make them one; empty if they are the same or different.

    >>> spelling_reasons("Petroff", "Petrov")
    ('-ov and -off are two romanisations of one ending',)
    """
    if one == other or skeleton(one) != skeleton(other):
        return ()
    left, right = _plain(one), _plain(other)
    if left == right:
        return ("accents and marks aside, the letters are the same",)
    return tuple(dict.fromkeys(rule.says for rule in _fewest(left, right))) or ("two romanisations of one spelling",)


def join_articles(name: str) -> str:
    """The folded name with Arabic articles left out and the parts of Abd al- names joined.

    >>> join_articles("Abdel Karim al-Haddad")
    'abdkarim haddad'
    """
    return _apply(fold(name).replace("'", ""), load_romanisation().words)


def _fewest(left: str, right: str) -> tuple[SpellingRule, ...]:
    """The rules that make both words one, with every rule left out that is not needed, later ones first."""
    kept = load_romanisation().rules
    for rule in reversed(kept):
        rest = tuple(r for r in kept if r is not rule)
        if _apply(left, rest) == _apply(right, rest):
            kept = rest
    return kept


def _plain(word: str) -> str:
    return fold(word).replace("'", "").strip(".")


def _apply(word: str, rules: tuple[SpellingRule, ...]) -> str:
    if len(word) < load_romanisation().shortest:
        return word
    for rule in rules:
        word = rule.pattern.sub(rule.to, word)
    return word


def _rule(row: dict[str, str]) -> SpellingRule:
    try:
        return SpellingRule(re.compile(row["pattern"]), row["to"], row["says"])
    except (KeyError, re.error) as error:
        table = "romanisation"
        raise KnowledgeError(table, row, str(error)) from error
