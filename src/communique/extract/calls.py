"""Calls told as nouns: "endorsed the call from X on the parties to renew talks" asks the parties, whoever tells it.

Invariant: whose call it is asks and is not asked; without "on" or "for" and an actor nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import actions_of, doer_of
from communique.extract.clauses import VERBAL, has_to
from communique.extract.demands import Demand, Names
from communique.extract.scene import Scene
from communique.model.facts import UndertakingKind
from communique.model.reading import Sentence, Token

_CALLS = frozenset({"call", "appeal"})
_ASKERS = frozenset({"from", "by", "of"})
_ASKED = frozenset({"on", "upon", "for", "to"})


def called_for(scene: Scene, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """The undertakings that a noun of calling asks for; none where an act of speech carries the noun."""
    clause = _clause_of(sentence, noun) if noun.lemma in _CALLS and noun.pos == "NOUN" else None
    if clause is None:
        return
    asker, asked = _named(scene, sentence, noun, _ASKERS), _named(scene, sentence, noun, _ASKED)
    for action in actions_of(sentence, clause):
        by = doer_of(scene, sentence, action, tuple(n for n in asked if n not in asker))
        yield Demand(sentence, action, UndertakingKind.REQUEST, by, asker, "undertaking.call-told", 0.65)


def _clause_of(sentence: Sentence, noun: Token) -> Token | None:
    """The infinitive behind the noun, with nothing but the noun's own complements in between."""
    reach = {t.index for t in sentence.subtree(noun.index)}
    for token in sentence.tokens[noun.index + 1 :]:
        if token.tag == "TO":
            verb = sentence.tokens[token.head]
            return verb if verb.pos in VERBAL and has_to(sentence, verb) else None
        if token.index not in reach or (token.pos in VERBAL and token.dep != "amod"):
            return None
    return None


def _named(scene: Scene, sentence: Sentence, noun: Token, words: frozenset[str]) -> Names:
    found: list[str] = []
    for prep in sentence.children(noun.index, "prep"):
        for inner in sentence.children(prep.index, "pobj"):
            if prep.text.casefold() in words and scene.cast.is_actor(sentence, inner.index):
                found += scene.cast.who(sentence, inner.index)
    return tuple(dict.fromkeys(found))
