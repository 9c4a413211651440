"""`communique coverage`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

from communique.analyse.silences import SPANS as KNOWN
from communique.cli.silences import SPANS

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_the_choices_are_those_of_the_analysis() -> None:
    assert SPANS == KNOWN


def test_a_topic_is_shown_by_issuer_and_period(run: Run, rows: Rows) -> None:
    found = rows("coverage", "Lisbon Principles", "--by", "year")
    assert {r["voice"] for r in found} == {"spoke", "did not mention", "no statement held"}
    assert all(bool(r["held"]) == (r["voice"] != "no statement held") for r in found)
    done = run("coverage", "Lisbon Principles", "--by", "year")
    assert "■ spoke ○ did not mention (statements held) · no statement held" in done.stdout
    assert all(len(line) <= 100 for line in done.stdout.splitlines())


def test_words_nobody_used_are_told_with_what_was_looked_through(run: Run) -> None:
    assert "is mentioned in none of 8 statements held" in run("coverage", "elephants").stdout


def test_without_a_topic_the_statements_held_are_shown(run: Run) -> None:
    done = run("coverage")
    assert "Statements held" in done.stdout
    assert "mentioned" not in done.stdout


def test_several_topics_and_a_day(run: Run) -> None:
    done = run("coverage", "ceasefire", "bridge", "--as-of", "2020-01-01")
    assert "as of 2020-01-01" in done.stdout
    assert "“bridge” is mentioned in" in " ".join(done.stdout.split())
