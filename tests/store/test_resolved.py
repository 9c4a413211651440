from __future__ import annotations

from dataclasses import replace

import pytest

from communique.model.actor import ActorKind
from communique.model.errors import DossierError, NotFoundError
from communique.model.finding import Finding, Severity
from communique.model.partial_date import PartialDate
from communique.model.resolved import Actor, Instrument, Link, Name
from communique.store import Resolved, Store

from .conftest import Written


@pytest.fixture
def layer(page: Written) -> Resolved:
    ana = Actor(
        "a1", "ana-brandt", ActorKind.PERSON, "Ana Brandt", (Name("Ana Brandt", 2, ("s1",)),), ("one form",), "VL"
    )
    sides = Actor("a0", "sides", ActorKind.LABEL, "sides", (Name("sides", 1, ("s1",)),))
    accord = Instrument(
        "i1", "vell-accord", "Vell Accord", (Name("Accord", 1, ()),), PartialDate("2001"), "7", None, ("x",)
    )
    links = (
        Link("moved", "f2", "f3", "same place", 0.5, (page.cite("met"),)),
        Link("cancelled", "f1", "f2", "same people", 0.75, (page.cite("met"), page.cite("Port Vell"))),
    )
    findings = (Finding("a1", "two-titles", "Mayor and Governor", Severity.WARNING),)
    return Resolved((page.statement,), (sides, ana), (accord,), links, findings)


def test_the_layer_comes_back_as_it_was(held: Store, layer: Resolved) -> None:
    held.replace_resolved(layer)
    assert set(held.actors()) == set(layer.actors)
    assert held.instruments() == layer.instruments
    assert set(held.links()) == set(layer.links)
    assert held.statements() == layer.statements
    assert held.findings() == layer.findings


def test_the_order_in_which_it_was_computed_leaves_no_trace(held: Store, layer: Resolved) -> None:
    held.replace_resolved(layer)
    before = held.content_digest()
    held.replace_resolved(replace(layer, actors=layer.actors[::-1], links=layer.links[::-1]))
    assert held.content_digest() == before


def test_it_is_replaced_as_a_whole(held: Store, layer: Resolved) -> None:
    held.replace_resolved(layer)
    held.replace_resolved(Resolved(statements=layer.statements))
    assert (held.actors(), held.instruments(), held.links(), held.findings()) == ((), (), (), ())


def test_a_link_whose_words_do_not_stand_is_refused_and_the_old_layer_stays(held: Store, layer: Resolved) -> None:
    wrong = replace(layer.links[0].citations[0], exact="saw")
    with pytest.raises(DossierError, match="do not stand"):
        held.replace_resolved(replace(layer, links=(replace(layer.links[0], citations=(wrong,)),)))
    assert held.statements() == layer.statements


def test_a_text_that_is_not_held_is_told(held: Store, page: Written) -> None:
    with pytest.raises(NotFoundError, match="text"):
        held.replace_resolved(Resolved(statements=(replace(page.statement, texts=("0" * 64,)),)))


def test_a_statement_is_found_by_id_and_by_slug(held: Store, page: Written) -> None:
    assert held.statement(page.statement.id) == held.statement(page.statement.slug) == page.statement
    with pytest.raises(NotFoundError):
        held.statement("nothing")


def test_undated_statements_come_last(held: Store, page: Written) -> None:
    undated = replace(page.statement, id="0", texts=(), date=None, date_basis="none")
    bound = replace(undated, id="1", not_before=PartialDate("2018-01-01"))
    held.replace_resolved(Resolved(statements=(undated, page.statement, bound)))
    assert [s.id for s in held.statements()] == ["1", page.statement.id, "0"]


def test_resolving_is_due_when_a_page_came_in(held: Store, page: Written) -> None:
    assert not held.needs_resolving()
    page.into(held)
    assert held.needs_resolving()
