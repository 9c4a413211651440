"""`communique read`."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from communique.cli import commands

TEXT = "Statement by the Envoys\n\nPORT VELL, 3 May 2019 – The Envoys met Ana Brandt in Port Vell on 2 May.\n"
Run = Callable[..., Result]


def read(*words: str) -> Result:
    return CliRunner().invoke(commands, ["read", "-", *words], input=TEXT)


def test_json_is_one_object_in_the_schema() -> None:
    facts = json.loads(read("--json").stdout)
    assert facts["schema"] == "communique-facts/1"
    assert facts["statement"]["date"] == "2019-05-03"


def test_without_a_form_the_text_is_shown_with_its_facts() -> None:
    shown = read().stdout
    assert "date       2019-05-03 (known by: dateline)" in shown
    assert "| person: Ana Brandt" in shown


def test_why_shows_the_rule_and_the_words_that_matched() -> None:
    shown = read("--why").stdout
    assert "RULE" in shown
    assert "“Ana Brandt”" in shown


def test_a_table_in_csv_has_a_row_for_each_fact() -> None:
    rows = list(csv.DictReader(io.StringIO(read("--csv").stdout)))
    assert {"person", "meeting", "date"} <= {row["fact"] for row in rows}


def test_several_pages_are_an_array(tmp_path: Path) -> None:
    (tmp_path / "two.jsonl").write_text(json.dumps({"text": TEXT}) + "\n" + json.dumps({"text": TEXT}) + "\n", "utf-8")
    done = CliRunner().invoke(commands, ["read", str(tmp_path / "two.jsonl"), "--json"])
    assert len(json.loads(done.stdout)) == 2


def test_a_file_that_is_empty_is_told_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = CliRunner().invoke(commands, ["read", str(tmp_path / "empty.txt")])
    assert "empty" in done.stderr


def test_a_missing_file_is_wrong_usage() -> None:
    assert CliRunner().invoke(commands, ["read", "no-such-file.txt"]).exit_code == 2
