"""Nouns of meeting: what "talks", "a visit to X", "the summit" tell of encounters.

A noun is an encounter when a verb carries it ("held talks with") or when day, place or interlocutors are told for it; a bare
definite one points back to an encounter told before. "The peace process" and "negotiations" of nobody are none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from communique.extract.clauses import VERBAL, is_passive, subject_of
from communique.extract.doers import doer_above, doers_of, names_of_subject
from communique.extract.goals import is_goal, own_country
from communique.extract.interlocutors import Side
from communique.extract.meeting_noun_phases import noun_phase
from communique.extract.meeting_phases import verb_phase
from communique.extract.meeting_sketch import Sketch
from communique.extract.noun_participants import is_own_session, named_in_front, noun_doers, noun_partners
from communique.extract.noun_triggers import NAMED_OCCASIONS, NUMBERED, NounTrigger, held_behind
from communique.extract.occasion_names import is_named_occasion, place_in_name
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.spots_told import Spot, When, one_date, place_name
from communique.extract.topics import topics_of
from communique.knowledge.meetings import NounUse, light_phase, modified_as, words_of
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import MentionKind, Sentence, Token
from communique.model.span import Span

_PUT_OFF = tuple([verb, "to"] for verb in ("postponed", "moved", "rescheduled", "deferred", "delayed"))
"""Words before the day to which an encounter was put off."""
_DEFINITE = frozenset({"the", "this", "these", "those", "that"})
_OCCASIONS = frozenset({MeetingKind.CONFERENCE, MeetingKind.SUMMIT})
_TOLD = frozenset({"statement", "declaration", "remark", "communiqué", "communique"})
_INSIDE = frozenset({"in", "during", "at", "after", "following"})
"""Prepositions before an encounter in which the subject of the sentence took part."""
_PRONOUNS = frozenset({"his", "her", "its", "their", "our", "my"})


def sketch_noun(scene: Scene, sentence: Sentence, trigger: NounTrigger, where: Whereabouts) -> Iterator[Sketch]:
    """What one noun tells: one sketch for each encounter; nothing where it is too vague to be one."""
    noun = trigger.token
    spots, dates = where.spots_of(noun.index), where.dates_of(noun.index)
    ruler = sentence.tokens[noun.head]
    is_doer = light_phase(ruler.lemma.casefold()) in {None, Phase.HELD} or ruler.lemma == "call"
    if noun.dep == "nsubj" and trigger.carrier is None and is_doer:
        own = {t.index for t in sentence.subtree(noun.index)}
        spots, dates = tuple(s for s in spots if s.first in own), tuple(d for d in dates if d.first in own)
    date = one_date(_moved_to(sentence, dates) or dates)
    phase = noun_phase(sentence, noun, trigger.carrier, date=date, issued=scene.issue.date)
    if phase is None and (not sentence.paragraph or held_behind(scene, sentence, noun)):
        phase = Phase.HELD
    named = noun.lemma.casefold() in NAMED_OCCASIONS - {"meeting"} and bool(named_in_front(scene, sentence, noun))
    if named and phase is None:
        phase = _clause_phase(sentence, noun)
    doers, partners = noun_doers(scene, sentence, trigger, phase), noun_partners(scene, sentence, trigger, where)
    refers = _refers(sentence, noun) and not named and not _is_own_number(sentence, trigger)
    place = _place(scene, sentence, trigger, spots)
    refers = refers and not (place and date and _is_within_name(scene, sentence, noun))
    told = _Told(doers, partners, place, date is not None, refers, named)
    if not _is_enough(sentence, trigger, told, phase):
        return
    if trigger.kind is MeetingKind.SIGNING and not doers and _ends_in(sentence, noun):
        doers = _those_who_ended(scene, sentence, noun)
    doers = doers or _doers_around(scene, sentence, trigger, partners, phase) or _whose_page(scene, sentence, trigger)
    for side in partners or (Side(()),):
        listeners = scene.issue.issuers if _is_heard(sentence, trigger) and not doers else ()
        names = tuple(dict.fromkeys((*doers, *listeners, *side.names)))
        names = names or _who_speak_of_it(scene, sentence, trigger)
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
            topics=topics_of(scene.reading, sentence, noun),
            refers=refers,
            plural=noun.tag in {"NNS", "NNPS"} and trigger.frame.lemma != "talk",
            joins=_joins(sentence, trigger, refers=refers),
            in_title=not sentence.paragraph,
            apart=any(t.text.casefold() in {"joint", "plenary"} for t in sentence.children(noun.index, "amod")),
            own=is_own_session(sentence, noun) or _is_where_issued(sentence, noun),
        )


def _doers_around(
    scene: Scene, sentence: Sentence, trigger: NounTrigger, partners: tuple[Side, ...], phase: Phase | None
) -> tuple[str, ...]:
    """Those who do it by the words around: who speaks in it, who comes for it, who plans it."""
    noun = trigger.token
    if trigger.kind is MeetingKind.VISIT and sentence.tokens[noun.head].text.casefold() == "for":
        return doer_above(scene, sentence, noun)
    if trigger.kind is MeetingKind.VISIT and phase is Phase.HELD and _is_end_of_visit(sentence, noun):
        return scene.issue.issuers if len(scene.issue.issuers) == 1 else ()
    if not partners:
        return _gathered_in(scene, sentence, trigger)
    said = _speakers_in(scene, sentence, trigger, partners) if trigger.frame.use is not NounUse.REPORT else ()
    if said or phase is not Phase.PLANNED or trigger.kind is MeetingKind.SIGNING:
        return said
    above = doer_above(scene, sentence, noun) if trigger.carrier is None and noun.dep == "dobj" else ()
    return above or (scene.cast.voice(noun.start) if trigger.carrier is not None else ())


def _those_who_ended(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Those between whom the talks were that ended so ("the Table between A and B, which concluded with the signing of")."""
    verb = sentence.tokens[sentence.tokens[noun.head].head]
    between = [
        p
        for p in sentence.tokens[: verb.index]
        if p.text.casefold() == "between"
        and (verb.dep == "relcl" or p.index in {t.index for t in sentence.subtree(verb.index)})
    ]
    inner = [t for p in between[-1:] for t in sentence.children(p.index, "pobj")]
    return names_of_subject(scene, sentence, inner[0]) if inner else ()


