"""Strings that are wholly one date, as labels, datelines and tables write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge.calendar import parse_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-10-25", "2020-10-25"),
        ("2020-10-25T12:00:00Z", "2020-10-25"),
        ("2020-10-25 12:00:00+00:00", "2020-10-25"),
        ("20201025", "2020-10-25"),
        ("25/10/2020", "2020-10-25"),
        ("10/25/2020", "2020-10-25"),
        ("25.10.2020", "2020-10-25"),
        ("25.10.20", "2020-10-25"),
        ("Oct. 25th, 2020", "2020-10-25"),
        ("25 October, 2020", "2020-10-25"),
        ("  Sunday, 25 October 2020  ", "2020-10-25"),
        ("Sun, 25 Oct 2020 12:00:00 +0000", "2020-10-25"),
        ("October 25, 2020 at 12:30 p.m.", "2020-10-25"),
        ("25 OCTOBER 2020", "2020-10-25"),
        ("12 and 13 December 2020", "2020-12-12/2020-12-13"),
        ("October 2020", "2020-10"),
        ("2020-10", "2020-10"),
        ("2020", "2020"),
    ],
)
def test_a_string_that_is_one_date_has_its_value(text: str, value: str) -> None:
    assert str(parse_date(text)) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10 June",
        "today",
        "Town, 5 May 2020",
        "30 February 2020",
        "5 May 2020 and 6 June 2020",
        "20209999",
        "1/2",
        "x" * 200,
    ],
)
def test_a_string_that_is_no_full_date_has_none(text: str) -> None:
    assert parse_date(text) is None


@given(st.text(max_size=90))
def test_any_string_is_read_without_an_error(text: str) -> None:
    parse_date(text)
