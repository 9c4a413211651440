"""The projection: windows that fit, also across the 180th meridian."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.show.drawing.projection import Projection

PLACES = st.lists(st.tuples(st.floats(-80, 80), st.floats(-180, 180)), min_size=1, max_size=12)


@given(PLACES)
def test_all_places_are_inside(places: list[tuple[float, float]]) -> None:
    projection = Projection.fitting(places, width=900)
    for lat, lon in places:
        x, y = projection.xy(lat, lon)
        assert -0.5 <= x <= 900.5
        assert -0.5 <= y <= projection.height + 0.5


@given(PLACES)
def test_the_window_stays_on_the_globe_and_in_shape(places: list[tuple[float, float]]) -> None:
    projection = Projection.fitting(places, width=900)
    window = projection.window
    assert window.north <= 90
    assert window.south >= -90
    assert window.east - window.west <= 360.001
    assert 300 <= projection.height <= 900


def test_islands_on_both_sides_of_the_date_line_are_neighbours() -> None:
    window = Projection.fitting([(-18.1, 178.4), (-13.8, -171.8)], width=900).window
    assert window.east - window.west < 30


def test_one_place_has_surroundings() -> None:
    window = Projection.fitting([(35.2, 33.4)], width=900).window
    assert window.east - window.west >= 4.5


def test_shapes_are_kept_at_the_middle_parallel() -> None:
    projection = Projection.fitting([(60.0, 10.0), (62.0, 14.0)], width=900)
    middle = (projection.window.south + projection.window.north) / 2
    (x1, y1), (x2, y2) = projection.at(middle, 11), projection.at(middle + 1, 12)
    assert (x2 - x1) / (y1 - y2) == pytest.approx(projection.window.shrink, rel=0.01)


def test_no_place_shows_the_world() -> None:
    assert Projection.fitting([], width=900).window.east == 180
