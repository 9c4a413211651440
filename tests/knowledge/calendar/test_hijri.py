"""The table of the Islamic calendar: its years follow each other, and its days are told both ways."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge.calendar.hijri import hijri_day, hijri_month, hijri_years_of
from communique.knowledge.tables import load_table

YEARS = [row[0] for row in load_table("hijri_years")]


def test_every_year_begins_on_the_day_after_the_last_of_the_year_before() -> None:
    for before, year in pairwise(YEARS):
        last, first = hijri_month(before, 12), hijri_month(year, 1)
        assert last is not None
        assert first is not None
        assert first[0] == last[1] + timedelta(days=1)


@given(st.sampled_from(YEARS), st.integers(1, 12))
def test_a_month_has_twenty_nine_or_thirty_days(year: int, month: int) -> None:
    whole = hijri_month(year, month)
    assert whole is not None
    assert (whole[1] - whole[0]).days + 1 in {29, 30}


def test_known_feasts_fall_on_their_days() -> None:
    assert [hijri_day(1443, 12, 10), hijri_day(1445, 10, 1)] == [date(2022, 7, 9), date(2024, 4, 10)]


def test_a_year_outside_the_table_is_not_reckoned() -> None:
    assert hijri_day(1200, 1, 1) is None
    assert hijri_month(1444, 13) is None


def test_a_day_that_a_month_has_not_is_none() -> None:
    assert hijri_day(1444, 1, 31) is None


def test_a_year_of_the_sun_touches_two_or_three_of_the_hijra() -> None:
    assert all(len(hijri_years_of(year)) in {2, 3} for year in range(1980, 2050))
