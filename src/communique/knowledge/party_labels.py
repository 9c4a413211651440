"""Labels of sides: words by which sides are called without their names, from `party_labels.yaml`; and toponyms with several names.

Invariant: all label words are folded and cut at hyphens, as sentences are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartyLabels:
    """The vocabulary."""

    alone: tuple[Run, ...]
    """Heads that are a label by themselves, the longest first."""

    qualified: tuple[Run, ...]
    """Heads that are a label only behind a qualifier."""

    qualifiers: frozenset[Run]
    """Words that make a label of a head."""

    before: frozenset[Run]
    """Words that belong to a label when they stand before it; qualifiers too."""

    not_before: frozenset[str]
    """Words that make another thing of a head."""


@cache
def load_party_labels() -> PartyLabels:
    """The vocabulary, folded.

    >>> ("de", "facto") in load_party_labels().qualifiers
    True
    """
    table = load_table("party_labels")
    qualifiers = frozenset(_run(w) for w in table["qualifiers"])
    return PartyLabels(
        _longest_first(table["alone"]),
        _longest_first(table["qualified"]),
        qualifiers,
        qualifiers | {_run(w) for w in table["before"]},
        frozenset(fold(w) for w in table["not_before"]),
    )


@cache
def load_toponyms() -> tuple[tuple[str, ...], ...]:
    """Places with several names: for each its names.

    >>> next(row for row in load_toponyms() if "Kyiv" in row)
    ('Kyiv', 'Kiev')
    """
    return tuple(tuple(str(name) for name in row) for row in load_table("toponyms"))


def _longest_first(rows: list[str]) -> tuple[Run, ...]:
    return tuple(sorted((_run(row) for row in rows), key=lambda run: (-len(run), run)))


def _run(words: str) -> Run:
    return tuple(re.split(r"[\s-]+", fold(words)))
