"""The facts that people changed."""

from __future__ import annotations

from communique.model.decision import Judgement
from communique.model.facts import Meeting
from communique.store import Store

WHO = {"author": "li", "at": "2026-11-02T10:00:00+00:00"}


def test_a_fact_is_called_by_its_id_or_the_beginning_of_it(held: Store) -> None:
    (found,) = held.judged(Meeting)
    assert held.facts_called(found.fact.id) == held.facts_called(found.fact.id[:8]) == (found,)
    assert held.facts_called("ffffffffffff") == ()


def test_an_edited_fact_is_called_by_both_of_its_ids(held: Store) -> None:
    (found,) = held.judged(Meeting)
    held.decide(Judgement.EDIT, found.anchor, field="phase", value='"planned"', **WHO)
    (edited,) = held.judged(Meeting)
    assert edited.fact.id != found.fact.id
    assert held.facts_called(found.fact.id) == held.facts_called(edited.fact.id) == (edited,)


def test_a_rejected_fact_is_called_and_says_so(held: Store) -> None:
    (found,) = held.judged(Meeting)
    held.decide(Judgement.WRONG, found.anchor, **WHO)
    assert [j.is_rejected for j in held.facts_called(found.fact.id)] == [True]
