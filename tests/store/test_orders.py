"""Facts of a kind in an order, as numbers."""

from __future__ import annotations

import pytest

from communique.model.decision import Judgement
from communique.model.facts import Act, DateMention, Meeting
from communique.store import Filter, Store

from .conftest import Written, meeting, write

WHO = {"author": "li", "at": "2026-11-02T10:00:00+00:00"}


def test_facts_come_by_day_of_the_statement(store: Store) -> None:
    for path, date in (("b.txt", "2020"), ("a.txt", "2019-05-04")):
        body = f"The Envoys met Ana Brandt in {path}."
        page = write(body, path=path, date=date)
        page.with_facts(meeting(page)).into(store)
    shown = store.shown(store.fact_order(Meeting))
    assert [s.fact.citations[0].sha256 for s in shown] == [
        write(f"The Envoys met Ana Brandt in {path}.", path=path).sha256 for path in ("a.txt", "b.txt")
    ]


def test_a_question_chooses_as_the_judged_facts_do(held: Store) -> None:
    for where in (
        Filter(),
        Filter(phase="held"),
        Filter(phase="planned"),
        Filter(actors=("Envoys",)),
        Filter(texts=()),
    ):
        found = held.shown(held.choose(held.fact_order(Meeting), where))
        assert [s.fact for s in found] == [j.fact for j in held.judged(Meeting, where=where)]


def test_several_questions_choose_what_fits_one_of_them(held: Store) -> None:
    order = held.choose(held.fact_order(Meeting), Filter(phase="planned"), Filter(phase="held"))
    assert len(order.numbers) == 1


def test_an_edited_fact_is_chosen_by_what_it_says_now(held: Store) -> None:
    (found,) = held.judged(Meeting)
    held.decide(Judgement.EDIT, found.anchor, field="phase", value='"planned"', **WHO)
    order = held.fact_order(Meeting)
    assert not held.choose(order, Filter(phase="held")).numbers
    (shown,) = held.shown(held.choose(order, Filter(phase="planned")))
    assert shown.is_edited
    assert [value for _, value in held.fact_column(order, "phase")] == ["planned"]
    assert [values for _, _, values in held.fact_values(order, "phase")] == [("planned",)]


def test_a_rejected_fact_is_in_no_order_and_a_remark_stands(held: Store) -> None:
    (act,), (date,) = held.judged(Act), held.judged(DateMention)
    held.decide(Judgement.WRONG, act.anchor, **WHO)
    held.decide(Judgement.NOTE, date.anchor, value="see page 2", **WHO)
    assert not held.fact_order(Act).numbers
    assert held.shown(held.fact_order(DateMention))[0].notes == ("see page 2",)


def test_facts_on_the_same_words_are_ordered_by_their_ids_as_edited(store: Store, page: Written) -> None:
    page.with_facts(*(meeting(page, name) for name in "ABCD")).into(store)
    for judged in store.judged(Meeting)[:2]:
        store.decide(Judgement.EDIT, judged.anchor, field="place", value='"Upper Sarn"', **WHO)
    ids = [s.fact.id for s in store.shown(store.fact_order(Meeting))]
    assert ids == sorted(ids)


def test_words_and_statements_of_facts_are_told(held: Store, page: Written) -> None:
    order = held.fact_order(Meeting)
    assert [words for _, _, words in held.fact_words(order)] == ["met"]
    assert held.statements_of(order) == {page.statement.id}


def test_a_field_or_column_that_is_none_is_an_error(held: Store) -> None:
    with pytest.raises(KeyError, match="colour"):
        held.fact_values(held.fact_order(Meeting), "colour")
    with pytest.raises(KeyError, match="id; DROP"):
        held.fact_column(held.fact_order(Meeting), "id; DROP TABLE fact")
