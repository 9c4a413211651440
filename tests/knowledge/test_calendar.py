"""The calendar as a whole: cases as data, and laws that hold for any text."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge import calendar
from communique.knowledge.calendar import Dialect, find_dates, find_impossible_dates, parse_date
from communique.model.partial_date import PartialDate

FOLDER = Path(__file__).parent.parent / "cases"
CASES, EVERYDAY = (json.loads((FOLDER / f"{name}.json").read_text("utf-8")) for name in ("dates", "dates_everyday"))

WORDS = [
    "May",
    "March",
    "5",
    "12",
    "2020",
    "10",
    "June",
    "last",
    "next",
    "week",
    "month",
    "year",
    "on",
    "Thursday",
    "the",
    "of",
    "to",
    "and",
    "from",
    "between",
    "-",
    "–",
    ",",
    ".",
    "(",
    ")",
    "early",
    "end",
    "today",
    "first",
    "second",
    "30",
    "February",
    "1990s",
    "spring",
    "quarter",
    "03/04/2020",
    "2020-02-30",
    "Sept.",
    "5th",
    "\n\n",
    "ago",
    "two",
    "days",
    "half",
    "31",
    "'s",
    "of",
    "Easter",
    "before",
    "after",
    "weekend",
    "day",
    "following",
    "same",
    "Q2",
    "2014",
    "15",
    "until",
    "in",
    "since",
    "this",
    "4/22",
    "4.22",
    "20161016",
    "three",
    "weeks",
    "quarters",
    "decade",
    "within",
    "rest",
    "Labor",
    "Sha'ban",
    "1444H",
    "hours",
    "99",
    "century",
    "later",
]

texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
anchors = st.one_of(st.none(), st.dates().map(PartialDate.of), st.sampled_from(["2020", "2020-02"]).map(PartialDate))


def parameters(cases: list[dict[str, Any]]) -> list[Any]:
    return [
        pytest.param(case, id=case["label"], marks=[pytest.mark.xfail] if case["expect"] == "fail" else [])
        for case in cases
    ]


@pytest.mark.parametrize("case", parameters(CASES))
def test_a_case_gives_its_dates(case: dict[str, Any]) -> None:
    anchor = PartialDate(case["anchor"]) if case["anchor"] else None
    found = find_dates(case["input"], anchor=anchor)
    assert [[case["input"][d.start : d.end], str(d.value)] for d in found] == case["output"]


@pytest.mark.parametrize("case", parameters(EVERYDAY))
def test_a_note_gives_its_dates(case: dict[str, Any]) -> None:
    anchor = PartialDate(case["anchor"])
    found = find_dates(case["input"], anchor=anchor, month_first=True, dialect=Dialect.EVERYDAY)
    assert [[case["input"][d.start : d.end], str(d.value)] for d in found] == case["output"]


@pytest.mark.parametrize("cases", [CASES, EVERYDAY])
def test_labels_of_cases_are_unique(cases: list[dict[str, Any]]) -> None:
    labels = [case["label"] for case in cases]
    assert len(labels) == len(set(labels))


@given(texts, anchors, st.sampled_from(Dialect))
def test_expressions_stand_in_order_without_overlap(text: str, anchor: PartialDate | None, dialect: Dialect) -> None:
    end = 0
    for found in find_dates(text, anchor=anchor, dialect=dialect):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(texts, anchors)
def test_words_around_blanks_belong_to_no_expression(text: str, anchor: PartialDate | None) -> None:
    for found in find_dates(text, anchor=anchor):
        words = text[found.start : found.end]
        assert words == words.strip()


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), anchors, st.sampled_from(Dialect))
def test_a_full_date_has_the_same_value_in_any_dialect(day: date, anchor: PartialDate | None, dialect: Dialect) -> None:
    text = f"{day.day} {day:%B} {day.year}"
    assert [str(d.value) for d in find_dates(text, anchor=anchor, dialect=dialect)] == [day.isoformat()]


@given(st.dates())
def test_every_day_is_read_back_from_its_figures(day: date) -> None:
    assert parse_date(day.isoformat()) == PartialDate.of(day)


@given(texts)
def test_impossible_days_are_never_dates(text: str) -> None:
    dates = {(d.start, d.end) for d in find_dates(text, anchor=None)}
    assert dates.isdisjoint({(d.start, d.end) for d in find_impossible_dates(text)})


def test_the_front_door_lists_what_it_has() -> None:
    assert all(hasattr(calendar, name) for name in calendar.__all__)
