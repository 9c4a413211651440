"""`communique decide` and `communique log`."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from communique.cli import commands

AT = ("--author", "AB", "--at", "2026-11-02T10:00:00+00:00")
Call = Callable[..., Result]


@pytest.fixture
def call(built: Path, tmp_path: Path) -> Call:
    copy = tmp_path / "copy.dossier"
    shutil.copy(built, copy)
    return lambda *words: CliRunner(env={"COMMUNIQUE_DOSSIER": str(copy)}).invoke(commands, list(words))


def ids(call: Call) -> list[str]:
    return [row["id"] for row in json.loads(call("acts", "--json").stdout)]


def test_a_fact_judged_wrong_is_told_no_more_until_that_is_undone(call: Call) -> None:
    before = ids(call)
    assert call("decide", "wrong", before[0], "--reason", "a headline", *AT).exit_code == 0
    assert ids(call) == before[1:]
    assert call("decide", "undo", "1", *AT).exit_code == 0
    assert ids(call) == before


def test_an_edit_changes_what_is_told(call: Call) -> None:
    first = ids(call)[0]
    done = call("decide", "edit", first, "--field", "verb", "--value", '"applaud"', *AT)
    assert done.exit_code == 0, done.output
    assert json.loads(call("acts", "--verb", "applaud", "--json").stdout)[0]["status"] == "corrected"


def test_two_names_can_be_kept_apart_or_put_together(call: Call) -> None:
    assert call("decide", "same", "person:Taren Oskaly", "person:Mirel Dashko", *AT).exit_code == 0
    shown = call("show", "Taren Oskaly").stdout
    assert "Mirel Dashko" in shown


def test_the_log_tells_who_when_what_and_why(call: Call) -> None:
    call("decide", "note", "person:Taren Oskaly", "--value", "check the spelling", "--reason", "doubt", *AT)
    (line,) = json.loads(call("log", "--json").stdout)
    assert (line["author"], line["judgement"], line["value"], line["reason"]) == (
        "AB",
        "note",
        "check the spelling",
        "doubt",
    )


def test_a_decision_needs_an_author(call: Call) -> None:
    assert call("decide", "wrong", "x").exit_code == 2


def test_a_fact_that_is_not_held_is_an_error_in_one_line(call: Call) -> None:
    done = call("decide", "wrong", "ffffffffffff", *AT)
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 1
