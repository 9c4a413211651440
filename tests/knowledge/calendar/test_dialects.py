"""Two dialects read the same words by their own habits."""

import pytest

from communique.knowledge.calendar import Dialect, find_dates
from communique.model.partial_date import PartialDate

ISSUED = PartialDate("2018-07-05")


def values(text: str, dialect: Dialect) -> list[str]:
    return [str(d.value) for d in find_dates(text, anchor=ISSUED, dialect=dialect)]


@pytest.mark.parametrize(
    "text", ["They leave in two weeks.", "by 4/22 votes", "within ten days", "the year", "week 31"]
)
def test_lengths_units_and_figures_are_dates_in_notes_only(text: str) -> None:
    assert values(text, Dialect.STATEMENTS) == []
    assert values(text, Dialect.EVERYDAY) != []


def test_two_years_ago_is_a_year_in_statements_and_a_day_in_notes() -> None:
    assert values("two years ago", Dialect.STATEMENTS) == ["2016"]
    assert values("two years ago", Dialect.EVERYDAY) == ["2016-07-05"]
