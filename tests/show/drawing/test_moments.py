"""Moments and the scale on which they lie."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.partial_date import PartialDate
from communique.show.drawing.moments import Span, TimeScale, When, span_number

DAYS = st.dates(date(1500, 1, 1), date(2500, 1, 1))
SCALE = TimeScale(date(2012, 1, 1), date(2014, 1, 1), 100, 300)


@pytest.mark.parametrize(
    ("edtf", "told"),
    [("2012-03-22", "22 March 2012"), ("../2012", "not after 2012"), ("2012-03/2012-05", "March 2012 to May 2012")],
)
def test_a_date_is_told_in_words(edtf: str, told: str) -> None:
    assert When.of(PartialDate(edtf)).words == told


def test_no_date_is_undated() -> None:
    assert When.of(None).is_undated


def test_a_date_with_an_unknown_year_is_undated_but_told() -> None:
    when = When.of(PartialDate("XXXX-12-02"))
    assert (when.is_undated, when.words) == (True, "XXXX-12-02")


def test_a_day_is_a_day_and_a_month_is_none() -> None:
    assert When.of(PartialDate("2012-03-22")).is_day
    assert not When.of(PartialDate("2012-03")).is_day


def test_the_edges_of_the_scale_are_its_days() -> None:
    assert (SCALE.x(date(2012, 1, 1)), SCALE.x(date(2014, 1, 1))) == (100, 300)


def test_an_open_bound_reaches_to_the_edge() -> None:
    assert SCALE.stretch(When(None, date(2013, 1, 1)))[0] == 100
    assert SCALE.stretch(When(date(2013, 1, 1), None))[1] == 300


@given(DAYS, DAYS)
def test_later_days_lie_further_right(one: date, other: date) -> None:
    scale = TimeScale.fitting([When.day(one), When.day(other)], left=0, right=900)
    assert (scale.x(one) <= scale.x(other)) == (one <= other)
    assert 0 < scale.x(one) < 900


@given(DAYS, DAYS)
def test_ticks_lie_on_the_scale_and_have_room(one: date, other: date) -> None:
    scale = TimeScale.fitting([When.day(one), When.day(other)], left=0, right=900)
    places = [scale.x(day) for day, _ in scale.ticks()]
    assert all(0 <= x <= 900 for x in places)
    assert len(places) <= 16


def test_the_last_days_of_the_calendar_do_not_overflow() -> None:
    scale = TimeScale.fitting([When.day(date.min), When.day(date.max)], left=0, right=900)
    assert scale.ticks()
    assert Span.around(date.max, 1).last.year == 9999


def test_nothing_still_has_a_scale() -> None:
    assert TimeScale.fitting([], left=0, right=900).first < date(2001, 1, 1)


@given(DAYS, st.sampled_from([1, 3, 12, 60, 120]))
def test_a_day_lies_in_its_span(day: date, months: int) -> None:
    span = Span.around(day, months)
    assert span.first <= day <= span.last
    assert Span.length(span.first, span.last) == months
    assert span.number == span_number(day, months)


@pytest.mark.parametrize(("months", "name"), [(1, "May 2012"), (12, "2012"), (120, "2010 to 2019")])
def test_a_span_has_a_name(months: int, name: str) -> None:
    assert Span.around(date(2012, 5, 17), months).name == name
