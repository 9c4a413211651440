"""The ledger: what became of plans."""

from collections.abc import Sequence

from communique.analyse.ledger import Ledger, Outcome, is_open, plan_of
from communique.model.citation import Citation
from communique.model.facts import Meeting, MeetingKind, Phase, Undertaking, UndertakingKind
from communique.model.partial_date import PartialDate
from communique.model.resolved import Link, Statement


def cite(start: int) -> tuple[Citation, ...]:
    return (Citation("ab", start, start + 4, "meet"),)


def meeting(start: int = 0, phase: Phase = Phase.PLANNED) -> Meeting:
    return Meeting(citations=cite(start), rule="r", kind=MeetingKind.MEETING, phase=phase)


def statement(name: str, date: str | None) -> Statement:
    return Statement(name, name, "t", ("ab",), (), PartialDate(date) if date else None, None, "stated", None, "s", "en")


def link(kind: str, left: Meeting, right: Meeting) -> Link:
    return Link(kind, left.id, right.id, "same words", 0.9, cite(0))


FIRST, LATER = statement("a", "2012-03-22"), statement("b", "2013")


def outcome_of(plan: Meeting, of: Statement, *, links: Sequence[Link], held: Sequence[Statement]) -> Outcome:
    return Ledger(links, held).outcome_of(plan, of)


def test_without_a_link_a_plan_is_open_and_says_how_much_is_held() -> None:
    outcome = outcome_of(meeting(), FIRST, links=[], held=[FIRST, LATER, statement("c", None)])
    assert str(outcome) == "open: no outcome linked in 2 later statements held"


def test_with_nothing_later_it_says_so() -> None:
    assert str(outcome_of(meeting(), LATER, links=[], held=[FIRST, LATER])) == "open: no later statement held"


def test_a_plan_that_moved_and_was_then_held_is_held() -> None:
    plan, moved, held = meeting(0), meeting(9), meeting(20, Phase.HELD)
    links = [link("moved", plan, moved), link("held_as_planned", moved, held)]
    assert str(outcome_of(plan, FIRST, links=links, held=[])) == "held"


def test_links_that_run_in_a_circle_come_to_an_end() -> None:
    plan, moved = meeting(0), meeting(9)
    links = [link("moved", plan, moved), link("moved", moved, plan)]
    assert outcome_of(plan, FIRST, links=links, held=[]).status == "moved"


def test_other_links_tell_no_outcome() -> None:
    assert outcome_of(meeting(), FIRST, links=[link("conflict", meeting(), meeting(9))], held=[]).link is None


def test_an_undertaking_to_meet_is_the_plan_on_the_same_words() -> None:
    promise = Undertaking(citations=cite(2), rule="r", kind=UndertakingKind.COMMITMENT, action="meet")
    assert plan_of(promise, [meeting(20), meeting(0)]) == meeting(0)
    assert plan_of(promise, [meeting(0, Phase.HELD)]) is None


def test_only_plans_and_proposals_are_open() -> None:
    assert [p for p in Phase if is_open(meeting(0, p))] == [Phase.PLANNED, Phase.PROPOSED]


def test_an_undated_statement_may_follow_any() -> None:
    undated = statement("c", None)
    ledger = Ledger([], [FIRST, LATER, undated])
    assert [ledger.count_later(s) for s in (FIRST, LATER, undated)] == [2, 1, 2]


def test_a_meeting_that_was_announced_knows_its_plan() -> None:
    plan, held = meeting(0), meeting(9, Phase.HELD)
    ledger = Ledger([link("held_as_planned", plan, held)], [])
    assert ledger.plan_behind(held) == link("held_as_planned", plan, held)
    assert ledger.plan_behind(plan) is None
