"""Undertakings: what somebody is asked, promises or is bound to do.

Three ways lead to one: an act of speech that governs an action ("urged X to leave", "expressed their readiness to meet"), a
modal ("shall withdraw", "will travel", "should be completed"), and a noun or adjective of need ("the need for X to act",
"it is vital that X"). Invariant: one action, one undertaking; coordinated actions are one each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.extract.actions import Action, actions_of, doer_of, noun_action, object_words
from communique.extract.clauses import VERBAL, coordinated, has_to, helpers_of, is_passive, object_of, subject_of
from communique.extract.scene import Scene
from communique.extract.terms import due_of
from communique.knowledge.undertakings import action_words
from communique.model.facts import Act, Force, Mode, Undertaking, UndertakingKind
from communique.model.reading import Sentence, Token
from communique.model.text import ZoneRole

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """An action with who binds whom to it, before it is cited."""

    sentence: Sentence
    action: Action
    kind: UndertakingKind
    by: Names
    to: Names
    rule: str
    confidence: float
    act: Act | None = None


def find_undertakings(scene: Scene, acts: Iterable[Act]) -> tuple[Undertaking, ...]:
    """The undertakings of the body, in the order of the text."""
    demands: dict[int, Demand] = {}
    for demand in _all_demands(scene, tuple(acts)):
        demands.setdefault(demand.action.head.start, demand)
    ordered = [demands[start] for start in sorted(demands)]
    return tuple(_undertaking(scene, d, ordered) for d in ordered)


def _all_demands(scene: Scene, acts: tuple[Act, ...]) -> Iterator[Demand]:
    by_place = {a.citations[0].start: a for a in acts}
    for sentence in scene.reading.sentences:
        if sentence.zone is ZoneRole.BODY:
            for token in sentence.tokens:
                act = by_place.get(token.start)
                if act is not None:
                    yield from _of_act(scene, sentence, token, act, acts)
    for sentence in scene.reading.sentences:
        if sentence.zone is ZoneRole.BODY:
            yield from _of_needs(scene, sentence)
            yield from _of_modals(scene, sentence)


# -- acts of speech ----------------------------------------------------------------------------------------------------


def _of_act(scene: Scene, sentence: Sentence, verb: Token, act: Act, acts: tuple[Act, ...]) -> Iterator[Demand]:
    if act.negated:
        return
    if act.force is Force.DIRECTIVE:
        yield from _asked(scene, sentence, verb, act, acts)
    elif act.force is Force.COMMISSIVE:
        yield from _promised(scene, sentence, verb, act)
    elif act.force is Force.DECLARATIVE and verb.lemma in {"decide", "resolve"}:
        yield from _decided(scene, sentence, verb, act)


def _asked(scene: Scene, sentence: Sentence, verb: Token, act: Act, acts: tuple[Act, ...]) -> Iterator[Demand]:
    if act.verb == "send message":
        yield from _same_message(scene, sentence, act, acts)
        return
    noun = _cited_noun(sentence, act)
    governed = list(_governed(sentence, verb, noun, act))
    for clause in governed:
        for action in actions_of(sentence, clause):
            by = doer_of(scene, sentence, action, _clause_doer(scene, sentence, clause, act.addressee, verb))
            yield Demand(sentence, action, UndertakingKind.REQUEST, by, act.speaker, f"undertaking.{act.verb.replace(' ', '-')}", 0.85, act)
    yield from _reminded(scene, sentence, verb, act)
    if not governed:
        yield from _asked_by_noun(scene, sentence, verb, noun, act)


def _clause_doer(scene: Scene, sentence: Sentence, clause: Token, default: Names, verb: Token) -> Names:
    if is_passive(sentence, clause):
        return ()
    for subject in sentence.children(clause.index, "nsubj"):
        if scene.cast.is_actor(sentence, subject.index):
            return scene.cast.who(sentence, subject.index)
    return default


def _cited_noun(sentence: Sentence, act: Act) -> Token | None:
    """The last word cited of an act of several words; None for a plain verb."""
    last = act.citations[-1]
    return next((t for t in sentence.tokens if t.start == last.start), None) if len(act.citations) > 1 else None


def _governed(sentence: Sentence, verb: Token, noun: Token | None, act: Act) -> Iterator[Token]:
    """The verbs of the clauses that say what is asked or promised, first of each coordination."""
    seen: set[int] = set()
    heads = [verb.index]
    if noun is not None and noun.index != verb.index:
        heads.append(noun.index)
    for place in heads:
        for child in sentence.children(place, "xcomp", "ccomp", "acl", "advcl", "relcl"):
            if child.pos in VERBAL and child.index > verb.index and child.index not in seen and _is_asked(sentence, child, verb):
                seen.add(child.index)
                yield child
    if not seen:
        yield from _nearest_infinitive(sentence, noun or verb, act)


def _is_asked(sentence: Sentence, clause: Token, verb: Token) -> bool:
    if clause.dep in {"acl", "advcl"}:
        return has_to(sentence, clause)
    if clause.dep == "relcl":
        return has_to(sentence, clause)
    if verb.lemma in {"remind", "inform", "assure"} and clause.dep == "ccomp" and not has_to(sentence, clause):
        return bool(helpers_of(sentence, clause) & {"will", "must", "should", "shall", "would"})
    return True


def _nearest_infinitive(sentence: Sentence, start: Token, act: Act) -> Iterator[Token]:
    """Where the parser hung the infinitive on the person asked: the first "to" and verb behind the addressee."""
    if act.force is Force.COMMISSIVE and start.pos == "VERB":
        return
    for token in sentence.tokens[start.index + 1 : start.index + 30]:
        if token.text in {".", ";"}:
            return
        if token.tag == "VB" and has_to(sentence, token) and token.dep in {"acl", "advcl", "relcl", "xcomp", "ccomp"}:
            above = next((t for t in sentence.ancestors(token.index) if t.pos in VERBAL), None)
            if above is None or above.index <= start.index:
                yield token
            return


def _asked_by_noun(scene: Scene, sentence: Sentence, verb: Token, noun: Token | None, act: Act) -> Iterator[Demand]:
    """"call for the departure of all mercenaries", "demanded an immediate end to"."""
    heads = [verb] if noun is None else [verb, noun]
    for head in heads:
        for child in sentence.children(head.index, "prep", "dobj", "prt"):
            targets = sentence.children(child.index, "pobj") if child.dep == "prep" else (child,)
            if child.dep == "prep" and child.text.casefold() not in {"for", "to", "on", "upon"}:
                continue
            for target in targets:
                yield from _noun_demands(scene, sentence, target, act, UndertakingKind.REQUEST, act.addressee)


def _noun_demands(scene: Scene, sentence: Sentence, target: Token, act: Act, kind: UndertakingKind, by: Names) -> Iterator[Demand]:
    fellows = [target, *(c for c in sentence.children(target.index, "conj"))]
    for each in fellows:
        action = noun_action(each)
        if action is not None:
            to = act.speaker if kind is not UndertakingKind.COMMITMENT else ()
            yield Demand(sentence, action, kind, doer_of(scene, sentence, action, by), to, "undertaking.noun", 0.7, act)


def _reminded(scene: Scene, sentence: Sentence, verb: Token, act: Act) -> Iterator[Demand]:
    """"remind X of their obligation to comply ..., in particular with regard to the exchange of prisoners"."""
    words = action_words()
    for token in sentence.subtree(verb.index):
        if token.index <= verb.index or words.nouns.get(token.lemma.casefold()) is not UndertakingKind.OBLIGATION:
            continue
        for clause in sentence.children(token.index, "acl", "relcl"):
            if clause.pos not in VERBAL or not has_to(sentence, clause):
                continue
            for action in actions_of(sentence, clause):
                yield Demand(sentence, action, UndertakingKind.OBLIGATION, act.addressee, act.speaker, "undertaking.obligation", 0.85, act)
            for inner in sentence.subtree(clause.index):
                action_noun = noun_action(inner) if inner.pos == "NOUN" and inner.dep in {"pobj", "conj"} else None
                if action_noun is not None and _in_particular(sentence, inner):
                    yield Demand(sentence, action_noun, UndertakingKind.OBLIGATION, act.addressee, act.speaker, "undertaking.obligation", 0.7, act)


def _in_particular(sentence: Sentence, noun: Token) -> bool:
    before = {t.text.casefold() for t in sentence.tokens[max(0, noun.index - 12) : noun.index]}
    return bool(before & {"particular", "particularly", "including", "especially", "regard", "respect"})


def _same_message(scene: Scene, sentence: Sentence, act: Act, acts: tuple[Act, ...]) -> Iterator[Demand]:
    """"sent the same message to X": what was asked before, now of X."""
    token = _cited_noun(sentence, act)
    earlier = [a for a in acts if a.force is Force.DIRECTIVE and a.citations[0].start < act.citations[0].start]
    if token is None or not earlier:
        return
    before = earlier[-1]
    for each in scene.reading.sentences:
        for verb in each.tokens:
            if verb.start == before.citations[0].start:
                for clause in _governed(each, verb, None, before):
                    for action in actions_of(each, clause)[:1]:
                        carried = Action(token, action.lemma, is_noun=True)
                        yield Demand(sentence, carried, UndertakingKind.REQUEST, act.addressee, act.speaker, "undertaking.same-message", 0.7, act)
                    return


def _promised(scene: Scene, sentence: Sentence, verb: Token, act: Act) -> Iterator[Demand]:
    noun = _cited_noun(sentence, act)
    owner = noun if noun is not None else verb
    by = _promiser(scene, sentence, owner) or act.speaker
    found = False
    for clause in (*_governed(sentence, verb, noun, act), *_gerunds(sentence, owner)):
        for action in actions_of(sentence, clause):
            found = True
            doer = doer_of(scene, sentence, action, by)
            yield Demand(sentence, action, UndertakingKind.COMMITMENT, doer or by, (), f"undertaking.{act.verb.replace(' ', '-')}", 0.85, act)
    if not found:
        for prep in sentence.children(owner.index, "prep"):
            if prep.text.casefold() in {"to", "for", "on"}:
                for target in sentence.children(prep.index, "pobj"):
                    if act.verb not in {"accept", "reaffirm commitment", "underscore commitment"} or noun_action(target):
                        yield from _noun_demands(scene, sentence, target, act, UndertakingKind.COMMITMENT, by)


def _promiser(scene: Scene, sentence: Sentence, noun: Token) -> Names:
    """"the commitment of the two sides to", "the Government's intention to": not always the speaker's own."""
    if noun.pos != "NOUN":
        return ()
    for owner in sentence.children(noun.index, "poss"):
        if owner.tag != "PRP$" and scene.cast.is_actor(sentence, owner.index):
            return scene.cast.who(sentence, owner.index)
    for prep in sentence.children(noun.index, "prep"):
        if prep.text.casefold() == "of":
            for inner in sentence.children(prep.index, "pobj"):
                if scene.cast.is_actor(sentence, inner.index):
                    return scene.cast.who(sentence, inner.index)
    return ()


