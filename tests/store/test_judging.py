from __future__ import annotations

from communique.model.decision import Judgement
from communique.model.facts import Act, Holding, Meeting
from communique.store import Filter, Store

from .conftest import Written, meeting

WHO = {"author": "li", "at": "2026-11-02T10:00:00+00:00"}


def test_an_edited_fact_is_found_by_what_it_says_now(held: Store) -> None:
    (found,) = held.judged(Meeting)
    held.decide(Judgement.EDIT, found.anchor, field="phase", value='"planned"', **WHO)
    assert held.judged(Meeting, where=Filter(phase="held")) == ()
    assert len(held.judged(Meeting, where=Filter(phase="planned"))) == 1


def test_an_edited_fact_stays_in_its_statement_and_text(held: Store, page: Written) -> None:
    (found,) = held.judged(Meeting)
    held.decide(Judgement.EDIT, found.anchor, field="phase", value='"planned"', **WHO)
    assert held.judged(Meeting, where=Filter(phase="planned", statements=("other",))) == ()
    assert held.judged(Meeting, where=Filter(phase="planned", texts=("0" * 64,))) == ()
    assert len(held.judged(Meeting, where=Filter(phase="planned", texts=(page.sha256,)))) == 1


def test_rejected_facts_come_only_if_asked_for(held: Store) -> None:
    (found,) = held.judged(Act)
    held.decide(Judgement.WRONG, found.anchor, **WHO)
    assert held.judged(Act) == ()
    assert len(held.judged(Act, with_rejected=True)) == 1
    assert len(held.facts(Act)) == 1


def test_an_anchor_is_the_same_whatever_was_asked(store: Store, page: Written) -> None:
    page.with_facts(meeting(page, "A"), meeting(page, "B")).into(store)
    anchors = {j.fact.id: j.anchor for j in store.judged(Meeting)}
    (asked,) = store.judged(Meeting, where=Filter(actors=("B",)))
    assert "#" in asked.anchor
    assert asked.anchor == anchors[asked.fact.id]


def test_holders_are_those_whom_the_facts_put_in_posts(held: Store) -> None:
    told = {(h.holder, h.office.of) for h in held.standing(Holding)}
    assert held.holders() == told
