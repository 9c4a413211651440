"""Chains kept and chains made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.dossier import Dossier, open_dossier
from communique.dossier.chain_shelf import KeptChains, MadeChains, are_kept, each_chain, shelf_of
from communique.dossier.ledger_answer import Asked, all_chains, find_heads
from communique.model.decision import Judgement
from communique.model.facts import Undertaking

EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("chains") / "examples.dossier"
    with open_dossier(path, create=True) as dossier:
        dossier.build(EXAMPLES, workers=1)
    return path


@pytest.fixture
def held(path: Path) -> Iterator[Dossier]:
    with open_dossier(path, read_only=True) as dossier:
        yield dossier


def test_a_build_keeps_the_chains(held: Dossier) -> None:
    assert are_kept(held)
    assert isinstance(shelf_of(held), KeptChains)


def test_chains_kept_are_the_chains_computed_afresh(held: Dossier) -> None:
    made = all_chains(held)
    assert len(made) > 50
    assert tuple(each_chain(held)) == made == held.chains()


def test_both_shelves_answer_alike(held: Dossier) -> None:
    kept, made = shelf_of(held), MadeChains(all_chains(held))
    assert kept.heads == made.heads
    facts = [f.id for c in made.chains(range(10)) for f in c.facts]
    assert kept.stated_by(facts) == made.stated_by(facts)
    statements = [s.id for s in held.statements()[5:9]]
    assert set(kept.spoken_of_in(statements)) == set(made.spoken_of_in(statements))


def test_a_chain_is_found_by_any_fact_that_states_it(held: Dossier) -> None:
    chain = next(c for c in held.chains() if len(c.facts) > 1)
    assert held.chain_of("000000000000", chain.facts[-1].id) == chain
    assert held.chain_of("000000000000") is None


def test_heads_tell_what_their_chains_tell(held: Dossier) -> None:
    found = find_heads(held, Asked())
    for head, chain in zip(found.heads, held.chains(), strict=True):
        assert (head.status, head.is_open, head.steps) == (chain.status.value, chain.is_open, len(chain.steps))
        is_silent = "nothing held on it since" in head.clock_in_words(found.on)
        assert is_silent is chain.silent_since_due(found.on)


def test_a_decision_makes_the_chains_anew(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dossier"
    copy.write_bytes(path.read_bytes())
    with open_dossier(copy) as dossier:
        wrong = dossier.facts(Undertaking)[0]
        assert dossier.chain_of(wrong.fact.id) is not None
        dossier.decide(
            Judgement.WRONG, dossier.anchor_of(wrong), author="A reader", at="2024-05-01T10:00:00+00:00", reason="test"
        )
        assert dossier.chain_of(wrong.fact.id) is None
        assert are_kept(dossier)
        assert dossier.chains() == all_chains(dossier)


def test_without_the_mark_chains_are_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.dossier.chain_shelf.chain_rules", lambda: "other rules")
    with open_dossier(path, read_only=True) as dossier:
        assert not are_kept(dossier)
        assert isinstance(shelf_of(dossier), MadeChains)
