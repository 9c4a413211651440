"""Encounters: sketches put together, so that one encounter told in several words is one item with several citations.

A definite noun points back to the nearest fitting encounter; the headline's encounter is the one that the body reports
first; words that only tell who else took part add them. Invariant: encounters of other days, places or phases never merge.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from communique.extract.meeting_sketch import Sketch
from communique.extract.shuttle import is_capital_of
from communique.knowledge.meetings import words_of
from communique.model.facts import MeetingKind, Phase
from communique.model.partial_date import PartialDate

_SORTS: tuple[frozenset[MeetingKind], ...] = (
    frozenset(
        {
            MeetingKind.MEETING,
            MeetingKind.TALKS,
            MeetingKind.CONSULTATION,
            MeetingKind.SUMMIT,
            MeetingKind.SESSION,
            MeetingKind.CONFERENCE,
            MeetingKind.OTHER,
        }
    ),
    frozenset({MeetingKind.CALL, MeetingKind.TALKS}),
    frozenset({MeetingKind.VISIT}),
    frozenset({MeetingKind.BRIEFING}),
    frozenset({MeetingKind.SIGNING}),
)
_NAMED = frozenset({MeetingKind.SUMMIT, MeetingKind.CONFERENCE})
_PAIR = 2
_OWN_KINDS = frozenset({MeetingKind.SUMMIT, MeetingKind.SESSION, MeetingKind.CONFERENCE})
_ANYWHERE = frozenset({"region", "country", "area"})
"""Words for where a visit went that has been told before."""
_PUNCTUATION = re.compile(r"[.'’‘]")
"""What one spelling of a place has and another has not."""
_FAILED = frozenset({Phase.NOT_HELD, Phase.CANCELLED})


@dataclass(frozen=True, slots=True)
class Encounter:
    """Sketches of one encounter, in the order of the text."""

    sketches: tuple[Sketch, ...]
    """At least one."""

    told: Sketch
    """All that they tell together."""


def merge_sketches(sketches: Iterable[Sketch]) -> tuple[Encounter, ...]:
    """The encounters that the sketches tell, in the order of their first words."""
    found: list[Encounter] = []
    for sketch in _with_division(tuple(sketches)):
        places = _places_of(sketch, found)
        for place in places:
            found[place] = _joined(found[place], sketch)
        if not places and _stands_alone(sketch):
            found.append(Encounter((sketch,), sketch))
    kept = (e for e in found if not _is_told_better(e, found) and not _is_told_within(e, found))
    return tuple(sorted(kept, key=lambda e: e.told.spans[0]))


def _with_division(sketches: tuple[Sketch, ...]) -> tuple[Sketch, ...]:
    """The sketches, those marked that share their word with another."""
    count = Counter((s.spans, s.rule) for s in sketches)
    return tuple(replace(s, divided=True) if count[s.spans, s.rule] > 1 else s for s in sketches)


def _is_told_better(encounter: Encounter, found: list[Encounter]) -> bool:
    """Whether a headline only announces what the body tells ("X ends visit"), without place, day or interlocutors."""
    told = encounter.told
    others = (e.told for e in found if e is not encounter)
    if not told.in_title or told.date is not None or len(told.participants) > 1:
        return False
    again = [o for o in others if o.phase is told.phase and not o.in_title]
    if told.is_bare and any(o.kind is told.kind for o in again):
        return True
    same = (o for o in again if _same_sort(o.kind, told.kind) and not _differ(o.place, told.place))
    return bool(told.participants) and any(_shared(told, o) and len(o.participants) > 1 for o in same)


def _is_told_within(encounter: Encounter, found: list[Encounter]) -> bool:
    """Whether a briefing of one person was given in the meeting with that person ("met A and briefed him on the talks")."""
    told = encounter.told
    if not told.rule.startswith("meeting.verb") or told.kind is not MeetingKind.BRIEFING or told.date or told.place:
        return False
    near = (e.told for e in found if e is not encounter and 0 <= told.sentence - e.told.sentence <= 1)
    same = (o for o in near if o.kind is MeetingKind.MEETING and o.phase is told.phase)
    return any(set(told.participants) == set(o.participants) for o in same)


def _stands_alone(sketch: Sketch) -> bool:
    is_nowhere = sketch.place is None and sketch.date is None
    if sketch.refers and is_nowhere and sketch.participants and set(sketch.participants) == set(sketch.auspices):
        return False  # "support for the dialogue under the auspices of A"
    if sketch.in_title and not sketch.participants and sketch.place is None and sketch.kind is MeetingKind.TALKS:
        return False
    if not sketch.refers or sketch.own:
        return True
    if sketch.kind is MeetingKind.VISIT:
        is_told_off = sketch.phase in _FAILED and sketch.date is not None and bool(sketch.participants)
        return sketch.place is not None or is_told_off
    is_crowd = len(sketch.participants) > _PAIR and sketch.rule.startswith("meeting.noun")
    return not sketch.is_bare and (is_crowd or not (sketch.joins and sketch.place is None and sketch.date is None))


def _places_of(sketch: Sketch, found: list[Encounter]) -> list[int]:
    """Indexes of the encounters that the sketch speaks of again."""
    if sketch.refers:
        fitting = [i for i, e in enumerate(found) if _may_be(sketch, e.told)]
        if sketch.plural:
            there = [i for i in fitting if sketch.place is None or _same_date_or_place(sketch, found[i].told)]
            return [i for i in there if _is_near(sketch, found[i].told)] or there[-1:]
        return _best(sketch, found, fitting)
    again = [i for i, e in enumerate(found) if _is_again(sketch, e.told)]
    return again[-1:]


def _is_near(sketch: Sketch, told: Sketch) -> bool:
    is_added = sketch.joins and sketch.rule.startswith("meeting.attendance")
    return not sketch.participants or bool(_shared(sketch, told)) or is_added


def _best(sketch: Sketch, found: list[Encounter], fitting: list[int]) -> list[int]:
    """The fitting encounter nearest before, one of the same kind and with more in common first."""

    def merit(index: int) -> tuple[int, int, int, int, int]:
        told = found[index].told
        return (
            int(sketch.joins and told.own),
            int(sketch.date is not None and sketch.date == told.date)
            + int(sketch.place is not None and sketch.place == told.place),
            len(_shared(sketch, told)),
            int(told.rule == sketch.rule) + int(told.kind is sketch.kind),
            index,
        )

    return [max(fitting, key=merit)] if fitting else []


def _may_be(sketch: Sketch, told: Sketch) -> bool:
    """Whether nothing speaks against the sketch being of the encounter."""
    if not _same_sort(sketch.kind, told.kind) or not _phases_agree(sketch, told):
        return False
    is_same_visit = sketch.refers and sketch.kind is MeetingKind.VISIT and sketch.place in _ANYWHERE
    if (_differ(sketch.place, told.place) and not is_same_visit) or _dates_differ(sketch.date, told.date):
        return False
    is_another = told.in_title and sketch.refers and sketch.place is not None and not sketch.participants
    if is_another and told.participants and sketch.kind is not told.kind:
        return False
    is_elsewhere = sketch.place is not None and told.place is None and not _shared(sketch, told)
    if (
        is_elsewhere
        and sketch.kind is not told.kind
        and told.participants
        and not told.in_title
        and told.phase is Phase.PLANNED
    ):
        return False  # "the talks to be held in X" are no meeting told before of others
    return _is_same_occasion(sketch, told) and _people_agree(sketch, told)


def _people_agree(sketch: Sketch, told: Sketch) -> bool:
    if sketch.joins or not sketch.participants:
        return True
    if told.in_title and all(_is_told_in(name, sketch.participants) for name in told.participants):
        return True
    if not told.participants:
        is_pair = len(sketch.participants) > 1
        return not is_pair or sketch.in_title or told.in_title or _same_date_or_place(sketch, told)
    if told.in_title and sketch.kind is told.kind and not any(_looks_like_name(n) for n in told.participants):
        return True
    shared = _shared(sketch, told)
    if sketch.kind is MeetingKind.VISIT:
        return bool(shared)
    return shared == set(sketch.participants) or (bool(shared) and _alike_crowds(sketch, told))


def _is_same_occasion(sketch: Sketch, told: Sketch) -> bool:
    """Whether words that tell day and place, or name a summit, can speak of an encounter told otherwise."""
    if told.in_title or (told.own and sketch.joins):
        return True
    if told.own and sketch.date is None and sketch.place is None and told.kind in _OWN_KINDS and not sketch.plural:
        return True
    if sketch.place is not None and sketch.date is not None and told.place is None and told.date is None:
        return False
    is_told_more = sketch.plural or sketch.place is not None or sketch.date is not None
    if told.kind in _NAMED and sketch.kind not in _NAMED and is_told_more:
        return False
    return sketch.kind is told.kind or sketch.kind not in _NAMED or _same_date_or_place(sketch, told)


def _same_date_or_place(sketch: Sketch, told: Sketch) -> bool:
    same_day = sketch.date is not None and sketch.date == told.date
    return same_day or (sketch.place is not None and sketch.place == told.place)


_LABELS = frozenset(
    {"sides", "parties", "leaders", "ministers", "presidents", "envoys", "delegations", "officials", "mediators"}
)
"""Words by which a headline calls those whom the body names."""


def _is_told_in(name: str, names: tuple[str, ...]) -> bool:
    """Whether a headline's name is the short form of one in the body ("Quartet envoys": "envoys of the X Quartet")."""
    words = _words_of(name)
    fuller = (other for other in names if len(_words_of(other)) > 1)
    return words <= _LABELS or any(words <= _words_of(n) for n in names) or any(_words_of(f) <= words for f in fuller)


