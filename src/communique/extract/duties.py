"""Duties told by verbs: "the Protocol obliges each party to pull back", "they are bound by the Agreement to protect civilians".

Invariant: somebody is told to be bound, and to an action; "the visit requires a permit" binds nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import actions_of, doer_of
from communique.extract.clauses import VERBAL, has_to, is_negated, is_passive, object_of
from communique.extract.demands import Demand, Names
from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.model.facts import UndertakingKind
from communique.model.reading import Sentence, Token

_COPULA = "be"


def bound_by_verbs(scene: Scene, sentence: Sentence) -> Iterator[Demand]:
    """The undertakings to which a verb or participle of binding holds somebody."""
    for verb in sentence.tokens:
        if verb.lemma not in action_words().binding or is_negated(sentence, verb):
            continue
        bound = _bound(sentence, verb)
        clause = _clause_of(sentence, verb, bound) if bound is not None else None
        if bound is None or clause is None or not scene.cast.is_actor(sentence, bound.index):
            continue
        by: Names = scene.cast.who(sentence, _told_of(sentence, verb, bound).index)
        for action in actions_of(sentence, clause):
            doer = doer_of(scene, sentence, action, by)
            to = scene.cast.voice(verb.start)
            yield Demand(sentence, action, UndertakingKind.OBLIGATION, doer, to, "undertaking.bound", 0.75)


def _bound(sentence: Sentence, verb: Token) -> Token | None:
    """Who is bound: the object of the verb, the patient of its passive, or the subject of "are bound"; None if not told."""
    if verb.tag == "VBN" and not is_passive(sentence, verb):
        copula = sentence.tokens[verb.head]
        is_state = copula.lemma == _COPULA and verb.dep in {"acomp", "attr"}
        return next(iter(sentence.children(copula.index, "nsubj")), None) if is_state else object_of(sentence, verb)
    if verb.pos == "ADJ":
        return next(iter(sentence.children(verb.head, "nsubj")), None)
    return object_of(sentence, verb) if verb.pos in VERBAL else None


def _told_of(sentence: Sentence, verb: Token, bound: Token) -> Token:
    """As in "reminds the signatories that they are bound": those reminded; any other as it stands."""
    if bound.pos != "PRON":
        return bound
    clause = verb if verb.dep in {"relcl", "ccomp", "acl"} else sentence.tokens[verb.head]
    teller = sentence.tokens[clause.head]
    if clause.dep == "relcl" and teller.pos not in VERBAL:
        return teller
    return object_of(sentence, teller) or bound if clause.dep == "ccomp" else bound


def _clause_of(sentence: Sentence, verb: Token, bound: Token) -> Token | None:
    """The infinitive to which it binds, wherever the parser hung it; None if there is none."""
    by = [t for p in sentence.children(verb.index, "agent", "prep") for t in sentence.children(p.index, "pobj")]
    heads = (verb.index, bound.index, *(t.index for t in by))
    found = (c for h in heads for c in sentence.children(h, "xcomp", "advcl", "acl", "relcl"))
    return next((c for c in found if c.index > verb.index and c.pos in VERBAL and has_to(sentence, c)), None)
