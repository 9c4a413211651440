"""Verbs of meeting: what "met", "received", "travelled to", "briefed" tell of encounters."""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.clauses import VERBAL, has_to, helpers_of, is_passive, object_of
from communique.extract.doers import doers_of
from communique.extract.goals import place_gone_to
from communique.extract.interlocutors import Side, names_at, sides
from communique.extract.meeting_frames import VerbTrigger
from communique.extract.meeting_phases import is_after, verb_phase
from communique.extract.meeting_sketch import Sketch
from communique.extract.partners import partner_of, patient_of
from communique.extract.phrases import conjuncts, phrase_words
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.spots_told import one_date, place_name
from communique.extract.topics import topics_of
from communique.knowledge.meetings import VerbUse, meeting_verbs, words_of
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence, Token
from communique.model.span import Span

_CONFIDENCE = {
    VerbUse.PARTNER: 0.93,
    VerbUse.PLACE: 0.88,
    VerbUse.OBJECT: 0.85,
    VerbUse.STAY: 0.75,
    VerbUse.SEND: 0.8,
    VerbUse.GATHER: 0.82,
    VerbUse.WITH: 0.8,
    VerbUse.SIGN: 0.7,
}


_NEAR = 8
"""Tokens around a verb in which "separately" speaks of it."""


def sketch_verb(scene: Scene, sentence: Sentence, trigger: VerbTrigger, where: Whereabouts) -> Iterator[Sketch]:
    """What one verb tells: one sketch for each encounter."""
    verb, frame = trigger.token, trigger.frame
    phase = Phase.HELD if not sentence.paragraph and verb.tag in {"VBZ", "NNS", "VBP"} else verb_phase(sentence, verb)
    if frame.use is VerbUse.SIGN and verb.tag == "VBN" and verb.dep == "acl" and not has_to(sentence, verb):
        phase = Phase.HELD  # "urged respect for the accord signed in X": what is urged is no signing
    if phase is None:
        return
    kind = frame.kind
    if kind is MeetingKind.MEETING and frame.use is VerbUse.PARTNER and _has_phone(sentence, verb):
        kind = MeetingKind.CALL
    if frame.lemma in {"speak", "talk"} and _is_in_person(sentence, verb):
        kind = MeetingKind.MEETING
    if phase is Phase.HELD and _is_ahead(scene, verb, where):
        phase = Phase.PLANNED
    for side in _destinations(trigger, where) or _sides(scene, sentence, trigger, where):
        yield _sketch(scene, sentence, trigger, where, side=side, phase=phase, kind=kind)


def _is_in_person(sentence: Sentence, verb: Token) -> bool:
    """Whether people spoke in meetings, not by telephone ("spoke with A and B in separate meetings")."""
    within = (p for p in sentence.children(verb.index, "prep") if p.text.casefold() in {"in", "at", "during"})
    return any(t.lemma == "meeting" for p in within for t in sentence.children(p.index, "pobj"))


def _is_ahead(scene: Scene, verb: Token, where: Whereabouts) -> bool:
    """Whether the day told for what stands in the present is after the day of issue ("both are going to X next week")."""
    date = one_date(where.dates_of(verb.index))
    return verb.tag in {"VBZ", "VBP", "VBG"} and is_after(date, scene.issue.date)


def _has_phone(sentence: Sentence, verb: Token) -> bool:
    rest = {t.text.casefold() for t in sentence.subtree(verb.index)}
    return bool(rest & words_of("phone")) and bool(rest & {"by", "via", "through", "on", "over"})


def _sides(scene: Scene, sentence: Sentence, trigger: VerbTrigger, where: Whereabouts) -> tuple[Side, ...]:
    """Those met, one side for each encounter; one empty side where the verb names nobody."""
    verb, partner = trigger.token, _partner(scene, sentence, trigger)
    if partner is None or partner.text.casefold() == "each":
        return (Side(()),)
    if is_passive(sentence, verb) and partner.index < verb.index:
        return (Side(names_at(scene, sentence, partner.index)),)
    apart = _is_apart(sentence, verb)
    divided = _divided_of(scene, sentence, partner) if apart else ()
    if divided:
        return tuple(Side((name,)) for name in divided)
    mention = scene.cast.mention_at(sentence, partner.index)
    found = sides(scene, sentence, mention.first if mention is not None else partner.index, where=where, apart=apart)
    if apart and len(found) == 1:
        found = tuple(Side((name,), found[0].spots, found[0].dates) for name in found[0].names)
    if apart and len(found) > 1 and any(t.text.casefold() == "jointly" for t in sentence.subtree(verb.index)):
        return (*found, Side(tuple(n for side in found for n in side.names)))
    return found or (Side(scene.cast.who(sentence, partner.index)),)


def _destinations(trigger: VerbTrigger, where: Whereabouts) -> tuple[Side, ...]:
    """The places that one journey went to on days of their own ("to A on 5 May and to B on 8 May"); empty for one place."""
    if trigger.frame.use is not VerbUse.PLACE:
        return ()
    particles = trigger.frame.particles or ("",)
    spots = [s for s in where.spots_of(trigger.token.index) if s.preposition in particles and s.is_named]
    if len(spots) <= 1:
        return ()
    dates = where.dates_of(trigger.token.index)
    ends = [*(s.first for s in spots[1:]), len(where.sentence.tokens)]
    told = [
        Side((), (s,), tuple(d for d in dates if s.last < d.first < end)[:1])
        for s, end in zip(spots, ends, strict=True)
    ]
    return tuple(told) if all(side.dates for side in told) else ()


