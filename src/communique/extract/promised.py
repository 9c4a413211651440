"""What is promised: the actions that commissives and decisions govern ("agreed to meet", "accepted the invitation", "decided to")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.extract.actions import Action, actions_of, doer_of, done_along
from communique.extract.asked import cited_noun, governed, is_told, noun_demands, verb_of
from communique.extract.clauses import VERBAL, has_to, helpers_of, is_passive, object_of
from communique.extract.demands import Demand, Names, owner_of, subject_names
from communique.extract.offers import assured_states, offered_help
from communique.extract.scene import Scene
from communique.knowledge.undertakings import action_words
from communique.knowledge.verbs import verb_frames
from communique.model.facts import Act, Force, UndertakingKind
from communique.model.reading import Sentence, Token

_ASKING_TO_COME = frozenset({"invite", "extend invitation", "convey invitation", "propose"})
_NEAR = 4
"""Sentences between an invitation and its acceptance."""


def promised(scene: Scene, sentence: Sentence, verb: Token, act: Act, acts: tuple[Act, ...]) -> Iterator[Demand]:
    """The undertakings that a commissive takes on; a refusal takes on none."""
    if act.verb == "refuse":
        return
    noun = cited_noun(sentence, act)
    owner = noun if noun is not None else verb
    by = owner_of(scene, sentence, owner) or _told_of(scene, sentence, verb, noun) or act.speaker
    rule = f"undertaking.{act.verb.replace(' ', '-')}"
    clauses = [*governed(sentence, verb, noun, act), *_gerunds(sentence, owner), *_of_the_thing(sentence, verb)]
    clauses += [c for c in _of_fellow_nouns(sentence, noun) if c not in clauses]
    for clause in clauses:
        yield from assured_states(sentence, verb, clause, act, by)
        for action in actions_of(sentence, clause):
            doer = doer_of(scene, sentence, action, _foreseen_of(scene, sentence, clause) or by) or by
            yield from _nested(
                scene, sentence, Demand(sentence, action, UndertakingKind.COMMITMENT, doer, (), rule, 0.85, act)
            )
    for action in (a for carrier in (verb, *clauses) for a in done_along(sentence, carrier)) if clauses else ():
        yield Demand(sentence, action, UndertakingKind.COMMITMENT, by, (), rule, 0.7, act)
    if clauses:
        return
    if act.verb == "accept":
        yield from _invited(scene, act, acts)
        yield from _accepted_deed(scene, sentence, verb, act, by)
    elif verb.lemma in action_words().performed and object_of(sentence, verb) is not None:
        yield Demand(sentence, Action(verb, verb.lemma), UndertakingKind.COMMITMENT, by, (), rule, 0.75, act)
    else:
        yield from offered_help(sentence, verb, act, by)
        yield from _promised_thing(scene, sentence, verb, act, by)
        yield from _promised_by_noun(scene, sentence, owner, act, by)


def _foreseen_of(scene: Scene, sentence: Sentence, clause: Token) -> Names:
    """As in "A reiterates that the Union will spare no effort to help": who is to do it by the clause itself."""
    own = sentence.children(clause.index, "nsubj") if clause.dep == "ccomp" else ()
    return next((scene.cast.who(sentence, t.index) for t in own if scene.cast.is_actor(sentence, t.index)), ())


def _told_of(scene: Scene, sentence: Sentence, verb: Token, noun: Token | None) -> Names:
    """As in "A stressed that the Union is ready to": who is ready; empty where the promise is the teller's own."""
    if noun is None or not is_told(sentence, verb, noun):
        return ()
    carrier = noun if sentence.children(noun.index, "nsubj", "nsubjpass") else sentence.tokens[noun.head]
    return subject_names(scene, sentence, carrier)


def _nested(scene: Scene, sentence: Sentence, demand: Demand) -> Iterator[Demand]:
    """As in "decided to instruct their negotiators to meet": what those instructed are to do, else the promise itself."""
    verb = demand.action.head
    frames = verb_frames().get(verb.lemma, ())
    target = object_of(sentence, verb)
    inner = [c for c in sentence.children(verb.index, "xcomp", "advcl") if c.pos in VERBAL and has_to(sentence, c)]
    if target is None or not inner or not any(f.force is Force.DIRECTIVE for f in frames):
        yield demand
        return
    asked = scene.cast.who(sentence, target.index)
    for action in actions_of(sentence, inner[0]):
        yield replace(
            demand,
            action=action,
            kind=UndertakingKind.REQUEST,
            by=doer_of(scene, sentence, action, asked),
            to=demand.by,
        )


