"""Parts, weeks and stretches reckoned from a day, a month or a year."""

from datetime import date

import pytest

from communique.knowledge.calendar.forms import Away, Hijri, PartIn, Point, Stretch
from communique.knowledge.calendar.reckoning import (
    away_value,
    hijri_value,
    interval,
    numbered_week,
    part_of,
    stretch_value,
    week_from,
    weekend_at,
    weeks_in,
)
from communique.model.partial_date import PartialDate

MAY, YEAR = PartialDate("2017-05"), PartialDate("2021")


@pytest.mark.parametrize(
    ("part", "whole", "wanted"),
    [
        (PartIn(1, 10, "day", Point(month=5)), MAY, "2017-05-01/2017-05-10"),
        (PartIn(3, 10, "day", Point(month=5)), MAY, "2017-05-21/2017-05-31"),
        (PartIn(-1, 10, "day", Point(month=5)), MAY, "2017-05-22/2017-05-31"),
        (PartIn(3, 1, "month", Point(2021)), YEAR, "2021-03"),
        (PartIn(-1, 4, "month", Point(2021)), YEAR, "2021-09/2021-12"),
    ],
)
def test_a_part_of_a_period_has_its_days_or_months(part: PartIn, whole: PartialDate, wanted: str) -> None:
    assert str(part_of(part, whole)) == wanted


def test_a_part_that_the_period_has_not_is_none() -> None:
    assert part_of(PartIn(13, 1, "month", Point(2021)), YEAR) is None
    assert part_of(PartIn(1, 40, "day", Point(month=5)), MAY) is None


def test_weeks_are_counted_by_their_thursdays() -> None:
    assert str(weeks_in(date(2021, 1, 1), 1, 2)) == "2021-01-04/2021-01-17"
    assert str(weeks_in(date(2019, 12, 1), -1, 1)) == "2019-12-23/2019-12-29"


def test_a_week_that_a_year_has_not_is_none() -> None:
    assert numbered_week(2019, 53) is None
    assert str(numbered_week(2020, 53)) == "2020-12-28/2021-01-03"


def test_an_interval_of_one_day_is_the_day() -> None:
    assert str(interval(date(2020, 1, 4), date(2020, 1, 4))) == "2020-01-04"
    assert str(week_from(date(2020, 1, 6), 2)) == "2020-01-06/2020-01-19"


def test_the_weekend_of_a_monday_is_the_one_before() -> None:
    assert str(weekend_at(date(2021, 9, 6))) == "2021-09-04/2021-09-05"
    assert str(weekend_at(date(2021, 10, 31))) == "2021-10-30/2021-10-31"


def test_a_weekday_is_that_of_the_week_to_which_a_length_leads() -> None:
    away = Away((("week", 2),), is_ahead=True, weekday=0)
    assert str(away_value(away, date(2016, 11, 9))) == "2016-11-21"


def test_a_stretch_beyond_the_calendar_is_none() -> None:
    assert stretch_value(Stretch((("decade", 900),), is_ahead=True), date(2016, 11, 9)) is None


def test_a_month_of_the_hijra_in_a_year_of_the_sun_is_the_one_that_begins_in_it() -> None:
    assert str(hijri_value(Hijri(9), 2024)) == "2024-03-11/2024-04-09"
    assert hijri_value(Hijri(9), 1200) is None
