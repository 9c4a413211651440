"""Questions of promises, asked of a dossier."""

import pytest

from communique.analyse.status import Status
from communique.dossier import Dossier
from communique.dossier.chain_shelf import shelf_of
from communique.model.errors import DateValueError, NotFoundError
from communique.model.facts import Undertaking


def test_the_ledger_holds_undertakings_and_planned_meetings(dossier: Dossier) -> None:
    assert {c.kind for c in dossier.ledger().chains} == {"request", "meeting"}


def test_a_planned_meeting_that_was_held_is_told_as_held(dossier: Dossier) -> None:
    (chain,) = dossier.ledger(kind="meeting").chains
    assert chain.status is Status.HELD


def test_what_is_held_is_not_open(dossier: Dossier) -> None:
    assert all(c.kind != "meeting" for c in dossier.ledger(open_only=True).chains)


def test_the_ledger_is_asked_by_who_acts_and_by_status(dossier: Dossier) -> None:
    assert [c.kind for c in dossier.ledger(by="the sides").chains] == ["request"]
    assert [c.kind for c in dossier.ledger(status="held").chains] == ["meeting"]


def test_only_what_was_due_before_a_day_is_given(dossier: Dossier) -> None:
    assert [c.kind for c in dossier.ledger(due_before="2019-05-10").chains] == ["meeting"]
    assert dossier.ledger(due_before="2019-05-09").chains == ()


def test_the_day_is_that_of_the_last_statement_unless_one_is_given(dossier: Dossier) -> None:
    assert str(dossier.ledger().on) == "2019-05-03"
    assert str(dossier.ledger(on="2020").on) == "2020-12-31"


def test_a_status_that_there_is_not_is_told_with_those_there_are(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError, match="no later mention"):
        dossier.ledger(status="fulfilled")


def test_a_day_that_is_none_is_told(dossier: Dossier) -> None:
    with pytest.raises(DateValueError):
        dossier.ledger(on="2019-02-30")


def test_nobody_of_that_name_is_told(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError):
        dossier.ledger(by="Zorblatt")


def test_chains_are_computed_once_for_a_state_of_the_file(dossier: Dossier) -> None:
    assert shelf_of(dossier) is shelf_of(dossier)


def test_plain_facts_are_all_facts_of_a_kind(dossier: Dossier) -> None:
    assert {f.id for f in dossier.plain_facts(Undertaking)} == {c.fact.id for c in dossier.undertakings()}


def test_the_ladder_is_asked_by_addressee(dossier: Dossier) -> None:
    assert {n.name for n in dossier.ladder(to="the sides").lines} == {"the sides together"}


def test_parity_of_one_statement_looks_at_it_alone(dossier: Dossier) -> None:
    assert dossier.parity(statement="2019-05-03").coverage.statements == 1


def test_only_statements_from_a_day_on_are_looked_through_where_that_is_asked(dossier: Dossier) -> None:
    last = max(str(s.date) for s in dossier.statements() if s.date)
    answer = dossier.ledger(looked_since=last)
    assert answer.coverage.statements == len(dossier.statements(since=last))
    assert {c.looked for c in answer.chains} <= {answer.coverage.statements}


def test_facts_of_some_texts_are_those_among_all(dossier: Dossier) -> None:
    text = dossier.statements()[0].texts[0]
    mine = [u for u in dossier.plain_facts(Undertaking) if u.citations[0].sha256 == text]
    assert list(dossier.plain_facts(Undertaking, texts=[text])) == mine
