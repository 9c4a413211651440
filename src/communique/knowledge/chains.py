"""Chains: the words by which later texts speak of something asked or promised, from `chains.yaml`.

Invariant: all words are folded, and every form of a word of action leads to one root.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table

Run = tuple[str, ...]
"""Words one behind the other."""


@dataclass(frozen=True, slots=True)
class ChainWords:
    """The vocabulary of reports on deeds."""

    past_forms: Mapping[str, str]
    """Past forms that do not end in -ed, to their verb."""

    nouns: Mapping[str, str]
    """Nouns that name an action, to their verb."""

    deeds: Mapping[str, str]
    """Verbs for one deed, to the verb that stands for it."""

    things: Mapping[str, str]
    """Nouns for one thing, to the noun that stands for it."""

    empty_actions: frozenset[str]
    """Actions that tell nothing of themselves."""

    empty_words: frozenset[str]
    """Words of an object that tell nothing of themselves."""

    auxiliaries: frozenset[str]
    """Words after which a negation denies the deed."""

    negations: frozenset[str]
    """Words that deny."""

    denials: tuple[Run, ...]
    """Runs of words that deny the deed wherever they stand near it."""

    fulfilments: tuple[Run, ...]
    """Runs of words that tell the deed as done, behind a noun that names it."""

    receptions: frozenset[str]
    """Words that greet a deed as done."""

    wishes: frozenset[str]
    """Words that make the deed a thing to come."""

    futures: frozenset[str]
    """Words before a verb that make it a thing to come."""

    states: frozenset[str]
    """Words that tell a state as reached."""

    restating: frozenset[str]
    """Verbs by which something is said again."""

    doubts: frozenset[str]
    """Words that make what is told somebody's claim."""

    promising: frozenset[str]
    """Past forms that tell that something was promised before."""

    calling_off: tuple[Run, ...]
    """Runs of words that tell a planned meeting as called off."""

    held: tuple[Run, ...]
    """Runs of words that tell it as held."""

    numbers: Mapping[str, int]
    """Numbers in words."""


@cache
def load_chain_words() -> ChainWords:
    """The vocabulary, folded.

    >>> words = load_chain_words()
    >>> words.past_forms["withdrew"], words.nouns["withdrawal"], words.deeds["hand"]
    ('withdraw', 'withdraw', 'submit')
    """
    table = load_table("chains")
    nouns = load_table("undertakings")["nominalisations"]
    words = {key: _folded(rows) for key, rows in table.items() if key not in {"irregular", "deeds", "things"}}
    return ChainWords(
        {fold(form): verb for verb, forms in table["irregular"].items() for form in forms},
        # A noun for two words ("access": give access) would make every "give" mean it.
        {fold(noun): verb for noun, verb in nouns.items() if " " not in verb},
        {fold(word): row[0] for row in table["deeds"] for word in row},
        {fold(word): row[0] for row in table["things"] for word in row},
        words["empty_actions"],
        words["empty_words"],
        words["auxiliaries"],
        words["negations"],
        _runs(table["denials"]),
        _runs(table["fulfilments"]),
        words["receptions"],
        words["wishes"],
        words["futures"],
        words["states"],
        words["restating"],
        words["doubts"],
        words["promising"],
        _runs(table["calling_off"]),
        _runs(table["held"]),
        {fold(word): int(number) for number, row in load_table("calendar_words")["counts"].items() for word in row},
    )


def _folded(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(str(row)) for row in rows)


def _runs(rows: Iterable[str]) -> tuple[Run, ...]:
    return tuple(tuple(fold(row).split()) for row in rows)
