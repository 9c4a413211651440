"""Days that one country keeps."""

import pytest

from communique.knowledge.calendar.dialects import Dialect
from communique.knowledge.calendar.forms import Counted, Form, Point, WeekdayIn
from communique.knowledge.calendar.grammar import Dates
from communique.knowledge.calendar.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Halloween", Point(month=10, day=31)),
        ("Labor Day 2021", WeekdayIn(1, 0, Point(2021, 9))),
        ("Thanksgiving", WeekdayIn(4, 3, Point(month=11))),
        ("Black Friday 2010", Counted("day", 1, WeekdayIn(4, 3, Point(2010, 11)))),
        ("Mother's Day", WeekdayIn(2, 6, Point(month=5))),
    ],
)
def test_a_name_says_its_day(text: str, form: Form) -> None:
    assert Dates(tokenise(text), Dialect.EVERYDAY).at(0)[0].pieces[0].form == form


def test_statements_do_not_know_the_days_of_one_country() -> None:
    assert Dates(tokenise("Independence Day")).at(0) == []
