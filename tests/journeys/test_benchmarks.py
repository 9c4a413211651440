"""The benchmarks' own parts: the pages they make and the page they write."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return import_module("material"), import_module("results")


def test_no_two_pages_made_to_measure_with_are_the_same(parts: tuple[Any, Any]) -> None:
    pages = list(parts[0].many_pages(200))
    assert len({page.content for page in pages}) == 200
    assert len({page.origin for page in pages}) == 200


def test_the_first_pages_are_the_examples_as_they_are(parts: tuple[Any, Any]) -> None:
    examples = parts[0].example_pages()
    made = parts[0].many_pages(len(examples))
    assert [page.content for page in made] == [page.content for page in examples]


def test_a_result_becomes_a_section_with_its_command(parts: tuple[Any, Any]) -> None:
    result = parts[1].Result("How fast?", "fast", ("what", "time"), (("a", "1 s"),), ("A note.",), "gemm 1.0")
    assert result.as_markdown("python x.py").splitlines() == [
        "## How fast?",
        "",
        "Aim: fast. Command: `python x.py`",
        "",
        "| what | time |",
        "|---|---|",
        "| a | 1 s |",
        "",
        "A note.",
        "",
        "Where the time goes:",
        "",
        "```text",
        "gemm 1.0",
        "```",
    ]


def test_median_and_95th_percentile_are_told_in_milliseconds(parts: tuple[Any, Any]) -> None:
    assert parts[1].milliseconds([0.001] * 18 + [0.05, 0.06]) == ("1.0 ms", "60.0 ms")


@pytest.mark.slow
def test_the_benchmark_of_a_large_dossier_runs_on_a_small_one() -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "search.py"), "60"], capture_output=True, text=True, check=True
    )
    assert "60 statements made by repeating the examples" in done.stdout


def test_a_question_not_asked_keeps_its_section(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    run: Any = import_module("run")
    page = tmp_path / "benchmarks.md"
    page.write_text("# What it costs\n\n## How fast?\n\nCommand: `python benchmarks/start.py`\n\n| a |\n", "utf-8")
    monkeypatch.setattr(run, "PAGE", page)
    monkeypatch.setattr(run, "ask", lambda question: f"## {question}\n\nCommand: `python benchmarks/{question}.py`\n")
    monkeypatch.setattr(sys, "argv", ["run.py", "odd"])
    assert run.main() == 0
    assert list(run.sections()) == ["start", "odd"]
    assert "| a |" in page.read_text("utf-8")
