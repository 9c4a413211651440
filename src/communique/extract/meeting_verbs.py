"""Verbs of meeting: what "met", "received", "travelled to", "briefed" tell of encounters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.extract.clauses import VERBAL, agent_of, has_to, helpers_of, is_passive, object_of, subject_of
from communique.extract.interlocutors import Side, names_at, sides
from communique.extract.meeting_phases import verb_phase
from communique.extract.meeting_sketch import Sketch
from communique.extract.places_and_dates import Whereabouts, one_date, place_name
from communique.extract.scene import Scene
from communique.knowledge.meetings import VerbFrame, VerbUse, meeting_nouns, meeting_verbs, words_of
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence, Token
from communique.model.span import Span

_CONFIDENCE = {VerbUse.PARTNER: 0.93, VerbUse.PLACE: 0.88, VerbUse.OBJECT: 0.85, VerbUse.SEND: 0.8, VerbUse.GATHER: 0.82, VerbUse.WITH: 0.8, VerbUse.SIGN: 0.7}


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
    return not sentence.paragraph and token.tag in {"NNS", "VBZ"} and token.text in {"meets", "visits", "receives", "hosts", "briefs"}


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
    if _partner(scene, sentence, verb, frame) is not None:
        return True
    doers = doers_of(scene, sentence, verb)
    return len(doers) > 1 or _is_plural(sentence, verb) or (bool(doers) and _is_body(scene, sentence, verb))


def _object_is_thing(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    """Whether the verb meets a thing ("meet a deadline", "meet their obligations")."""
    plain = sentence.children(verb.index, "dobj")
    if not plain or plain[0].lemma.casefold() in words_of("passable") or scene.cast.is_actor(sentence, plain[0].index):
        return False
    return not _are_people(sentence, verb, plain[0])


def _are_people(sentence: Sentence, verb: Token, met: Token) -> bool:
    """Whether an unknown noun after "meet" can be people: a name, or a plural that is no need or deadline."""
    if met.pos == "PROPN":
        return True
    return met.tag == "NNS" and met.lemma.casefold() not in words_of("things_met") and not sentence.children(met.index, "poss")


def _is_plural(sentence: Sentence, verb: Token) -> bool:
    subject = subject_of(sentence, verb)
    return subject is not None and (subject.tag in {"NNS", "NNPS"} or subject.text.casefold() in {"they", "we", "who"})


def _is_body(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    subject = subject_of(sentence, verb)
    if subject is None:
        return False
    mention = scene.cast.mention_at(sentence, subject.index)
    return (mention is not None and mention.kind is MentionKind.BODY) or subject.lemma.casefold() in {"council", "group", "commission", "committee", "assembly", "quartet", "it"}


def _with_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    partner = _partner(scene, sentence, verb, frame)
    if partner is None or partner.lemma.casefold() in words_of("audience_of_press"):
        return False
    if frame.lemma == "report":
        return _is_body_mention(scene, sentence, partner.index)
    if frame.lemma in {"speak", "negotiate", "consult", "confer"}:
        return scene.cast.mention_at(sentence, partner.index) is not None and bool(doers_of(scene, sentence, verb))
    return True


def _is_body_mention(scene: Scene, sentence: Sentence, index: int) -> bool:
    mention = scene.cast.mention_at(sentence, index)
    return mention is not None and mention.kind is MentionKind.BODY


def _object_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    met = _patient(scene, sentence, verb)
    if met is None or met.lemma.casefold() in meeting_nouns() or met.lemma.casefold() in words_of("audience_of_press"):
        return False
    if frame.lemma == "call" and (_has_child(sentence, verb, {"on", "upon", "for"}) or sentence.children(verb.index, "xcomp", "ccomp", "oprd")):
        return False
    if frame.lemma in {"call", "phone", "telephone", "update", "host"}:
        return scene.cast.mention_at(sentence, met.index) is not None
    return scene.cast.is_actor(sentence, met.index) or (met.text.casefold() == "each" and frame.lemma == "receive")


def _has_child(sentence: Sentence, verb: Token, words: set[str]) -> bool:
    return any(t.text.casefold() in words for t in sentence.children(verb.index, "prep", "prt", "advmod"))


def _place_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    subject = subject_of(sentence, verb)
    if subject is not None and not scene.cast.is_actor(sentence, subject.index):
        return False
    return _place_gone_to(scene, sentence, verb, frame) is not None


def _send_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    sent = object_of(sentence, verb)
    if sent is None or not scene.cast.is_actor(sentence, sent.index):
        return False
    return _place_gone_to(scene, sentence, verb, frame) is not None


def _gather_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    met = object_of(sentence, verb)
    if met is not None and not _is_body_mention(scene, sentence, met.index):
        return False
    if met is None and not doers_of(scene, sentence, verb):
        return False
    return bool(place_name(where.spots_of(verb.index), going=False) or where.dates_of(verb.index))


def _sign_fits(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> bool:
    """Two or more named ones sign a text that is new here ("signed a Memorandum"); texts of old are references."""
    met = object_of(sentence, verb)
    if met is None or is_passive(sentence, verb) or verb.dep in {"acl", "relcl"}:
        return False
    article = sentence.children(met.index, "det")
    return bool(article) and article[0].text.casefold() in {"a", "an"} and len(doers_of(scene, sentence, verb)) > 1


_CHECKS = {
    VerbUse.PARTNER: _partner_fits,
    VerbUse.WITH: _with_fits,
    VerbUse.OBJECT: _object_fits,
    VerbUse.PLACE: _place_fits,
    VerbUse.SEND: _send_fits,
    VerbUse.GATHER: _gather_fits,
    VerbUse.SIGN: _sign_fits,
}


def _partner(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> Token | None:
    """The head of the phrase of those met: after the particle, else the direct object."""
    for child in _descend_to_prepositions(sentence, verb):
        if child.text.casefold() in frame.particles:
            for inner in sentence.children(child.index, "pobj"):
                if scene.cast.is_actor(sentence, inner.index) or inner.pos == "PROPN":
                    return inner
    if VerbUse.PARTNER is frame.use:
        for met in sentence.children(verb.index, "dobj"):
            is_time = met.lemma.casefold() in words_of("passable")
            if scene.cast.is_actor(sentence, met.index) or (not is_time and _are_people(sentence, verb, met)):
                return met
    return _after_particle(scene, sentence, verb, frame)


def _descend_to_prepositions(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Prepositions under the verb, through places and days to which the parser hung them."""
    below = [t for t in sentence.subtree(verb.index) if t.pos == "ADP" and t.index > verb.index]
    return tuple(t for t in below if all(a.pos not in VERBAL or a.index == verb.index for a in _between(sentence, t, verb)))