def _words_of(name: str) -> set[str]:
    return {w for w in name.casefold().replace("-", " ").split() if w not in {"the", "of", "for", "and"}}


def _looks_like_name(name: str) -> bool:
    """Whether the name is a person's or body's, not a post ("Special Envoy of X")."""
    return " of " not in name and " for " not in name


def _alike_crowds(sketch: Sketch, told: Sketch) -> bool:
    """Whether neither names somebody whom the other leaves out of a full list."""
    return set(told.participants) <= set(sketch.participants) or sketch.in_title or told.in_title


def _phases_agree(sketch: Sketch, told: Sketch) -> bool:
    """Whether both are held, planned and so on, or what was planned did not come to pass."""
    if sketch.phase is told.phase:
        return True
    if sketch.phase in _FAILED and told.phase is Phase.PLANNED and sketch.date is not None:
        return sketch.date == told.date
    is_near = sketch.refers and sketch.sentence - told.sentence <= 1
    return sketch.phase in _FAILED and (
        told.phase in _FAILED | {Phase.PLANNED} or (told.phase is Phase.PROPOSED and is_near)
    )


def _is_again(sketch: Sketch, told: Sketch) -> bool:
    """Whether words that present an encounter as new speak of one that the headline or an earlier sentence told."""
    if not _may_be(replace(sketch, joins=False), told):
        return False
    if told.in_title and not sketch.in_title:
        return _headline_fits(sketch, told)
    is_for = (
        sketch.sentence == told.sentence
        and told.rule.startswith("meeting.verb")
        and sketch.rule.startswith("meeting.noun")
    )
    if is_for and len(sketch.participants) > 1 and set(sketch.participants) == set(told.participants):
        return sketch.place == told.place and sketch.date == told.date  # "hosted A and B for talks in X"
    if sketch.kind is not told.kind and not (sketch.phase is Phase.NOT_HELD and told.phase is Phase.NOT_HELD):
        return False
    same_people = bool(sketch.participants) and set(sketch.participants) == set(told.participants)
    same_day = sketch.date is not None and sketch.date == told.date
    same_place = sketch.place is not None and sketch.place == told.place
    if sketch.sentence == told.sentence:
        is_arrival = sketch.kind is MeetingKind.VISIT and sketch.place is not None and told.place is not None
        return same_people and (
            same_day or same_place or (is_arrival and is_capital_of(told.place or "", sketch.place or ""))
        )
    return (same_people and (same_day or same_place or sketch.is_bare)) or (
        same_day and same_place and (not sketch.participants or not told.participants)
    )


