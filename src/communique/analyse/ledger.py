"""The ledger: what became of plans and undertakings, as far as links between statements tell.

Invariant: an outcome is only ever told from a later passage that is cited; without one the ledger says how much was looked
through, and nothing more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

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


class Ledger:
    """Follows plans through the links of a dossier."""

    def __init__(self, links: Iterable[Link], held: Iterable[Statement]) -> None:
        told = [link for link in links if link.kind in OUTCOMES]
        self._next = {link.left: link for link in told}
        self._before = {link.right: link for link in told}
        last_days = [s.date.upper if s.date else None for s in held]
        self._days = sorted(day for day in last_days if day is not None)
        self._undated = last_days.count(None)

    def outcome_of(self, plan: Fact, statement: Statement) -> Outcome:
        """What became of something that was to happen: the end of its chain of links."""
        found: Link | None = None
        at, seen = plan.id, set[str]()
        while at in self._next and at not in seen:
            seen.add(at)
            found = self._next[at]
            at = found.right
        return Outcome(OUTCOMES[found.kind] if found else "open", found, self.count_later(statement))

    def plan_behind(self, fact: Fact) -> Link | None:
        """The tie to the earlier passage that announced it; None if none is linked."""
        return self._before.get(fact.id)

    def count_later(self, statement: Statement) -> int:
        """How many statements were issued after one, or may have been as far as dates tell."""
        first = statement.date or statement.not_before
        low = first.lower if first else None
        if low is None:
            return len(self._days) + self._undated - 1
        dated = len(self._days) - bisect_right(self._days, low)
        return dated + self._undated - self._is_counted(statement, low)

    def _is_counted(self, statement: Statement, low: date) -> bool:
        """Whether a statement is among those that can be later than it."""
        last = statement.date.upper if statement.date else None
        return last is None or last > low


def plan_of(undertaking: Undertaking, meetings: Iterable[Meeting]) -> Meeting | None:
    """The planned or proposed meeting that the same words announce; None if the undertaking is no meeting."""
    first = undertaking.citations[0]
    for meeting in meetings:
        same = (c for c in meeting.citations if c.sha256 == first.sha256 and c.span.overlaps(first.span))
        if is_open(meeting) and any(same):
            return meeting
    return None


def is_open(meeting: Meeting) -> bool:
    """Whether it was still to come when the statement was issued."""
    return meeting.phase in _OPEN