def _between(sentence: Sentence, low: Token, high: Token) -> Iterator[Token]:
    for above in sentence.ancestors(low.index):
        if above.index == high.index:
            return
        yield above


def _after_particle(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> Token | None:
    """An actor after the particle by the surface, before another verb comes."""
    for token in sentence.tokens[verb.index + 1 :]:
        if token.pos in VERBAL:
            return None
        if token.text.casefold() in frame.particles:
            for following in sentence.tokens[token.index + 1 : token.index + 4]:
                if scene.cast.mention_at(sentence, following.index) is not None:
                    return following
    return None


def _patient(scene: Scene, sentence: Sentence, verb: Token) -> Token | None:
    """Who is received or briefed: the object, the patient, or the first person named after adjuncts."""
    met = object_of(sentence, verb)
    if met is not None and (scene.cast.is_actor(sentence, met.index) or met.text.casefold() == "each"):
        return met
    if met is not None or is_passive(sentence, verb):
        return met
    for token in sentence.tokens[verb.index + 1 :]:
        if token.pos in VERBAL:
            return None
        mention = scene.cast.mention_at(sentence, token.index)
        if mention is not None and mention.kind in {MentionKind.PERSON, MentionKind.POST}:
            return token
    return None


def _place_gone_to(scene: Scene, sentence: Sentence, verb: Token, frame: VerbFrame) -> str | None:
    where = Whereabouts(scene, sentence, {verb.index: verb.index})
    spots = where.spots()
    met = object_of(sentence, verb)
    if not frame.particles:
        inside = [s for s in spots if met is not None and s.first <= met.index <= s.last]
        if inside:
            return inside[0].name
        near = [s for s in spots if met is not None and not s.preposition and met.index <= s.first <= met.index + 6]
        if met is None or scene.cast.mention_at(sentence, met.index) is not None:
            return None
        return _object_place(scene, sentence, met) or (near[0].name if near else None)
    if met is not None and not is_passive(sentence, verb) and frame.use is VerbUse.PLACE:
        return None
    for spot in spots:
        if spot.preposition in frame.particles and verb.index < spot.first and not _verb_between(sentence, verb.index, spot.first):
            return spot.name
    return None


def _object_place(scene: Scene, sentence: Sentence, met: Token) -> str | None:
    """A visited place without a name of its own: "a number of territories around X"."""
    inner = [t for p in sentence.children(met.index, "prep") if p.text == "of" for t in sentence.children(p.index, "pobj")]
    for token in (met, *inner):
        if token.text.casefold() in words_of("places"):
            around = [t for p in sentence.children(token.index, "prep") if p.text in {"around", "in", "of", "near"} for t in sentence.children(p.index, "pobj")]
            end = max([token.index, *(t.index for t in around[:1])])
            first = min(t.index for t in sentence.subtree(token.index) if t.dep in {"amod", "compound", "nummod"} or t.index == token.index)
            return " ".join(scene.reading.content[sentence.tokens[min(first, token.index)].start : sentence.tokens[end].end].split())
    return None


def _verb_between(sentence: Sentence, first: int, last: int) -> bool:
    return any(t.pos == "VERB" for t in sentence.tokens[first + 1 : last])


# -- participants --------------------------------------------------------------------------------------------------


def doers_of(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Who does what the verb tells: agent, object of the verb that asks for it, or subject."""
    if is_passive(sentence, verb):
        agent = agent_of(sentence, verb)
        return names_at(scene, sentence, agent.index) if agent is not None else ()
    asked = _asked(scene, sentence, verb)
    if asked:
        return asked
    if verb.dep in {"acl", "relcl"} and not sentence.children(verb.index, "nsubj", "nsubjpass"):
        return _doer_of_acl(scene, sentence, verb)
    subject = subject_of(sentence, verb)
    if subject is None:
        return _doer_above(scene, sentence, verb) or _doer_of_verbless(scene, sentence, verb)
    found = names_at(scene, sentence, subject.index)
    return found or (_first_named(scene, sentence, verb) if subject.pos in VERBAL else ())


def _first_named(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The actor with whom the sentence opens, where the parser lost the subject behind a long insertion."""
    for token in sentence.tokens[: min(4, verb.index)]:
        if scene.cast.mention_at(sentence, token.index) is not None:
            return scene.cast.who(sentence, token.index)
    return ()


def _doer_of_verbless(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The issuers, of a numbered paragraph without subject ("5. Decides to visit X")."""
    chain = (verb, *sentence.ancestors(verb.index))
    top = chain[-1]
    opens = top.index <= 2 and top.tag in {"VBZ", "VBP", "VB", "VBG", "NNS", "NNPS"}
    if opens and sentence.paragraph and not sentence.children(top.index, "nsubj", "nsubjpass"):
        return scene.issue.issuers
    return ()



def _asked(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Those asked, told or sent to do it."""
    head = sentence.tokens[verb.head]
    if sentence.children(verb.index, "nsubj") or head.lemma.casefold() not in words_of("object_control") or verb.dep not in {"xcomp", "advcl", "ccomp"}:
        return ()
    met = object_of(sentence, head)
    if met is None:
        on = [t for p in sentence.children(head.index, "prep") if p.text.casefold() in {"on", "upon", "to"} for t in sentence.children(p.index, "pobj")]
        met = on[0] if on else None
    if met is None:
        return ()
    found, askers = names_at(scene, sentence, met.index), subject_of(sentence, head)
    if met.tag == "PRP" and askers is not None and found == names_at(scene, sentence, askers.index):
        return _object_before(scene, sentence, head)
    return found


def _object_before(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The object of the verb joined to the one before: nobody asks himself ("congratulated B and invited him")."""
    head = sentence.tokens[verb.head]
    met = object_of(sentence, head) if verb.dep == "conj" and head.pos in VERBAL else None
    return names_at(scene, sentence, met.index) if met is not None else ()


def _doer_of_acl(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The doer of an infinitive or participle that hangs on a noun: its possessor, or the noun itself."""
    noun = sentence.tokens[verb.head]
    if scene.cast.is_actor(sentence, noun.index) and not has_to(sentence, verb):
        return names_at(scene, sentence, noun.index)
    for owner in sentence.children(noun.index, "poss"):
        found = names_at(scene, sentence, owner.index)
        to_self = noun.lemma.casefold() in {"invitation", "request", "call", "appeal"}
        if found and not to_self:
            return found
    for prep in sentence.children(noun.index, "prep"):
        told = [t for t in sentence.children(prep.index, "pobj") if scene.cast.is_actor(sentence, t.index)]
        if prep.text.casefold() == ("to" if noun.lemma.casefold() == "invitation" else "of") and told:
            return names_at(scene, sentence, told[0].index)
    return _doer_above(scene, sentence, noun)


def _doer_above(scene: Scene, sentence: Sentence, token: Token) -> tuple[str, ...]:
    """The subject of the nearest verb above."""
    for above in sentence.ancestors(token.index):
        if above.pos in VERBAL:
            subject = subject_of(sentence, above)
            return names_at(scene, sentence, subject.index) if subject is not None else _doer_of_verbless(scene, sentence, above)
    return ()


# -- sketches ------------------------------------------------------------------------------------------------------


def sketch_verb(scene: Scene, sentence: Sentence, trigger: VerbTrigger, where: Whereabouts) -> Iterator[Sketch]:
    """What one verb tells: one sketch for each encounter."""
    verb, frame = trigger.token, trigger.frame
    phase = Phase.HELD if not sentence.paragraph and verb.tag in {"VBZ", "NNS", "VBP"} else verb_phase(sentence, verb)
    if phase is None:
        return
    kind = frame.kind
    if kind is MeetingKind.MEETING and frame.use is VerbUse.PARTNER and _has_phone(sentence, verb):
        kind = MeetingKind.CALL
    for side in _sides(scene, sentence, trigger, where):
        yield _sketch(scene, sentence, trigger, where, side=side, phase=phase, kind=kind)


def _has_phone(sentence: Sentence, verb: Token) -> bool:
    rest = {t.text.casefold() for t in sentence.subtree(verb.index)}
    return bool(rest & words_of("phone")) and bool(rest & {"by", "via", "through", "on", "over"})


def _sides(scene: Scene, sentence: Sentence, trigger: VerbTrigger, where: Whereabouts) -> tuple[Side, ...]:
    verb, frame = trigger.token, trigger.frame
    if frame.use in {VerbUse.PARTNER, VerbUse.WITH}:
        partner = _partner(scene, sentence, verb, frame)
    elif frame.use is VerbUse.OBJECT:
        partner = _patient(scene, sentence, verb)
    elif frame.use is VerbUse.GATHER and object_of(sentence, verb) is not None:
        partner = object_of(sentence, verb)
    else:
        return (Side(()),)
    if partner is None:
        return (Side(()),)
    mention = scene.cast.mention_at(sentence, partner.index)
    first = mention.first if mention is not None else partner.index
    each = _each_of(scene, sentence, partner)
    if each:
        return tuple(Side((name,)) for name in each)
    if is_passive(sentence, verb) and partner.index < verb.index:
        return (Side(names_at(scene, sentence, partner.index)),)
    apart = any(t.text.casefold() in words_of("separately") for t in sentence.subtree(verb.index) if abs(t.index - verb.index) < 8 or t.dep == "advmod")
    found = sides(scene, sentence, first, where=where, apart=apart)
    if not found:
        return (Side(scene.cast.who(sentence, partner.index)),)
    if apart and len(found) == 1 and len(found[0].names) > 1:
        return tuple(Side((name,), found[0].spots, found[0].dates) for name in found[0].names)
    return found


def _each_of(scene: Scene, sentence: Sentence, partner: Token) -> tuple[str, ...]:
    """Those of "each of them", one by one; empty for other words."""
    if partner.text.casefold() not in {"each", "both"}:
        return ()
    inner = [t for p in sentence.children(partner.index, "prep") if p.text == "of" for t in sentence.children(p.index, "pobj")]
    return names_at(scene, sentence, inner[0].index) if inner and partner.text.casefold() == "each" else ()


def _sketch(
    scene: Scene, sentence: Sentence, trigger: VerbTrigger, where: Whereabouts, *, side: Side, phase: Phase, kind: MeetingKind
) -> Sketch:
    verb, frame = trigger.token, trigger.frame
    doers = doers_of(scene, sentence, verb)
    going = kind is MeetingKind.VISIT
    spots = where.spots_of(verb.index)
    place = place_name(side.spots, going=False) or (_place_gone_to(scene, sentence, verb, frame) if going else place_name(spots, going=False))
    date = one_date(side.dates) or one_date(where.dates_of(verb.index))
    if frame.use is VerbUse.GATHER and side.names:
        doers = ()
    if frame.use is VerbUse.SEND:
        sent = object_of(sentence, verb)
        doers = names_at(scene, sentence, sent.index) if sent is not None else ()
    if frame.lemma == "receive" and place is not None and not any(s.is_named for s in spots):
        kind = MeetingKind.VISIT
    names = tuple(dict.fromkeys((*doers, *side.names)))
    span = Span(verb.start, verb.end)
    helpers = helpers_of(sentence, verb)
    return Sketch(
        kind,
        phase,
        (span,),
        sentence.index,
        f"meeting.verb.{frame.lemma}",
        _CONFIDENCE[frame.use] - (0.1 if phase is Phase.PROPOSED else 0.0) - (0.15 if not names else 0.0),
        names,
        place,
        date,
        host=doers[0] if frame.lemma in {"receive", "host"} and doers else None,
        in_title=not sentence.paragraph,
        own=verb.tag == "VBG" and not helpers and kind is MeetingKind.MEETING,
    )
