"""Rows in the formats of files."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from communique.export.formats import as_csv, as_json, as_lines, flatten

CITATION = {
    "statement": "s",
    "paragraph": 2,
    "sha256": "ab",
    "start": 4,
    "end": 7,
    "exact": "met",
    "prefix": "",
    "suffix": "",
}
ROWS = st.lists(st.dictionaries(st.text(min_size=1), st.text()))


@given(ROWS)
def test_json_gives_back_the_rows(rows: list[dict[str, str]]) -> None:
    assert json.loads(as_json(rows)) == rows


@given(st.lists(st.dictionaries(st.text(min_size=1), st.integers() | st.none())))
def test_lines_give_back_the_rows(rows: list[dict[str, int | None]]) -> None:
    assert [json.loads(line) for line in as_lines(rows).split("\n")[:-1]] == rows


def test_a_row_in_a_table_has_the_columns_of_its_first_citation() -> None:
    row = flatten({"verb": "urge", "citations": [CITATION, CITATION]})
    assert row == {
        "verb": "urge",
        "statement": "s",
        "paragraph": 2,
        "sha256": "ab",
        "start": 4,
        "end": 7,
        "exact": "met",
        "citations": 2,
    }


def test_rows_with_other_keys_share_one_heading() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv([{"a": 1}, {"b": "x"}]))))
    assert rows == [{"a": "1", "b": ""}, {"a": "", "b": "x"}]


def test_no_rows_are_an_empty_file() -> None:
    assert (as_json([]), as_lines([]), as_csv([])) == ("[]\n", "", "")
