"""`communique compare`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_a_redline_is_printed_with_its_marks(run: Run) -> None:
    done = run("compare", "2011-12-05", "2013-06-11")
    assert done.exit_code == 0
    assert "[~Velmora and Keldova~]{~Keldova and Velmora~}" in done.stdout.replace("\n    ", " ")
    assert all(len(line) <= 100 for line in done.stdout.splitlines())


def test_side_by_side_shows_the_unchanged_too(run: Run) -> None:
    done = run("compare", "2011-12-05", "2013-06-11", "--side-by-side")
    assert " | " in done.stdout
    assert all(len(line) <= 100 for line in done.stdout.splitlines())


def test_json_cites_both_sides(rows: Rows) -> None:
    changed = next(r for r in rows("compare", "2011-12-05", "2013-06-11") if r["fate"] == "changed")
    assert {c["statement"][:10] for c in changed["citations"]} == {"2011-12-05", "2013-06-11"}
    assert changed["changes"]


def test_files_are_written(run: Run, tmp_path: Path) -> None:
    page, word = tmp_path / "r.html", tmp_path / "r.docx"
    assert run("compare", "2011-12-05", "2013-06-11", "--html", str(page), "--docx", str(word)).exit_code == 0
    assert "<del" in page.read_text("utf-8")
    assert word.read_bytes()[:2] == b"PK"


def test_three_names_are_wrong_usage(run: Run) -> None:
    assert run("compare", "a", "b", "c").exit_code == 2
