"""Wordings: the words by which wordings are weighed and bounded, from `wordings.yaml`.

Invariant: all words are folded; a negation is never a function word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table


@dataclass(frozen=True, slots=True)
class WordingWords:
    """The vocabulary of wordings."""

    function_words: frozenset[str]
    """Words that carry grammar, not meaning."""

    edge_words: frozenset[str]
    """Function words that a wording may begin with."""

    conjunctions: frozenset[str]
    """Words that may stand between two things whose order can be turned round."""

    everyday: frozenset[str]
    """Words of reports that carry no position."""

    frames: tuple[tuple[str, ...], ...]
    """Runs of words that only frame what is said."""

    tail_openers: tuple[tuple[str, ...], ...]
    """Words after a comma that go on naming the same thing."""

    clause_openers: frozenset[str]
    """Words before which a wording ends."""

    set_heads: frozenset[str]
    """Nouns that head an enumeration with a fixed membership."""

    dangling: frozenset[str]
    """Nouns of prepositions ("in accordance with"), with which no wording ends."""


@cache
def load_wording_words() -> WordingWords:
    """The vocabulary, folded."""
    table = load_table("wordings")
    words = {key: frozenset(fold(str(word)) for word in rows) for key, rows in table.items()}
    return WordingWords(
        words["function_words"] - words["negations"],
        words["edge_words"],
        words["conjunctions"],
        words["everyday"],
        _runs(table["frames"]),
        _runs(table["tail_openers"]),
        words["clause_openers"],
        words["set_heads"],
        words["dangling"],
    )


def _runs(rows: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(row).split()) for row in rows)
