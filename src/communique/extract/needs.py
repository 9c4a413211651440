"""What is needed: nouns and adjectives of need ("the need for X to act", "it is vital that X", "X has to leave")."""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.actions import Action, actions_of, doer_of, noun_action
from communique.extract.calls import called_for
from communique.extract.clauses import VERBAL, has_to, helpers_of
from communique.extract.demands import Demand, Names, owner_of, subject_names
from communique.extract.offers import received_word
from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.knowledge.verbs import verb_frames
from communique.model.facts import UndertakingKind
from communique.model.reading import Sentence, Token

_EFFORTS = frozenset({"effort", "step", "measure", "action", "move"})
"""What leads to the deed that is needed ("the need for steps to end the siege")."""
_MORE = frozenset({"further", "more", "new", "additional", "immediate", "urgent"})
"""Words that make of a deed that "is needed" one that is asked for ("further talks are needed")."""
_FAR = 14
"""Words behind a noun of need in which its infinitive may stand."""


def needed(scene: Scene, sentence: Sentence) -> Iterator[Demand]:
    """The undertakings that a sentence calls needed, outside any act of speech."""
    words = action_words()
    for token in sentence.tokens:
        if token.pos not in {"NOUN", "ADJ", "VERB"}:
            continue
        lower = token.lemma.casefold()
        if token.pos == "NOUN":
            yield from received_word(scene, sentence, token)
            yield from called_for(scene, sentence, token)
        if token.pos == "NOUN" and words.nouns.get(lower) in {UndertakingKind.REQUEST, UndertakingKind.COMMITMENT}:
            yield from _by_noun(scene, sentence, token, words.nouns[lower])
        elif token.pos == "NOUN" and words.nouns.get(lower) is UndertakingKind.OBLIGATION:
            yield from _responsible(scene, sentence, token)
        elif token.pos == "ADJ" and lower in words.needful:
            yield from _needful(scene, sentence, token)
        elif token.pos == "VERB" and lower in words.needing:
            yield from _needing(scene, sentence, token)


def _by_noun(scene: Scene, sentence: Sentence, noun: Token, kind: UndertakingKind) -> Iterator[Demand]:
    """As in "the need for X to act", "the need of all states to promote", "X's offer to host"."""
    by = owner_of(scene, sentence, noun)
    if noun.lemma.casefold() == "decision" and _is_blamed(sentence, noun):
        return
    if kind is UndertakingKind.COMMITMENT:
        by = by or _own_of(scene, sentence, noun)
    clauses, told = _clauses_of(scene, sentence, noun)
    if not clauses:
        clauses, told = _by_surface(scene, sentence, noun)
    by = by or told
    if kind is UndertakingKind.COMMITMENT and not by:
        return
    if not clauses and kind is UndertakingKind.REQUEST:
        yield from _for_a_deed(scene, sentence, noun)
    for clause in clauses[:1]:
        for action in actions_of(sentence, clause):
            doer = doer_of(scene, sentence, action, by)
            to = scene.cast.voice(noun.start) if kind is UndertakingKind.REQUEST else ()
            yield Demand(sentence, action, kind, doer, to, f"undertaking.noun.{noun.lemma.casefold()}", 0.7)


def _is_blamed(sentence: Sentence, noun: Token) -> bool:
    """As in "condemned the decision of X to leave": what is blamed was done, and is promised to nobody."""
    ruler = sentence.tokens[noun.head]
    return noun.dep == "dobj" and any(f.polarity < 0 for f in verb_frames().get(ruler.lemma.casefold(), ()))


