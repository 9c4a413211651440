from __future__ import annotations

import pytest

from communique.model.errors import NotFoundError
from communique.model.facts import Act, DateMention, Meeting, Person
from communique.model.partial_date import PartialDate
from communique.store import ActorRole, Filter, Store

from .conftest import Writer, Written


def test_facts_of_one_kind_come_back(held: Store, page: Written) -> None:
    assert held.facts(Meeting) == page.record.meetings
    assert held.facts(Person) == page.record.people


def test_a_fact_is_found_by_its_id(held: Store, page: Written) -> None:
    assert held.fact(page.record.acts[0].id) == page.record.acts[0]
    with pytest.raises(NotFoundError):
        held.fact("nothing")


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        (Filter(phase="held"), {Meeting}),
        (Filter(phase="planned"), set()),
        (Filter(verb="call on"), {Act}),
        (Filter(force="directive"), {Act}),
        (Filter(place="Port Vell"), {Meeting}),
        (Filter(form="meeting"), {Meeting}),
        (Filter(actors=("Ana Brandt",)), {Meeting, Person}),
        (Filter(actors=("Ana Brandt",), roles=(ActorRole.PARTICIPANT,)), {Meeting}),
        (Filter(actors=()), set()),
        (Filter(when=PartialDate("2019-05")), {Meeting, DateMention}),
        (Filter(when=PartialDate("2019-06/..")), set()),
        (Filter(issued=PartialDate("2019-05-04")), {Person, DateMention, Meeting, Act}),
        (Filter(issued=PartialDate("../2019-05-03")), set()),
        (Filter(statements=("nothing",)), set()),
        (Filter(statements=()), set()),
    ],
)
def test_a_filter_finds_what_fits_and_agrees_with_python(
    held: Store, page: Written, question: Filter, kinds: set[type]
) -> None:
    found = held.all_facts(where=question)
    assert {type(fact) for fact in found} == kinds
    if question.issued is None and question.statements is None:
        assert set(found) == {fact for fact in page.record.facts if question.accepts(fact)}


def test_facts_come_by_date_of_their_statement(store: Store, make_page: Writer) -> None:
    from .conftest import facts_of

    late = make_page("The Envoys met Ana Brandt on 3 May 2019. They called on all.", path="a.txt", date="2020-01-01")
    early = make_page(
        "Then the Envoys met Ana Brandt on 3 May 2019. They called on all.", path="b.txt", date="2019-01-01"
    )
    for page in (late, early):
        page.with_facts(facts_of(page)[2]).into(store)
    assert [m.citations[0].sha256 for m in store.facts(Meeting)] == [early.sha256, late.sha256]


def test_cited_places_come_once_in_the_order_of_the_text(held: Store, page: Written) -> None:
    assert [c.exact for c in held.citations(page.sha256)] == ["met", "Ana Brandt", "3 May 2019", "called on"]


def test_copies_of_one_text_can_be_asked_for(held: Store, page: Written) -> None:
    assert held.copies(sha256=page.sha256) == (page.copy,)
    assert held.copies(sha256="0" * 64) == ()


def test_statements_as_read_are_those_of_each_text(held: Store, page: Written) -> None:
    assert held.statements_as_read() == (page.statement,)


def test_a_text_comes_with_zones_and_paragraphs(held: Store, page: Written) -> None:
    assert held.text(page.sha256) == page.record.text
    assert held.texts() == (page.sha256,)
