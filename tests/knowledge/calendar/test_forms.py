"""Forms: what words say before the year is known."""

from communique.knowledge.calendar.forms import (
    Numeric,
    Period,
    Point,
    WeekOf,
    has_year,
    is_possible,
    over_new_year,
    with_year,
)


def test_the_leap_day_is_possible_while_the_year_is_open() -> None:
    assert Point(month=2, day=29).is_possible
    assert not Point(2019, 2, 29).is_possible


def test_a_period_is_impossible_if_one_end_is() -> None:
    assert not is_possible(Period(Point(month=6, day=30), Point(month=6, day=31)))


def test_a_week_has_the_year_of_its_day() -> None:
    assert has_year(WeekOf(Point(2020, 5, 5)))
    assert not has_year(WeekOf(Point(None, 5, 5)))


def test_a_year_told_is_kept() -> None:
    assert with_year(Point(2020, 5), 2021) == Point(2020, 5)


def test_a_period_over_new_year_takes_two_years() -> None:
    period = over_new_year(Period(Point(2019, 12, 30), Point(month=1, day=2)))
    assert period.last == Point(2020, 1, 2)


def test_figures_that_allow_one_order_ignore_the_habit() -> None:
    assert Numeric(25, 10, 2020).point(month_first=True) == Point(2020, 10, 25)
    assert Numeric(10, 25, 2020).point(month_first=False) == Point(2020, 10, 25)
