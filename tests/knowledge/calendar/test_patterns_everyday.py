"""The rows of notes and messages say lengths of time, units and numbers."""

import pytest

from communique.knowledge.calendar.dialects import Dialect
from communique.knowledge.calendar.forms import (
    Away,
    Form,
    Point,
    Rest,
    Shifted,
    Stretch,
    WeekdayIn,
    WeekNumber,
    Written,
)
from communique.knowledge.calendar.grammar import Dates
from communique.knowledge.calendar.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("in 3 weeks", Away((("week", 3),), is_ahead=True)),
        ("two years and a month ago", Away((("year", 2), ("month", 1)), is_ahead=False)),
        ("three weeks after Christmas", Away((("week", 3),), is_ahead=True, base=Point(month=12, day=25))),
        ("next five days", Stretch((("day", 5),), is_ahead=True)),
        ("past couple of weeks", Stretch((("week", 2),), is_ahead=False)),
        ("within ten months", Stretch((("month", 10),), is_ahead=True, holds_base=True)),
        ("3 next weeks", Stretch((("week", 3),), is_ahead=True)),
        ("in four business days", Away((("business day", 4),), is_ahead=True)),
        ("my week", Shifted("week", 0)),
        ("rest of the month", Rest(Shifted("month", 0), is_left=True)),
        ("week 31", WeekNumber(31)),
        ("week 3 of 2027", WeekNumber(3, Point(2027))),
        ("21st century", Written("20XX")),
        ("first Sunday", WeekdayIn(1, 6, Shifted("month", 0))),
    ],
)
def test_words_say_a_form(text: str, form: Form) -> None:
    assert Dates(tokenise(text), Dialect.EVERYDAY).at(0)[0].pieces[0].form == form


@pytest.mark.parametrize("text", ["in 3 weeks", "next five days", "my week", "week 31", "21st century"])
def test_statements_do_not_know_these_rows(text: str) -> None:
    assert Dates(tokenise(text)).at(0) == []
