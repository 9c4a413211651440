"""Figures and numbers in words, as notes write them."""

import pytest

from communique.knowledge.calendar.dialects import Dialect
from communique.knowledge.calendar.forms import Form, Numeric, Period, Point, Written
from communique.knowledge.calendar.grammar import Dates
from communique.knowledge.calendar.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("4/22", Numeric(4, 22, None)),
        ("9-18-15", Numeric(9, 18, 2015)),
        ("8/12,15", Numeric(8, 12, 2015)),
        ("20161016", Point(2016, 10, 16)),
        ("2016 10 16", Point(2016, 10, 16)),
        ("11 - 2016", Point(2016, 11)),
        ("2016, nov", Point(2016, 11)),
        ("Dec/2018", Point(2018, 12)),
        ("August 99", Point(1999, 8)),
        ("Oct2", Point(month=10, day=2)),
        ("Jan first", Point(month=1, day=1)),
        ("May twenty one", Point(month=5, day=21)),
        ("fifteen August nineteen hundred ninety three", Point(1993, 8, 15)),
        ("April ninth through seventeenth", Period(Point(month=4, day=9), Point(month=4, day=17))),
        ("90's", Written("199X")),
        ("twenty-tens", Written("201X")),
        ("year 247", Written("0247")),
    ],
)
def test_words_say_a_form(text: str, form: Form) -> None:
    assert Dates(tokenise(text), Dialect.EVERYDAY).at(0)[0].pieces[0].form == form


@pytest.mark.parametrize("text", ["25/40", "13/31", "20161399", "1234567"])
def test_figures_that_no_calendar_has_are_none(text: str) -> None:
    found = Dates(tokenise(text), Dialect.EVERYDAY).at(0)
    assert all(match.after < len(tokenise(text)) for match in found)
