"""A dossier built by the command line from a part of the examples, and a way to call commands on it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from communique.cli import commands

EXAMPLES = Path(__file__).parents[2] / "examples" / "statements"
SOME = (
    "2011-09-12_contact-group_press-statement.txt",
    "2011-12-05_contact-group_statement.txt",
    "2013-06-05_velmora-presidency_readout.txt",
    "2013-06-11_contact-group_visit-report.txt",
    "2013-10-09_presidents_joint-statement.txt",
    "2014-01-20_contact-group_statement.txt",
    "2015-04-15_norway-mfa_readout.txt",
    "undated_brenik-herald_repost.txt",
)

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "some.dossier"
    sources = [str(EXAMPLES / name) for name in SOME]
    done = CliRunner().invoke(commands, ["build", *sources, "-d", str(path)])
    assert done.exit_code == 0, done.output
    return path


@pytest.fixture
def run(built: Path) -> Run:
    def call(*words: str, stdin: str | bytes | None = None, **environment: str) -> Result:
        return CliRunner(env={"COMMUNIQUE_DOSSIER": str(built), **environment}).invoke(
            commands, list(words), input=stdin
        )

    return call


@pytest.fixture
def rows(run: Run) -> Callable[..., list[dict[str, Any]]]:
    def call(*words: str) -> list[dict[str, Any]]:
        done = run(*words, "--json")
        assert done.exit_code == 0, done.output
        found: list[dict[str, Any]] = json.loads(done.stdout)
        return found

    return call
