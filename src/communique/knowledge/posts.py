"""Posts: head nouns with their plurals, and the words that go before and after them, from `posts.yaml`.

Invariant: everything is folded to small letters; every plural maps to a head.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table


@dataclass(frozen=True, slots=True)
class PostWords:
    """The vocabulary of the grammar of posts."""

    always: frozenset[str]
    """Heads that are posts even in small letters."""

    named: frozenset[str]
    """Heads that are posts when capitalised or tied to a name or body."""

    plurals: dict[str, str]
    """Plural of a head, to the head."""

    modifiers: frozenset[str]
    """Words before a head that are part of the post."""

    qualifiers: dict[str, str]
    """Words that say how the post is held, to "former", "acting", "designate" or empty."""

    portfolios: frozenset[str]
    """Words of portfolios."""

    small_portfolios: frozenset[str]
    """Portfolio words accepted in small letters before a head."""

    small_bodies: frozenset[str]
    """Nouns in small letters that own a post beside a name."""

    parts: frozenset[str]
    """Parts of a body that a post can be of ("the current session of")."""

    small_areas: frozenset[str]
    """Nouns in small letters that a post can be for."""

    abbreviations: dict[str, str]
    """Short form of a head as written, to the head."""

    endings: tuple[str, ...]
    """Endings of nouns that can be portfolios."""

    complements: frozenset[str]
    """Prepositions that open a complement."""

    national: frozenset[str]
    """Heads that belong to a state."""


@cache
def load_post_words() -> PostWords:
    """The vocabulary, folded.

    >>> load_post_words().plurals["foreign secretaries"]
    'foreign secretary'
    """
    table = load_table("posts")
    always, named = _folded(table["always"]), _folded(table["named"])
    plurals = {_plural(head): head for head in sorted(always | named)}
    plurals.update({fold(str(k)): fold(str(v)) for k, v in table["plurals"].items()})
    plurals = {many: one for many, one in plurals.items() if many != one}
    return PostWords(
        always | set(table["also_singular"]),
        named,
        plurals,
        _folded(table["modifiers"]),
        {fold(str(k)): str(v) for k, v in table["qualifiers"].items()},
        _folded(table["portfolios"]),
        _folded(table["small_portfolios"]),
        _folded(table["small_bodies"]),
        _folded(table["parts"]),
        _folded(table["small_areas"]),
        {str(k): fold(str(v)) for k, v in table["abbreviations"].items()},
        tuple(table["portfolio_endings"]),
        _folded(table["complements"]),
        _folded(table["national"]),
    )


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in words)


def _plural(head: str) -> str:
    """The regular plural of a head noun."""
    first, of, rest = head.partition(" of ")
    if first.endswith("man"):
        plain = first[:-3] + "men"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        plain = first[:-1] + "ies"
    else:
        plain = first + "s"
    return plain + of + rest
