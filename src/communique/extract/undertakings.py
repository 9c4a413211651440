"""Undertakings: what somebody is asked, promises or is bound to do.

Four ways lead to one: an act of speech that governs an action ("urged X to leave", "expressed their readiness to meet"), a
noun or adjective of need ("the need for X to act"), a modal ("shall withdraw", "will travel"), and a verb of binding ("the Protocol
obliges X to"). Invariant: one action,
one undertaking; coordinated actions are one each; a promise replaces the request that it answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from communique.extract.actions import object_words
from communique.extract.asked import asked
from communique.extract.demands import Demand
from communique.extract.duties import bound_by_verbs
from communique.extract.listed import bound_by_list, listed_below
from communique.extract.modals import bound_by_modals
from communique.extract.needs import needed
from communique.extract.promised import decided, promised
from communique.extract.scene import Scene
from communique.extract.terms import due_of
from communique.extract.timely import timely
from communique.model.facts import Act, Force, Mode, Undertaking, UndertakingKind
from communique.model.reading import Sentence, Token


def find_undertakings(scene: Scene, acts: Iterable[Act]) -> tuple[Undertaking, ...]:
    """The undertakings of the body, in the order of the text."""
    demands: dict[int, Demand] = {}
    spoken = tuple(acts)
    for demand in _all_demands(scene, spoken):
        start = demand.action.head.start
        if start not in demands or _answers(demand, demands[start]):
            demands[start] = demand
    ordered = [demands[start] for start in sorted(demands)]
    by_place = {scene.start_of(a): a for a in spoken}
    return tuple(_undertaking(scene, d, ordered, by_place) for d in ordered)


def _asker_of(demand: Demand, acts: Mapping[int, Act]) -> tuple[str, ...]:
    """As in "A stressed the need for B to leave": who tells what is needed; empty outside any act, or for what is promised."""
    if demand.kind is UndertakingKind.COMMITMENT:
        return ()
    above = (acts.get(t.start) for t in demand.sentence.ancestors(demand.action.head.index))
    return next((a.speaker for a in above if a is not None), ())


def _answers(demand: Demand, before: Demand) -> bool:
    """Whether it is the promise to do what was asked ("The invitation was accepted")."""
    return demand.rule == "undertaking.accept" and before.kind is UndertakingKind.REQUEST


def _all_demands(scene: Scene, acts: tuple[Act, ...]) -> Iterator[Demand]:
    by_place = {scene.start_of(a): a for a in acts}
    for sentence in scene.body:
        for token in sentence.tokens:
            act = by_place.get(token.start)
            if act is not None and not act.negated:
                yield from _of_act(scene, sentence, token, act, acts)
    for sentence in scene.body:
        yield from needed(scene, sentence)
        yield from timely(scene, sentence)
        yield from bound_by_list(scene, sentence)
        yield from bound_by_modals(scene, sentence)
        yield from bound_by_verbs(scene, sentence)


def _of_act(scene: Scene, sentence: Sentence, verb: Token, act: Act, acts: tuple[Act, ...]) -> Iterator[Demand]:
    yield from listed_below(scene, sentence, act)
    if act.force is Force.DIRECTIVE:
        yield from asked(scene, sentence, verb, act, acts)
    elif act.force is Force.COMMISSIVE:
        yield from promised(scene, sentence, verb, act, acts)
    elif act.force is Force.DECLARATIVE and verb.lemma in {"decide", "resolve"}:
        yield from decided(scene, sentence, verb, act)


def _undertaking(scene: Scene, demand: Demand, ordered: list[Demand], acts: Mapping[int, Act]) -> Undertaking:
    action, sentence = demand.action, demand.sentence
    asker = demand.to if demand.act is not None else _asker_of(demand, acts) or demand.to
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
        to=tuple(t for t in asker if t not in demand.by),
        action=action.lemma,
        object=object_words(scene, sentence, action),
        due=due_of(scene, sentence, action.head, end=min(later) if later else None),
        act=demand.act.id if demand.act else None,
    )
