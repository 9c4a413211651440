"""Offers and assurances: promises whose deed stands in a noun, or in a clause on things ("offered the help of engineers", "assured me that it will be ready", "received the assurance that it will not be repeated").

Invariant: an offer counts only if help is offered; an assurance only if it foresees something.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import Action, actions_of, noun_action
from communique.extract.clauses import VERBAL, has_to, helpers_of, object_of
from communique.extract.demands import Demand, Names, owner_of
from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.model.facts import Act, UndertakingKind
from communique.model.reading import Sentence, Token

_ASSURING = frozenset({"assure", "reassure", "promise", "pledge", "guarantee", "vow"})
_RECEIVING = frozenset({"receive", "obtain", "get", "secure", "have"})
_WORDS_GIVEN = frozenset({"assurance", "promise", "pledge", "guarantee"})
_FORESEEN = frozenset({"will", "would", "shall", "'ll", "’ll"})


def offered_help(sentence: Sentence, verb: Token, act: Act, by: Names) -> Iterator[Demand]:
    """As in "offers the good offices of the Union for their transport": the help itself, cited with the verb."""
    target = object_of(sentence, verb)
    if verb.lemma != "offer" or target is None or target.lemma.casefold() not in action_words().offered:
        return
    named = noun_action(target)
    lemma = named.lemma if named is not None else action_words().offered[target.lemma.casefold()]
    action = Action(verb, lemma) if lemma == "offer" else Action(target, lemma, (verb,), is_noun=True)
    yield Demand(sentence, action, UndertakingKind.COMMITMENT, by, (), "undertaking.offer", 0.75, act)


def assured_states(sentence: Sentence, verb: Token, clause: Token, act: Act, by: Names) -> Iterator[Demand]:
    """As in "assured me that it will be ready by June": what a thing will be by the word of the one who assures."""
    if verb.lemma not in _ASSURING or clause.lemma != "be" or not helpers_of(sentence, clause) & _FORESEEN:
        return
    for word in sentence.children(clause.index, "acomp"):
        if word.pos == "ADJ" and word.lemma.casefold() not in action_words().unasked:
            action = Action(word, f"be {word.lemma.casefold()}", (clause,))
            yield Demand(sentence, action, UndertakingKind.COMMITMENT, by, (), "undertaking.assured", 0.75, act)


def received_word(scene: Scene, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """As in "called the governor and received the assurance that it will not be repeated": the promise of the one who gave it."""
    head = sentence.tokens[noun.head]
    if noun.lemma not in _WORDS_GIVEN or noun.dep != "dobj" or head.lemma not in _RECEIVING:
        return
    by = owner_of(scene, sentence, noun) or _giver(scene, sentence, head, noun)
    below = (*sentence.children(noun.index, "acl", "relcl", "ccomp"), *sentence.children(head.index, "ccomp"))
    clauses = (c for c in below if c.pos in VERBAL and c.index > noun.index)
    for clause in clauses if by else ():
        if has_to(sentence, clause) or helpers_of(sentence, clause) & _FORESEEN:
            for action in actions_of(sentence, clause):
                yield Demand(sentence, action, UndertakingKind.COMMITMENT, by, (), "undertaking.received", 0.7)


def _giver(scene: Scene, sentence: Sentence, verb: Token, noun: Token) -> Names:
    """Whom the word is "from"; else the one whom the sentence told as spoken to just before."""
    for prep in (*sentence.children(noun.index, "prep"), *sentence.children(verb.index, "prep")):
        for inner in sentence.children(prep.index, "pobj"):
            if prep.text.casefold() == "from" and scene.cast.is_actor(sentence, inner.index):
                return scene.cast.who(sentence, inner.index)
    before = sentence.tokens[verb.head] if verb.dep == "conj" else verb
    told = sentence.children(before.index, "dobj", "oprd", "dative") if before is not verb else ()
    spoken_to = next(iter(told), None)
    if spoken_to is not None and scene.cast.is_actor(sentence, spoken_to.index):
        return scene.cast.who(sentence, spoken_to.index)
    return ()