def _of_fellow_nouns(sentence: Sentence, noun: Token | None) -> Iterator[Token]:
    """As in "expressed readiness to host and willingness to pay": the infinitives of the nouns coordinated."""
    for fellow in sentence.subtree(noun.index) if noun is not None else ():
        if fellow.dep == "conj" and action_words().nouns.get(fellow.lemma.casefold()) is UndertakingKind.COMMITMENT:
            yield from (c for c in sentence.children(fellow.index, "acl") if c.pos in VERBAL and has_to(sentence, c))


def _promised_thing(scene: Scene, sentence: Sentence, verb: Token, act: Act, by: Names) -> Iterator[Demand]:
    """As in "promised a swift investigation": the deed that the object names."""
    target = object_of(sentence, verb) if verb.lemma in {"promise", "pledge", "vow"} else None
    for demand in noun_demands(scene, sentence, target, act, kind=UndertakingKind.COMMITMENT, by=by) if target else ():
        yield replace(demand, by=demand.by or by)


def _promised_by_noun(scene: Scene, sentence: Sentence, owner: Token, act: Act, by: Names) -> Iterator[Demand]:
    """As in "commitment to the full implementation of X", "the non-use of force": nouns that tell of what."""
    of_what = {"to", "for", "on"} | ({"of"} if owner.lemma == "assure" else set())
    assured = object_of(sentence, owner) if owner.lemma == "assure" else None
    for prep in (p for t in (owner, *((assured,) if assured else ())) for p in _joined_preps(sentence, t)):
        if prep.text.casefold() in of_what:
            for target in sentence.children(prep.index, "pobj"):
                for demand in noun_demands(scene, sentence, target, act, kind=UndertakingKind.COMMITMENT, by=by):
                    if owner.lemma == "assure" or _tells_of_what(sentence, demand.action):
                        yield replace(demand, by=demand.by or by)


def _joined_preps(sentence: Sentence, owner: Token) -> Iterator[Token]:
    """As in "committed to the talks and to the release of": the preposition and those coordinated with it."""
    for prep in sentence.children(owner.index, "prep"):
        yield prep
        yield from (t for t in sentence.children(prep.index, "conj") if t.pos == "ADP")


def _tells_of_what(sentence: Sentence, action: Action) -> bool:
    of = any(t.text.casefold() in {"of", "with", "from", "to"} for t in sentence.children(action.head.index, "prep"))
    return of or action.lemma.startswith("not ") or action.lemma == "cease fire"