def _clauses_of(scene: Scene, sentence: Sentence, noun: Token) -> tuple[list[Token], Names]:
    """The infinitives that hang on the noun, on its participle or on whom it is "for", and who that is."""
    told: Names = ()
    clauses = [
        c for c in _infinitives(sentence, noun, "acl", "relcl", "xcomp", "ccomp") if not _is_apart(sentence, noun, c)
    ]
    for prep in sentence.children(noun.index, "prep"):
        if prep.text.casefold() in {"for", "of"}:
            for inner in sentence.children(prep.index, "pobj"):
                if not told and scene.cast.is_actor(sentence, inner.index):
                    told = scene.cast.who(sentence, inner.index)
                is_thing = prep.text.casefold() == "for" and not told and inner.lemma.casefold() not in _EFFORTS
                below = [] if is_thing else _infinitives(sentence, inner, "acl", "relcl")
                clauses += [c for c in below if not _is_apart(sentence, inner, c)]
            clauses += [c for c in sentence.children(prep.index, "pcomp") if _is_needed(sentence, noun, c)]
    for participle in sentence.children(noun.index, "acl"):
        clauses += [c for c in sentence.children(participle.index, "xcomp", "advcl") if has_to(sentence, c)]
    return clauses, told


def _is_needed(sentence: Sentence, noun: Token, clause: Token) -> bool:
    """As in "the need for X to act", "the necessity of releasing prisoners"."""
    is_request = action_words().nouns.get(noun.lemma.casefold()) is UndertakingKind.REQUEST
    at_once = sentence.tokens[clause.index - 1].index == clause.head
    return has_to(sentence, clause) or (is_request and clause.tag == "VBG" and at_once)


def _infinitives(sentence: Sentence, head: Token, *deps: str) -> list[Token]:
    return [c for c in sentence.children(head.index, *deps) if c.pos in VERBAL and has_to(sentence, c)]


def _is_apart(sentence: Sentence, noun: Token, clause: Token) -> bool:
    """Whether a comma stands between: what follows it is a purpose ("the need for an accord, both to save ...")."""
    return any(t.text == "," for t in sentence.tokens[noun.index + 1 : clause.index])


