"""Meetings: who met whom, where and when, and whether it took place.

Each sentence gives sketches (verbs in `meeting_verbs`, nouns in `meeting_nouns`), `encounters` puts together those of one
encounter, and the facts are made of them. Invariant: an encounter that only was discussed, urged or planned is never held.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extract.attendance import list_attendance, list_attended, list_present, with_company
from communique.extract.completion import complete
from communique.extract.encounters import Encounter, merge_sketches
from communique.extract.joined_encounters import share_between
from communique.extract.meeting_confidence import confidence_of
from communique.extract.meeting_frames import VerbTrigger, verb_triggers
from communique.extract.meeting_nouns import sketch_noun
from communique.extract.meeting_sketch import Sketch
from communique.extract.meeting_verbs import sketch_verb
from communique.extract.noun_triggers import NounTrigger, noun_triggers
from communique.extract.occasions import list_occasions
from communique.extract.own_session import fill_from_header, given_in_session, mark_own, upgrade_accepted
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.shuttle import spread_over_capitals
from communique.extract.talked_over import list_talked_over
from communique.extract.titles_told import without_titles
from communique.model.facts import Meeting, MeetingKind, Phase
from communique.model.reading import Sentence
from communique.model.text import ZoneRole


def find_meetings(scene: Scene) -> tuple[Meeting, ...]:
    """All encounters that a statement tells, in the order of their first words."""
    sketches: list[Sketch] = []
    for sentence in scene.reading.sentences:
        if sentence.zone is not ZoneRole.FACETS and sentence.tokens:
            sketches.extend(_sketch_sentence(scene, sentence, sketches))
    sketches.extend((*list_present(scene), *list_occasions(scene, sketches)))
    ordered = sorted(sketches, key=lambda s: (s.sentence, s.joins, s.start))
    accepted = upgrade_accepted(scene, given_in_session(scene, mark_own(scene, ordered)))
    filled = tuple(fill_from_header(scene, e) for e in merge_sketches(accepted))
    return _facts(scene, filled)


def _sketch_sentence(scene: Scene, sentence: Sentence, before: Sequence[Sketch]) -> tuple[Sketch, ...]:
    nouns = noun_triggers(scene, sentence)
    carried = {n.carrier.index for n in nouns if n.carrier is not None}
    verbs = tuple(v for v in verb_triggers(scene, sentence) if v.token.index not in carried)
    where = Whereabouts(scene, sentence, _owners(nouns, verbs))
    found = list(_each(scene, sentence, nouns, verbs, where))
    found.sort(key=lambda pair: pair[0])
    shared = share_between(sentence, found, where)
    company = with_company(scene, sentence, complete(scene, sentence, shared, before))
    told = list_attended(scene, sentence, spread_over_capitals(scene, sentence, company, before))
    every = (*told, *list_attendance(scene, sentence, before))
    every = (*every, *list_talked_over(scene, sentence, every))
    if sentence.tokens[-1].text == "?":
        every = tuple(s for s in every if s.phase is Phase.HELD)
    return tuple(replace(s, participants=without_titles(scene, sentence, s.participants)) for s in every)


def _each(
    scene: Scene, sentence: Sentence, nouns: Sequence[NounTrigger], verbs: Sequence[VerbTrigger], where: Whereabouts
) -> Iterator[tuple[int, Sketch]]:
    for verb in verbs:
        yield from ((verb.token.index, s) for s in sketch_verb(scene, sentence, verb, where))
    for noun in nouns:
        yield from ((noun.token.index, s) for s in sketch_noun(scene, sentence, noun, where))


def _owners(nouns: Sequence[NounTrigger], verbs: Sequence[VerbTrigger]) -> dict[int, int]:
    """Which token stands for which encounter: verbs, nouns, and the verbs that carry nouns."""
    owners = {v.token.index: v.token.index for v in verbs}
    for noun in reversed(nouns):
        owners[noun.token.index] = noun.token.index
        if noun.carrier is not None:
            owners[noun.carrier.index] = noun.token.index
    return owners


def _facts(scene: Scene, encounters: Sequence[Encounter]) -> tuple[Meeting, ...]:
    visits = {e.told.spans[0].start: e for e in encounters if e.told.kind is MeetingKind.VISIT}
    ids = {span.start: _fact(scene, e.told).id for e in visits.values() for span in e.told.spans}
    return tuple(
        _fact(scene, e.told, part_of=ids.get(e.told.within) if e.told.within is not None else None) for e in encounters
    )


def _fact(scene: Scene, told: Sketch, *, part_of: str | None = None) -> Meeting:
    return Meeting(
        citations=scene.cite(*told.spans),
        rule=told.rule,
        confidence=confidence_of(told),
        mode=scene.mode_at(told.spans[0].start),
        kind=told.kind,
        phase=told.phase,
        participants=told.participants,
        place=told.place,
        date=told.date,
        host=told.host,
        auspices=told.auspices,
        topics=told.topics,
        part_of=part_of,
    )
