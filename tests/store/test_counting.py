from __future__ import annotations

from communique.model.finding import Severity
from communique.store import Store


def test_an_empty_dossier_counts_nothing_and_names_every_kind(store: Store) -> None:
    counts = store.counts()
    assert counts.pages == counts.texts == counts.statements == 0
    assert set(counts.facts.values()) == {0}
    assert set(counts.findings) == set(Severity)


def test_what_is_held_is_counted(held: Store) -> None:
    counts = held.counts()
    assert (counts.pages, counts.texts, counts.statements, counts.citations) == (1, 1, 1, 4)
    assert {kind: n for kind, n in counts.facts.items() if n} == {"person": 1, "date": 1, "meeting": 1, "act": 1}
