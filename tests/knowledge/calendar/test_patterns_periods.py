"""The grammar of periods and lists."""

from communique.knowledge.calendar.forms import Period, Point, WeekdayIn, WeekIn, WeekOf
from communique.knowledge.calendar.grammar import Dates
from communique.knowledge.calendar.matching import Match
from communique.knowledge.calendar.tokens import tokenise


def longest(text: str, at: int = 0) -> Match:
    return Dates(tokenise(text)).at(at)[0]


def test_days_that_a_dash_joins_borrow_the_month() -> None:
    assert longest("10-12 June").pieces[0].form == Period(Point(None, 6, 10), Point(None, 6, 12))


def test_a_list_has_a_piece_for_each_day() -> None:
    assert [p.form for p in longest("3, 5 and 9 May").pieces] == [Point(None, 5, n) for n in (3, 5, 9)]


def test_the_last_piece_of_a_list_holds_the_month() -> None:
    assert [(p.first, p.last) for p in longest("3 and 5 May").pieces] == [(0, 0), (2, 3)]


def test_the_first_piece_of_a_list_holds_a_month_that_stands_first() -> None:
    assert [(p.first, p.last) for p in longest("May 3 and 5").pieces] == [(0, 1), (3, 3)]


def test_days_that_follow_each_other_are_one_period() -> None:
    pieces = longest("12, 13 and 14 December").pieces
    assert [p.form for p in pieces] == [Period(Point(None, 12, 12), Point(None, 12, 14))]


def test_between_makes_a_period_of_two_days() -> None:
    assert longest("between 3 and 9 May", 1).pieces[0].rule == "period.between-day-day"


def test_a_range_does_not_run_backwards() -> None:
    assert not any(m.pieces[0].rule.startswith("period") for m in Dates(tokenise("2016-2014")).at(0))


def test_weeks_have_forms_of_their_own() -> None:
    assert longest("week of 5 May").pieces[0].form == WeekOf(Point(None, 5, 5))
    assert longest("last week of May").pieces[0].form == WeekIn(-1, Point(month=5))
    assert longest("second Tuesday of May").pieces[0].form == WeekdayIn(2, 1, Point(month=5))
