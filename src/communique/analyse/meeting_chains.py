"""Chains of planned meetings: planned, told again, and held, held elsewhere or later, or called off.

Idea: what became of a plan is told by the links that `resolve` found between the plan and a later meeting; beside them, later
statements that plan the same meeting again, or name its day and place, are words on it. Invariant: without such a passage the
answer is "no later mention", with the number of statements looked through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from communique.analyse.chain import Chain, Step, order_steps
from communique.analyse.ledger import Ledger, is_open
from communique.analyse.spoken import in_time
from communique.analyse.status import MEETING_STATUS, Status
from communique.analyse.telling import find_run
from communique.analyse.undertaken import Parties, Told
from communique.analyse.words import keys_of
from communique.knowledge.chains import load_chain_words
from communique.knowledge.folding import fold
from communique.model.facts import Meeting, Phase
from communique.model.partial_date import PartialDate
from communique.model.resolved import Link, Statement

SAME_MEETING = "same_meeting"
"""Kind of the links between two texts that tell one meeting."""

_PUT_OFF_DAYS = 120
"""Days within which a meeting that was called off can still be the one that is held later."""

_NOUNS = ("meet", "summit", "session", "visit", "talk", "round", "conference", "travel", "trip", "brief")
"""Beginnings of words one of which a sentence must have that speaks of a meeting again."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """A planned meeting."""

    fact: Meeting
    parties: Parties
    told: Told

    @property
    def statement(self) -> Statement:
        return self.told.statement


def chain_meetings(
    told: Sequence[Told], links: Iterable[Link], *, looked: Sequence[Statement] | None = None
) -> tuple[Chain, ...]:
    """The planned and proposed meetings of statements as chains, by the day on which they were announced first."""
    by_id = {t.statement.id: t for t in told}
    in_order = [by_id[s.statement.id] for s in in_time(t.spoken for t in told)]
    plans = [_Plan(m, p, t) for t in in_order for m, p in sorted(t.meetings, key=_place) if is_open(m)]
    held = [t.statement for t in told] if looked is None else looked
    found, ledger = _Finder(in_order, plans, tuple(links)), Ledger((), held)
    return tuple(found.chain(group, len(held), ledger) for group in found.groups())


def _place(pair: tuple[Meeting, Parties]) -> tuple[int, str]:
    return pair[0].citations[0].start, pair[0].id


class _Finder:
    """Looks up what later statements say of a plan."""

    def __init__(self, told: Sequence[Told], plans: Sequence[_Plan], links: Sequence[Link]) -> None:
        self._plans = plans
        self._by_text = {t.statement.texts[0]: t for t in told if t.statement.texts}
        self._outcome = {k.left: k for k in links if k.kind in MEETING_STATUS}
        self._same: dict[str, dict[str, Link]] = defaultdict(dict)
        for link in links:
            if link.kind == SAME_MEETING:
                self._same[link.left][link.right] = link
                self._same[link.right][link.left] = link
        self._days: dict[str, list[tuple[Told, int]]] = defaultdict(list)
        for one in told:
            for place, day in one.dates:
                if day.is_day:
                    self._days[day.edtf].append((one, place))

    def groups(self) -> Iterator[list[_Plan]]:
        """Plans of one meeting, told once or several times, in time."""
        taken: set[str] = set()
        by_day: dict[str, list[_Plan]] = defaultdict(list)
        for plan in self._plans:
            if plan.fact.date is not None:
                by_day[plan.fact.date.edtf].append(plan)
        for plan in self._plans:
            if plan.fact.id in taken:
                continue
            near = by_day[plan.fact.date.edtf] if plan.fact.date is not None else []
            others = [p for p in near if p.fact.id not in taken and p is not plan and self._is_same(plan, p)]
            group = [plan, *others]
            taken.update(p.fact.id for p in group)
            yield group

    def _is_same(self, plan: _Plan, other: _Plan) -> bool:
        if other.fact.id in self._same[plan.fact.id]:
            return True
        if plan.fact.date is None or not plan.fact.date.is_day or not _can_follow(plan.statement, other.statement):
            return False
        places = [fold(p.fact.place) for p in (plan, other) if p.fact.place]
        same_place = len(set(places)) < len(places)
        if len(set(places)) > 1:
            return False
        return plan.parties.are(other.parties) or (same_place and plan.parties.may_be(other.parties))

    def chain(self, group: Sequence[_Plan], looked: int, ledger: Ledger) -> Chain:
        """One meeting with every word on it."""
        first = group[0]
        steps = [_stated(first)]
        # A journey and the meeting that it is made for are often told in one breath: that says nothing again.
        steps += [self._restated(first, p) for p in group[1:] if p.statement.id != first.statement.id]
        outcomes = [step for plan in group for step in self._outcomes(plan)]
        known = {s.statement.id for s in (*steps, *outcomes)}
        mentions = [s for s in self._mentions(first) if s.statement.id not in known]
        called_off = any(s.status is Status.CANCELLED for s in (*steps, *mentions))
        steps += [s for s in dict.fromkeys(outcomes) if not (called_off and _is_long_after(s, first))]
        steps += mentions
        ordered = order_steps(steps)
        dues = [p for p in group if p.fact.date is not None]
        due = dues[-1] if dues else None
        return Chain(
            first.fact.id,
            "meeting",
            tuple(p.fact for p in group),
            first.parties,
            ordered,
            str(due.fact.date) if due else None,
            due.statement.date if due else None,
            looked,
            ledger.count_later(ordered[-1].statement),
        )

    def _restated(self, first: _Plan, plan: _Plan) -> Step:
        link = self._same[first.fact.id].get(plan.fact.id)
        reason = link.reason if link else f"same day ({plan.fact.date}), same place or participants"
        confidence = link.confidence if link else 0.85
        tie = first.fact.citations[0]
        is_firmer = first.fact.phase is Phase.PROPOSED and plan.fact.phase is Phase.PLANNED
        reason += "; proposed before, planned now" if is_firmer else ""
        off = self._calling_off(plan)
        reason += f"; “{off}”" if off else ""
        return Step(
            Status.CANCELLED if off else Status.RESTATED,
            plan.statement,
            plan.fact.citations,
            reason,
            confidence,
            fact=plan.fact.id,
            tie=tie,
        )

    def _calling_off(self, plan: _Plan) -> str:
        """The words by which the sentence of a plan calls it off; empty if none do."""
        at = plan.fact.citations[0].start
        held = (s for s in plan.told.spoken.sentences if s.start <= at < s.start + len(s.exact))
        sentence = next(held, None)
        found = find_run(tuple(keys_of(sentence.exact)), load_chain_words().calling_off) if sentence else None
        return " ".join(found or ())

    def _outcomes(self, plan: _Plan) -> Iterator[Step]:
        """What the links tell, one after the other: put off, then held."""
        at, seen = plan.fact.id, set[str]()
        tie = plan.fact.citations[0]
        while at in self._outcome and at not in seen:
            seen.add(at)
            link = self._outcome[at]
            passages = tuple(c for c in link.citations if c not in plan.fact.citations) or link.citations[-1:]
            one = self._by_text.get(passages[0].sha256)
            if one is not None:
                when = self._day_of(one, link.right)
                status = MEETING_STATUS[link.kind]
                yield Step(status, one.statement, passages, link.reason, link.confidence, when, None, link.right, tie)
            tie, at = passages[0], link.right

    def _day_of(self, one: Told, fact: str) -> PartialDate | None:
        return next((m.date for m, _ in one.meetings if m.id == fact), None)

    def _mentions(self, plan: _Plan) -> Iterator[Step]:
        """Later sentences that name the day planned, and the place or a word for a meeting."""
        day = plan.fact.date
        if day is None or not day.is_day:
            return
        for one, place in self._days[day.edtf]:
            if one.statement.id == plan.statement.id or not _can_follow(plan.statement, one.statement):
                continue
            sentence = next((s for s in one.spoken.sentences if s.start <= place < s.start + len(s.exact)), None)
            if sentence is None:
                continue
            words = fold(sentence.exact)
            has_place = bool(plan.fact.place) and fold(plan.fact.place or "") in words
            if has_place and any(noun in words for noun in _NOUNS):
                status, told = _told_in(sentence.exact, one.statement, day)
                reason = f"names the day planned ({day}) and {plan.fact.place}{told}"
                yield Step(status, one.statement, (sentence.cite(),), reason, 0.7, tie=plan.fact.citations[0])


def _told_in(words: str, statement: Statement, day: PartialDate) -> tuple[Status, str]:
    """What a sentence says of a meeting whose day and place it names, and the words that say it."""
    keys = tuple(keys_of(words))
    off = find_run(keys, load_chain_words().calling_off)
    if off:
        return Status.CANCELLED, f"; “{' '.join(off)}”"
    issued, planned = statement.date.lower if statement.date else None, day.upper
    is_past = issued is not None and planned is not None and issued >= planned
    is_denied = any(k in {"not", "never", "without", "planned", "will", "was to"} for k in keys)
    held = find_run(keys, load_chain_words().held)
    if is_past and held and not is_denied:
        return Status.HELD, f"; “{' '.join(held)}”, told after that day"
    return Status.REFERRED_TO, ""


def _stated(plan: _Plan) -> Step:
    reason = "first announced here, as far as statements are held"
    return Step(
        Status.STATED,
        plan.statement,
        plan.fact.citations,
        reason,
        plan.fact.confidence,
        plan.fact.date,
        None,
        plan.fact.id,
    )


def _is_long_after(step: Step, plan: _Plan) -> bool:
    """Whether what is taken for the meeting held later came so long after that it is another one."""
    planned = plan.fact.date.upper if plan.fact.date else None
    when = step.when.lower if step.when else None
    if step.status is not Status.HELD_ELSEWHERE or planned is None or when is None:
        return False
    return (when - planned).days > _PUT_OFF_DAYS


def _can_follow(before: Statement, after: Statement) -> bool:
    last = before.date.upper if before.date else None
    told = after.date or after.not_before
    first: date | None = told.lower if told else None
    return last is not None and first is not None and last <= first


def announced_by(told: Sequence[Told]) -> Mapping[str, Meeting]:
    """For each undertaking whose words announce a meeting, that meeting: it is followed as a meeting, not as a deed."""
    out: dict[str, Meeting] = {}
    for one in told:
        open_ones = [m for m, _ in one.meetings if is_open(m)]
        for undertaken in one.undertakings:
            first = undertaken.fact.citations[0]
            for meeting in open_ones:
                if any(c.sha256 == first.sha256 and c.span.overlaps(first.span) for c in meeting.citations):
                    out[undertaken.fact.id] = meeting
                    break
    return out
