"""`communique ladder`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_steps_towards_one_addressee_on_one_topic_go_as_they_are_written(rows: Rows) -> None:
    found = rows("ladder", "--addressee", "Velmora", "--about", "heavy weapons")
    assert [(r["issued"], r["level"], r["step"]) for r in found] == [
        ("2011-12-05", 1, "first"),
        ("2013-06-11", 3, "up"),
        ("2014-01-20", 4, "up"),
    ]


def test_a_step_cites_both_passages(rows: Rows) -> None:
    steps = [r for r in rows("ladder", "--addressee", "Velmora") if r["step"] in {"up", "down"}]
    assert steps
    assert all(len({c["statement"] for c in r["citations"]}) == 2 for r in steps)


def test_the_table_shows_the_line_and_what_was_looked_through(run: Run) -> None:
    shown = " ".join(run("ladder", "--addressee", "Velmora", "--about", "heavy weapons").stdout.split())
    assert "TO Velmora (directive): 3 statements, 2 steps up, 0 steps down" in shown
    assert "from 8 statements held" in shown


def test_other_rungs_can_be_given(rows: Rows, tmp_path: Path) -> None:
    from communique.knowledge import ladder

    own = Path(ladder.__file__).with_name("ladder.yaml").read_text("utf-8")
    mine = tmp_path / "mine.yaml"
    mine.write_text(own.replace("verbs: {}", "verbs: {urge: 7}"), "utf-8")
    found = rows("ladder", "--addressee", "Velmora", "--about", "heavy weapons", "--rungs", str(mine))
    assert [r["level"] for r in found] == [1, 3, 7]


def test_rungs_that_cannot_be_read_are_told(run: Run) -> None:
    done = run("ladder", "--rungs", "nowhere.yaml")
    assert done.exit_code == 2
    assert "nowhere.yaml" in done.stderr


def test_nothing_that_fits_is_told(run: Run) -> None:
    assert "No act of this kind" in run("ladder", "--about", "purple elephants").stdout
