"""What turns words into undertakings: carriers, support phrases, action nouns, modals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.knowledge.tables import load_table
from communique.model.facts import UndertakingKind


@dataclass(frozen=True, slots=True)
class ActionWords:
    """The table of knowledge/undertakings.yaml, ready for look-ups."""

    carriers: frozenset[str]
    """Verbs whose infinitive or gerund is the action."""

    support_phrases: Mapping[str, frozenset[str]]
    """Verb to the object nouns with which it only supports the action behind it."""

    own_action: frozenset[str]
    """Object nouns with which a support verb is the action itself."""

    nominalisations: Mapping[str, str]
    """Action noun to its verb."""

    modals: Mapping[str, UndertakingKind]
    """Modal, lower case, to what it makes of its verb."""

    needing: frozenset[str]
    """Verbs that with "to" ask ("need to")."""

    needful: frozenset[str]
    """Adjectives that ask ("it is vital that")."""

    nouns: Mapping[str, UndertakingKind]
    """Noun to what it makes of its infinitive."""

    not_actions: frozenset[str]
    """Lemmas that are no action."""

    performed: frozenset[str]
    """Verbs that are themselves the action promised ("The Parties guarantee their safety")."""

    alongside: frozenset[str]
    """Verbs whose participle beside a promise is promised too ("will encourage X, supporting Y")."""

    demanded: frozenset[str]
    """Verbs that are demanded even where the parser coordinates them with a purpose."""

    happening: frozenset[str]
    """Verbs that only say that the action named by their subject takes place."""

    carried: Mapping[str, frozenset[str]]
    """Verb to the nouns that are the action itself ("make a visit")."""

    continued: Mapping[str, str]
    """Noun behind "continue" to the verb of its action ("continue their meetings")."""

    unasked: frozenset[str]
    """Adjectives that with "must be" ask for nothing."""

    ending: frozenset[str]
    """Verbs that ask even of things ("the blockade must end")."""

    own_forces: frozenset[str]
    """What a state or body moves itself ("observers of X shall be deployed")."""

    offered: Mapping[str, str]
    """Nouns of help whose offer promises something ("offered the help of engineers"), to the verb of what is promised."""

    binding: frozenset[str]
    """Verbs that bind somebody to an action."""

    completed: Mapping[str, frozenset[str]]
    """Verb to the words without which it says nothing ("hold accountable")."""

    agreements: frozenset[str]
    """Nouns for texts by which parties bind themselves."""

    state_organs: frozenset[str]
    """Words of the names of bodies that speak for their state."""

    manners: tuple[str, ...]
    """Openings of phrases that count as a term."""

    conditions: frozenset[str]
    """Words that open a condition."""


@cache
def action_words() -> ActionWords:
    """The table, read once."""
    table = load_table("undertakings")
    modals = {
        word: kind
        for key, kind in (
            ("obligation", UndertakingKind.OBLIGATION),
            ("request", UndertakingKind.REQUEST),
            ("commitment", UndertakingKind.COMMITMENT),
        )
        for word in table[key]
    }
    return ActionWords(
        frozenset(table["carriers"]),
        {verb: frozenset(objects) for verb, objects in table["support_phrases"].items()},
        frozenset(table["own_action"]),
        table["nominalisations"],
        modals,
        frozenset(table["needing"]),
        frozenset(table["needful"]),
        {noun: UndertakingKind(kind) for noun, kind in table["nouns"].items()},
        frozenset(table["not_actions"]),
        frozenset(table["performed"]),
        frozenset(table["alongside"]),
        frozenset(table["demanded"]),
        frozenset(table["happening"]),
        {verb: frozenset(nouns) for verb, nouns in table["carried"].items()},
        table["continued"],
        frozenset(table["unasked"]),
        frozenset(table["ending"]),
        frozenset(table["own_forces"]),
        table["offered"],
        frozenset(table["binding"]),
        {verb: frozenset(words) for verb, words in table["completed"].items()},
        frozenset(table["agreements"]),
        frozenset(table["state_organs"]),
        tuple(table["manners"]),
        frozenset(table["conditions"]),
    )
