"""Chains of planned meetings over made-up statements."""

from tests.analyse.spoken_words import spoken
from tests.analyse.undertaken_words import FIJI, cite, dates, plain, promise

from communique.analyse.chain import Chain
from communique.analyse.meeting_chains import announced_by, chain_meetings
from communique.analyse.status import Status
from communique.analyse.undertaken import Told
from communique.model.facts import Meeting, MeetingKind, Phase
from communique.model.partial_date import PartialDate
from communique.model.resolved import Link


def told(name: str, day: str, words: str, head: str, *, phase: str = "planned", when: str = "2019-05-09") -> Told:
    one = spoken(name, day, words)
    fact = Meeting(
        kind=MeetingKind.MEETING,
        phase=Phase(phase),
        participants=("Envoys", "Fiji"),
        place="Suva",
        date=PartialDate(when),
        citations=(cite(one, head),),
        rule="test",
    )
    return Told(one, meetings=((fact, FIJI),))


PLAN = told("a", "2019-01-10", "The Envoys agreed to meet Fiji in Suva on 9 May.", "meet")


def only(*statements: Told, links: tuple[Link, ...] = ()) -> Chain:
    (chain,) = chain_meetings(statements, links)
    return chain


def link(kind: str, later: Told) -> Link:
    left, right = PLAN.meetings[0][0], later.meetings[0][0]
    return Link(kind, left.id, right.id, "same day", 0.95, (*left.citations, *right.citations))


def test_a_plan_that_nobody_mentions_again_has_no_later_mention() -> None:
    chain = only(PLAN, plain("b", "2019-06-01", "The Envoys thanked the Mayor."))
    assert str(chain) == "no later mention in 2 statements held (1 of them later, or may be)"


def test_a_link_to_a_meeting_held_tells_that_it_was_held() -> None:
    later = told("b", "2019-05-10", "The Envoys met Fiji in Suva on 9 May.", "met", phase="held")
    assert only(PLAN, later, links=(link("held_as_planned", later),)).status is Status.HELD


def test_a_link_to_a_meeting_elsewhere_tells_that_it_was_moved() -> None:
    later = told("b", "2019-05-20", "The Envoys met Fiji in Suva on 19 May.", "met", phase="held", when="2019-05-19")
    assert only(PLAN, later, links=(link("moved", later),)).status is Status.HELD_ELSEWHERE


def test_the_same_plan_told_again_is_one_chain() -> None:
    again = told("b", "2019-03-01", "They will meet in Suva on 9 May.", "meet")
    chain = only(PLAN, again)
    assert [s.status for s in chain.steps] == [Status.STATED, Status.RESTATED]


def test_a_sentence_that_calls_it_off_tells_that_it_was_called_off() -> None:
    one = spoken("b", "2019-05-20", "The meeting in Suva on 9 May was cancelled.")
    chain = only(PLAN, Told(one, dates=dates(one, **{"9_May": "2019-05-09"})))
    assert chain.status is Status.CANCELLED


def test_a_sentence_before_the_day_only_mentions_it() -> None:
    one = spoken("b", "2019-04-20", "They look forward to the meeting in Suva on 9 May.")
    chain = only(PLAN, Told(one, dates=dates(one, **{"9_May": "2019-05-09"})))
    assert chain.status is Status.REFERRED_TO


def test_another_place_on_that_day_is_another_meeting() -> None:
    one = spoken("b", "2019-05-20", "The meeting in Vell on 9 May was cancelled.")
    assert only(PLAN, Told(one, dates=dates(one, **{"9_May": "2019-05-09"}))).status is Status.NO_LATER_MENTION


def test_an_undertaking_to_meet_is_followed_as_the_meeting() -> None:
    one = PLAN.spoken
    undertaken = promise(one, "meet", "meet", "Fiji")
    both = Told(one, (undertaken,), PLAN.meetings)
    assert announced_by([both]) == {undertaken.fact.id: PLAN.meetings[0][0]}
