"""Outcomes: a planned meeting and what became of it, as far as later statements tell.

Idea: a later meeting of the same participants in the same place or on the same day is the planned one; other place or day
needs words that tell of the change, or a very near day. Invariant: without a later mention there is no link, never a guess.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from communique.knowledge.folding import fold
from communique.model.citation import Citation
from communique.model.facts import Phase
from communique.model.partial_date import PartialDate
from communique.model.resolved import Link
from communique.resolve.digest import Shift
from communique.resolve.encounters import Encounter, likeness, occasion_likeness

_ENOUGH = 0.5
"""Likeness (F1) of participants from which two meetings can be one."""

_ALL = 0.9
"""Likeness of participants that counts as the same ones."""

_LONGEST_WAIT = 400
"""Days after the announcement within which a meeting without a day can still be held."""

_NEAR = 45
"""Days after the day planned within which the same participants in the same place are the meeting moved."""

_MOST_DAYS = 31
"""Days of a date up to which meetings are looked up by day."""

_TOLD_WITHIN = 15
"""Days after the day planned within which a statement that tells no day can tell of that meeting."""

_TOLD = frozenset({Phase.CANCELLED, Phase.NOT_HELD})
_WANTED = frozenset({Phase.PLANNED, Phase.PROPOSED})


@dataclass(frozen=True, slots=True, order=True)
class _Outcome:
    rank: tuple[int, float, str, str]
    """The best first: kind, participants unlike, day told, id."""

    kind: str
    reason: str
    confidence: float
    right: str
    passages: tuple[Citation, ...]


def find_outcomes(encounters: Sequence[Encounter]) -> tuple[Link, ...]:
    """For every meeting planned or proposed the one later mention that tells what became of it."""
    later = _Later(encounters)
    found = []
    for planned in encounters:
        if planned.fact.phase in _WANTED and planned.issued is not None:
            outcomes = [o for other in later.near(planned) if (o := _outcome(planned, other, later))]
            if outcomes:
                found.append(_link(planned, min(outcomes)))
    return tuple(sorted(found, key=lambda link: (link.kind, link.left, link.right)))


class _Later:
    """Meetings of later statements, by place, by day, and by texts that tell of changes."""

    def __init__(self, encounters: Sequence[Encounter]) -> None:
        self._all = sorted((e for e in encounters if e.issued is not None), key=_order)
        self._issued = [e.issued or date.min for e in self._all]
        self._by_place: dict[str, list[int]] = defaultdict(list)
        self._by_day: dict[date, list[int]] = defaultdict(list)
        self._always: list[int] = []
        self._by_text: dict[str, list[Encounter]] = defaultdict(list)
        for number, encounter in enumerate(self._all):
            self._by_text[encounter.digest.sha256].append(encounter)
            for place in encounter.places:
                self._by_place[place].append(number)
            days = _days(encounter)
            for day in days:
                self._by_day[day].append(number)
            if encounter.digest.shifts or (not days and encounter.last):
                self._always.append(number)

    def near(self, planned: Encounter) -> list[Encounter]:
        """The meetings that could be the planned one: told later, in its place, on its day, or with words of a change."""
        issued = planned.issued or date.min
        start = bisect_left(self._issued, issued)
        end = bisect_left(self._issued, (planned.last or issued) + timedelta(days=_LONGEST_WAIT))
        days = _days(planned)
        lists = [
            self._always,
            *(self._by_place[p] for p in planned.places),
            *(self._by_day[d] for d in days if d in self._by_day),
        ]
        if planned.last is not None and not days:
            lists = [list(range(start, end))]
        return [self._all[n] for n in sorted({n for found in lists for n in _between(found, start, end)})]

    def of_text(self, sha256: str) -> list[Encounter]:
        """All meetings that one text tells."""
        return self._by_text[sha256]


def _days(encounter: Encounter) -> list[date]:
    """The days on which it can be; empty if they are not told or too many."""
    first, last = encounter.first, encounter.last
    if first is None or last is None or (last - first).days > _MOST_DAYS:
        return []
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _between(numbers: Sequence[int], start: int, end: int) -> Sequence[int]:
    return numbers[bisect_left(numbers, start) : bisect_left(numbers, end)]


def _order(encounter: Encounter) -> tuple[date, str, str]:
    return (encounter.issued or date.max, encounter.digest.sha256, encounter.fact_id)


def _link(planned: Encounter, outcome: _Outcome) -> Link:
    passages = (*planned.fact.citations, *outcome.passages)
    return Link(outcome.kind, planned.fact_id, outcome.right, outcome.reason, outcome.confidence, passages)


def _outcome(planned: Encounter, other: Encounter, later: _Later) -> _Outcome | None:
    if other.statement == planned.statement or other.fact_id == planned.fact_id:
        return None
    if not _is_worth_a_look(planned, other):
        return None
    alike = occasion_likeness(planned, other)
    if other.fact.phase is Phase.PLANNED:
        return _anew(planned, other, alike)
    if other.fact.phase in _TOLD:
        return _told(planned, other, alike, later)
    if other.fact.phase is not Phase.HELD or alike < _ENOUGH or not _can_follow(planned, other):
        return None
    return _held(planned, other, alike) or _moved(planned, other, alike)


def _is_worth_a_look(planned: Encounter, other: Encounter) -> bool:
    """Whether day, place or words of a change can tie the two; asked before participants are compared, which costs more."""
    day, place = planned.same_day(other), planned.same_place(other)
    if day or other.digest.shifts:
        return True
    return bool(place) and (day is None or _is_soon_after(planned, other))


def _can_follow(planned: Encounter, held: Encounter) -> bool:
    """Whether the meeting can take place after it was planned, and be told after it took place."""
    if planned.issued is None or held.issued is None:
        return False
    if held.last is not None:
        return held.last >= planned.issued
    return planned.first is None or held.issued >= planned.first


def _held(planned: Encounter, held: Encounter, alike: float) -> _Outcome | None:
    day, place = planned.same_day(held), planned.same_place(held)
    if day is None and planned.last is not None and held.issued is not None and held.first is None:
        day = True if held.issued <= planned.last + timedelta(days=_TOLD_WITHIN) and place else None
    if place is False or day is False or not (day or place):
        return None
    if not day and planned.first is not None:
        return None
    told = [f"same day ({held.fact.date or planned.fact.date})"] if day else []
    told += [f"same place ({held.fact.place})"] if place else []
    confidence = 0.95 if day and place else 0.85 if day else 0.7
    rank = (0 if day and place else 1, 1 - alike, str(held.fact.date or held.issued), held.fact_id)
    reason = f"held as planned: {', '.join(told)}, {_who(alike)}"
    return _Outcome(rank, "held_as_planned", reason, confidence, held.fact_id, held.fact.citations)


def _moved(planned: Encounter, held: Encounter, alike: float) -> _Outcome | None:
    day, place = planned.same_day(held), planned.same_place(held)
    shift = next((s for s in held.digest.shifts if _speaks_of(s, planned)), None)
    is_near = alike >= _ALL and place is True and _is_soon_after(planned, held)
    is_elsewhere = alike >= _ALL and place is False and day is True
    if not (shift or is_near or is_elsewhere) or (day is not False and place is not False):
        return None
    if shift and day is False and held.first and planned.last and abs((held.first - planned.last).days) > _LONGEST_WAIT:
        return None
    change = [f"in {held.fact.place} and not in {planned.fact.place}"] if place is False else []
    change += [f"on {held.fact.date} and not on {planned.fact.date}"] if day is False else []
    passages = (*held.fact.citations, *((shift.citation,) if shift else ()))
    reason = f"held {' and '.join(change)}, {_who(alike)}" + ("; the later text tells of the change" if shift else "")
    rank = (2 if shift else 4, 1 - alike, str(held.fact.date or held.issued), held.fact_id)
    return _Outcome(rank, "moved", reason, 0.9 if shift else 0.5, held.fact_id, passages)


def _anew(planned: Encounter, other: Encounter, alike: float) -> _Outcome | None:
    """A later text that puts the meeting off and names another day for it."""
    is_same = alike >= _ENOUGH or (
        not other.parties and planned.fact.kind is other.fact.kind and planned.same_place(other) is True
    )
    shift = next((s for s in other.digest.shifts if _speaks_of(s, planned)), None)
    if not is_same or shift is None or planned.same_day(other) is not False or other.last is None:
        return None
    reason = f"put off, and planned anew for {other.fact.date}; the later text tells of the change"
    rank = (2, 1 - alike, str(other.fact.date), other.fact_id)
    return _Outcome(rank, "moved", reason, 0.85, other.fact_id, (shift.citation, *other.fact.citations))


def _is_soon_after(planned: Encounter, held: Encounter) -> bool:
    if planned.last is None or held.first is None:
        return False
    return planned.last < held.first <= planned.last + timedelta(days=_NEAR)


def _speaks_of(shift: Shift, planned: Encounter) -> bool:
    """Whether a sentence that tells of a change names the day or the place planned; two other days are of another plan."""
    value = planned.fact.date
    if value is not None and any(_may_be(value, d) for d in shift.dates):
        return True
    if value is not None and len(shift.dates) > 1:
        return False
    return bool(planned.fact.place) and fold(planned.fact.place or "") in fold(shift.citation.exact)


def _may_be(planned: PartialDate, told: PartialDate) -> bool:
    """Whether a date told of a change is the one planned; the year may have been taken for another."""
    if planned.is_day and told.is_day:
        return planned.edtf[5:] == told.edtf[5:]
    return told.lower is not None and planned.lower is not None and planned.overlaps(told)


def _told(planned: Encounter, told: Encounter, alike: float, later: _Later) -> _Outcome | None:
    """The meeting is told not to have been held; moved, if the same text names the new day."""
    day, place = planned.same_day(told), planned.same_place(told)
    is_vague = not planned.parties or not told.parties
    if day is False or place is False or not (day or place):
        return None
    if not (alike >= _ENOUGH or (day and (place or is_vague)) or (place and alike > 0)):
        return None
    anew = [e for e in later.of_text(told.digest.sha256) if _is_new_day(planned, told, e)]
    if anew:
        first = min(anew, key=_order)
        reason = f"put off, and planned anew{f' for {first.fact.date}' if first.fact.date else ''}, {_who(alike)}"
        rank = (2, 1 - alike, str(first.fact.date), first.fact_id)
        return _Outcome(rank, "moved", reason, 0.85, first.fact_id, (*told.fact.citations, *first.fact.citations))
    words = "called off or put off" if told.fact.phase is Phase.CANCELLED else "not held"
    same = [f"day ({told.fact.date})"] if day else []
    same += [f"place ({told.fact.place})"] if place else []
    reason = f"{words}, as a later text tells: same {' and '.join(same)}"
    return _Outcome(
        (3, 1 - alike, str(told.issued), told.fact_id), "cancelled", reason, 0.9, told.fact_id, told.fact.citations
    )


def _is_new_day(planned: Encounter, told: Encounter, other: Encounter) -> bool:
    if other.fact.phase not in _WANTED or planned.same_day(other) is not False:
        return False
    return max(likeness(planned.parties, other.parties), likeness(told.parties, other.parties)) >= _ENOUGH


def _who(alike: float) -> str:
    return "the same participants" if alike >= _ALL else f"participants alike ({alike:.2f})"