def _gerunds(sentence: Sentence, owner: Token) -> Iterator[Token]:
    """"committed to pursuing", "commitment to continuing"."""
    for prep in sentence.children(owner.index, "prep"):
        if prep.text.casefold() in {"to", "on", "in"}:
            yield from (t for t in sentence.children(prep.index, "pcomp") if t.tag == "VBG")


def _decided(scene: Scene, sentence: Sentence, verb: Token, act: Act) -> Iterator[Demand]:
    for clause in sentence.children(verb.index, "xcomp", "ccomp"):
        if clause.pos not in VERBAL:
            continue
        shall = bool(helpers_of(sentence, clause) & {"shall"})
        if not has_to(sentence, clause) and not shall:
            continue
        kind = UndertakingKind.OBLIGATION if shall else UndertakingKind.COMMITMENT
        for action in actions_of(sentence, clause) or (Action(clause, clause.lemma),):
            by = doer_of(scene, sentence, action, act.speaker)
            yield Demand(sentence, action, kind, by, act.speaker if shall else (), "undertaking.decide", 0.85, act)


# -- needs -------------------------------------------------------------------------------------------------------------


def _of_needs(scene: Scene, sentence: Sentence) -> Iterator[Demand]:
    words = action_words()
    for token in sentence.tokens:
        lower = token.lemma.casefold()
        if token.pos == "NOUN" and words.nouns.get(lower) in {UndertakingKind.REQUEST, UndertakingKind.COMMITMENT}:
            yield from _needed_by_noun(scene, sentence, token, words.nouns[lower])
        elif token.pos == "ADJ" and lower in words.needful:
            yield from _needful(scene, sentence, token)
        elif token.pos == "VERB" and lower in words.needing:
            yield from _needing(scene, sentence, token)


