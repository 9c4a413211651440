"""Same meetings: one encounter told in two statements, and what the two tell otherwise.

Invariant: two accounts are only ever tied, never merged; where they disagree on day or place both stand, side by side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from communique.model.facts import MeetingKind, Phase
from communique.model.resolved import Link
from communique.resolve.encounters import Encounter, likeness

_ENOUGH = 0.5
"""Likeness (F1) of participants from which two accounts are of one meeting."""

_ALL = 0.9
"""Likeness of participants from which a differing day or place is a conflict."""

_LONGEST = 10
"""Days of the longest meeting; a vaguer date is no sign of one meeting."""

_CONFLICT_DAYS = 2
"""Days between two accounts of the day of one meeting."""

_ISSUED_WITHIN = 7
"""Days between two statements that tell of one recent meeting."""


def find_same_meetings(encounters: Sequence[Encounter]) -> tuple[Link, ...]:
    """Links between accounts of one meeting (same_meeting), and between accounts that disagree (conflict)."""
    held = sorted((e for e in encounters if e.fact.phase is Phase.HELD), key=lambda e: e.fact_id)
    seen = {id(e): n for n, e in enumerate(held)}
    pairs = sorted({tuple(sorted((seen[id(a)], seen[id(b)]))) for a, b in _candidates(held)})
    per_text = Counter((e.digest.sha256, e.fact.kind) for e in held)
    links = [link for a, b in pairs if (link := _compare(held[a], held[b], per_text))]
    return tuple(sorted(links, key=lambda k: (k.kind, k.left, k.right)))


def _candidates(held: Sequence[Encounter]) -> Iterator[tuple[Encounter, Encounter]]:
    by_day: dict[object, list[Encounter]] = defaultdict(list)
    for encounter in held:
        first, last = encounter.first, encounter.last
        if first is None or last is None or (last - first).days > _LONGEST:
            continue
        for n in range((last - first).days + 1 + _CONFLICT_DAYS):
            by_day[first + timedelta(days=n)].append(encounter)
    for together in by_day.values():
        yield from combinations(together, 2)


def _compare(one: Encounter, other: Encounter, per_text: Counter[tuple[str, MeetingKind]]) -> Link | None:
    if one.statement == other.statement:
        return None
    alike = likeness(one.parties, other.parties)
    day, place = one.same_day(other), one.same_place(other)
    left, right = sorted((one, other), key=lambda e: (str(e.issued or "9"), e.fact_id))
    cited = (*left.fact.citations, *right.fact.citations)
    if day and place is not False and alike >= _ENOUGH and _is_journey(one) == _is_journey(other):
        where = f", same place ({left.fact.place})" if place else ""
        reason = f"same day ({left.fact.date}){where}, participants alike ({alike:.2f})"
        return Link("same_meeting", left.fact_id, right.fact_id, reason, 0.9 if place else 0.75, cited)
    if (
        alike < _ALL
        or len(one.parties) <= 1
        or _is_journey(one)
        or _is_journey(other)
        or not _is_lone(one, other, per_text)
    ):
        return None
    if day is False and place and _are_near(one, other):
        reason = (
            f"the same participants in {left.fact.place}: one text says {left.fact.date}, the other {right.fact.date}"
        )
    elif day and place is False and one.fact.date == other.fact.date:
        reason = (
            f"the same participants on {left.fact.date}: one text says {left.fact.place}, the other {right.fact.place}"
        )
    else:
        return None
    return Link("conflict", left.fact_id, right.fact_id, reason, 0.5, cited)


def _is_journey(encounter: Encounter) -> bool:
    return encounter.fact.kind is MeetingKind.VISIT


def _is_lone(one: Encounter, other: Encounter, per_text: Counter[tuple[str, MeetingKind]]) -> bool:
    """Whether each text tells of no other meeting of that kind, so that the two accounts can only mean each other."""
    return all(per_text[e.digest.sha256, e.fact.kind] == 1 for e in (one, other))


def _are_near(one: Encounter, other: Encounter) -> bool:
    if one.first is None or other.first is None or one.issued is None or other.issued is None:
        return False
    return (
        abs((one.first - other.first).days) <= _CONFLICT_DAYS
        and abs((one.issued - other.issued).days) <= _ISSUED_WITHIN
    )
