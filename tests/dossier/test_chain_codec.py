"""Chains as packed JSON."""

from datetime import date
from pathlib import Path

from communique.dossier import open_dossier
from communique.dossier.chain_codec import decode_chain, encode_chain
from communique.dossier.ledger_answer import all_chains

EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"


def test_what_is_decoded_is_what_was_encoded(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "some.dossier", create=True) as dossier:
        dossier.build(*sorted(EXAMPLES.glob("*.txt"))[:12], workers=1)
        chains = all_chains(dossier)
        assert chains
        assert tuple(decode_chain(encode_chain(c), dossier.look_ups.statement) for c in chains) == chains


def test_a_brief_chain_stands_as_the_whole_one_does(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "some.dossier", create=True) as dossier:
        dossier.build(*sorted(EXAMPLES.glob("*.txt"))[:12], workers=1)
        for chain in all_chains(dossier):
            brief = decode_chain(encode_chain(chain), dossier.look_ups.statement, is_brief=True)
            assert (brief.steps[0], brief.steps[-1], brief.first) == (chain.steps[0], chain.steps[-1], chain.first)
            assert (str(brief), brief.restated, brief.is_open) == (str(chain), chain.restated, chain.is_open)
            assert brief.silent_since_due(date(2030, 1, 1)) == chain.silent_since_due(date(2030, 1, 1))
