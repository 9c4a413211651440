"""The ground of the map: seas are water in the picture as well."""

import re

import pytest

from communique.show.drawing.coastline import draw_ground
from communique.show.drawing.projection import Projection

REGION = Projection.fitting([(38.0, 40.0), (44.0, 53.0)], width=900)
WORLD = Projection.fitting([(60.0, -100.0), (-40.0, 0.0), (10.0, 0.0), (10.0, 100.0)], width=900)


def path_of(kind: str, ground: str) -> str:
    found = re.search(rf'<path d="([^"]*)" class="{kind}"/>', ground)
    return found[1] if found else ""


def subpaths(path: str) -> list[list[tuple[float, float]]]:
    """The corners of each ring of a path of relative steps."""
    rings = []
    for part in re.findall(r"M([^M]*)", path):
        numbers = [float(n) for n in re.findall(r"-?(?:\d+\.\d+|\.\d+|\d+)", part.replace("z", ""))]
        corners = [(numbers[0], numbers[1])]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            corners.append((corners[-1][0] + dx, corners[-1][1] + dy))
        rings.append(corners)
    return rings


def is_land(ground: str, projection: Projection, lat: float, lon: float) -> bool:
    x, y = projection.xy(lat, lon)
    odd = False
    for ring in subpaths(path_of("land", ground)):
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                odd = not odd
    return odd


@pytest.mark.parametrize("projection", [REGION, WORLD], ids=["region", "world"])
@pytest.mark.parametrize(
    ("lat", "lon", "expected"), [(41, 51, False), (43, 38, False), (41.7, 44.8, True), (40, 49, True)]
)
def test_the_picture_has_water_where_the_earth_has(
    projection: Projection, lat: float, lon: float, *, expected: bool
) -> None:
    assert is_land(draw_ground(projection), projection, lat, lon) is expected


def test_borders_are_drawn_only_when_asked() -> None:
    assert path_of("border", draw_ground(REGION)) == ""
    assert path_of("border", draw_ground(REGION, with_borders=True))


def test_rivers_are_drawn_near_and_not_far() -> None:
    assert path_of("river", draw_ground(REGION))
    assert not path_of("river", draw_ground(WORLD))


def test_a_map_across_the_date_line_has_land_on_both_sides() -> None:
    ocean = Projection.fitting([(66.0, 178.0), (66.0, -170.0)], width=900)
    ground = draw_ground(ocean)
    assert is_land(ground, ocean, 66.5, 178)
    assert is_land(ground, ocean, 66.5, -173)


def test_nothing_is_drawn_far_outside_the_frame() -> None:
    corners = [corner for ring in subpaths(path_of("land", draw_ground(REGION))) for corner in ring]
    assert min(x for x, _ in corners) >= -6
    assert max(x for x, _ in corners) <= 906


def test_the_whole_world_stays_small() -> None:
    assert len(draw_ground(WORLD, with_borders=True)) < 250_000
