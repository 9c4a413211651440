"""Names of many facts at once."""

from communique.model.decision import Judgement
from communique.model.facts import Meeting
from communique.store import Store
from communique.store.fact_names import names_of_facts


def test_every_fact_of_an_order_has_its_name(held: Store) -> None:
    order = held.fact_order(Meeting)
    named = names_of_facts(held, order)
    assert [named[n] for n in order.numbers] == [s.fact.id for s in held.shown(order)]


def test_an_edited_fact_has_the_name_that_it_has_now(held: Store) -> None:
    met = held.judged(Meeting)[0]
    held.decide(
        Judgement.EDIT, met.anchor, author="li", at="2026-11-02T10:00:00+00:00", field="place", value='"Upper Sarn"'
    )
    order = held.fact_order(Meeting)
    named = names_of_facts(held, order)
    assert [named[n] for n in order.numbers] == [s.fact.id for s in held.shown(order)]
    assert met.found.id not in named.values()
