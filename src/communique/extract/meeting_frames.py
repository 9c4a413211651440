"""Frames: which verbs of a sentence tell an encounter, by what stands around them.

"Met with A" does, "met the deadline" and "called on A to" do not; a verb whose frame fits nothing tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from communique.extract.clauses import VERBAL, agent_of, has_to, is_passive, object_of, subject_of
from communique.extract.doers import doers_of
from communique.extract.goals import place_gone_to
from communique.extract.partners import is_body_at, is_plural, may_be_people, partner_of, patient_of
from communique.extract.places_and_dates import Whereabouts, place_name
from communique.extract.scene import Scene
from communique.knowledge.meetings import VerbFrame, VerbUse, governed_as, meeting_nouns, meeting_verbs, words_of
from communique.model.reading import MentionKind, Sentence, Token

_AHEAD = frozenset({"planned", "proposed", "accepted"})
"""How verbs govern an encounter that is yet to come."""


@dataclass(frozen=True, slots=True)
class VerbTrigger:
    """A verb that may tell an encounter."""

    token: Token
    """The verb."""

    frame: VerbFrame
    """What it needs."""


def verb_triggers(scene: Scene, sentence: Sentence) -> tuple[VerbTrigger, ...]:
    """The verbs of meeting in a sentence that have what their frame needs."""
    found = []
    for token in sentence.tokens:
        if token.pos not in VERBAL and not _is_headline_verb(sentence, token):
            continue
        for frame in meeting_verbs().get(token.lemma.casefold(), ()):
            if _fits(scene, sentence, token, frame):
                found.append(VerbTrigger(token, frame))
                break
    return tuple(found)


def _is_headline_verb(sentence: Sentence, token: Token) -> bool:
    """Whether a word that the parser takes for a noun is the verb of a headline ("X meets Y")."""
    return (
        not sentence.paragraph
        and token.tag in {"NNS", "VBZ"}
        and token.text in {"meets", "visits", "receives", "hosts", "briefs"}
    )


def _fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    if frame.use is VerbUse.NONE:
        return False
    if frame.needs and not _has_needed(sentence, frame.needs):
        return False
    check = _CHECKS[frame.use]
    return check(scene, sentence, verb, frame)


def _has_needed(sentence: Sentence, needs: tuple[str, ...]) -> bool:
    return any(t.text.casefold() in needs for t in sentence.tokens)


def _partner_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    if _object_is_thing(scene, sentence, verb):
        return False
    if partner_of(scene, sentence, verb, frame) is not None:
        return True
    doers = doers_of(scene, sentence, verb)
    if len(doers) > 1 or is_plural(sentence, verb) or _is_body(scene, sentence, verb):
        return True
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    is_asked = has_to(sentence, verb) and governed_as(sentence.tokens[verb.head].lemma.casefold()) in _AHEAD
    return (
        bool(doers)
        and (verb.tag == "VBD" or is_asked)
        and bool(where.spots_of(verb.index) or where.dates_of(verb.index))
    )


def _object_is_thing(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether the verb meets a thing ("meet a deadline", "meet their obligations")."""
    plain = sentence.children(verb.index, "dobj")
    if not plain or plain[0].lemma.casefold() in words_of("passable") or scene.cast.is_actor(sentence, plain[0].index):
        return False
    return not may_be_people(sentence, plain[0])


