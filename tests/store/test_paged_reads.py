"""Reads of a page at a time."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.store import Store, open_store

from .conftest import write


def test_the_state_changes_with_every_write_of_anybody(held: Store) -> None:
    first = held.state()
    assert held.state() == first
    write(path="b.txt", date="2020").into(held)
    second = held.state()
    with open_store(held.path) as other:
        write(path="c.txt", date="2021").into(other)
    assert len({first, second, held.state()}) == 3


def test_within_a_snapshot_the_state_stays(held: Store) -> None:
    with held.snapshot():
        first = held.state()
        with open_store(held.path) as other:
            write(path="c.txt", date="2021").into(other)
        assert held.state() == first
    assert held.state() != first


@given(st.integers(0, 9), st.integers(1, 9))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_stretch_of_ranked_passages_is_a_stretch_of_the_search(tmp_path: Path, start: int, length: int) -> None:
    path = tmp_path / "ranked.dossier"
    with open_store(path, create=True) as store:
        if not store.texts():
            for n in range(7):
                write(f"The Envoys met {'again ' * (n % 3)}in room {n}.", path=f"{n}.txt").into(store)
        ranked = store.rank("met")
        assert store.hits_of(ranked, start, start + length) == store.search("met", limit=length, offset=start)
        assert len(ranked.numbers) == store.count_hits("met")
