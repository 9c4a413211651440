"""`communique export`."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_each_kind_of_fact_has_a_file_with_cited_rows(run: Run, tmp_path: Path) -> None:
    assert run("export", "--format", "csv", "-o", str(tmp_path)).exit_code == 0
    for name in ("people", "holdings", "dates", "meetings", "acts", "undertakings", "references", "quotations"):
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows, name
        assert all(r["statement"] and r["sha256"] and r["exact"] and r["status"] and r["confidence"] for r in rows)


def test_rows_of_a_command_are_rows_of_the_export(run: Run, tmp_path: Path) -> None:
    run("export", "-o", str(tmp_path))
    exported = [json.loads(line) for line in (tmp_path / "meetings.jsonl").read_text("utf-8").splitlines()]
    assert exported == json.loads(run("meetings", "--json").stdout)


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_nothing_goes_to_standard_output(form: str, run: Run, tmp_path: Path) -> None:
    done = run("export", "--format", form, "-o", str(tmp_path))
    assert done.stdout == ""
    assert "rows" in done.stderr
