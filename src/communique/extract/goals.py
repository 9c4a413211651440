"""Goals: the place that a journey goes to, by name or as "the region" and "our country".

A place without a name is a goal only if it is a region, not a building: one visits "the districts around X", and many hospitals.
"""

from __future__ import annotations

from communique.extract.clauses import is_passive, object_of
from communique.extract.phrases import phrase_words
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.shuttle import country_names_in
from communique.extract.spots_told import Spot
from communique.knowledge.meetings import VerbFrame, VerbUse, words_of
from communique.model.reading import MentionKind, Sentence, Token

_NEAR = 6
"""Tokens behind an object in which a name still tells which it is."""


def place_gone_to(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> str | None:
    """The place that a verb of motion goes to: its object, or what follows its preposition; None if it tells none."""
    spots = Whereabouts(scene, sentence, {verb.index: verb.index}).spots()
    met = object_of(sentence, verb)
    if not frame.particles:
        return _visited(scene, sentence, met, spots) if met is not None else None
    if met is not None and not is_passive(sentence, verb) and frame.use is VerbUse.PLACE:
        return None
    for spot in spots:
        is_after = verb.index < spot.first and not _verb_between(sentence, verb.index, spot.first)
        if is_after and spot.preposition in frame.particles and is_goal(spot):
            return spot.name
    return None


def _visited(scene: Scene, sentence: Sentence, met: Token, spots: tuple[Spot, ...]) -> str | None:
    inside = next((s for s in spots if s.first <= met.index <= s.last), None)
    if inside is not None and inside.is_named:
        return inside.name
    if met.pos == "PROPN" and met.text.casefold() in words_of("sites") and sentence.children(met.index, "compound"):
        return phrase_words(sentence, met.index, scene.reading.content)
    if scene.cast.mention_at(sentence, met.index) is not None or met.tag == "PRP":
        after = (s.name for s in spots if s.is_named and s.preposition in {"in", "at"} and met.index < s.first)
        return next(after, None)
    near = (s.name for s in spots if s.is_named and not s.preposition and met.index <= s.first <= met.index + _NEAR)
    unknown = phrase_words(sentence, met.index, scene.reading.content) if _is_unknown_name(sentence, met) else None
    return _unnamed_goal(scene, sentence, met) or next(near, None) or unknown


def _is_unknown_name(sentence: Sentence, met: Token) -> bool:
    """Whether it is a capitalised name without article that no list knows ("visited Port Vell")."""
    is_name = met.pos == "PROPN" and met.text[:1].isupper() and not met.text.isupper()
    return is_name and not sentence.children(met.index, "det", "poss", "conj")


def _unnamed_goal(scene: Scene, sentence: Sentence, met: Token) -> str | None:
    """A visited region without a name of its own: "a number of territories around X"."""
    inner = [
        t for p in sentence.children(met.index, "prep") if p.text == "of" for t in sentence.children(p.index, "pobj")
    ]
    goal = next((t for t in (met, *inner) if t.text.casefold() in words_of("unnamed_goals")), None)
    if goal is None:
        return None
    front = [
        t.index
        for t in sentence.subtree(goal.index)
        if t.dep in {"amod", "compound", "nummod"} and t.index < goal.index
    ]
    first, last = min([goal.index, *front]), _end_of(scene, sentence, goal)
    return " ".join(scene.reading.content[sentence.tokens[first].start : sentence.tokens[last].end].split())


def _end_of(scene: Scene, sentence: Sentence, goal: Token) -> int:
    """The last token of a region with the name that tells where it lies ("around X"), by the surface."""
    after = sentence.tokens[goal.index + 1 : goal.index + 4]
    if not after or after[0].text not in {"around", "in", "of", "near"}:
        return goal.index
    named = [
        m
        for m in scene.reading.mentions_in(sentence.index)
        if m.kind is not MentionKind.DATE and any(m.first <= t.index <= m.last for t in after[1:])
    ]
    return named[0].last if named else goal.index


def is_goal(spot: Spot) -> bool:
    """Whether a journey can go there: a name, or a region without one."""
    return spot.is_named or not words_of("unnamed_goals").isdisjoint(spot.name.casefold().split())


def own_country(scene: Scene, sentence: Sentence, spot: Spot) -> str:
    """The name of the place; of "our country" the country of the issuers."""
    before = {t.text.casefold() for t in sentence.tokens[max(0, spot.first - 1) : spot.last + 1]}
    if not {"our", "country"} <= before:
        return spot.name
    issuers = scene.issue.issuers
    named = [country for issuer in issuers for country in country_names_in(issuer)]
    held = [o.of for p in scene.reading.people if p.name in issuers for o in p.offices if o.of]
    return next(iter((*named, *held)), spot.name)


def _verb_between(sentence: Sentence, first: int, last: int) -> bool:
    return any(t.tag in {"VBD", "VBZ", "VBP", "VB", "MD"} for t in sentence.tokens[first + 1 : last])
