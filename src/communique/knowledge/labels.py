"""Labels: words by which unnamed groups of actors are recognised, from `labels.yaml`.

Invariant: everything is folded to small letters, but `peoples` stand as they are written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The vocabulary of labels."""

    heads: frozenset[str]
    """Nouns and phrases that are a label by themselves."""

    linked: frozenset[str]
    """Nouns that are a label only with words that tell whose."""

    before: frozenset[str]
    """Words before a head that belong to the label."""

    after: frozenset[str]
    """Words after a head that belong to the label."""

    peoples: tuple[str, ...]
    """Adjectives of peoples and communities that are no country's."""


@cache
def load_label_words() -> LabelWords:
    """The vocabulary, folded."""
    table = load_table("labels")
    heads, linked, before, after = (
        frozenset(fold(str(word)) for word in table[key]) for key in ("heads", "linked", "before", "after")
    )
    return LabelWords(heads, linked, before, after, tuple(table["peoples"]))