def _is_end_of_visit(sentence: Sentence, noun: Token) -> bool:
    """Whether a headline or first line tells that words were said after a visit ("Remarks at the end of a visit to X")."""
    before = [t.text.casefold() for t in sentence.tokens[: noun.index]]
    return sentence.paragraph <= 1 and bool({"end", "following", "after", "conclusion", "during"} & set(before))


def _who_speak_of_it(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> tuple[str, ...]:
    """Several who issue a text on the encounter that its headline names ("Joint Statement by A and B on the 5th Meeting")."""
    before = {t.lemma.casefold() for t in sentence.tokens[: trigger.token.index]}
    is_of = sentence.tokens[trigger.token.head].text.casefold() in {"on", "at", "of", "following", "after"}
    is_own = not sentence.paragraph and is_of and bool(before & _TOLD) and trigger.kind is not MeetingKind.VISIT
    return scene.issue.issuers if is_own and len(scene.issue.issuers) > 1 else ()


def _whose_page(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> tuple[str, ...]:
    """The person who issues a page whose headline tells only the other side ("Meeting with President of Chad A. B.")."""
    people = {p.name for p in scene.reading.people}
    opens = all(t.pos in {"ADJ", "NOUN", "PROPN"} for t in sentence.tokens[: trigger.token.index])
    after = sentence.tokens[trigger.token.index + 1 : trigger.token.index + 2]
    is_with = bool(after) and after[0].text.casefold() == "with"
    is_one = len(scene.issue.issuers) == 1 and scene.issue.issuers[0] in people
    return scene.issue.issuers if not sentence.paragraph and opens and is_with and is_one else ()


def _speakers_in(scene: Scene, sentence: Sentence, trigger: NounTrigger, partners: tuple[Side, ...]) -> tuple[str, ...]:
    """Those who say or do something in it ("affirmed his support in talks with B", "at a meeting with B, A stressed")."""
    preposition = sentence.tokens[trigger.token.head]
    verb = sentence.tokens[preposition.head]
    if verb.dep == "dobj" and verb.pos == "NOUN":
        verb = sentence.tokens[verb.head]  # "affirmed his support in talks with B": the parser hangs it to the noun
    is_inside = trigger.token.dep == "pobj" and preposition.text.casefold() in _INSIDE
    if trigger.carrier is not None or not is_inside or verb.tag not in {"VBD", "VBZ", "VBP", "VBN"}:
        return ()
    if verb.lemma.casefold() in words_of("praising"):
        return ()
    subject = subject_of(sentence, verb)
    if subject is None or is_passive(sentence, verb):
        return ()
    names = names_of_subject(scene, sentence, subject)
    met = {n for side in partners for n in side.names}
    return names if met.isdisjoint(names) else ()


def _gathered_in(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> tuple[str, ...]:
    """Several who say something together after an encounter of no others ("A, B and C issued a statement after a trilateral meeting")."""
    noun = trigger.token
    if trigger.frame.use is NounUse.REPORT or _refers(sentence, noun) or sentence.children(noun.index, "relcl"):
        return ()
    found = _speakers_in(scene, sentence, trigger, ())
    named = [n for n in found if n[:1].isupper() or " of " in n]
    return found if len(named) > 1 else ()


def _is_heard(sentence: Sentence, trigger: NounTrigger) -> bool:
    """Whether the issuers take note of a briefing, so that it was given to them."""
    if trigger.frame.use is not NounUse.REPORT:
        return False
    return any(a.lemma.casefold() in words_of("listening") for a in sentence.ancestors(trigger.token.index))


def _clause_phase(sentence: Sentence, noun: Token) -> Phase | None:
    """The phase of the clause in which an occasion is named ("will report to the summit")."""
    verb = next((t for t in sentence.ancestors(noun.index) if t.pos in VERBAL), None)
    return verb_phase(sentence, verb) if verb is not None else None


def _moved_to(sentence: Sentence, dates: tuple[When, ...]) -> tuple[When, ...]:
    """The days after "until": those to which an encounter was put off."""
    return tuple(
        d
        for d in dates
        if any(t.text.casefold() in {"until", "till"} for t in sentence.tokens[max(0, d.first - 3) : d.first])
        or [t.text.casefold() for t in sentence.tokens[max(0, d.first - 2) : d.first]] in _PUT_OFF
    )


@dataclass(frozen=True, slots=True)
class _Told:
    doers: tuple[str, ...]
    partners: tuple[Side, ...]
    place: str | None
    has_date: bool
    refers: bool
    is_named: bool

    @property
    def is_somewhere(self) -> bool:
        return self.place is not None or self.has_date


def _is_enough(sentence: Sentence, trigger: NounTrigger, told: _Told, phase: Phase | None) -> bool:
    """Whether the words tell enough to be one encounter or to point back to one."""
    if told.refers and (phase is None or phase is Phase.HELD or trigger.carrier is None):
        return True
    if phase is None:
        return False
    if not sentence.paragraph and told.partners:
        return True
    if phase is Phase.PROPOSED and trigger.carrier is not None and trigger.carrier.lemma in words_of("hosting"):
        return True
    if trigger.frame.use is NounUse.PLAIN:
        return _plain_enough(sentence, trigger, told, phase)
    return _ENOUGH[trigger.frame.use](sentence, trigger, told)


def _plain_enough(sentence: Sentence, trigger: NounTrigger, told: _Told, phase: Phase) -> bool:
    is_nobodys = not told.doers and not told.partners and told.place is None and trigger.carrier is None
    if is_nobodys and trigger.kind is MeetingKind.TALKS and trigger.frame.lemma == "talk" and sentence.paragraph:
        return False
    if told.is_somewhere or told.partners or _is_occasion(sentence, trigger, told):
        return True
    if trigger.carrier is None and trigger.kind is MeetingKind.SIGNING and _ends_in(sentence, trigger.token):
        return phase is Phase.HELD
    named = [n for n in told.doers if n[:1].isupper()]
    if trigger.carrier is None and phase is Phase.HELD and len(named) > 1:
        return not told.refers
    if trigger.carrier is None:
        return bool(told.doers) and not told.refers and phase in {Phase.PROPOSED, Phase.PLANNED}
    is_convened = trigger.kind in _OCCASIONS and trigger.carrier.lemma in words_of("hosting")
    several = len(told.doers) > 1 or any(name[:1].isupper() or name.endswith("s") for name in told.doers)
    return several or is_convened


def _ends_in(sentence: Sentence, noun: Token) -> bool:
    """Whether talks ended with it ("which concluded with the signing of the Agreement")."""
    preposition = sentence.tokens[noun.head]
    return noun.dep == "pobj" and sentence.tokens[preposition.head].lemma in {"conclude", "end", "culminate", "finish"}


def _is_occasion(sentence: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    """Whether a name makes it an occasion ("the Paris Summit", "the Group's Summit" in capitals)."""
    noun = trigger.token
    if told.is_named or (noun.lemma.casefold() in NAMED_OCCASIONS and is_named_occasion(sentence, noun)):
        return True
    is_owned = bool(sentence.children(noun.index, "poss"))
    if noun.text in {"Summit", "Assembly"} and any(t.text == "next" for t in sentence.children(noun.index, "amod")):
        return True
    return bool(told.doers) and noun.text[:1].isupper() and not is_owned and not told.refers


def _loose_enough(_: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    if trigger.carrier is not None and told.doers:
        return bool(told.partners) or told.is_somewhere
    return bool(told.partners) and told.is_somewhere


def _journey_enough(sentence: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    words = {t.lemma.casefold() for t in sentence.children(trigger.token.index, "acl", "amod")}
    if told.doers and told.has_date and words & {"schedule", "plan", "due", "scheduled", "planned", "expect"}:
        return True
    return told.place is not None or (trigger.carrier is not None and (bool(told.doers) or told.has_date))


def _phone_enough(sentence: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    beside = {t.text.casefold() for t in sentence.children(trigger.token.index)}
    has_phone = bool(beside & {"telephone", "phone", "video", "conference"})
    return bool(told.partners) or (has_phone and bool(told.doers))


def _report_enough(_: Sentence, trigger: NounTrigger, told: _Told) -> bool:
    return bool(told.partners) and (trigger.carrier is not None or told.is_somewhere)


_ENOUGH: Mapping[NounUse, Callable[[Sentence, NounTrigger, _Told], bool]] = {
    NounUse.LOOSE: _loose_enough,
    NounUse.JOURNEY: _journey_enough,
    NounUse.PHONE: _phone_enough,
    NounUse.REPORT: _report_enough,
}


def _confidence(trigger: NounTrigger, told: _Told, names: tuple[str, ...]) -> float:
    """Higher the more is told; between 0.6 and 0.93, as the share right on the texts to develop with."""
    signs = (trigger.carrier is not None, told.place is not None, told.has_date, len(names) > 1)
    return min(0.6 + 0.09 * sum(signs), 0.93)


def _refers(sentence: Sentence, noun: Token) -> bool:
    """Whether an article or pronoun presents the encounter as known."""
    if is_named_occasion(sentence, noun):
        return False
    words = {t.text.casefold() for t in sentence.children(noun.index, "det", "poss")}
    is_bare = not sentence.children(noun.index, "det", "poss", "compound", "amod", "nmod", "nummod", "prep")
    before = sentence.tokens[max(0, noun.index - 3) : noun.index]
    if any(t.text.casefold() == "next" for t in before):
        return False
    is_ahead = any(modified_as(t.text.casefold()) is Phase.PLANNED for t in before)
    if is_ahead and any(p.text.casefold() in {"of", "between"} for p in sentence.children(noun.index, "prep")):
        return False  # "the forthcoming meeting of the Trio" is told here
    if is_bare and noun.text == "Summit" and noun.dep in {"nsubj", "nsubjpass"} and sentence.paragraph:
        return True
    return bool(words & (_DEFINITE | _PRONOUNS)) or bool(sentence.children(noun.index, "poss"))


def _is_within_name(scene: Scene, sentence: Sentence, noun: Token) -> bool:
    """Whether it opens the name of the body that came together ("the Extraordinary Summit of X held in Y on 3 May")."""
    mention = scene.cast.mention_at(sentence, noun.index)
    return mention is not None and mention.kind is MentionKind.BODY and noun.index < mention.last


def _is_own_number(sentence: Sentence, trigger: NounTrigger) -> bool:
    """Whether a verb carries it by its number ("the 44th round has concluded"), so that it is none told before."""
    words = [
        t.text.casefold().split("-")[-1] for t in sentence.tokens[max(0, trigger.token.index - 4) : trigger.token.index]
    ]
    is_numbered = any(NUMBERED.fullmatch(w) or w in words_of("ordinals") for w in words)
    return is_numbered and trigger.carrier is not None


def _is_where_issued(sentence: Sentence, noun: Token) -> bool:
    """Whether the statement was made there ("made the following statement after the meeting")."""
    chain = tuple(sentence.ancestors(noun.index))
    after = any(t.text.casefold() in {"after", "following", "at", "during"} for t in chain[:2])
    verbs = [t for t in chain if t.pos in VERBAL]
    said = [t.lemma.casefold() for v in verbs[:1] for t in sentence.children(v.index, "dobj", "nsubjpass")]
    return after and not _TOLD.isdisjoint(said) and sentence.paragraph == 1


def _joins(sentence: Sentence, trigger: NounTrigger, *, refers: bool) -> bool:
    above = sentence.tokens[sentence.tokens[trigger.token.head].head]
    if refers and above.lemma == "join" and above.tag == "VBN":
        return True
    if not refers or trigger.carrier is None:
        return False
    lemma = trigger.carrier.lemma.casefold()
    return lemma in words_of("joining") or (lemma in words_of("chairing") and trigger.token.dep == "nsubjpass")


def _host(scene: Scene, sentence: Sentence, trigger: NounTrigger) -> str | None:
    if trigger.carrier is None or trigger.carrier.lemma.casefold() not in words_of("hosting"):
        return None
    found = doers_of(scene, sentence, trigger.carrier)
    return found[0] if found else None


def _place(scene: Scene, sentence: Sentence, trigger: NounTrigger, spots: tuple[Spot, ...]) -> str | None:
    if trigger.kind is MeetingKind.VISIT:
        words = {"to", "in", "of"} if trigger.frame.lemma == "tour" else {"to", "in"}
        to = [s for s in spots if s.preposition in words]
        return own_country(scene, sentence, to[0]) if to and is_goal(to[0]) else None
    fitting = [s for s in spots if s.preposition or s.last < trigger.token.index]
    return place_name(fitting, going=False) or place_in_name(scene, sentence, trigger.token)
