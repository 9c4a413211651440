"""Years that a text tells of its own dates."""

from communique.knowledge.calendar import find_dates
from communique.knowledge.calendar.forms import Numeric, Piece, Point
from communique.knowledge.calendar.years import settle_figures, uses_month_first
from communique.model.partial_date import PartialDate


def values(text: str, anchor: str | None = "2017-06-19") -> list[str]:
    return [str(d.value) for d in find_dates(text, anchor=PartialDate(anchor) if anchor else None)]


def test_a_coordination_shares_the_year_that_stands_last() -> None:
    assert values("on 5 May, 7 June and 2 July 2011") == ["2011-05-05", "2011-06-07", "2011-07-02"]


def test_a_weekday_and_the_day_in_brackets_behind_it_are_one_day() -> None:
    assert values("on Saturday [October 21], they met", "2023-10-22") == ["2023-10-21", "2023-10-21"]
    assert values("will meet on Saturday (28 October)", "2023-10-22") == ["2023-10-28", "2023-10-28"]


def test_a_coordination_shares_the_year_that_stands_first() -> None:
    assert values("on 28 December 2011 and again on 3 January") == ["2011-12-28", "2012-01-03"]


def test_a_coordination_over_new_year_takes_the_year_before() -> None:
    assert values("on 28 December and on 3 January 2012") == ["2011-12-28", "2012-01-03"]


def test_a_verb_ends_the_coordination() -> None:
    assert values("On 5 May they recalled 12 April 2011") == ["2017-05-05", "2011-04-12"]


def test_an_empty_line_ends_the_coordination() -> None:
    assert values("on 5 May\n\nand 12 April 2011") == ["2017-05-05", "2011-04-12"]


def test_a_day_pointed_at_has_the_year_it_was_named_with() -> None:
    assert values("It was signed on 9 November 2010. They recalled the 9 November statement.")[1] == "2010-11-09"


def test_a_day_not_pointed_at_keeps_the_year_of_the_issue_date() -> None:
    assert values("It was signed on 9 November 2010. They met on 9 November.")[1] == "2016-11-09"


def test_figures_of_one_order_settle_the_others() -> None:
    pieces = [Piece(Numeric(10, 25, 2020), 0, 0), Piece(Numeric(3, 4, 2020), 2, 2)]
    assert [p.form for p in settle_figures(pieces)] == [Point(2020, 10, 25), Point(2020, 3, 4)]


def test_a_text_that_shows_no_order_has_none() -> None:
    assert uses_month_first([Piece(Numeric(3, 4, 2020), 0, 0)]) is None
