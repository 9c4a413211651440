"""From forms to values."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge.calendar.forms import Counted, Feast, Period, Point, Shifted, Told, Weekday, WeekIn
from communique.knowledge.calendar.frames import Frame, Tense
from communique.knowledge.calendar.resolution import resolve
from communique.model.partial_date import PartialDate

FRAME = Frame(PartialDate("2020-10-25"), Tense.PAST)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


def value(form: object, frame: Frame = FRAME) -> str:
    return str(resolve(form, frame))  # type: ignore[arg-type]


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_a_past_day_is_the_latest_not_after_the_issue_date(issued: date, month: int, day: int) -> None:
    found = resolve(Point(month=month, day=day), Frame(PartialDate.of(issued), Tense.PAST))
    assert found is not None
    assert found.lower is not None
    assert 0 <= (issued - found.lower).days <= 365


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_a_future_day_is_the_earliest_not_before_the_issue_date(issued: date, month: int, day: int) -> None:
    found = resolve(Point(month=month, day=day), Frame(PartialDate.of(issued), Tense.FUTURE))
    assert found is not None
    assert found.lower is not None
    assert 0 <= (found.lower - issued).days <= 365


@given(days, st.integers(0, 6), st.sampled_from(Tense))
def test_a_weekday_falls_on_its_day_within_a_week(issued: date, weekday: int, tense: Tense) -> None:
    found = resolve(Weekday(weekday), Frame(PartialDate.of(issued), tense))
    assert found is not None
    assert found.lower is not None
    assert found.lower.weekday() == weekday
    assert abs((found.lower - issued).days) < 7


@given(days, st.integers(-3, 3))
def test_weeks_run_from_monday_to_sunday(issued: date, by: int) -> None:
    found = resolve(Shifted("week", by), Frame(PartialDate.of(issued)))
    assert found is not None
    assert found.lower is not None
    assert found.upper is not None
    assert (found.lower.weekday(), found.upper.weekday()) == (0, 6)


def test_a_weekday_told_with_a_day_tells_its_year() -> None:
    issued = Frame(PartialDate("2022-11-23"), Tense.PAST)
    assert value(Point(month=11, day=25, weekday=4), issued) == "2022-11-25"
    assert value(Point(month=11, day=25, weekday=1), issued) == "2021-11-25"


def test_the_leap_day_waits_for_a_leap_year() -> None:
    assert value(Point(month=2, day=29), Frame(PartialDate("2019-03-01"), Tense.PAST)) == "2016-02-29"


def test_without_a_tense_the_past_is_meant_unless_the_future_is_far_nearer() -> None:
    frame = replace(FRAME, tense=Tense.UNKNOWN)
    assert value(Point(month=11, day=5), frame) == "2020-11-05"
    assert value(Point(month=5, day=5), frame) == "2020-05-05"


def test_an_issue_date_of_a_month_leaves_the_day_open() -> None:
    assert value(Shifted("day", 0), Frame(PartialDate("2020-10"))) == "2020-10-XX"


def test_nothing_is_guessed_without_an_issue_date() -> None:
    frame = Frame(None)
    forms = (Point(month=6, day=10), Shifted("day", -1), Weekday(3), Shifted("month", -1), Shifted("year", 1))
    assert [value(f, frame) for f in forms] == ["XXXX-06-10", "XXXX-XX-XX", "XXXX-XX-XX", "XXXX-XX", "XXXX"]


def test_a_period_that_holds_the_issue_date_is_of_its_year() -> None:
    assert value(Period(Point(month=10, day=20), Point(month=10, day=30))) == "2020-10-20/2020-10-30"


def test_a_period_that_runs_backwards_has_no_value() -> None:
    assert resolve(Period(Point(2020, 5, 5), Point(2019, 5, 5)), FRAME) is None


def test_a_day_told_before_is_counted_from() -> None:
    assert value(Told(1), replace(FRAME, told=PartialDate("2020-02-28"))) == "2020-02-29"
    assert resolve(Told(1), FRAME) is None


def test_easter_is_computed() -> None:
    assert [value(Feast(0, year)) for year in (2016, 2017, 2019)] == ["2016-03-27", "2017-04-16", "2019-04-21"]


def test_months_are_counted_to_the_same_day_or_the_last() -> None:
    assert value(Counted("month", 1, Point(2020, 1, 31))) == "2020-02-29"


def test_weeks_of_a_month_are_counted_by_their_thursday() -> None:
    assert value(WeekIn(1, Point(2020, 5))) == "2020-05-04/2020-05-10"


def test_a_day_before_year_one_has_no_value() -> None:
    assert resolve(Shifted("day", -400), Frame(PartialDate("0001-01-05"))) is None
