"""The command line from end to end: the examples as a new user meets them, and the questions of a desk officer."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "statements"
SEEDS = ROOT.parent / "shared" / "seeds"
CASES = json.loads((ROOT / "tests" / "cases" / "questions.json").read_text("utf-8"))
MAIN = "from communique.cli import main; main()"
ANSWERS = ("statements", "meetings", "acts", "ledger", "quotations", "instruments", "actors", "timeline", "conflicts")

Call = Callable[..., "subprocess.CompletedProcess[str]"]


def call(*words: str, dossier: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COMMUNIQUE_DOSSIER": str(dossier or "")}
    command = [sys.executable, "-c", MAIN, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=ROOT)


def build(folder: Path, *sources: str) -> Path:
    dossier = folder / "process.dossier"
    done = call("build", *sources, "-d", str(dossier))
    assert done.returncode == 0, done.stdout + done.stderr
    return dossier


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("examples"), str(EXAMPLES))


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not SEEDS.exists():
        pytest.skip("the seeds are not here (../shared/seeds)")
    return build(tmp_path_factory.mktemp("seeds"), str(SEEDS))


def test_the_two_commands_of_the_readme_work(examples: Path) -> None:
    shown = call("show", "2013-10-09", dossier=examples)
    assert shown.returncode == 0
    assert "Montevideo" in shown.stdout


def test_a_second_build_reads_nothing_and_changes_nothing(examples: Path) -> None:
    before = call("acts", "--json", dossier=examples).stdout
    again = call("build", str(EXAMPLES), "-d", str(examples))
    assert "0 read now" in again.stdout
    assert call("acts", "--json", dossier=examples).stdout == before


def test_every_citation_of_the_examples_holds(examples: Path) -> None:
    done = call("check", dossier=examples)
    assert done.returncode == 0
    assert done.stdout.endswith("Everything holds.\n")


@pytest.mark.slow
def test_answers_do_not_depend_on_the_order_of_files_or_the_number_of_workers(examples: Path, tmp_path: Path) -> None:
    files = sorted((str(p) for p in EXAMPLES.iterdir()), reverse=True)
    other = tmp_path / "other.dossier"
    assert call("build", *files, "--workers", "2", "-d", str(other)).returncode == 0
    for answer in ANSWERS:
        assert call(answer, "--json", dossier=other).stdout == call(answer, "--json", dossier=examples).stdout


def test_no_fact_of_the_examples_comes_from_furniture(examples: Path) -> None:
    for words in ("Opposition leader", "Amman hosts", "trade delegation"):
        assert json.loads(call("search", words, "--json", dossier=examples).stdout) == []


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["label"])
def test_one_command_answers_a_question(case: dict[str, list[str] | str], seeds: Path) -> None:
    done = call(*shlex.split(str(case["command"])), dossier=seeds)
    told = " ".join(done.stdout.split())
    assert done.returncode == 0, done.stderr
    assert [words for words in case["holds"] if words not in told] == []
    assert [words for words in case["lacks"] if words in told] == []
