"""Days in words: no more than the value tells, in the reader's language."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.show.days import MONTHS, in_words, told_again
from communique.show.spoken import speaking
from communique.web.languages import catalogue


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2012-03-01", "1 March 2012"),
        ("2012", "2012"),
        ("2011-24", "winter 2011"),
        ("2011-33", "first quarter of 2011"),
        ("../2012-03", "not after March 2012"),
        ("2012-03/2012-05", "March 2012 to May 2012"),
        ("2012-XX-14", "2012-XX-14"),
        ("XXXX-12-02", "XXXX-12-02"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_date_is_told_as_people_write_it(edtf: str, told: str) -> None:
    assert in_words(edtf) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2012-03-01", "1er mars 2012"),
        ("11 June 2013 [inferred]", "11 juin 2013 [déduit]"),
        ("undated, not before 9 November 2020", "sans date, au plus tôt le 9 novembre 2020"),
        ("2011-06-15/2011-06-20", "15 à 20 juin 2011"),
    ],
)
def test_the_same_in_french(words: str, told: str) -> None:
    with speaking(catalogue("fr")):
        assert told_again(words) == told


@given(st.dates())
def test_a_day_in_words_names_its_day_month_and_year(day: date) -> None:
    edtf = f"{day.year:04}-{day.month:02}-{day.day:02}"
    assert in_words(edtf) == f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"


@given(st.text())
def test_words_that_are_no_date_come_back_or_are_told_without_failing(words: str) -> None:
    told_again(words)