def _needed_by_noun(scene: Scene, sentence: Sentence, noun: Token, kind: UndertakingKind) -> Iterator[Demand]:
    """"the need for X to act", "the need of all states to promote", "X's offer to host"."""
    by = _promiser(scene, sentence, noun)
    clauses = [c for c in sentence.children(noun.index, "acl", "relcl", "xcomp", "ccomp") if c.pos in VERBAL and has_to(sentence, c)]
    for prep in sentence.children(noun.index, "prep"):
        if prep.text.casefold() in {"for", "of"}:
            for inner in sentence.children(prep.index, "pobj"):
                if not by and scene.cast.is_actor(sentence, inner.index):
                    by = scene.cast.who(sentence, inner.index)
                clauses += [c for c in sentence.children(inner.index, "acl", "relcl") if c.pos in VERBAL and has_to(sentence, c)]
            clauses += [c for c in sentence.children(prep.index, "pcomp") if has_to(sentence, c)]
    if not clauses:
        after = [t for t in sentence.tokens[noun.index + 1 : noun.index + 14] if t.tag == "VB" and has_to(sentence, t)]
        between = sentence.tokens[noun.index + 1 : after[0].index] if after else ()
        if after and sentence.tokens[noun.index + 1].text.casefold() in {"for", "of", "to"} and not any(t.text in {",", ";"} or t.pos == "VERB" for t in between):
            clauses = after[:1]
    if kind is UndertakingKind.COMMITMENT and not by:
        return
    for clause in clauses[:1]:
        for action in actions_of(sentence, clause):
            doer = doer_of(scene, sentence, action, by)
            to = scene.cast.voice(noun.start) if kind is UndertakingKind.REQUEST else ()
            yield Demand(sentence, action, kind, doer, to, f"undertaking.noun.{noun.lemma.casefold()}", 0.7)