def _partner(scene: Scene, sentence: Sentence, trigger: VerbTrigger) -> Token | None:
    use = trigger.frame.use
    if use in {VerbUse.PARTNER, VerbUse.WITH}:
        return partner_of(scene, sentence, trigger.token, trigger.frame)
    if use is VerbUse.OBJECT:
        return patient_of(scene, sentence, trigger.token)
    met = object_of(sentence, trigger.token) if use in {VerbUse.GATHER, VerbUse.PLACE} else None
    if met is None or use is VerbUse.GATHER or met.pos == "PRON":
        return met
    mention = scene.cast.mention_at(sentence, met.index)
    return met if mention is not None and mention.kind is not MentionKind.STATE else None


def _is_region(place: str | None) -> bool:
    """Whether a place is told that is no building: who is received in a region is on a visit there."""
    return place is not None and words_of("buildings").isdisjoint(place.casefold().split())


def _is_where_said(sentence: Sentence, participle: Token) -> bool:
    """Whether those who meet say something there ("The Ministers, meeting in X, agreed"), not go or come."""
    ruler = next((t for t in sentence.ancestors(participle.index) if t.pos in VERBAL), None)
    is_aside = participle.dep in {"acl", "advcl", "nsubj"}
    return is_aside and ruler is not None and ruler.lemma.casefold() not in meeting_verbs()


def _is_apart(sentence: Sentence, verb: Token) -> bool:
    """Whether each is met separately."""
    words = (t for t in sentence.subtree(verb.index) if t.text.casefold() in words_of("separately"))
    return any(abs(t.index - verb.index) < _NEAR or t.dep == "advmod" for t in words)


def _divided_of(scene: Scene, sentence: Sentence, partner: Token) -> tuple[str, ...]:
    """Each of "delegations of A and of B" by itself; empty for other words."""
    if partner.tag not in {"NNS", "NNPS"} or scene.cast.mention_at(sentence, partner.index) is None:
        return ()
    preps = [t for t in sentence.children(partner.index, "prep") if t.text.casefold() in {"of", "from"}]
    preps += [t for p in preps for t in sentence.children(p.index, "conj", "prep") if t.pos == "ADP"]
    heads = [i for p in preps for t in sentence.children(p.index, "pobj") for i in conjuncts(sentence, t.index)]
    if len(heads) <= 1:
        return ()
    content = scene.reading.content
    articles = ("the " if sentence.tokens[i].pos == "NOUN" else "" for i in heads)
    names = (phrase_words(sentence, i, content) for i in heads)
    whole = partner.lemma.casefold()
    return tuple(f"{whole} of {article}{name}" for article, name in zip(articles, names, strict=True))


def _two_sides(
    scene: Scene, sentence: Sentence, trigger: VerbTrigger, called: Token | None, side: Side
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and whom they meet."""
    doers, verb = doers_of(scene, sentence, trigger.token), trigger.token
    if trigger.frame.use is VerbUse.SEND:
        sent = object_of(sentence, verb)
        return names_at(scene, sentence, sent.index) if sent is not None else (), side.names
    if called is not None and doers and sentence.children(called.index, "poss"):
        return doers, ()  # "The Assembly convened its 42nd session"
    if called is not None and side.names and called.tag not in {"NNS", "NNPS"}:
        return (
            (),
            side.names,
        )  # "convened the Council": the session is the Council's, "convened the parties" is with both
    return doers, side.names


def _sketch(
    scene: Scene,
    sentence: Sentence,
    trigger: VerbTrigger,
    where: Whereabouts,
    *,
    side: Side,
    phase: Phase,
    kind: MeetingKind,
) -> Sketch:
    verb, frame = trigger.token, trigger.frame
    going = kind is MeetingKind.VISIT
    spots = where.spots_of(verb.index)
    if verb.tag == "VBG" and verb.dep in {"acl", "nsubj"}:
        spots = tuple(s for s in spots if s.first > verb.index)  # what stands before belongs to those who meet
    place = place_name(side.spots, going=going) or (
        place_gone_to(scene, sentence, verb, frame)
        if going
        else place_name((s for s in spots if s.preposition), going=False)
    )
    date = one_date(side.dates) or one_date(where.dates_of(verb.index))
    called = object_of(sentence, verb) if frame.use is VerbUse.GATHER else None
    doers, met = _two_sides(scene, sentence, trigger, called, side)
    if frame.lemma == "receive" and _is_region(place) and not any(s.is_named for s in spots):
        kind = MeetingKind.VISIT
    if called is not None and called.tag in {"NNS", "NNPS"}:
        kind = MeetingKind.MEETING
    names = tuple(dict.fromkeys((*doers, *met)))
    helpers = helpers_of(sentence, verb)
    return Sketch(
        kind,
        phase,
        (Span(verb.start, verb.end),),
        sentence.index,
        f"meeting.verb.{frame.lemma}",
        _CONFIDENCE[frame.use] - (0.1 if phase is Phase.PROPOSED else 0.0) - (0.15 if not names else 0.0),
        names,
        place,
        date,
        host=doers[0] if frame.lemma in {"receive", "host"} and doers else None,
        topics=topics_of(scene.reading, sentence, verb),
        in_title=not sentence.paragraph,
        each=any(t.text.casefold() == "each" for t in sentence.children(verb.index, "dobj", "pobj")),
        own=verb.tag == "VBG" and not helpers and kind is MeetingKind.MEETING and _is_where_said(sentence, verb),
    )
