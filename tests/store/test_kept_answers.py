"""Answers kept in the file."""

from communique.model.facts import FACT_KINDS
from communique.store import Store


def test_orders_kept_are_the_orders_read(held: Store) -> None:
    before = {kind: list(held.fact_order(kind).numbers) for kind in FACT_KINDS}
    held.keep_orders()
    assert {kind: list(held.fact_order(kind).numbers) for kind in FACT_KINDS} == before
    assert any(before.values())


def test_the_characters_of_texts_are_read_together(held: Store) -> None:
    assert held.contents(held.texts()) == {name: held.text(name).content for name in held.texts()}


def test_a_state_is_the_same_until_somebody_writes(held: Store) -> None:
    state = held.state()
    with held.snapshot():
        assert held.state() == held.state() == state
    held.start_run(at="2026-11-02T10:00:00+00:00", rules="rules/1")
    assert held.state() != state
