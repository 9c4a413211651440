"""The tables of an export."""

import csv
import json
from pathlib import Path

from communique.dossier import Dossier
from communique.dossier.tables import all_tables, rows_as


def test_every_kind_of_fact_has_a_table(dossier: Dossier) -> None:
    names = [name for name, _ in all_tables(dossier)]
    assert names == [
        "statements",
        "people",
        "holdings",
        "dates",
        "meetings",
        "acts",
        "undertakings",
        "references",
        "quotations",
        "links",
    ]


def test_rows_in_files_are_rows_on_screen(dossier: Dossier, tmp_path: Path) -> None:
    written = dict(dossier.export(tmp_path, form="csv"))
    with (tmp_path / "meetings.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == written[str(tmp_path / "meetings.csv")] == len(dossier.meetings())
    assert {"statement", "sha256", "start", "end", "exact", "paragraph", "status", "confidence"} <= set(rows[0])


def test_lines_hold_one_object_each(dossier: Dossier, tmp_path: Path) -> None:
    dossier.export(tmp_path)
    lines = (tmp_path / "acts.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["verb"] for line in lines] == ["urge", "welcome"]


def test_rows_are_written_in_each_form() -> None:
    rows = [{"name": "Ana"}]
    assert json.loads(rows_as("json", rows)) == rows
    assert rows_as("csv", rows) == "name\r\nAna\r\n"
