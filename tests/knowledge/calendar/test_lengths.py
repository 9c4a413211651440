"""Lengths of time from a day: months end on their last day, whole units are those of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge.calendar.forms import Length
from communique.knowledge.calendar.lengths import day_away, stretch_beside

DAY = date(2019, 7, 4)


@pytest.mark.parametrize(
    ("length", "is_ahead", "wanted"),
    [
        ((("day", 3),), True, "2019-07-07"),
        ((("week", 2),), False, "2019-06-20"),
        ((("month", 1),), True, "2019-08-04"),
        ((("year", 2), ("month", 1)), False, "2017-06-04"),
        ((("business day", 2),), True, "2019-07-08"),
        ((("hour", 48),), False, "2019-07-02"),
        ((("quarter", 1),), True, "2019-10-04"),
        ((("fortnight", 1),), True, "2019-07-18"),
    ],
)
def test_a_length_leads_to_a_day(length: Length, is_ahead: bool, wanted: str) -> None:
    assert day_away(DAY, length, is_ahead=is_ahead).isoformat() == wanted


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert day_away(date(2019, 1, 31), (("month", 1),), is_ahead=True) == date(2019, 2, 28)


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(1, 400))
def test_days_ahead_and_back_lead_home(day: date, count: int) -> None:
    there = day_away(day, (("day", count),), is_ahead=True)
    assert day_away(there, (("day", count),), is_ahead=False) == day


def test_a_stretch_ahead_begins_on_the_next_day_or_with_the_day() -> None:
    week = (("week", 1),)
    assert stretch_beside(DAY, week, is_ahead=True, holds_day=False)[0] == DAY + timedelta(days=1)
    assert stretch_beside(DAY, week, is_ahead=True, holds_day=True)[0] == DAY


def test_quarters_and_decades_are_whole_ones() -> None:
    quarters = stretch_beside(DAY, (("quarter", 2),), is_ahead=False, holds_day=False)
    decade = stretch_beside(DAY, (("decade", 1),), is_ahead=True, holds_day=False)
    assert quarters == (date(2019, 1, 1), date(2019, 6, 30))
    assert decade == (date(2020, 1, 1), date(2029, 12, 31))


def test_a_day_before_the_first_year_overflows() -> None:
    with pytest.raises(OverflowError):
        day_away(date(3, 1, 1), (("year", 5),), is_ahead=False)
