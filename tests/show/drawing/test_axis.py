"""The axis of time."""

from datetime import date

from communique.show.drawing.axis import draw_axis, undated_column
from communique.show.drawing.moments import TimeScale


def test_years_are_named_under_their_lines() -> None:
    axis = draw_axis(TimeScale(date(2010, 1, 1), date(2015, 6, 1), 0, 400), top=0, bottom=50)
    assert [f">{year}<" in axis for year in (2010, 2012, 2014)] == [True, True, True]


def test_names_do_not_leave_the_line_of_time() -> None:
    axis = draw_axis(TimeScale(date(2011, 12, 1), date(2013, 1, 1), 0, 400), top=0, bottom=50)
    assert 'x="0"' not in axis
    assert 'x="400"' not in axis


def test_what_is_undated_has_a_heading() -> None:
    assert ">undated<" in undated_column(300, 50)
