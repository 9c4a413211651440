"""`communique new`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_the_headline_comes_first_and_the_coverage_last(run: Run) -> None:
    done = run("new", "2014-01-20")
    assert done.exit_code == 0
    assert "carried over from" in done.stdout.splitlines()[0]
    assert "statements held" in done.stdout.replace("\n", " ")
    assert all(len(line) <= 100 for line in done.stdout.splitlines())


def test_every_row_has_its_passages(rows: Rows) -> None:
    found = rows("new", "2014-01-20", "--against", "all")
    assert found
    assert all(r["citations"] for r in found)
    assert all(len(r["citations"]) == 2 for r in found if r["source"] in {"changed", "carried over", "moved"})


def test_an_unknown_issuer_finds_nothing_before(run: Run) -> None:
    assert "0 statements held" in run("new", "2014-01-20", "--against", "Nobody at all").stdout
