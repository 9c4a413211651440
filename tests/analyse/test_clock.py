"""Due dates and conditions as of a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.analyse.clock import clock_of, last_day
from communique.model.partial_date import PartialDate

TOLD = PartialDate("2016-01-31")


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("2016-05-01", date(2016, 5, 1)),
        ("2016", date(2016, 12, 31)),
        ("within two weeks", date(2016, 2, 14)),
        ("within sixty days of this statement", date(2016, 3, 31)),
        ("within one month", date(2016, 2, 29)),
        ("within a year", date(2017, 1, 31)),
        ("when conditions allow", None),
        ("every six months", None),
    ],
)
def test_the_last_day_follows_from_date_or_period(due: str, day: date | None) -> None:
    assert last_day(due, TOLD) == day


def test_a_period_without_a_day_to_count_from_stays_words() -> None:
    assert str(clock_of("within two weeks", told=None, on=date(2016, 5, 1))) == "condition: within two weeks"


def test_a_day_that_passed_is_told_as_passed() -> None:
    clock = clock_of("2016-05-01", told=None, on=date(2016, 5, 2))
    assert clock.is_past
    assert str(clock) == "due passed 2016-05-01"


def test_the_day_itself_has_not_passed() -> None:
    assert str(clock_of("2016-05-01", told=None, on=date(2016, 5, 1))) == "due 2016-05-01, today"


def test_without_a_due_date_there_is_no_clock() -> None:
    assert str(clock_of(None, told=TOLD, on=None)) == "no due date told"


@given(st.integers(1, 10**9), st.sampled_from(["day", "week", "month", "year"]))
def test_no_period_however_long_breaks_the_clock(number: int, unit: str) -> None:
    day = last_day(f"within {number} {unit}s", TOLD)
    assert day is None or day > date(2016, 1, 31)
