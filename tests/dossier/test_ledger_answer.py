"""The ledger of a dossier as an answer, and its check."""

from datetime import date

from communique.dossier import Dossier
from communique.dossier.ledger_answer import all_chains, check_chains, last_day_held


def test_an_undertaking_whose_words_announce_a_meeting_is_the_meeting(dossier: Dossier) -> None:
    chains = all_chains(dossier)
    opened = [c.first.citations[0] for c in chains]
    assert len(opened) == len(set(opened))


def test_the_last_day_held_is_that_of_the_last_dated_statement(dossier: Dossier) -> None:
    assert last_day_held(dossier.statements()) == date(2019, 5, 3)


def test_without_a_dated_statement_there_is_no_day() -> None:
    assert last_day_held(()) is None


def test_the_chains_of_a_sound_dossier_hold_together(dossier: Dossier) -> None:
    assert list(check_chains(dossier)) == []
