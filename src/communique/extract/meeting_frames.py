"""Frames: which verbs of a sentence tell an encounter, by what stands around them.

"Met with A" does, "met the deadline" and "called on A to" do not; a verb whose frame fits nothing tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from communique.extract.clauses import VERBAL, agent_of, has_to, helpers_of, is_passive, object_of, subject_of
from communique.extract.doers import doers_of
from communique.extract.goals import place_gone_to
from communique.extract.partners import is_body_at, is_plural, may_be_people, partner_of, patient_of
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.spots_told import place_name
from communique.knowledge.meetings import VerbFrame, VerbUse, governed_as, meeting_nouns, meeting_verbs, words_of
from communique.model.reading import MentionKind, Sentence, Token

_AHEAD = frozenset({"planned", "proposed", "accepted"})
"""How verbs govern an encounter that is yet to come."""
_CALLS = frozenset({"call", "conversation", "phone", "telephone"})
"""Words of a headline that tells a call."""
_NEXT = 2
"""Tokens from the preposition of a stay to its place."""


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
        if token.dep in {"amod", "compound"}:
            continue  # "an updated briefing", "the visiting delegation"
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
    if is_passive(sentence, verb) and verb.dep != "acl":
        agent, met = agent_of(sentence, verb), object_of(sentence, verb)
        return bool(agent and met and scene.cast.mention_at(sentence, agent.index)) and _is_somebody(
            scene, sentence, met
        )
    is_thing = verb.tag == "VBN" and verb.dep == "acl" and scene.cast.mention_at(sentence, verb.head) is None
    if is_thing or _object_is_thing(scene, sentence, verb):
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


def _is_somebody(scene: Scene, sentence: Sentence, met: Token | None) -> bool:
    """Whether a pronoun or a mention of people is met."""
    if met is None:
        return False
    return met.text.casefold() in {"he", "she", "they", "i", "we", "who"} or (
        scene.cast.mention_at(sentence, met.index) is not None
    )


def _object_is_thing(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether the verb meets a thing ("meet a deadline", "meet their obligations")."""
    plain = sentence.children(verb.index, "dobj")
    if (
        not plain
        or plain[0].tag == "WP"
        or plain[0].lemma.casefold() in words_of("passable")
        or scene.cast.is_actor(sentence, plain[0].index)
    ):
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
    if partner is None and frame.lemma in {"speak", "talk"}:
        phoned = bool({t.text.casefold() for t in sentence.subtree(verb.index)} & words_of("phone"))
        is_told = phoned or (verb.tag == "VBD" and _is_of_call(scene))
        return is_told and verb.tag in {"VBD", "VBN"} and len(doers_of(scene, sentence, verb)) > 1
    if partner is None or partner.lemma.casefold() in words_of("audience_of_press"):
        return False
    if frame.lemma in {"present", "submit"}:
        return _is_shown(scene, sentence, verb)
    if frame.lemma == "report":
        # a report asked for is a paper; one that somebody will give or gave is a briefing
        is_task = has_to(sentence, verb) or "shall" in helpers_of(sentence, verb)
        return not is_task and is_body_at(scene, sentence, partner.index)
    if frame.lemma in {"speak", "negotiate", "consult", "confer"}:
        subject = subject_of(sentence, verb)
        speaks = subject is not None and subject.text.casefold() in {"i", "we"}
        known = scene.cast.mention_at(sentence, partner.index) is not None
        return known and (speaks or bool(doers_of(scene, sentence, verb)))
    return True


def _is_of_call(scene: Scene) -> bool:
    """Whether the headline tells a call, so that those who spoke did so by telephone ("Readout of A's Call with B")."""
    return any(t.lemma.casefold() in _CALLS for s in scene.title for t in s.tokens)