def _is_body(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    subject = subject_of(sentence, verb)
    if subject is None:
        return False
    mention = scene.cast.mention_at(sentence, subject.index)
    return (mention is not None and mention.kind is MentionKind.BODY) or subject.lemma.casefold() in {
        "council",
        "group",
        "commission",
        "committee",
        "assembly",
        "quartet",
        "it",
    }


def _with_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    partner = partner_of(scene, sentence, verb, frame)
    if partner is None or partner.lemma.casefold() in words_of("audience_of_press"):
        return False
    if frame.lemma == "report":
        # a report asked for is a paper; one that somebody will give or gave is a briefing
        return not has_to(sentence, verb) and is_body_at(scene, sentence, partner.index)
    if frame.lemma in {"speak", "negotiate", "consult", "confer"}:
        subject = subject_of(sentence, verb)
        speaks = subject is not None and subject.text.casefold() in {"i", "we"}
        known = scene.cast.mention_at(sentence, partner.index) is not None
        return known and (speaks or bool(doers_of(scene, sentence, verb)))
    return True


def _object_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    met = patient_of(scene, sentence, verb)
    if met is None or met.lemma.casefold() in meeting_nouns() or met.lemma.casefold() in words_of("audience_of_press"):
        return False
    if verb.dep == "acl" and verb.tag == "VBG":
        return False
    if frame.lemma == "call" and _asks(scene, sentence, verb):
        return False
    if frame.lemma in {"call", "phone", "telephone", "update", "host"}:
        return scene.cast.mention_at(sentence, met.index) is not None
    if scene.cast.is_actor(sentence, met.index):
        return True
    return frame.lemma == "receive" and (met.text.casefold() == "each" or _is_received_by(scene, sentence, verb, met))


def _is_received_by(scene: Scene, sentence: Sentence, verb: Token, met: Token) -> bool:
    """Whether an unknown name is received by an actor ("the SRSG was received by B")."""
    agent = agent_of(sentence, verb) if is_passive(sentence, verb) else None
    return agent is not None and met.pos == "PROPN" and scene.cast.mention_at(sentence, agent.index) is not None


def _asks(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether "call" asks: "call on A", "call for", "call A to do"."""
    if sentence.children(verb.index, "xcomp", "ccomp", "oprd"):
        return True
    preps = [t for t in sentence.children(verb.index, "prep", "prt") if t.text.casefold() in {"on", "upon", "for"}]
    after = [t for p in preps for t in sentence.children(p.index, "pobj")]
    return any(p.text.casefold() == "for" for p in preps) or any(scene.cast.is_actor(sentence, t.index) for t in after)


def _place_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    subject = subject_of(sentence, verb)
    if subject is not None and not scene.cast.is_actor(sentence, subject.index):
        return False
    return place_gone_to(scene, sentence, verb, frame) is not None


def _send_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    sent = object_of(sentence, verb)
    if sent is None or not (sent.pos == "PROPN" or scene.cast.is_actor(sentence, sent.index)):
        return False
    return place_gone_to(scene, sentence, verb, frame) is not None


def _gather_fits(scene: Scene, sentence: Sentence, verb: Token, _: VerbFrame) -> bool:
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    met = object_of(sentence, verb)
    if met is not None and not is_body_at(scene, sentence, met.index):
        return False
    if met is None and not doers_of(scene, sentence, verb):
        return False
    return bool(place_name(where.spots_of(verb.index), going=False) or where.dates_of(verb.index))


def _sign_fits(scene: Scene, sentence: Sentence, verb: Token, _: VerbFrame) -> bool:
    """Several sign a text that is new here, or named ones signed one in a place or on a day; else a text is only cited."""
    doers = doers_of(scene, sentence, verb)
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    if doers and place_name(where.spots_of(verb.index), going=False) and not has_to(sentence, verb):
        return True
    if is_passive(sentence, verb):
        return bool(doers) and bool(where.dates_of(verb.index))
    met = object_of(sentence, verb)
    article = sentence.children(met.index, "det") if met is not None else ()
    is_new = bool(article) and article[0].text.casefold() in {"a", "an"} and verb.dep not in {"acl", "relcl"}
    return is_new and (len(doers) > 1 or is_plural(sentence, verb))


_CHECKS: Mapping[VerbUse, Callable[[Scene, Sentence, Token, VerbFrame], bool]] = {
    VerbUse.PARTNER: _partner_fits,
    VerbUse.WITH: _with_fits,
    VerbUse.OBJECT: _object_fits,
    VerbUse.PLACE: _place_fits,
    VerbUse.SEND: _send_fits,
    VerbUse.GATHER: _gather_fits,
    VerbUse.SIGN: _sign_fits,
}
