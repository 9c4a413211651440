"""`communique meetings` and `communique timeline`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_meetings_are_asked_by_participant_phase_and_day(rows: Rows) -> None:
    found = rows("meetings", "--actor", "Taren Oskaly", "--phase", "held", "--from", "2013-06", "--to", "2013-06")
    assert found
    assert all("Taren Oskaly" in (*r["participants"], r["host"]) for r in found)
    assert all(r["date"].startswith("2013-06") for r in found)


def test_a_plan_tells_what_became_of_it(rows: Rows) -> None:
    planned = rows("meetings", "--phase", "planned")
    assert planned
    assert all(r["outcome"] for r in planned)


def test_the_answer_names_its_coverage(run: Run) -> None:
    assert "from 8 statements held" in run("meetings").stdout


def test_in_files_the_remarks_go_to_standard_error(run: Run) -> None:
    done = run("meetings", "--csv")
    assert "meetings, from" in done.stderr
    assert "meetings, from" not in done.stdout


def test_the_timeline_is_in_order_of_time(rows: Rows) -> None:
    days = [r["date"] for r in rows("timeline", "--from", "2013", "--to", "2014")]
    assert days == sorted(days)
