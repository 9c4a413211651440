"""Nouns of meeting: what "talks", "a visit to X", "the summit" tell of encounters.

A noun is an encounter when a verb carries it ("held talks with") or when day, place or interlocutors are told for it; a bare
definite one points back to an encounter told before. "The peace process" and "negotiations" of nobody are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.extract.clauses import VERBAL, agent_of, is_passive, object_of
from communique.extract.interlocutors import Side, names_at, sides
from communique.extract.meeting_phases import noun_phase
from communique.extract.meeting_sketch import Sketch
from communique.extract.meeting_verbs import doers_of
from communique.extract.places_and_dates import Spot, Whereabouts, one_date, place_name
from communique.extract.scene import Scene
from communique.knowledge.meetings import (
    NounFrame,
    NounUse,
    attending_particles,
    kinds_of_series,
    light_phase,
    meeting_nouns,
    words_of,
)
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence, Token
from communique.model.span import Span

_DEFINITE = frozenset({"the", "this", "these", "those", "that"})
_PRONOUNS = frozenset({"his", "her", "its", "their", "our", "my"})
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_NAMED_OCCASIONS = frozenset({"summit", "conference", "session", "meeting", "round", "retreat"})
_SERIES = frozenset({"round", "series", "number", "set"})


@dataclass(frozen=True, slots=True)
class NounTrigger:
    """A noun that may tell an encounter."""

    token: Token
    """The noun."""

    frame: NounFrame
    """What it needs."""

    carrier: Token | None
    """The verb that carries it; None if there is none."""

    kind: MeetingKind
    """What sort of encounter, by the words around it."""


def noun_triggers(scene: Scene, sentence: Sentence) -> tuple[NounTrigger, ...]:
    """The nouns of meeting in a sentence, without those that only modify another noun or stand in a name."""
    found = []
    for token in sentence.tokens:
        frame = meeting_nouns().get(token.lemma.casefold()) or meeting_nouns().get(token.text.casefold())
        if frame is None or token.pos not in {"NOUN", "PROPN"} or frame.use is NounUse.NEVER:
            continue
        if _is_resumed(sentence, token, frame) or _is_modifier(sentence, token) or _is_in_name(scene, sentence, token) or _is_of_series(sentence, token):
            continue
        carrier = carrier_of(sentence, token)
        found.append(NounTrigger(token, frame, carrier, _kind(scene, sentence, token, frame)))
    return tuple(found)


def _is_resumed(sentence: Sentence, token: Token, frame: NounFrame) -> bool:
    """Whether the words speak of talks of old to go on, or of the exchange of things, not of an encounter."""
    if frame.lemma == "exchange" and any(p.text.casefold() == "of" and not _is_views(sentence, p) for p in sentence.children(token.index, "prep")):
        return True
    if frame.kind is not MeetingKind.TALKS:
        return False
    head = sentence.tokens[token.head]
    ruler = sentence.tokens[head.head] if token.dep == "pobj" else head
    return ruler.lemma.casefold() in words_of("resuming") or ruler.text.casefold() in {"resumption", "continuation", "return"}


def _is_views(sentence: Sentence, preposition: Token) -> bool:
    return any(t.lemma.casefold() in {"view", "opinion"} for t in sentence.children(preposition.index, "pobj"))


def _is_modifier(sentence: Sentence, token: Token) -> bool:
    return token.dep in {"compound", "nmod", "amod"} and sentence.tokens[token.head].index > token.index and sentence.tokens[token.head].pos in {"NOUN", "PROPN"}


def _is_in_name(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether the noun is part of the name of an instrument or body; a named occasion at the end of a name is none."""
    for mention in scene.reading.mentions_in(sentence.index, MentionKind.INSTRUMENT, MentionKind.BODY, MentionKind.POST, MentionKind.LABEL):
        if mention.first <= token.index <= mention.last:
            is_occasion = mention.kind is MentionKind.BODY and token.index == mention.last and token.lemma.casefold() in _NAMED_OCCASIONS
            is_journey = mention.kind is MentionKind.INSTRUMENT and token.index == mention.last and token.lemma.casefold() in {"visit", "trip", "mission"}
            if not is_occasion and not is_journey:
                return True
    return False


def _is_of_series(sentence: Sentence, token: Token) -> bool:
    """Whether it stands in "round of talks", whose head is the trigger."""
    if token.dep != "pobj" or sentence.tokens[token.head].text.casefold() != "of":
        return False
    above = sentence.tokens[sentence.tokens[token.head].head]
    return above.lemma.casefold() in meeting_nouns() and above.lemma.casefold() in _SERIES


