"""The timeline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.analyse.timeline import Entry, order_entries
from communique.model.partial_date import PartialDate


def entry(date: str | None, kind: str = "statement") -> Entry:
    return Entry(PartialDate(date) if date else None, kind, "t", "", "s", None)


@given(
    st.permutations([entry("2012"), entry("2012-03-22"), entry(None), entry("2020-11-09/.."), entry("2012", "meeting")])
)
def test_the_order_does_not_depend_on_what_came_in_first(entries: list[Entry]) -> None:
    told = [(str(e.date), e.kind) for e in order_entries(entries)]
    assert told == [
        ("2012", "meeting"),
        ("2012", "statement"),
        ("2012-03-22", "statement"),
        ("2020-11-09/..", "statement"),
        ("None", "statement"),
    ]


def test_a_period_keeps_what_can_lie_in_it() -> None:
    entries = [entry("2011"), entry("2012-06"), entry("2020-11-09/.."), entry(None)]
    kept = order_entries(entries, since=PartialDate("2012"), until=PartialDate("2021"))
    assert [str(e.date) for e in kept] == ["2012-06", "2020-11-09/.."]


@pytest.mark.parametrize(
    ("date", "words"),
    [(None, "undated"), ("2012-03", "2012-03"), ("2012/2013", "2012/2013"), ("../2012", "not after 2012")],
)
def test_a_date_is_told_in_words(date: str | None, words: str) -> None:
    assert entry(date).when == words
