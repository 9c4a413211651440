"""Rows of promises, of the ladder and of parity."""

import json

from communique.dossier import Dossier
from communique.dossier import promise_rows as rows


def test_a_row_of_the_ledger_is_json_and_every_step_cites(dossier: Dossier) -> None:
    found = rows.rows_of_ledger(dossier, dossier.ledger())
    assert json.dumps(found)
    for row in found:
        assert row["citations"]
        assert row["steps"]
        assert all(step["citations"] and step["sentence"] for step in row["steps"])


def test_every_step_but_the_first_has_the_passage_that_it_is_tied_to(dossier: Dossier) -> None:
    for row in rows.rows_of_ledger(dossier, dossier.ledger()):
        assert all(step["tied_to"] for step in row["steps"][1:])


def test_the_clock_tells_the_day_as_of_which(dossier: Dossier) -> None:
    (row,) = rows.rows_of_ledger(dossier, dossier.ledger(kind="meeting", on="2019-05-01"))
    assert (row["as_of"], row["due_day"], row["clock"]) == ("2019-05-01", "2019-05-09", "due 2019-05-09, 8 days to go")


def test_where_nothing_is_held_the_row_says_how_much_was_looked_through(dossier: Dossier) -> None:
    (row,) = rows.rows_of_ledger(dossier, dossier.ledger(kind="request"))
    assert row["status"] == "no later mention"
    assert row["status_in_words"].startswith("no later mention in 2 statements held")


def test_rows_of_the_ladder_cite(dossier: Dossier) -> None:
    found = rows.rows_of_ladder(dossier, dossier.ladder())
    assert found
    assert all(row["citations"] and row["rung"] and row["table_version"] for row in found)


def test_rows_of_parity_tell_their_table(dossier: Dossier) -> None:
    found = rows.rows_of_parity(dossier, dossier.parity(least=1))
    assert {row["table"] for row in found} <= {"order", "alone", "label", "place"}
    assert any(row["table"] == "label" and row["label"] == "sides" and row["citations"] for row in found)
    assert json.dumps(found)
