"""What was computed from one state of the dossier."""

from communique.dossier import Dossier
from communique.dossier.kept import MOST, Kept
from communique.model.decision import Judgement


def test_a_thing_is_made_once_while_nobody_writes(dossier: Dossier) -> None:
    kept, made = Kept(dossier._store), []
    for _ in range(3):
        kept.get("thing", lambda: made.append(1))
    assert made == [1]
    assert kept.has("thing")


def test_whatever_is_written_makes_it_made_again(dossier: Dossier) -> None:
    kept, made = Kept(dossier._store), []
    kept.get("thing", lambda: made.append(1))
    anchor = dossier.anchor_of(dossier.acts()[0])
    dossier._store.decide(Judgement.NOTE, anchor, author="AB", at="2026-11-02T10:00:00+00:00", value="so")
    assert not kept.has("thing")
    kept.get("thing", lambda: made.append(2))
    assert made == [1, 2]


def test_what_another_connection_writes_counts_too(dossier: Dossier) -> None:
    from communique.store import open_store

    kept = Kept(dossier._store)
    kept.get("thing", lambda: 1)
    with open_store(dossier.path) as other:
        other.start_run(at="2026-11-02T10:00:00+00:00", rules="rules/1")
    assert kept.get("thing", lambda: 2) == 2


def test_only_so_much_is_kept(dossier: Dossier) -> None:
    kept = Kept(dossier._store)
    for number in range(MOST + 1):
        kept.get(number, lambda: None)
    assert not kept.has(0)
    assert kept.has(MOST)
    kept.forget(MOST)
    assert not kept.has(MOST)
