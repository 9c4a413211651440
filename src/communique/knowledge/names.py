"""Words around and inside names of persons, from `honorifics.yaml` and `name_words.yaml`.

Invariant: everything is folded to small letters and has no final full stop.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table


@dataclass(frozen=True, slots=True)
class NameWords:
    """The vocabulary of names."""

    titles: frozenset[str]
    """Forms of address before a name."""

    ranks: frozenset[str]
    """Ranks before a name, no office when alone."""

    suffixes: frozenset[str]
    """Words after a name."""

    honours: frozenset[str]
    """Degrees and honours after a name, no part of it."""

    particles: frozenset[str]
    """Small words inside a name."""

    openers: frozenset[str]
    """Capitalised particles."""

    function: frozenset[str]
    """Words that are no part of any name."""

    never: frozenset[str]
    """Words that are no part of a person's name, the function words among them."""

    also_names: frozenset[str]
    """Those of `never` that also end names of persons."""

    begin_names: frozenset[str]
    """Function words that begin names right behind a post."""

    given: frozenset[str]
    """Titles that are also given names."""

    unsure: frozenset[str]
    """Titles and ranks that are also common nouns."""

    person_verbs: frozenset[str]
    """Lemmas of verbs that persons are subjects of."""


@cache
def load_name_words() -> NameWords:
    """The vocabulary, folded.

    >>> "dr" in load_name_words().titles
    True
    """
    honorifics, words = load_table("honorifics"), load_table("name_words")
    groups = [honorifics[key] for key in ("titles", "ranks", "suffixes", "honours", "particles", "openers")]
    groups += [
        words["function"],
        words["function"] + words["never"],
        words["also_names"],
        words["begin_names"],
        honorifics["given"],
        honorifics["unsure"],
        words["person_verbs"],
    ]
    return NameWords(*(frozenset(fold(str(word)).rstrip(".") for word in group) for group in groups))