def _for_a_deed(scene: Scene, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """As in "the need for the release of prisoners and cooperation": the deeds that nouns name."""
    for prep in (p for p in sentence.children(noun.index, "prep") if p.text.casefold() == "for"):
        named = sentence.children(prep.index, "pobj")
        for inner in (*named, *(c for t in named for c in sentence.children(t.index, "conj"))):
            action = noun_action(inner)
            if action is not None:
                doer = doer_of(scene, sentence, action, ())
                to = scene.cast.voice(noun.start)
                rule = f"undertaking.noun.{noun.lemma.casefold()}"
                yield Demand(sentence, action, UndertakingKind.REQUEST, doer, to, rule, 0.65)


def _own_of(scene: Scene, sentence: Sentence, noun: Token) -> Names:
    """As in "their intention to hold": whom the possessive means, where the infinitive follows at once."""
    owners = [t for t in sentence.children(noun.index, "poss") if t.tag == "PRP$"]
    follows = sentence.tokens[noun.index + 1 : noun.index + 2]
    at_once = bool(follows) and follows[0].tag == "TO" and noun.tag == "NN"
    return scene.cast.who(sentence, owners[0].index) if owners and at_once else ()


def _responsible(scene: Scene, sentence: Sentence, noun: Token) -> Iterator[Demand]:
    """As in "X have a responsibility to act", "they bear responsibility for ensuring", "it is the duty of X to"."""
    head = sentence.tokens[noun.head]
    by: Names = ()
    if noun.dep == "dobj" and head.lemma in {"have", "bear"}:
        by = subject_names(scene, sentence, head)
    elif noun.dep == "attr" and head.lemma == "be":
        by = owner_of(scene, sentence, noun)
    if not by:
        return
    clauses = [c for c in sentence.children(noun.index, "acl", "relcl") if c.pos in VERBAL and has_to(sentence, c)]
    for prep in sentence.children(noun.index, "prep"):
        clauses += [
            c for c in sentence.children(prep.index, "pcomp") if prep.text.casefold() == "for" and c.tag == "VBG"
        ]
    for clause in clauses[:1]:
        for action in actions_of(sentence, clause):
            yield Demand(
                sentence,
                action,
                UndertakingKind.OBLIGATION,
                by,
                scene.cast.voice(noun.start),
                "undertaking.responsible",
                0.7,
            )


def _by_surface(scene: Scene, sentence: Sentence, noun: Token) -> tuple[list[Token], Names]:
    """Where the parser breaks: "of" or "for", an actor, "to", a verb, in this order and near."""
    rest = sentence.tokens[noun.index + 1 : noun.index + _FAR]
    verb = next((t for t in rest if t.tag == "VB" and has_to(sentence, t)), None)
    if verb is not None and sentence.tokens[verb.head].dep == "pobj" and not scene.cast.is_actor(sentence, verb.head):
        return [], ()
    if verb is None or rest[0].text.casefold() not in {"for", "of", "to"}:
        return [], ()
    between = sentence.tokens[noun.index + 1 : verb.index]
    actor = next((m for t in between if (m := scene.cast.mention_at(sentence, t.index)) is not None), None)
    inside = range(actor.first, actor.last + 1) if actor is not None else range(0)
    if any(t.text in {",", ";"} or (t.pos == "VERB" and t.index not in inside) for t in between):
        return [], ()
    return [verb], scene.cast.who(sentence, actor.last) if actor is not None else ()


def _needful(scene: Scene, sentence: Sentence, adjective: Token) -> Iterator[Demand]:
    """As in "it is vital for X to maintain", "it is essential that X respect": only where an actor is told."""
    head = sentence.tokens[adjective.head]
    clauses = [
        c
        for place in {adjective.index, head.index}
        for c in sentence.children(place, "xcomp", "ccomp", "advcl", "csubj")
        if c.pos in VERBAL and c.index > adjective.index and (has_to(sentence, c) or c.dep == "ccomp")
    ]
    for clause in clauses[:1]:
        by = _told_actor(scene, sentence, adjective, clause)
        if not by:
            continue
        for action in actions_of(sentence, clause):
            yield Demand(
                sentence,
                action,
                UndertakingKind.REQUEST,
                by,
                scene.cast.voice(adjective.start),
                "undertaking.needful",
                0.7,
            )


def _told_actor(scene: Scene, sentence: Sentence, adjective: Token, clause: Token) -> Names:
    for subject in sentence.children(clause.index, "nsubj"):
        if scene.cast.is_actor(sentence, subject.index):
            return scene.cast.who(sentence, subject.index)
    between = sentence.tokens[adjective.index + 1 : clause.index]
    if between and between[0].text.casefold() in {"for", "on", "upon"}:
        for token in between[1:]:
            if scene.cast.is_actor(sentence, token.index):
                return scene.cast.who(sentence, token.index)
            place = scene.cast.place_name(sentence, token.index)
            if place:
                return (place,)
    return ()


def _needing(scene: Scene, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """As in "X needs to be given access", "X has to leave", "further talks are needed"."""
    if verb.lemma == "have" and verb.tag == "VBD":
        return
    if helpers_of(sentence, verb) & {"would", "did"}:
        return
    to = scene.cast.voice(verb.start)
    for clause in sentence.children(verb.index, "xcomp"):
        if clause.pos in VERBAL and has_to(sentence, clause) and verb.index < clause.index:
            by = subject_names(scene, sentence, verb)
            for action in actions_of(sentence, clause):
                doer = doer_of(scene, sentence, action, by)
                yield Demand(sentence, action, UndertakingKind.REQUEST, doer, to, "undertaking.need-to", 0.75)
    for patient in sentence.children(verb.index, "nsubjpass"):
        action_noun = noun_action(patient)
        doer = doer_of(scene, sentence, action_noun, ()) if action_noun is not None else ()
        is_plain = verb.dep in {"ROOT", "conj"} and not any(sentence.children(verb.index, "neg"))
        is_wanted = bool(doer) or any(t.text.casefold() in _MORE for t in sentence.children(patient.index, "amod"))
        if action_noun is not None and is_plain and is_wanted:
            yield Demand(
                sentence,
                Action(patient, action_noun.lemma, is_noun=True),
                UndertakingKind.REQUEST,
                doer,
                to,
                "undertaking.needed",
                0.6,
            )