def _needful(scene: Scene, sentence: Sentence, adjective: Token) -> Iterator[Demand]:
    """"it is vital for X to maintain", "it is essential that X respect": only where an actor is told."""
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
            yield Demand(sentence, action, UndertakingKind.REQUEST, by, scene.cast.voice(adjective.start), "undertaking.needful", 0.7)


def _told_actor(scene: Scene, sentence: Sentence, adjective: Token, clause: Token) -> Names:
    for subject in sentence.children(clause.index, "nsubj"):
        if scene.cast.is_actor(sentence, subject.index):
            return scene.cast.who(sentence, subject.index)
    between = sentence.tokens[adjective.index + 1 : clause.index]
    if between and between[0].text.casefold() == "for":
        for token in between[1:]:
            if scene.cast.is_actor(sentence, token.index):
                return scene.cast.who(sentence, token.index)
            place = scene.cast.place_name(sentence, token.index)
            if place:
                return (place,)
    return ()


def _needing(scene: Scene, sentence: Sentence, verb: Token) -> Iterator[Demand]:
    """"X needs to be given access", "X has to leave"."""
    if helpers_of(sentence, verb) & {"will", "would", "did"}:
        return
    for clause in sentence.children(verb.index, "xcomp"):
        if clause.pos in VERBAL and has_to(sentence, clause) and verb.index < clause.index:
            by = _subject_names(scene, sentence, verb)
            for action in actions_of(sentence, clause):
                doer = doer_of(scene, sentence, action, by)
                yield Demand(sentence, action, UndertakingKind.REQUEST, doer, scene.cast.voice(verb.start), "undertaking.need-to", 0.75)


def _subject_names(scene: Scene, sentence: Sentence, verb: Token) -> Names:
    subject = subject_of(sentence, verb)
    if subject is None or not scene.cast.is_actor(sentence, subject.index):
        return ()
    return scene.cast.who(sentence, subject.index)


# -- modals ------------------------------------------------------------------------------------------------------------


def _of_modals(scene: Scene, sentence: Sentence) -> Iterator[Demand]:
    words = action_words()
    for verb in sentence.tokens:
        if verb.pos not in VERBAL:
            continue
        modals = [t for t in sentence.children(verb.index, "aux") if t.text.casefold() in words.modals]
        if not modals:
            continue
        kind = words.modals[modals[0].text.casefold()]
        yield from _modal(scene, sentence, verb, kind, modals[0].text.casefold())


