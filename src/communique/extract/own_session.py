"""The encounter at which a statement was made: day and place from its header, reports given in it, invitations accepted in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from communique.extract.clauses import is_negated, subject_of
from communique.extract.encounters import Encounter
from communique.extract.meeting_sketch import Sketch
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind, Phase
from communique.model.reading import Sentence

_SHORT = 8
"""Tokens below which "they have accepted" can only mean the invitation before."""
_AFTER = re.compile(r"\b(after|following)\s+(the|a|an|its|their|his|her)?\s*[\w\s-]*$", re.IGNORECASE)
"""Words right before an encounter that is over."""
_FAR = 50
"""Characters before an encounter in which they stand."""
_GATHERED = frozenset(
    {
        MeetingKind.CONFERENCE,
        MeetingKind.SESSION,
        MeetingKind.SUMMIT,
        MeetingKind.MEETING,
        MeetingKind.CONSULTATION,
        MeetingKind.TALKS,
    }
)


_OF_THE_DAY = frozenset({MeetingKind.CALL, MeetingKind.SESSION, MeetingKind.SUMMIT})
"""Kinds whose headline is of the day of issue; a readout of a meeting may come later."""


def fill_from_header(scene: Scene, encounter: Encounter) -> Encounter:
    """The encounter with the day and place of issue where it is the one that the statement is of."""
    told = encounter.told
    if told.phase is not Phase.HELD:
        return encounter
    in_headline = any(s.in_title for s in encounter.sketches) and any(not s.in_title for s in encounter.sketches)
    date = told.date
    if (
        date is None
        and ((told.own and not _is_behind(scene, told)) or (in_headline and told.kind in _OF_THE_DAY))
        and scene.issue.date is not None
        and told.kind is not MeetingKind.VISIT
    ):
        date = scene.issue.date
    place = told.place
    is_today = date is not None and date == scene.issue.date
    opens = (
        told.kind in {MeetingKind.SESSION, MeetingKind.SUMMIT}
        and scene.body[:1]
        and told.sentence == scene.body[0].index
    )
    if place is None and is_today and told.kind in _GATHERED and (in_headline or opens or _is_of_issuers(scene, told)):
        place = scene.header.place
    if place is not None and "/" in place:
        place = told.place
    return Encounter(encounter.sketches, replace(told, date=date, place=place))


def _is_behind(scene: Scene, told: Sketch) -> bool:
    """Whether the statement was made after it, be it on the same day or not ("made the following statement after the meeting")."""
    content = scene.text.content
    return any(_AFTER.search(content[max(0, s.start - _FAR) : s.start]) for s in told.spans)


def mark_own(scene: Scene, sketches: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """The sketches, with the session with which the body of a communiqué opens marked as the one that issues it."""
    opening = next((s for s in sketches if _opens_communique(scene, s)), None)
    return tuple(replace(s, own=True) if s is opening else s for s in sketches)


def _opens_communique(scene: Scene, sketch: Sketch) -> bool:
    """Whether the first sentences tell that the issuing body held its session, on a day not long before the issue."""
    first = scene.body[0].index if scene.body else 0
    if sketch.in_title or sketch.joins or sketch.refers or sketch.phase is not Phase.HELD:
        return False
    if sketch.kind not in {MeetingKind.SESSION, MeetingKind.SUMMIT} or not first <= sketch.sentence <= first + 1:
        return False
    return sketch.date is not None and any(scene.cast.are_issuers((n,)) for n in sketch.participants)


def _is_of_issuers(scene: Scene, told: Sketch) -> bool:
    if told.own or not told.participants:
        return True
    issuers = [i for i in scene.issue.issuers if not i.casefold().startswith("spokes")]
    return any(name in issuers for name in told.participants)


def given_in_session(scene: Scene, sketches: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """The sketches, with briefings given in the issuers' own session told as attendance of it."""
    out: list[Sketch] = []
    for sketch in sketches:
        if sketch.kind is MeetingKind.BRIEFING and _in_session(scene, sketch, out):
            givers = tuple(n for n in sketch.participants if not scene.cast.are_issuers((n,)))
            out.append(
                replace(
                    sketch,
                    kind=MeetingKind.SESSION,
                    participants=givers,
                    refers=True,
                    joins=True,
                    rule="meeting.attendance.briefing",
                )
            )
            continue
        out.append(sketch)
    return tuple(s for s in out if not _is_stray(s, out))


def _in_session(scene: Scene, sketch: Sketch, before: Sequence[Sketch]) -> bool:
    if sketch.phase is not Phase.HELD or sketch.date is not None or sketch.place is not None:
        return False
    by_noun = sketch.refers and sketch.rule == "meeting.noun.briefing"
    if not by_noun and not any(scene.cast.are_issuers((n,)) for n in sketch.participants[1:]):
        return False
    return any(
        s.kind in _GATHERED and s.phase is Phase.HELD and not s.joins and (s.own or _is_of_issuers(scene, s))
        for s in before
    )


def _is_stray(sketch: Sketch, all_sketches: Sequence[Sketch]) -> bool:
    """Whether the same words are both an item of their own and attendance."""
    if sketch.rule != "meeting.attendance":
        return False
    return any(
        s.rule != sketch.rule and s.sentence == sketch.sentence and s.spans[0].overlaps(sketch.spans[0])
        for s in all_sketches
    )


def upgrade_accepted(scene: Scene, sketches: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """The sketches, with what was proposed planned where the next sentence says that the invitation was accepted."""
    accepting = {s.index - back for s in scene.body if _accepts(s) for back in (0, 1)}
    return tuple(
        replace(s, phase=Phase.PLANNED) if s.phase is Phase.PROPOSED and s.sentence in accepting else s
        for s in sketches
    )


def _accepts(sentence: Sentence) -> bool:
    """Whether a sentence says so: "They have accepted", "The invitation was accepted"."""
    for verb in sentence.tokens:
        if verb.lemma != "accept" or verb.pos != "VERB" or is_negated(sentence, verb):
            continue
        objects = sentence.children(verb.index, "dobj", "nsubjpass")
        if objects and objects[0].lemma in {"invitation", "proposal", "offer", "it"}:
            return True
        is_short = len(sentence.tokens) < _SHORT and verb.tag in {"VBN", "VBD"}
        if is_short and not objects and subject_of(sentence, verb) is not None:
            return True
    return False