def _headline_fits(sketch: Sketch, told: Sketch) -> bool:
    if sketch.divided and len(told.participants) <= 1:
        return False  # "X holds talks in Y" announces all of them
    is_side = told.kind is MeetingKind.SESSION and sketch.kind in {MeetingKind.CONSULTATION, MeetingKind.TALKS}
    if is_side and told.participants and not set(sketch.participants) <= set(told.participants):
        return False  # consultations with others beside the session of the headline
    if 1 < len(sketch.participants) < len(told.participants) and set(sketch.participants) <= set(told.participants):
        return False  # the headline's three met, and before it two of them
    if not told.participants or not sketch.participants:
        return sketch.kind is told.kind
    if all(_is_told_in(name, sketch.participants) for name in told.participants):
        return True
    return bool(_shared(sketch, told)) or not any(_looks_like_name(n) for n in told.participants)


def _same_sort(left: MeetingKind, right: MeetingKind) -> bool:
    return any(left in sort and right in sort for sort in _SORTS)


def _differ(left: str | None, right: str | None) -> bool:
    if left is None or right is None:
        return False
    one, other = (_PUNCTUATION.sub("", name.casefold()) for name in (left, right))
    if one in other or other in one or any(set(p.split()) & words_of("buildings") for p in (one, other)):
        return False
    return not (is_capital_of(left, right) or is_capital_of(right, left))


