"""The coast as shipped: seas are water, lands are land, and nothing floods the map."""

from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge.coast import Line, is_water, load_coast, read_lines

WATER = {
    "the Caspian": (41, 51),
    "the Black Sea": (43, 34),
    "the Mediterranean": (35, 18),
    "the mid-Atlantic": (30, -40),
    "the Pacific at the date line": (0, 180),
    "Lake Victoria": (-1, 33),
    "the Gulf of Guinea at 0, 0": (0, 0),
    "the Maldives' sea": (5, 70),
}
LAND = {
    "Tbilisi": (41.7, 44.8),
    "Minsk": (53.9, 27.6),
    "Khartoum": (15.6, 32.5),
    "Bogotá": (4.7, -74.1),
    "Kabul": (34.5, 69.2),
    "the South Pole": (-89, 10),
    "Anadyr": (64.7, 177.4),
    "Chukotka beyond the date line": (66.5, -173),
}


@pytest.mark.parametrize("place", WATER)
def test_a_sea_is_water(place: str) -> None:
    assert is_water(*WATER[place])


@pytest.mark.parametrize("place", LAND)
def test_land_is_land(place: str) -> None:
    assert not is_water(*LAND[place])


def test_all_kinds_of_lines_are_there() -> None:
    assert {line.kind for line in load_coast()} == {"land", "lake", "river", "border"}


def test_no_ring_is_folded_to_nothing() -> None:
    rings = [line for line in load_coast() if line.kind in ("land", "lake")]
    assert all(len(set(points(line))) >= 3 for line in rings)


def test_a_ring_is_closed() -> None:
    rings = [points(line) for line in load_coast() if line.kind in ("land", "lake")]
    assert all(ring[0] == ring[-1] for ring in rings)


def test_every_point_is_on_the_globe() -> None:
    assert max(float(np.abs(line.lons).max()) for line in load_coast()) <= 180
    assert max(float(np.abs(line.lats).max()) for line in load_coast()) <= 90


def test_no_line_jumps_across_the_sheet() -> None:
    far_from_poles = [line for line in load_coast() if line.box[1] > -89]
    assert max(float(np.abs(np.diff(line.lons)).max()) for line in far_from_poles) < 90


def test_no_ring_covers_half_the_globe() -> None:
    wide = [line for line in load_coast() if line.box[2] - line.box[0] > 350 and line.box[3] - line.box[1] > 90]
    assert wide == []


def test_a_line_touches_the_windows_that_its_bounds_overlap() -> None:
    (line,) = read_lines("river ??oK_X")
    assert line.touches(1, 1, 3, 3)
    assert not line.touches(5, 0, 6, 1)


@given(st.lists(st.tuples(st.integers(-9000, 9000), st.integers(-18000, 18000)), min_size=1, max_size=20))
def test_points_written_as_a_polyline_are_read_again(places: list[tuple[int, int]]) -> None:
    (line,) = read_lines(f"river {encoded(places)}")
    assert [(round(lat * 100), round(lon * 100)) for lon, lat in points(line)] == places


@pytest.mark.parametrize("text", ["road ??", "river ???"])
def test_a_file_that_holds_something_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"road|latitude"):
        read_lines(text)


def test_the_file_stays_small_and_names_its_source() -> None:
    path = files("communique.knowledge").joinpath("earth", "coast.txt")
    assert len(path.read_bytes()) < 400_000
    assert "public domain" in path.read_text("utf-8").splitlines()[0]


def points(line: Line) -> list[tuple[float, float]]:
    return list(zip(line.lons.tolist(), line.lats.tolist(), strict=True))


def encoded(places: list[tuple[int, int]]) -> str:
    """The encoded polyline format, written plainly."""
    text, last = "", (0, 0)
    for place in places:
        for now, before in zip(place, last, strict=True):
            value = ~((now - before) << 1) if now < before else (now - before) << 1
            while value >= 32:
                text += chr((32 | value & 31) + 63)
                value >>= 5
            text += chr(value + 63)
        last = place
    return text
