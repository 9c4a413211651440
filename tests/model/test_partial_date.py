"""Dates keep their precision, and print what they parsed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate

POINTS = ["2012", "2012-03", "2012-03-22", "XXXX-12-02", "XXXX-XX-XX", "XXXX-05", "201X", "2019-21"]


@given(st.dates())
def test_a_day_prints_what_it_parsed(day: date) -> None:
    value = PartialDate.of(day)
    assert PartialDate.parse(str(value)) == value
    assert value.lower == value.upper == day


@pytest.mark.parametrize("text", [*POINTS, "2020-11-09/..", "../2020-11-09", "2019-10-14/2019-10-17"])
def test_every_form_of_the_guidelines_is_a_date(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "..", "../..", "2012-02-30", "2012-13", "22 March 2012", "2012-3-2", "2012/", "2012-03-22T10:00"]
)
def test_what_is_no_date_is_refused_with_advice(text: str) -> None:
    with pytest.raises(DateValueError, match="write it as"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2012-03-22", "day"),
        ("2012-03", "month"),
        ("2012", "year"),
        ("201X", "decade"),
        ("2019-21", "season"),
        ("XXXX-12-02", "unknown"),
        ("2012/2013", "interval"),
    ],
)
def test_precision_is_that_of_the_words(text: str, precision: str) -> None:
    assert PartialDate.parse(text).precision == precision


def test_a_winter_ends_in_the_next_year() -> None:
    assert PartialDate.parse("2019-24").upper == date(2020, 2, 29)


def test_an_open_end_has_no_bound() -> None:
    assert PartialDate.parse("2020-11-09/..").upper is None


def test_a_month_contains_its_days_and_overlaps_its_week() -> None:
    month = PartialDate.parse("2020-11")
    assert month.contains(PartialDate.parse("2020-11-09"))
    assert not month.contains(PartialDate.parse("2020-11-30/2020-12-02"))
    assert month.overlaps(PartialDate.parse("2020-11-30/2020-12-02"))


@given(st.permutations([*POINTS, "2011/2013"]))
def test_dates_sort_the_same_whatever_their_order(texts: list[str]) -> None:
    assert sorted(map(PartialDate.parse, texts)) == sorted(map(PartialDate.parse, [*POINTS, "2011/2013"]))


def test_an_interval_of_one_day_is_that_day() -> None:
    day = PartialDate.day(2020, 1, 2)
    assert PartialDate.between(day, day) == day