def _dates_differ(left: PartialDate | None, right: PartialDate | None) -> bool:
    return (
        left is not None
        and right is not None
        and left != right
        and not left.contains(right)
        and not right.contains(left)
    )


def _shared(sketch: Sketch, told: Sketch) -> set[str]:
    return set(sketch.participants) & set(told.participants)


def _joined(encounter: Encounter, sketch: Sketch) -> Encounter:
    told = encounter.told
    known = told.participants
    if told.in_title and not sketch.in_title and sketch.participants:
        known = tuple(n for n in known if n in sketch.participants or not _is_told_in(n, sketch.participants))
        is_told_whole = len(told.participants) <= len(sketch.participants) and bool(_shared(sketch, told))
        known = known if any(_looks_like_name(n) for n in known) and not is_told_whole else ()
    more = sketch.participants if sketch.joins or len(sketch.participants) > 1 or not known else ()
    spans = (
        told.spans
        if sketch.rule.startswith("meeting.attendance")
        else tuple(dict.fromkeys((*told.spans, *sketch.spans)))
    )
    merged = replace(
        told,
        kind=_kind(told, sketch),
        phase=sketch.phase if sketch.phase in {Phase.NOT_HELD, Phase.CANCELLED} else told.phase,
        spans=tuple(sorted(spans)),
        participants=_once((*known, *more)),
        place=(sketch.place or told.place) if told.in_title else (told.place or sketch.place),
        date=_sharper(told.date, sketch.date),
        host=told.host or sketch.host,
        auspices=told.auspices or sketch.auspices,
        topics=told.topics or sketch.topics,
        in_title=told.in_title and sketch.in_title,
        own=told.own or sketch.own,
        confidence=max(told.confidence, sketch.confidence),
        rule=sketch.rule if told.in_title else told.rule,
        sentence=sketch.sentence if told.in_title else told.sentence,
        within=told.within if told.within is not None else sketch.within,
    )
    return Encounter((*encounter.sketches, sketch), merged)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once, though small words in them differ ("Summit of the Lakes", "Summit of Lakes")."""
    found: dict[frozenset[str], str] = {}
    for name in names:
        found.setdefault(frozenset(_words_of(name)) or frozenset({name}), name)
    return tuple(found.values())


def _kind(told: Sketch, sketch: Sketch) -> MeetingKind:
    """A call stays a call; a headline's word yields to the body's."""
    if MeetingKind.CALL in {told.kind, sketch.kind}:
        return MeetingKind.CALL
    return told.kind


def _sharper(left: PartialDate | None, right: PartialDate | None) -> PartialDate | None:
    if left is None or right is None:
        return left or right
    return right if left != right and left.contains(right) else left