def _of_the_thing(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """As in "accepted the invitation of X to visit": the infinitive of what is accepted."""
    target = object_of(sentence, verb)
    if verb.lemma == "accept" and target is not None:
        yield from (
            c for c in sentence.children(target.index, "acl", "relcl") if c.pos in VERBAL and has_to(sentence, c)
        )


def _accepted_deed(scene: Scene, sentence: Sentence, verb: Token, act: Act, by: Names) -> Iterator[Demand]:
    """As in "accepted a cessation of hostilities": the deed itself is promised."""
    target = object_of(sentence, verb)
    for demand in noun_demands(scene, sentence, target, act, kind=UndertakingKind.COMMITMENT, by=by) if target else ():
        if _tells_of_what(sentence, demand.action):
            yield replace(demand, by=demand.by or by)


def _invited(scene: Scene, act: Act, acts: tuple[Act, ...]) -> Iterator[Demand]:
    """As in "X invited Y to visit ... The invitation was accepted": the visit that was asked for is now promised."""
    earlier = [a for a in acts if a.verb in _ASKING_TO_COME and scene.start_of(a) < scene.start_of(act)]
    here = verb_of(scene, act)
    asked = verb_of(scene, earlier[-1]) if earlier else None
    if here is None or asked is None or here[0].index - asked[0].index > _NEAR:
        return
    sentence, verb = asked
    clauses = list(governed(sentence, verb, cited_noun(sentence, earlier[-1]), earlier[-1]))
    for clause in clauses:
        for action in actions_of(sentence, clause):
            yield Demand(
                sentence,
                action,
                UndertakingKind.COMMITMENT,
                act.speaker,
                earlier[-1].speaker,
                "undertaking.accept",
                0.75,
                act,
            )
    if clauses:
        return
    for prep in sentence.children(verb.index, "prep"):
        for target in sentence.children(prep.index, "pobj"):
            if prep.text.casefold() == "to" and target.lemma in _OCCASIONS:
                yield Demand(
                    sentence,
                    Action(target, "attend", is_noun=True),
                    UndertakingKind.COMMITMENT,
                    act.speaker,
                    earlier[-1].speaker,
                    "undertaking.accept",
                    0.7,
                    act,
                )


_OCCASIONS = frozenset(
    {
        "meeting",
        "talk",
        "round",
        "session",
        "conference",
        "summit",
        "ceremony",
        "consultation",
        "negotiation",
        "forum",
        "retreat",
    }
)


def _gerunds(sentence: Sentence, owner: Token) -> Iterator[Token]:
    """As in "committed to pursuing", "commitment to continuing"."""
    for prep in sentence.children(owner.index, "prep"):
        if prep.text.casefold() in {"to", "on", "in"} and prep.index > owner.index:
            yield from (t for t in sentence.children(prep.index, "pcomp") if t.tag == "VBG")


def decided(scene: Scene, sentence: Sentence, verb: Token, act: Act) -> Iterator[Demand]:
    """As in "decided to convene", "decides that all sides shall refrain"."""
    ordered: Token | None = None
    for clause in sentence.children(verb.index, "xcomp", "ccomp"):
        if clause.pos not in VERBAL:
            continue
        if ordered is not None and has_to(sentence, clause):
            yield from _told_to(scene, sentence, ordered, clause, act)
            continue
        ordered = clause if _orders(sentence, clause) and _infinitive_follows(sentence, verb, clause) else None
        if ordered is not None:
            continue
        helpers = helpers_of(sentence, clause)
        kind = next((k for modals, k in _BINDING if helpers & modals), UndertakingKind.COMMITMENT)
        if not has_to(sentence, clause) and kind is UndertakingKind.COMMITMENT:
            continue
        for action in actions_of(sentence, clause):
            by = doer_of(scene, sentence, action, () if is_passive(sentence, clause) else act.speaker)
            to = () if kind is UndertakingKind.COMMITMENT else act.speaker
            yield from _nested(scene, sentence, Demand(sentence, action, kind, by, to, "undertaking.decide", 0.85, act))


def _orders(sentence: Sentence, clause: Token) -> bool:
    """As in "decided to instruct their envoys": a directive with somebody who is told."""
    is_directive = any(f.force is Force.DIRECTIVE for f in verb_frames().get(clause.lemma, ()))
    return is_directive and has_to(sentence, clause) and object_of(sentence, clause) is not None


def _infinitive_follows(sentence: Sentence, verb: Token, clause: Token) -> bool:
    """Whether what they are told was hung beside the order ("to instruct their envoys, A and B, to meet")."""
    own = [c for c in sentence.children(clause.index, "xcomp", "advcl", "ccomp") if has_to(sentence, c)]
    later = [
        c for c in sentence.children(verb.index, "xcomp", "advcl") if c.index > clause.index and has_to(sentence, c)
    ]
    return not own and bool(later)


def _told_to(scene: Scene, sentence: Sentence, order: Token, clause: Token, act: Act) -> Iterator[Demand]:
    target = object_of(sentence, order)
    asked = scene.cast.who(sentence, target.index) if target is not None else ()
    for action in actions_of(sentence, clause):
        doer = doer_of(scene, sentence, action, asked)
        yield Demand(sentence, action, UndertakingKind.REQUEST, doer, act.speaker, "undertaking.decide", 0.75, act)


_BINDING = (
    (frozenset({"shall"}), UndertakingKind.OBLIGATION),
    (frozenset({"should", "must"}), UndertakingKind.REQUEST),
)
