"""The grammar of single dates."""

import pytest

from communique.knowledge.calendar.forms import Form, Numeric, Point, Written
from communique.knowledge.calendar.grammar import Dates
from communique.knowledge.calendar.patterns import join
from communique.knowledge.calendar.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "form", "rule"),
    [
        ("5 May 2020", Point(2020, 5, 5), "day.day-month-year"),
        ("May 5, 2020", Point(2020, 5, 5), "day.month-day-year"),
        ("the", None, ""),
        ("Tuesday, 3 March", Point(None, 3, 3, 1), "day.day-month"),
        ("03/04/2020", Numeric(3, 4, 2020), "day.numeric"),
        ("2020-10-25", Point(2020, 10, 25), "day.iso"),
        ("May last year", Point(None, 5, year_shift=-1), "month.year"),
        ("Q2 2014", Point(2014, 34), "quarter.name"),
        ("winter 2019/20", Point(2019, 24), "season.winter"),
        ("1990s", Written("199X"), "decade.figures"),
        ("May nineteen ninety six", Point(1996, 5), "month.year"),
        ("May two thousand and five", Point(2005, 5), "month.year"),
    ],
)
def test_words_say_a_form_by_a_rule(text: str, form: Form | None, rule: str) -> None:
    matches = Dates(tokenise(text)).at(0)
    assert (matches[0].pieces[0].form if matches else None) == form
    assert (matches[0].pieces[0].rule if matches else "") == rule


def test_the_first_point_that_tells_a_part_wins() -> None:
    assert join(Point(day=1), Point(day=2, month=3)) == Point(None, 3, 1)


def test_a_full_month_name_takes_no_full_stop() -> None:
    assert Dates(tokenise("June. 2020")).at(0)[0].after == 1
