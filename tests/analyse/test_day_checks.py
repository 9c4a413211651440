"""Dates that cannot be."""

from __future__ import annotations

import pytest

from communique.analyse.day_checks import find_wrong_days
from communique.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("They met on 31 June 2017.", "31 June 2017"),
        ("They met on 29 February 2019.", "29 February 2019"),
        ("They met on Monday, 4 July 2017.", "Monday, 4 July 2017"),
        ("They met on 4 July 2017 (Friday).", "4 July 2017 (Friday"),
    ],
)
def test_a_day_that_cannot_be_is_told(text: str, wrong: str) -> None:
    assert [w.words.strip("()") for w in find_wrong_days(text)] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "They met on Tuesday, 4 July 2017.",
        "They met on 29 February 2020.",
        "On Monday they met; the Pact of 4 July 2017 stands.",
        "They meet every Monday.",
        "They met on Monday, 4 July.",
    ],
)
def test_what_can_be_is_not_told(text: str) -> None:
    assert not find_wrong_days(text)


def test_the_year_of_a_weekday_follows_from_the_day_of_the_text() -> None:
    [wrong] = find_wrong_days("They met on Monday, 4 July.", on=PartialDate("2017-07-10"))
    assert wrong.reason == "4 July 2017 is a Tuesday"


def test_the_words_stand_where_they_are_said_to() -> None:
    text = "They met on 31 June 2017."
    [wrong] = find_wrong_days(text)
    assert wrong.span.of(text) == wrong.words
