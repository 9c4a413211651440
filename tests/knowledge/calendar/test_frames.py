"""What a frame tells of the day of issue."""

from datetime import date

from communique.knowledge.calendar.dialects import Dialect
from communique.knowledge.calendar.frames import Frame, Tense
from communique.model.partial_date import PartialDate


def test_today_is_known_only_to_the_day() -> None:
    assert Frame(PartialDate("2017-06-19")).today == date(2017, 6, 19)
    assert Frame(PartialDate("2017-06")).today is None


def test_a_month_of_issue_limits_the_past_by_its_end_and_the_future_by_its_beginning() -> None:
    month = PartialDate("2017-06")
    assert Frame(month, Tense.PAST).limit == date(2017, 6, 30)
    assert Frame(month, Tense.FUTURE).limit == date(2017, 6, 1)


def test_nothing_limits_without_a_day_of_issue() -> None:
    assert Frame(None).limit is None


def test_a_frame_is_of_statements_unless_told() -> None:
    assert not Frame(None).is_everyday
    assert Frame(None, dialect=Dialect.EVERYDAY).is_everyday
