"""`communique check`, `communique findings` and `communique conflicts`."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from communique.cli import commands

Run = Callable[..., Result]


def test_a_sound_dossier_passes_and_the_counts_are_shown(run: Run) -> None:
    done = run("check")
    assert done.exit_code == 0
    assert "citations: the exact words stand where they are cited" in done.stdout
    assert done.stdout.endswith("Everything holds.\n")


def test_a_changed_text_fails_the_check(built: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dossier"
    shutil.copy(built, copy)
    with sqlite3.connect(copy) as connection:
        connection.execute("DROP TRIGGER text_never_changes")
        connection.execute("UPDATE text SET content = replace(content, 'Velmora', 'Velmara')")
    connection.close()
    done = CliRunner().invoke(commands, ["check", "-d", str(copy)])
    assert done.exit_code == 1
    assert "not hold" in done.stdout


def test_findings_can_be_asked_by_severity(run: Run) -> None:
    done = run("findings", "--severity", "error")
    assert done.exit_code == 0
    assert done.stdout == "No finding.\n"


def test_two_titles_of_one_person_stand_side_by_side(rows: Callable[..., list[dict[str, Any]]]) -> None:
    told = [r for r in rows("conflicts") if "Mutua" in r["reason"]]
    assert told
    assert len(told[0]["citations"]) >= 2