def _modal(scene: Scene, sentence: Sentence, verb: Token, kind: UndertakingKind, modal: str) -> Iterator[Demand]:
    if _is_supposed(sentence, verb) or (kind is UndertakingKind.REQUEST and _is_first_person_speech(sentence, verb)):
        return
    by = _subject_names(scene, sentence, verb)
    passive = is_passive(sentence, verb)
    if kind is UndertakingKind.COMMITMENT and not (by and not passive and _is_own(scene, sentence, verb, by, modal)):
        return
    if kind is UndertakingKind.REQUEST and not by and not passive:
        return
    if kind is UndertakingKind.OBLIGATION and not by and not passive:
        return
    to = () if kind is UndertakingKind.COMMITMENT else scene.cast.voice(verb.start)
    for fellow in _same_modal(sentence, verb):
        for action in actions_of(sentence, fellow):
            doer = doer_of(scene, sentence, action, by if not is_passive(sentence, fellow) else ())
            yield Demand(sentence, action, kind, doer, to, f"undertaking.{modal.strip('’')}", 0.8)


def _same_modal(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The verb and its fellows that share the modal, not those with one of their own or a subject of their own."""
    out = [verb]
    for each in coordinated(sentence, verb)[1:]:
        own = sentence.children(each.index, "nsubj", "nsubjpass")
        if not own and each.tag in {"VB", "VBN"} and not any(t.text.casefold() in action_words().modals for t in sentence.children(each.index, "aux")):
            out.append(each)
    return tuple(out[:1])


def _is_supposed(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause is a supposition, a description or an outcome, not something to be done."""
    if verb.dep in {"relcl", "acl"}:
        return True
    if verb.dep == "advcl":
        marks = {t.text.casefold() for t in sentence.children(verb.index, "mark", "advmod")}
        return bool(marks & {"if", "as", "so", "because", "since", "when", "once", "until", "unless", "before", "after", "that", "where", "while"}) or not marks
    head = sentence.tokens[verb.head]
    return verb.dep == "ccomp" and head.lemma in {"hope", "trust", "expect", "believe", "ensure", "fear", "warn", "know", "convince", "demand", "welcome"}


def _is_first_person_speech(sentence: Sentence, verb: Token) -> bool:
    """"I must stress", "I should like": politeness, no request."""
    subject = subject_of(sentence, verb)
    return subject is not None and subject.text.casefold() == "i"


def _is_own(scene: Scene, sentence: Sentence, verb: Token, by: Names, modal: str) -> bool:
    """Whether the speaker's own action is foreseen: "we will support", "the Co-Chairs will travel"."""
    if verb.lemma in action_words().not_actions and verb.lemma != "have":
        return False
    voice = scene.cast.voice(verb.start)
    own = bool(set(by) & set(voice)) or scene.cast.are_issuers(by)
    head = sentence.tokens[verb.head]
    reported = verb.dep == "ccomp" and head.pos in VERBAL and head.index != verb.index
    if reported:
        teller = _subject_names(scene, sentence, head)
        own = own or bool(set(by) & set(teller)) or _stands_for(scene, by, teller)
    if modal in {"would"} and not reported:
        return False
    return own and object_of(sentence, verb) is not None if verb.lemma in {"allow", "lead", "help", "bring"} else own


def _stands_for(scene: Scene, by: Names, teller: Names) -> bool:
    """Whether the teller speaks for the body named ("the chairmanship will")."""
    posts = {o.of.casefold() for p in scene.reading.people if p.name in teller for o in p.offices if o.of}
    return any(name.casefold() in posts or any(of in name.casefold() for of in posts) for name in by) or scene.cast.are_issuers(by)


# -- facts -------------------------------------------------------------------------------------------------------------


def _undertaking(scene: Scene, demand: Demand, ordered: list[Demand]) -> Undertaking:
    action, sentence = demand.action, demand.sentence
    later = [d.action.head.index for d in ordered if d.sentence is sentence and d.action.head.index > action.head.index]
    words = [[action.head], *([b] for b in action.beside)]
    mode = demand.act.mode if demand.act else scene.mode_at(action.head.start)
    return Undertaking(
        citations=scene.cite_tokens(*words),
        rule=demand.rule,
        confidence=demand.confidence,
        mode=Mode(mode),
        kind=demand.kind,
        by=demand.by,
        to=tuple(t for t in demand.to if t not in demand.by),
        action=action.lemma,
        object=object_words(scene, sentence, action),
        due=due_of(scene, sentence, action.head, end=min(later) if later else None),
        act=demand.act.id if demand.act else None,
    )
