"""One chain: its status, its lateness, its silence."""

from datetime import date

from tests.analyse.spoken_words import spoken
from tests.analyse.undertaken_words import FIJI, cite, promise

from communique.analyse.chain import Chain, Step
from communique.analyse.status import Status
from communique.model.facts import Undertaking
from communique.model.partial_date import PartialDate


def step(status: Status, name: str, day: str, *, when: str | None = None, fact: str | None = None) -> Step:
    one = spoken(name, day, "Fiji will open the harbour.")
    told = PartialDate(when) if when else None
    return Step(status, one.statement, (cite(one, "open"),), "because", 0.9, told, fact=fact)


def chain(*steps: Step, due: str | None = None, looked: int = 5, later: int = 3) -> Chain:
    first = promise(spoken("a", "2019-01-01", "Fiji will open the harbour."), "open", "open", "harbour").fact
    assert isinstance(first, Undertaking)
    return Chain(first.id, "commitment", (first,), FIJI, steps, due, PartialDate("2019-01-01"), looked, later)


STATED = step(Status.STATED, "a", "2019-01-01")


def test_without_a_later_word_the_chain_says_what_was_looked_through() -> None:
    assert str(chain(STATED)) == "no later mention in 5 statements held (3 of them later, or may be)"


def test_where_nothing_later_is_held_it_says_so() -> None:
    assert str(chain(STATED, looked=1, later=0)) == "no later mention in 1 statement held (none of them later)"


def test_the_last_outcome_is_the_status() -> None:
    late = chain(
        STATED, step(Status.REPORTED_NOT_DONE, "b", "2019-03-01"), step(Status.REPORTED_DONE, "c", "2019-05-01")
    )
    assert late.status is Status.REPORTED_DONE


def test_a_mention_after_an_outcome_does_not_hide_it() -> None:
    told = chain(STATED, step(Status.REPORTED_DONE, "b", "2019-03-01"), step(Status.REFERRED_TO, "c", "2019-05-01"))
    assert told.status is Status.REPORTED_DONE
    assert not told.is_open


def test_done_after_the_day_due_is_late() -> None:
    assert chain(STATED, step(Status.REPORTED_DONE, "b", "2019-06-01", when="2019-05-20"), due="2019-05-01").is_late


def test_done_before_the_day_due_is_not_late() -> None:
    assert not chain(STATED, step(Status.REPORTED_DONE, "b", "2019-06-01", when="2019-04-20"), due="2019-05-01").is_late


def test_done_after_it_was_told_as_not_done_is_late() -> None:
    not_done = step(Status.REPORTED_NOT_DONE, "b", "2019-03-01")
    assert chain(STATED, not_done, step(Status.REPORTED_DONE, "c", "2019-05-01")).is_late


def test_nothing_held_since_the_day_due_is_silence() -> None:
    assert chain(STATED, due="2019-05-01").silent_since_due(date(2019, 6, 1))


def test_a_mention_since_the_day_due_is_no_silence() -> None:
    mentioned = chain(STATED, step(Status.REFERRED_TO, "b", "2019-05-20"), due="2019-05-01")
    assert not mentioned.silent_since_due(date(2019, 6, 1))


def test_before_the_day_due_there_is_no_silence() -> None:
    assert not chain(STATED, due="2019-05-01").silent_since_due(date(2019, 4, 1))
