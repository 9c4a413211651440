"""Chain: something asked, promised or planned, with every later word on it that is held.

Invariant: each step has its passage; each step but the first tells why it is tied to those before, and how sure that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from communique.analyse.clock import Clock, clock_of
from communique.analyse.status import Status, Weight
from communique.analyse.undertaken import Parties
from communique.model.citation import Citation
from communique.model.facts import Meeting, Undertaking, UndertakingKind
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

DONE = (Status.REPORTED_DONE, Status.HELD)


@dataclass(frozen=True, slots=True)
class Step:
    """One word on the matter."""

    status: Status
    """What it says."""

    statement: Statement
    """The statement that says it."""

    citations: tuple[Citation, ...]
    """The passage; at least one."""

    reason: str
    """Why it is taken for a word on the same matter, for a reader to check."""

    confidence: float
    """0 to 1."""

    when: PartialDate | None = None
    """The day told in the passage for what it tells ("reaffirmed on 18 October"); None if none is told there."""

    weight: Weight | None = None
    """Of a restatement: how strong against the time before; None where the table does not compare the two."""

    fact: str | None = None
    """Id of the fact that the step is; None for a sentence without such a fact."""

    tie: Citation | None = None
    """The passage before to which it is tied; None for the first."""

    @property
    def day(self) -> PartialDate | None:
        """When it was said or done, as far as told."""
        return self.when or self.statement.date or self.statement.not_before


@dataclass(frozen=True, slots=True)
class Chain:
    """Something asked, promised or planned, through the statements held."""

    id: str
    """Id of the fact that opens it."""

    kind: str
    """"request", "commitment", "obligation" or "meeting": as last stated."""

    facts: tuple[Undertaking | Meeting, ...]
    """The facts that state it, in order; at least one."""

    parties: Parties
    """Who must act, as resolved, over all of them."""

    steps: tuple[Step, ...]
    """In the order of what is told; at least one."""

    due: str | None
    """As last stated: EDTF, or the words of the condition; None if none is told."""

    due_told: PartialDate | None
    """Day of the statement that told it; None if unknown."""

    looked: int
    """Statements held that were looked through."""

    later: int
    """Those of them that were issued after the last word on it, or may have been."""

    @property
    def first(self) -> Undertaking | Meeting:
        """The fact that opens it."""
        return self.facts[0]

    @property
    def status(self) -> Status:
        """The last word on it that tells an outcome or another day; else whether it was spoken of again."""
        for step in reversed(self.steps):
            if step.status.is_outcome or step.status is Status.SUPERSEDED:
                return step.status
        if len({s.statement.id for s in self.steps}) == 1:
            return Status.NO_LATER_MENTION
        later = [s.status for s in self.steps[1:]]
        return Status.RESTATED if Status.RESTATED in later else Status.REFERRED_TO

    @property
    def is_open(self) -> bool:
        """Whether no text held tells an end: done, held or called off."""
        return self.status not in {*DONE, Status.HELD_ELSEWHERE, Status.CANCELLED}

    @property
    def restated(self) -> int:
        """How often it was said again."""
        return sum(s.status in {Status.RESTATED, Status.SUPERSEDED} for s in self.steps[1:])

    @property
    def is_late(self) -> bool:
        """Whether it is told as done after the day due, or after it was told as not done or put off."""
        binding = {f.id for f in self.facts if isinstance(f, Undertaking) and f.kind is not UndertakingKind.REQUEST}
        is_promised, is_put_off = False, False
        for step in self.steps:
            if step.status in DONE:
                return is_put_off or self._is_after_due(step)
            if step.fact in binding and not is_promised:
                # What was not done while it was only asked for is not late.
                is_promised, is_put_off = True, False
            is_put_off = is_put_off or step.status in {Status.REPORTED_NOT_DONE, Status.SUPERSEDED}
        return False

    def _is_after_due(self, step: Step) -> bool:
        due = clock_of(self.due, told=self.due_told, on=None).day
        low = step.when.lower if step.when else None
        return due is not None and low is not None and low > due

    def clock(self, on: date | None) -> Clock:
        """How the day due stands as of a day."""
        return clock_of(self.due, told=self.due_told, on=on)

    def silent_since_due(self, on: date | None) -> bool:
        """Whether the day due passed, and no statement held says anything of it since."""
        clock = self.clock(on)
        if not clock.is_past or clock.day is None or not self.is_open:
            return False
        said = [s.statement.date.upper for s in self.steps[1:] if s.statement.date]
        return not any(day is not None and day >= clock.day for day in said)

    def __str__(self) -> str:
        """The status in words, with what was looked through where nothing is held.

        "no later mention in 5 statements held (1 of them later, or may be)"
        """
        status = self.status
        if status is Status.NO_LATER_MENTION:
            held = f"{self.looked} statement{'s' * (self.looked != 1)} held"
            later = f"{self.later} of them later, or may be" if self.later else "none of them later"
            return f"{status} in {held} ({later})"
        late = ", later than due or after it was told as not done" if self.is_late else ""
        return f"{status}{late}"


def order_steps(steps: list[Step]) -> tuple[Step, ...]:
    """Steps by the statement that tells them; what a statement tells of earlier days before its own words."""
    return tuple(sorted(steps, key=_order))


def _order(step: Step) -> tuple[date, bool, str, date, int]:
    statement = step.statement
    told = statement.date or statement.not_before
    issued = (told.lower if told else None) or date.max
    # What a statement tells of an earlier day comes before its own words, and those before what it says of outcomes.
    own = step.when.lower if step.when and step.status in {Status.STATED, Status.RESTATED} else None
    return (issued, statement.date is None, statement.slug, own or date.max, step.citations[0].start)
