"""Days written out in words."""

from __future__ import annotations

import pytest

from communique.zone.worded_dates import may_be_worded, worded_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the fourteenth day of June, two thousand and twenty-five", "2025-06-14"),
        ("the twenty-first of May, nineteen ninety-four", "1994-05-21"),
        ("this third day of July 2022", "2022-07-03"),
        ("first day of January, two thousand", "2000-01-01"),
        ("the thirty-first day of June, two thousand and five", None),
        ("the third round of talks", None),
    ],
)
def test_days_in_words_have_the_value_of_days_in_figures(text: str, value: str | None) -> None:
    found = worded_value(text)
    assert (str(found) if found else None) == value


def test_days_in_figures_need_no_search_for_words() -> None:
    assert not may_be_worded("Marade, 14 June 2025")
