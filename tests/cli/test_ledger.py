"""`communique ledger`."""

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from communique.analyse.status import Status
from communique.cli.ledger import KINDS, STATUSES
from communique.model.facts import UndertakingKind

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_the_choices_are_those_of_the_model() -> None:
    assert set(KINDS) == {k.value for k in UndertakingKind} | {"meeting"}
    assert set(STATUSES) == {s.value for s in Status if s is not Status.STATED}


def test_every_row_has_a_status_and_steps_with_passages(rows: Rows) -> None:
    found = rows("ledger")
    assert found
    assert all(r["status"] in STATUSES and r["steps"] and r["steps"][0]["citations"] for r in found)


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_asked_by_kind(rows: Rows, kind: str) -> None:
    assert all(r["kind"] == kind for r in rows("ledger", "--kind", kind))


def test_it_is_asked_by_status(rows: Rows) -> None:
    found = rows("ledger", "--status", "reported done")
    assert found
    assert all(r["status"] == "reported done" for r in found)


def test_it_is_asked_by_who_is_to_act(rows: Rows) -> None:
    assert all("Velmora" in r["by"] for r in rows("ledger", "--by", "Velmora", "--kind", "request"))


def test_what_was_due_is_told_as_of_a_day(rows: Rows) -> None:
    found = rows("ledger", "--due-before", "2014", "--on", "2014-06-01")
    assert found
    assert all(r["as_of"] == "2014-06-01" and r["due_day"] < "2014" for r in found)


def test_open_ones_are_those_without_an_end(rows: Rows) -> None:
    found = rows("ledger", "--open")
    assert found
    assert all(r["is_open"] for r in found)


def test_the_table_names_what_was_looked_through(run: Run) -> None:
    shown = run("ledger").stdout
    assert "from 8 statements held" in " ".join(shown.split())
    assert "as of 2015-04-15" in " ".join(shown.split())


def test_in_files_the_remarks_go_to_standard_error(run: Run) -> None:
    done = run("ledger", "--csv")
    assert "chains: " in done.stderr
    assert "chains: " not in done.stdout


def test_a_day_that_is_none_is_wrong_usage(run: Run) -> None:
    assert run("ledger", "--on", "2014-02-30").exit_code == 2
