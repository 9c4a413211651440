"""`communique readouts`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]

ONE, OTHER = "2013-06-05", "2013-06-11"


def test_meetings_told_by_different_issuers_are_listed(run: Run, rows: Rows) -> None:
    [row] = rows("readouts")
    assert (row["date"], row["place"], len(row["accounts"])) == ("2013-06-04", "Tavrel", 2)
    done = run("readouts")
    assert "statements held" in done.stdout
    assert all(len(line) <= 100 for line in done.stdout.splitlines())


def test_sides_without_a_readout_are_listed(rows: Rows, run: Run) -> None:
    found = rows("readouts", "--missing")
    assert found
    assert all(row["no_readout_of"] and row["citations"] for row in found)
    assert "in this dossier" in run("readouts", "--missing").stdout


def test_two_statements_are_laid_side_by_side(run: Run, rows: Rows) -> None:
    found = rows("readouts", ONE, OTHER)
    assert {r["what"] for r in found if r["part"] == "subject"} == {"both", "only A", "only B"}
    assert any(a["how"] == "opposed" for r in found if r["part"] == "subject" for a in r["acts"])
    assert "ONLY B" in run("readouts", ONE, OTHER).stdout


def test_a_meeting_is_meant_by_one_of_its_accounts(run: Run) -> None:
    assert "BOTH" in run("readouts", ONE).stdout


def test_a_meeting_with_one_account_tells_who_has_none(run: Run) -> None:
    assert "NO READOUT OF" in run("readouts", "2015-04-15").stdout


def test_three_names_are_wrong_usage(run: Run) -> None:
    assert run("readouts", "a", "b", "c").exit_code == 2


def test_statements_of_no_common_meeting_are_told_so(run: Run) -> None:
    done = run("readouts", ONE, "2014-01-20")
    assert done.exit_code == 2
    assert "both" in done.stderr
