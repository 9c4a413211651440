"""Options that commands share."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner

from communique.cli import commands


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def test_the_only_dossier_here_is_meant(built: Path) -> None:
    with inside(built.parent):
        assert CliRunner(env={"COMMUNIQUE_DOSSIER": ""}).invoke(commands, ["statements"]).exit_code == 0


def test_without_any_the_error_says_how_to_make_one(tmp_path: Path) -> None:
    with inside(tmp_path):
        done = CliRunner(env={"COMMUNIQUE_DOSSIER": ""}).invoke(commands, ["statements"])
    assert done.exit_code == 2
    assert "communique build" in done.stderr


def test_an_option_is_stronger_than_the_environment(built: Path, tmp_path: Path) -> None:
    runner = CliRunner(env={"COMMUNIQUE_DOSSIER": str(tmp_path / "no.dossier")})
    assert runner.invoke(commands, ["statements", "-d", str(built)]).exit_code == 0


def test_a_table_is_the_default_form(built: Path) -> None:
    told, asked = (
        CliRunner().invoke(commands, ["statements", "-d", str(built), *w]).stdout for w in ((), ("--table",))
    )
    assert told == asked


def test_choices_are_those_of_the_model() -> None:
    from communique.cli import options
    from communique.model.decision import Judgement
    from communique.model.facts import Force, Phase, UndertakingKind
    from communique.model.finding import Severity

    assert tuple(Phase) == options.PHASES
    assert tuple(Force) == options.FORCES
    assert tuple(UndertakingKind) == options.KINDS
    assert tuple(Severity) == options.SEVERITIES
    assert tuple(Judgement) == options.JUDGEMENTS
