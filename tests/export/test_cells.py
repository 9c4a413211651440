"""Cells of a table in a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.export.cells import cell_of, guarded


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\ufeff=1", "＝1"])
def test_what_a_spreadsheet_would_run_is_guarded(words: str) -> None:
    assert cell_of(words).startswith("'")


@given(st.text())
def test_no_cell_starts_like_a_formula(words: str) -> None:
    assert cell_of(words)[:1] not in set("=+-@\t\r\n")


def test_plain_words_stay_as_they_are() -> None:
    assert guarded("the sides") == "the sides"


def test_objects_in_a_list_are_written_as_json() -> None:
    assert cell_of([{"post": "Mayor"}]) == '{"post": "Mayor"}'
