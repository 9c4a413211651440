"""Days of the calendar, against days that are known."""

from datetime import date

import pytest

from communique.knowledge.calendar.days import easter, monday_of, month_from, nth_weekday


@pytest.mark.parametrize("day", [date(2000, 4, 23), date(2008, 3, 23), date(2019, 4, 21), date(2024, 3, 31)])
def test_easter_falls_where_almanacs_have_it(day: date) -> None:
    assert easter(day.year) == day


def test_months_ahead_and_back_cross_the_turn_of_the_year() -> None:
    assert month_from(date(2019, 12, 9), 1) == date(2020, 1, 1)
    assert month_from(date(2019, 1, 31), -1) == date(2018, 12, 1)


def test_a_week_starts_on_monday() -> None:
    assert monday_of(date(2026, 11, 22)) == date(2026, 11, 16)


def test_weekdays_of_a_month_are_counted_from_its_start_or_its_end() -> None:
    assert nth_weekday(date(2026, 11, 1), 3, 2) == date(2026, 11, 12)
    assert nth_weekday(date(2026, 11, 1), 3, -1) == date(2026, 11, 26)
