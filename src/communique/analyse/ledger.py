"""The ledger: what became of plans and undertakings, as far as links between statements tell.

Invariant: an outcome is only ever told from a later passage that is cited; without one the ledger says how much was looked
through, and nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from communique.model.facts import Fact, Meeting, Phase, Undertaking
from communique.model.resolved import Link, Statement

OUTCOMES: Mapping[str, str] = {"held_as_planned": "held", "moved": "moved", "cancelled": "cancelled"}
"""For each kind of link that tells an outcome, the word for it."""

_OPEN = frozenset({Phase.PLANNED, Phase.PROPOSED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of something that was to happen."""

    status: str
    """"held", "moved", "cancelled", or "open" where no later passage is linked."""

    link: Link | None
    """The tie to the later passage; None where there is none."""

    later: int
    """Statements held that were issued later, or may have been."""

    def __str__(self) -> str:
        if self.link is not None:
            return self.status
        if not self.later:
            return "open: no later statement held"
        return f"open: no outcome linked in {self.later} later statement{'' if self.later == 1 else 's'} held"


def outcome_of(plan: Fact, statement: Statement, *, links: Sequence[Link], held: Sequence[Statement]) -> Outcome:
    """What became of something that was to happen: the end of its chain of links."""
    by_left = {link.left: link for link in links if link.kind in OUTCOMES}
    found: Link | None = None
    at, seen = plan.id, set[str]()
    while at in by_left and at not in seen:
        seen.add(at)
        found = by_left[at]
        at = found.right
    status = OUTCOMES[found.kind] if found else "open"
    return Outcome(status, found, sum(may_follow(s, statement) for s in held))


def plan_of(undertaking: Undertaking, meetings: Iterable[Meeting]) -> Meeting | None:
    """The planned or proposed meeting that the same words announce; None if the undertaking is no meeting."""
    first = undertaking.citations[0]
    for meeting in meetings:
        same = (c for c in meeting.citations if c.sha256 == first.sha256 and c.span.overlaps(first.span))
        if meeting.phase in _OPEN and any(same):
            return meeting
    return None


def is_open(meeting: Meeting) -> bool:
    """Whether it was still to come when the statement was issued."""
    return meeting.phase in _OPEN


def may_follow(later: Statement, earlier: Statement) -> bool:
    """Whether a statement was issued after another, or may have been as far as dates tell."""
    if later.id == earlier.id:
        return False
    first = earlier.date or earlier.not_before
    if first is None or first.lower is None:
        return True
    last = later.date.upper if later.date else None
    return last is None or last > first.lower
