"""The grammar of dates counted from the day of issue, and of parts of periods."""

import pytest

from communique.knowledge.calendar.forms import NEAREST, Counted, Feast, Form, Point, Shifted, Told, Weekday
from communique.knowledge.calendar.grammar import Dates
from communique.knowledge.calendar.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("yesterday", Shifted("day", -1)),
        ("last night", Shifted("day", -1)),
        ("this morning", Shifted("day", 0)),
        ("last week", Shifted("week", -1)),
        ("week after next", Shifted("week", 2)),
        ("next May", Shifted("named", 1, 5)),
        ("Thursday", Weekday(3)),
        ("last Friday", Weekday(4, -1)),
        ("coming Friday", Weekday(4, NEAREST)),
        ("Tuesday of next week", Weekday(1, week=1)),
        ("two days ago", Shifted("day", -2)),
        ("two weeks after Easter", Counted("week", 2, Feast(0))),
        ("Christmas Day", Point(month=12, day=25)),
        ("5th of next month", Shifted("month", 1, day=5)),
    ],
)
def test_words_say_a_form(text: str, form: Form) -> None:
    assert Dates(tokenise(text)).at(0)[0].pieces[0].form == form


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("early May", "early"),
        ("end of 2019", "end"),
        ("later this year", "late"),
        ("second half of May", "second half"),
        ("mid-June", "mid"),
    ],
)
def test_a_part_of_a_period_is_its_modifier(text: str, modifier: str) -> None:
    piece = Dates(tokenise(text)).at(0)[0].pieces[0]
    assert (piece.modifier, piece.first) == (modifier, 0)


def test_the_following_day_is_counted_from_a_day_told() -> None:
    assert Dates(tokenise("the following day")).at(1)[0].pieces[0].form == Told(1)
