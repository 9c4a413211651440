"""Days that a newspaper counts back from its own."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.zone.relative_days import relative_day

TUESDAY = date(2029, 5, 8)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In a joint statement issued on Sunday, the envoys urged calm.", date(2029, 5, 6)),
        ("The text of the statement, read out last night by the spokesperson, is as follows:", date(2029, 5, 7)),
        ("The three envoys released the statement on Sunday urging calm.", date(2029, 5, 6)),
        ("The Mini-Summit on Arvania, a Meeting held on Wednesday in Marade, decided this.", date(2029, 5, 2)),
    ],
)
def test_a_day_is_counted_back(text: str, day: date) -> None:
    found = relative_day(text, TUESDAY)
    assert found is not None
    assert found[0] == day


def test_a_visit_on_a_weekday_tells_nothing_of_the_issue() -> None:
    assert relative_day("The envoy arrived in Marade on Sunday.", TUESDAY) is None


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(["Monday", "Friday", "Sunday"]))
def test_the_day_is_such_a_weekday_within_the_last_week(today: date, weekday: str) -> None:
    found = relative_day(f"The statement issued on {weekday} was short.", today)
    assert found is not None
    assert found[0].strftime("%A") == weekday
    assert timedelta(0) <= today - found[0] < timedelta(7)