def _kind(scene: Scene, sentence: Sentence, token: Token, frame: NounFrame) -> MeetingKind:
    for prep in sentence.children(token.index, "prep"):
        for inner in sentence.children(prep.index, "pobj"):
            if prep.text.casefold() == "of" and inner.lemma.casefold() in kinds_of_series():
                return kinds_of_series()[inner.lemma.casefold()]
    beside = {sentence.tokens[i].text.casefold() for i in token.children} | {t.lemma.casefold() for t in sentence.tokens[max(0, token.index - 2) : token.index] if t.dep in {"compound", "amod"}}
    if beside & {"telephone", "phone", "video"}:
        return MeetingKind.CALL
    if frame.lemma == "round" and beside & set(kinds_of_series()):
        return kinds_of_series()[next(iter(sorted(beside & set(kinds_of_series()))))]
    if frame.kind is MeetingKind.MEETING and any(_NUMBERED.fullmatch(b) for b in beside):
        return MeetingKind.SESSION
    return frame.kind


def carrier_of(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that carries the noun ("held talks", "talks took place", "took part in the talks"); None if there is none."""
    head = sentence.tokens[noun.head]
    if noun.dep == "conj" and head.index != noun.index:
        return carrier_of(sentence, head) if head.pos in {"NOUN", "PROPN"} else None
    lemma = head.lemma.casefold()
    if noun.dep in {"dobj", "nsubjpass"} and head.pos in VERBAL and light_phase(lemma) is not None:
        return head
    if noun.dep == "nsubj" and head.pos in VERBAL and lemma in words_of("occurring") and _occurs(sentence, head):
        return head
    if noun.dep == "pobj" and head.dep == "prep":
        verb = sentence.tokens[head.head]
        if verb.lemma.casefold() in {"part", "place"}:
            verb = sentence.tokens[verb.head]
        if verb.pos in VERBAL and head.text.casefold() in attending_particles(verb.lemma.casefold()):
            return verb
    return None


def _occurs(sentence: Sentence, verb: Token) -> bool:
    if verb.lemma == "take":
        return any(t.text.casefold() == "place" for t in sentence.children(verb.index))
    return verb.lemma != "be" or bool(sentence.children(verb.index, "acomp", "xcomp", "prep"))


# -- sketches ------------------------------------------------------------------------------------------------------


def sketch_noun(scene: Scene, sentence: Sentence, trigger: NounTrigger, where: Whereabouts) -> Iterator[Sketch]:
    """What one noun tells: one sketch for each encounter; nothing where it is too vague to be one."""
    noun = trigger.token
    spots, dates = where.spots_of(noun.index), where.dates_of(noun.index)
    date = one_date(dates)
    phase = noun_phase(sentence, noun, trigger.carrier, date=date, issued=scene.issue.date)
    if phase is None and not sentence.paragraph:
        phase = Phase.HELD
    doers, partners = _doers(scene, sentence, trigger), _partners(scene, sentence, trigger, where)
    refers = _refers(sentence, noun)
    place = _place(scene, sentence, trigger, spots)
    told = _Told(doers, partners, place, date is not None, refers)
    if not _is_enough(scene, sentence, trigger, told, phase):
        return
    for side in partners or (Side(()),):
        names = tuple(dict.fromkeys((*doers, *side.names)))
        yield Sketch(
            trigger.kind,
            phase or Phase.HELD,
            (Span(noun.start, noun.end),),
            sentence.index,
            f"meeting.noun.{trigger.frame.lemma}",
            _confidence(trigger, told, names),
            names,
            place_name(side.spots, going=False) or place,
            one_date(side.dates) or date,
            host=_host(scene, sentence, trigger),
            refers=refers,
            plural=noun.tag in {"NNS", "NNPS"} and trigger.frame.lemma != "talk",
            joins=_joins(trigger, refers=refers),
            in_title=not sentence.paragraph,
            own=_is_own(sentence, noun),
        )


@dataclass(frozen=True, slots=True)
class _Told:
    doers: tuple[str, ...]
    partners: tuple[Side, ...]
    place: str | None
    has_date: bool
    refers: bool

    @property
    def is_somewhere(self) -> bool:
        return self.place is not None or self.has_date


def _is_enough(scene: Scene, sentence: Sentence, trigger: NounTrigger, told: _Told, phase: Phase | None) -> bool:
    """Whether the words tell enough to be one encounter or to point back to one."""
    if told.refers and (phase is None or phase is Phase.HELD or trigger.carrier is None):
        return True
    if phase is None:
        return False
    return _ENOUGH[trigger.frame.use](sentence, trigger, told)


def _plain_enough(sentence: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    if told.is_somewhere:
        return True
    if trigger.frame.kind in {MeetingKind.CONFERENCE, MeetingKind.SUMMIT} and trigger.carrier is not None and trigger.carrier.lemma in words_of("hosting"):
        return True
    if trigger.carrier is None:
        return bool(told.partners)
    return bool(told.partners) or len(told.doers) > 1 or bool(told.doers)


def _loose_enough(sentence: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    if trigger.carrier is not None and told.doers:
        return bool(told.partners) or told.is_somewhere
    return bool(told.partners) and told.is_somewhere


def _journey_enough(sentence: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    return told.place is not None


def _phone_enough(sentence: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    has_phone = any(t.text.casefold() in {"telephone", "phone", "video", "conference"} for t in sentence.children(trigger.token.index))
    return bool(told.partners) or (has_phone and bool(told.doers))


def _report_enough(sentence: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    return bool(told.partners) and (trigger.carrier is not None or told.is_somewhere)


_ENOUGH = {
    NounUse.PLAIN: _plain_enough,
    NounUse.LOOSE: _loose_enough,
    NounUse.JOURNEY: _journey_enough,
    NounUse.PHONE: _phone_enough,
    NounUse.REPORT: _report_enough,
}


def _confidence(trigger: NounTrigger, told: _Told, names: tuple[str, ...]) -> float:
    value = 0.6 + 0.12 * (trigger.carrier is not None) + 0.08 * bool(told.place) + 0.08 * told.has_date + 0.07 * (len(names) > 1)
    return min(value, 0.93)


def _refers(sentence: Sentence, noun: Token) -> bool:
    """Whether an article or pronoun presents the encounter as known."""
    if _is_named(sentence, noun):
        return False
    words = {t.text.casefold() for t in sentence.children(noun.index, "det", "poss")}
    return bool(words & (_DEFINITE | _PRONOUNS)) or bool(sentence.children(noun.index, "poss"))


def _is_named(sentence: Sentence, noun: Token) -> bool:
    """Whether a name in front makes it an occasion of its own ("the Paris Summit")."""
    return any(t.pos == "PROPN" and t.text[:1].isupper() and noun.text[:1].isupper() for t in sentence.children(noun.index, "compound", "nmod"))


def _is_own(sentence: Sentence, noun: Token) -> bool:
    """Whether it is "its 12th meeting" of the adopting body."""
    beside = [sentence.tokens[i].text for i in noun.children]
    return any(_NUMBERED.fullmatch(b) for b in beside) and any(t.tag == "PRP$" for t in sentence.children(noun.index, "poss"))


def _joins(trigger: NounTrigger, *, refers: bool) -> bool:
    return refers and trigger.carrier is not None and trigger.carrier.lemma.casefold() in words_of("joining")


def _host(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> str | None:
    if trigger.carrier is None or trigger.carrier.lemma.casefold() not in words_of("hosting"):
        return None
    found = doers_of(scene, sentence, trigger.carrier)
    return found[0] if found else None


def _place(scene: Scene, sentence: Sentence, trigger: NounTrigger, spots: tuple[Spot, ...]) -> str | None:
    going = trigger.kind is MeetingKind.VISIT
    if going:
        to = [s for s in spots if s.preposition in {"to", "in"}]
        return to[0].name if to else None
    noun = trigger.token
    fitting = [s for s in spots if s.preposition or s.last < noun.index]
    return place_name(fitting, going=False)


# -- participants --------------------------------------------------------------------------------------------------


def _doers(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> tuple[str, ...]:
    """Those who hold, attend, pay it, those whose it is, and the body that its name tells."""
    found: list[str] = []
    carrier = trigger.carrier
    if carrier is not None and light_phase(carrier.lemma.casefold()) is Phase.HELD:
        found += _of_carrier(scene, sentence, trigger, carrier)
    found += _invited(scene, sentence, trigger.token)
    for owner in sentence.children(trigger.token.index, "poss"):
        if not any(m.first <= owner.index <= m.last for m in scene.reading.mentions_in(sentence.index, MentionKind.DATE)):
            found += names_at(scene, sentence, owner.index)
    found += _named_in_front(scene, sentence, trigger.token)
    for prep in sentence.children(trigger.token.index, "prep", "agent"):
        if prep.text.casefold() in {"of", "by", "between", "among"} and trigger.frame.use is not NounUse.REPORT:
            for inner in sentence.children(prep.index, "pobj"):
                found += _named_or_known(scene, sentence, inner)
    return tuple(dict.fromkeys(found))


def _invited(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Who invites and who is invited to it."""
    to = sentence.tokens[noun.head]
    verb = sentence.tokens[to.head]
    if noun.dep != "pobj" or to.text.casefold() != "to" or verb.lemma.casefold() != "invite":
        return ()
    met = object_of(sentence, verb)
    return (*doers_of(scene, sentence, verb), *(names_at(scene, sentence, met.index) if met is not None else ()))


def _of_carrier(scene: Scene, sentence: Sentence, trigger: NounTrigger, carrier: Token) -> tuple[str, ...]:
    if is_passive(sentence, carrier):
        agent = agent_of(sentence, carrier)
        return names_at(scene, sentence, agent.index) if agent is not None else ()
    if trigger.token.dep in {"nsubj", "nsubjpass"}:
        return ()
    found = doers_of(scene, sentence, carrier)
    if carrier.lemma.casefold() in words_of("hosting"):
        return tuple(n for n in found if not _is_state(scene, sentence, n))
    return found


def _is_state(scene: Scene, sentence: Sentence, name: str) -> bool:
    """Whether a host is a state, which offers the room and does not sit at the table."""
    return any(m.kind is MentionKind.STATE and m.name == name for m in scene.reading.mentions_in(sentence.index))


def _named_in_front(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """The body in front of the noun ("Contact Group meeting", "the African Union summit")."""
    for mention in scene.reading.mentions_in(sentence.index, MentionKind.BODY):
        if mention.first <= noun.index and noun.index - 4 <= mention.last < noun.index:
            between = sentence.tokens[mention.last + 1 : noun.index]
            if all(t.pos in {"ADJ", "NOUN", "PROPN", "PART"} or t.text in {"(", ")", "'s", "’s"} for t in between):
                return scene.cast.who(sentence, mention.last)
    return ()


def _named_or_known(scene: Scene, sentence: Sentence, token: Token) -> tuple[str, ...]:
    place = any(m.kind is MentionKind.PLACE and m.first <= token.index <= m.last for m in scene.reading.mentions_in(sentence.index))
    return () if place else names_at(scene, sentence, token.index)


def _partners(scene: Scene, sentence: Sentence, trigger: NounTrigger, where: Whereabouts) -> tuple[Side, ...]:
    """Those after "with"; of a briefing those who give it."""
    noun, carrier = trigger.token, trigger.carrier
    words = {"by", "from"} if trigger.frame.use is NounUse.REPORT else {"with"}
    for prep in _prepositions(sentence, noun, carrier):
        if prep.text.casefold() not in words:
            continue
        inner = next(iter(sentence.children(prep.index, "pobj")), None)
        if inner is None or not scene.cast.is_actor(sentence, inner.index):
            continue
        mention = scene.cast.mention_at(sentence, inner.index)
        apart = any(t.text.casefold() in words_of("separately") for t in sentence.children(noun.index))
        found = sides(scene, sentence, mention.first if mention is not None else inner.index, where=where, apart=apart)
        if words == {"by", "from"}:
            return (Side(_all_givers(scene, sentence, trigger, found)),)
        if apart and len(found) == 1:
            return tuple(Side((n,), found[0].spots, found[0].dates) for n in found[0].names)
        if found:
            return found
    return ()


def _all_givers(scene: Scene, sentence: Sentence, trigger: NounTrigger, found: tuple[Side, ...]) -> tuple[str, ...]:
    """All who give a briefing, also those after a second "by"."""
    names = [n for s in found for n in s.names]
    last = trigger.token.index
    for token in sentence.tokens[last + 1 :]:
        if token.text.casefold() == "by" and sentence.tokens[token.head].pos in {"NOUN", "VERB", "ADP", "PROPN"}:
            for inner in sentence.children(token.index, "pobj"):
                names.extend(names_at(scene, sentence, inner.index))
        elif token.pos in VERBAL and token.tag in {"VBD", "VBZ", "VBP"}:
            break
    return tuple(dict.fromkeys(names))


def _prepositions(sentence: Sentence, noun: Token, carrier: Token | None) -> tuple[Token, ...]:
    """Prepositions under the noun, then those under its verb, not those of a lower clause."""
    own = [t for t in sentence.subtree(noun.index) if t.pos == "ADP" and t.index > noun.index and _is_direct(sentence, t, noun)]
    more = [t for t in sentence.subtree(carrier.index) if t.pos == "ADP" and t.index > carrier.index and _is_direct(sentence, t, carrier)] if carrier is not None else []
    return (*own, *(t for t in more if t not in own))


def _is_direct(sentence: Sentence, low: Token, high: Token) -> bool:
    for above in sentence.ancestors(low.index):
        if above.index == high.index:
            return True
        if above.pos in VERBAL:
            return False
    return False
