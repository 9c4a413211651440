"""Chains kept in the file."""

from communique.store import KeptChain, Store

CHAINS = (
    KeptChain('{"id":"a"}', b"one", ("f1", "f2"), ("s1",)),
    KeptChain('{"id":"b"}', b"two", ("f3",), ("s1", "s2", "s1")),
)


def kept(store: Store) -> Store:
    assert store.keep_chains(CHAINS, rules="rules/1", state=store.state())
    return store


def test_chains_are_read_by_number_fact_and_statement(held: Store) -> None:
    kept(held)
    assert held.chain_heads() == ('{"id":"a"}', '{"id":"b"}')
    assert held.chain_values([1, 0]) == (b"two", b"one")
    assert held.chains_stated_by(["f3", "f1", "f2"]) == (1, 0)
    assert held.chains_spoken_of_in(["s2"]) == {1}


def test_they_are_kept_under_the_name_of_their_rules(held: Store) -> None:
    kept(held)
    assert held.chains_are_kept("rules/1")
    assert not held.chains_are_kept("rules/2")


def test_nothing_is_kept_of_a_state_that_is_gone(held: Store) -> None:
    state = held.state()
    held.start_run(at="2026-11-02T10:00:00+00:00", rules="rules/1")
    assert not held.keep_chains(CHAINS, rules="rules/1", state=state)
    assert not held.chains_are_kept("rules/1")


def test_whatever_changes_takes_the_mark_away(held: Store) -> None:
    with kept(held)._session.transaction() as connection:
        connection.execute("UPDATE fact SET confidence = 0.5")
    assert not held.chains_are_kept("rules/1")


def test_the_digest_does_not_see_them(held: Store) -> None:
    before = held.content_digest()
    assert kept(held).content_digest() == before
