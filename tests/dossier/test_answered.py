"""What faces are given is what the dossier answers with."""

from communique.dossier import Dossier
from communique.dossier.answered import Chain, Status


def test_the_ledger_answers_with_chains_whose_status_is_of_the_one_list(dossier: Dossier) -> None:
    chains = dossier.ledger().chains
    assert chains
    assert all(isinstance(c, Chain) and isinstance(c.status, Status) for c in chains)
