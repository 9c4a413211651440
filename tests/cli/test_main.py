"""The command line as a whole."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from communique.cli import commands
from communique.cli.main import COMMANDS, INTERRUPTED

Run = Callable[..., Result]
LISTS = (
    "statements",
    "meetings",
    "acts",
    "quotations",
    "ledger",
    "actors",
    "instruments",
    "timeline",
    "conflicts",
    "log",
)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    done = CliRunner().invoke(commands, [name, "--help"])
    assert done.exit_code == 0
    assert f"communique {name}" in done.output
    assert "Example:" in done.output


@pytest.mark.parametrize("name", COMMANDS)
def test_the_short_help_of_a_command_is_not_cut(name: str) -> None:
    command = commands.get_command(click.Context(commands), name)
    assert command is not None
    assert command.get_short_help_str(62).endswith(".")
    assert not command.get_short_help_str(62).endswith("...")


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(commands, ["frobnicate"]).exit_code == 2


@pytest.mark.parametrize("name", LISTS)
def test_no_table_is_wider_than_100_columns(name: str, run: Run) -> None:
    done = run(name)
    assert done.exit_code == 0, done.output
    assert max(map(len, done.stdout.splitlines())) <= 100


@pytest.mark.parametrize("name", LISTS)
def test_json_is_an_array_and_lines_hold_the_same(name: str, run: Run) -> None:
    rows = json.loads(run(name, "--json").stdout)
    assert isinstance(rows, list)
    assert [json.loads(line) for line in run(name, "--nl").stdout.splitlines()] == rows


@pytest.mark.parametrize("name", ["statements", "meetings", "acts", "quotations", "ledger", "instruments", "timeline"])
def test_every_row_cites_words_and_a_statement(name: str, rows: Callable[..., list[dict[str, Any]]]) -> None:
    found = rows(name)
    assert found
    for row in found:
        assert row["citations"]
        assert row["statement"]


@pytest.mark.parametrize("name", LISTS)
def test_the_same_question_has_the_same_answer_to_the_byte(name: str, run: Run) -> None:
    assert run(name).stdout == run(name).stdout


def test_a_missing_dossier_is_one_line_and_code_2(tmp_path: Path) -> None:
    done = CliRunner().invoke(commands, ["acts", "-d", str(tmp_path / "no.dossier")])
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("communique: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_wrong_date_is_one_line_and_code_2(run: Run) -> None:
    done = run("acts", "--from", "spring")
    assert done.exit_code == 2
    assert done.stderr == (
        "communique: not a date: 'spring'; write it as 2012, 2012-03, 2012-03-22 or 2012-03-22/2012-03-24\n"
    )


def test_a_name_that_nobody_has_is_one_line_with_names_near_to_it(run: Run) -> None:
    done = run("acts", "--actor", "Zelnoff")
    assert done.exit_code == 2
    assert "Edric Zelnov" in done.stderr


def test_a_stopped_build_says_how_to_go_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("communique.dossier.Dossier.build", stop)
    done = CliRunner().invoke(commands, ["build", str(tmp_path), "-d", str(tmp_path / "a.dossier")])
    assert done.exit_code == INTERRUPTED
    assert done.stderr == "stopped; run build again to go on\n"


def test_a_closed_pipe_is_quiet(built: Path) -> None:
    command = f"{sys.executable} -c 'from communique.cli import main; main()' acts --nl -d {built} | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "roken pipe" not in done.stderr


def test_help_loads_no_parser_and_no_database() -> None:
    code = "import sys; from communique.cli import commands; commands(['--help'], standalone_mode=False); print(sorted(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for heavy in ("'spacy'", "'sqlite3'", "'lxml'", "'rich'", "'rapidfuzz'", "'yaml'"):
        assert heavy not in shown