def _is_shown(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether a draft or proposal was shown to somebody in a place or on a day."""
    shown = object_of(sentence, verb)
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    told = place_name(where.spots_of(verb.index), going=False) or where.dates_of(verb.index)
    return verb.tag in {"VBD", "VBN"} and bool(told) and shown is not None and shown.lemma in words_of("shown")


def _object_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    met = patient_of(scene, sentence, verb)
    if met is None or met.lemma.casefold() in meeting_nouns() or met.lemma.casefold() in words_of("audience_of_press"):
        return False
    if (verb.dep == "acl" and verb.tag == "VBG") or (frame.lemma == "call" and _asks(scene, sentence, verb)):
        return False
    if frame.lemma == "see":
        return _is_going_to_see(scene, sentence, verb, met)
    if frame.lemma in {"call", "phone", "telephone", "update", "host"}:
        return scene.cast.mention_at(sentence, met.index) is not None
    if scene.cast.is_actor(sentence, met.index):
        return True
    return frame.lemma == "receive" and (met.text.casefold() == "each" or _is_received_by(scene, sentence, verb, met))


def _is_going_to_see(scene: Scene, sentence: Sentence, verb: Token, met: Token) -> bool:
    """Whether somebody will see, or travels to see, a person."""
    mention = scene.cast.mention_at(sentence, met.index)
    is_person = mention is not None and mention.kind in {MentionKind.PERSON, MentionKind.POST}
    if not is_person or sentence.children(verb.index, "ccomp", "xcomp", "oprd"):
        return False
    ruler = sentence.tokens[verb.head].lemma.casefold()
    goes = has_to(sentence, verb) and (ruler in meeting_verbs() or ruler in {"hope", "plan", "intend", "expect"})
    return goes or (verb.tag == "VB" and bool(helpers_of(sentence, verb) & {"will", "'ll", "’ll"}))


def _is_received_by(scene: Scene, sentence: Sentence, verb: Token, met: Token) -> bool:
    """Whether an unknown name is received by an actor ("the SRSG was received by B")."""
    agent = agent_of(sentence, verb) if is_passive(sentence, verb) else None
    is_visitor = met.pos == "PROPN" or met.lemma.casefold() in {"mission", "delegation", "team", "panel"}
    return agent is not None and is_visitor and scene.cast.mention_at(sentence, agent.index) is not None


def _asks(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether "call" asks: "call on A", "call for", "call A to do"."""
    said = sentence.children(verb.index, "xcomp", "ccomp", "oprd")
    if any(t.dep != "xcomp" or not has_to(sentence, t) for t in said) or _told_to(scene, sentence, verb):
        return True
    after_verb = sentence.tokens[verb.index + 1 : verb.index + 2]
    if after_verb and after_verb[0].text.casefold() in {"on", "upon", "for"}:
        return True
    preps = [t for t in sentence.children(verb.index, "prep", "prt") if t.text.casefold() in {"on", "upon", "for"}]
    after = [t for p in preps for t in sentence.children(p.index, "pobj")]
    return any(p.text.casefold() == "for" for p in preps) or any(scene.cast.is_actor(sentence, t.index) for t in after)


def _told_to(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether an infinitive tells what those called shall do ("calls all parties to attend"), not why one was phoned."""
    called = object_of(sentence, verb)
    if called is None or is_passive(sentence, verb):
        return False
    below = sentence.children(verb.index, "advcl", "xcomp")
    asked = [t for t in below if t.index > called.index and has_to(sentence, t) and t.tag == "VB"]
    mention = scene.cast.mention_at(sentence, called.index)
    is_person = mention is not None and mention.kind is MentionKind.PERSON
    return bool(asked) and not (is_person and verb.tag == "VBD")


def _place_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    subject = subject_of(sentence, verb)
    if subject is not None and not scene.cast.is_actor(sentence, subject.index):
        return False
    return place_gone_to(scene, sentence, verb, frame) is not None or _is_mutual(scene, sentence, verb)


def _is_mutual(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """As in "They will visit each other": those who go are those who are visited."""
    after = [t.text.casefold() for t in sentence.tokens[verb.index + 1 : verb.index + 3]]
    is_each_other = after in (["each", "other"], ["one", "another"])
    return verb.lemma == "visit" and is_each_other and len(doers_of(scene, sentence, verb)) > 1


def _stay_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    """As in "She was in X from 3 to 5 May": people in a named place on days told for it."""
    told = sentence.children(verb.index, "acomp", "attr", "xcomp", "dobj", "expl")
    prepositions = [p for p in sentence.children(verb.index, "prep") if p.text.casefold() in frame.particles]
    if verb.tag not in {"VBD", "VBN", "VBZ", "VBP", "VB"} or told or not prepositions:
        return False
    subject = subject_of(sentence, verb)
    if subject is None or not _is_traveller(scene, sentence, subject):
        return False
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    spots = [s for s in where.spots_of(verb.index) if s.is_named and s.first <= prepositions[0].index + _NEXT]
    return bool(spots and (where.dates_of(verb.index) or _is_there_for(sentence, verb)))


def _is_there_for(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody is there to talk ("was in X for talks with A")."""
    below = (t for t in sentence.subtree(verb.index) if t.text.casefold() == "for" and t.index > verb.index)
    goals = (t.lemma.casefold() for p in below for t in sentence.children(p.index, "pobj"))
    return any(g in meeting_nouns() for g in goals)


def _is_traveller(scene: Scene, sentence: Sentence, subject: Token) -> bool:
    """Whether it is a person, a holder of a post, a delegation, or a pronoun for one."""
    if subject.text.casefold() in {"he", "she", "i", "we", "they", "who"}:
        return True
    mention = scene.cast.mention_at(sentence, subject.index)
    is_person = mention is not None and mention.kind in {MentionKind.PERSON, MentionKind.POST}
    return is_person or subject.lemma.casefold() in {"delegation", "envoy", "mission", "team"}


def _send_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    sent = object_of(sentence, verb)
    if sent is None or not (sent.pos == "PROPN" or scene.cast.is_actor(sentence, sent.index)):
        return False
    return place_gone_to(scene, sentence, verb, frame) is not None


def _gather_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    chain = (sentence.tokens[verb.head], *sentence.ancestors(verb.head))[:3]
    if verb.dep == "relcl" and any(t.lemma.casefold() in meeting_nouns() for t in chain):
        return False  # "the meeting of A, which will convene in X"
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    met = object_of(sentence, verb)
    is_called = (
        frame.lemma in {"convene", "reconvene"}
        and met is not None
        and met.tag in {"NNS", "NNPS"}
        and scene.cast.is_actor(sentence, met.index)
    )
    if met is not None and not is_called and not is_body_at(scene, sentence, met.index):
        return False
    if met is None and not doers_of(scene, sentence, verb):
        return False
    is_due = frame.lemma == "reconvene" and is_called and bool(helpers_of(sentence, verb) & {"will", "shall"})
    return is_due or bool(place_name(where.spots_of(verb.index), going=False) or where.dates_of(verb.index))


def _sign_fits(scene: Scene, sentence: Sentence, verb: Token, _: VerbFrame) -> bool:
    """Several sign a text that is new here, or named ones signed one in a place or on a day; else a text is only cited."""
    doers = doers_of(scene, sentence, verb)
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    is_due = not has_to(sentence, verb) or governed_as(sentence.tokens[verb.head].lemma.casefold()) == "planned"
    if doers and place_name(where.spots_of(verb.index), going=False) and is_due:
        return True
    if is_passive(sentence, verb):
        named = any(s.is_named and s.preposition in {"in", "at"} for s in where.spots_of(verb.index))
        return bool(doers or named) and bool(where.dates_of(verb.index)) and is_due
    met = object_of(sentence, verb)
    article = sentence.children(met.index, "det") if met is not None else ()
    is_new = bool(article) and article[0].text.casefold() in {"a", "an"} and verb.dep not in {"acl", "relcl"}
    return is_new and (len(doers) > 1 or is_plural(sentence, verb))


_CHECKS: Mapping[VerbUse, Callable[[Scene, Sentence, Token, VerbFrame], bool]] = {
    VerbUse.PARTNER: _partner_fits,
    VerbUse.WITH: _with_fits,
    VerbUse.OBJECT: _object_fits,
    VerbUse.PLACE: _place_fits,
    VerbUse.STAY: _stay_fits,
    VerbUse.SEND: _send_fits,
    VerbUse.GATHER: _gather_fits,
    VerbUse.SIGN: _sign_fits,
}
