"""`communique formula` and `communique formulas`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_a_wording_is_followed_with_members_and_coverage(run: Run) -> None:
    done = run("formula", "Lisbon Principles")
    assert done.exit_code == 0
    assert "[Lisbon Principles] of non-use of force" in " ".join(done.stdout.split())
    assert "1  non-use of force" in done.stdout
    assert "statements held" in done.stdout
    assert all(len(line) <= 100 for line in done.stdout.splitlines())


def test_reversed_members_are_told(rows: Rows) -> None:
    found = [c for r in rows("formula", "Lisbon Principles") for c in r.get("changes", ())]
    assert "order reversed" in {c["change"] for c in found}


def test_words_never_used_are_told_with_what_was_looked_through(run: Run) -> None:
    assert "Not used in 8 statements held" in run("formula", "purple elephants").stdout


def test_members_can_be_named(rows: Rows) -> None:
    found = rows("formula", "heavy weapons", "--member", "Line of Separation")
    assert any(r.get("members") == {"Line of Separation": True} for r in found)


def test_recurring_wordings_are_listed_with_passages(run: Run, rows: Rows) -> None:
    assert any("no military solution" in r["words"] for r in rows("formulas", "--least", "3"))
    done = run("formulas", "--least", "3")
    assert all(len(line) <= 100 for line in done.stdout.splitlines())


def test_a_wording_without_words_is_wrong_usage(run: Run) -> None:
    assert run("formula", " , ").exit_code == 2
