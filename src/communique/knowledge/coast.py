"""The coast: rings of land and lakes, lines of rivers and generalised borders (Natural Earth; see earth/README.md).

Invariant: land is what an odd number of rings encloses, so that an inland sea is water.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from communique.model.errors import KnowledgeError

_TABLE = "earth/coast"
_PER_DEGREE = 100
_KINDS = frozenset({"land", "lake", "river", "border"})
_OFFSET, _MORE, _GROUP = 63, 0x20, 5
"""Of the encoded polyline format: first character, the bit that says more follows, bits a character carries."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A ring (land, lake) or a line (river, border)."""

    kind: str
    """"land", "lake", "river" or "border"."""

    lons: NDArray[np.float64]
    """Degrees east of its points."""

    lats: NDArray[np.float64]
    """Degrees north of its points."""

    box: tuple[float, float, float, float]
    """West, south, east and north bounds in degrees."""

    def touches(self, west: float, south: float, east: float, north: float) -> bool:
        """Whether its bounds overlap a window."""
        return self.box[0] <= east and west <= self.box[2] and self.box[1] <= north and south <= self.box[3]

    def encloses(self, lat: float, lon: float) -> bool:
        """Whether a ray to the east of a point crosses it an odd number of times."""
        if not self.touches(lon, lat, lon, lat):
            return False
        after_lons, after_lats = np.roll(self.lons, -1), np.roll(self.lats, -1)
        crossed = (self.lats > lat) != (after_lats > lat)
        rise = np.where(crossed, after_lats - self.lats, 1.0)
        at = self.lons + (lat - self.lats) / rise * (after_lons - self.lons)
        return int(np.count_nonzero(crossed & (lon < at))) % 2 == 1


@cache
def load_coast() -> tuple[Line, ...]:
    """All lines, in the order of the file.

    Raises:
        KnowledgeError: the file is missing or holds something else.
    """
    try:
        text = files("communique.knowledge").joinpath("earth", "coast.txt").read_text("ascii")
        return read_lines(text)
    except (OSError, ValueError) as error:
        raise KnowledgeError(_TABLE, "-", str(error)) from error


def is_water(lat: float, lon: float) -> bool:
    """Whether a point lies in a sea or a lake of the map.

    >>> is_water(41, 51), is_water(41.7, 44.8)
    (True, False)
    """
    around = [line.kind for line in load_coast() if line.encloses(lat, lon)]
    return around.count("land") % 2 == 0 or around.count("lake") % 2 == 1


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of a file: a kind, a space, and points as an encoded polyline, latitude first.

    >>> line, = read_lines("river ??_ibE_ibE")
    >>> line.kind, line.lons.tolist(), line.box
    ('river', [0.0, 1000.0], (0.0, 0.0, 1000.0, 1000.0))

    Raises:
        ValueError: a kind is not known, or a line is cut off.
    """
    rows = [row.partition(" ") for row in text.splitlines() if row and not row.startswith("#")]
    if unknown := {kind for kind, _, _ in rows} - _KINDS:
        raise ValueError(sorted(unknown))
    steps, counts = _steps([code for _, _, code in rows])
    ends = np.cumsum(counts)
    lines = zip((kind for kind, _, _ in rows), (ends - counts).tolist(), ends.tolist(), strict=True)
    return tuple(_line(kind, steps[start:end]) for kind, start, end in lines)


def _steps(codes: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The steps (rows of latitude and longitude) of all lines on end, and how many each line has."""
    characters = np.frombuffer("".join(codes).encode("ascii"), dtype=np.uint8).astype(np.int64) - _OFFSET
    ends = np.flatnonzero(characters < _MORE)
    starts = np.concatenate(([0], ends[:-1] + 1))
    places = np.arange(len(characters)) - np.repeat(starts, ends - starts + 1)
    values = np.add.reduceat((characters & (_MORE - 1)) << (_GROUP * places), starts)
    numbers = np.where(values & 1, ~(values >> 1), values >> 1)
    counts = np.diff(np.searchsorted(ends, np.cumsum([0, *map(len, codes)])))
    if np.any(counts % 2):
        message = "a line ends between latitude and longitude"
        raise ValueError(message)
    return numbers.reshape(-1, 2), counts // 2


def _line(kind: str, steps: NDArray[np.int64]) -> Line:
    points = np.cumsum(steps, axis=0) / _PER_DEGREE
    (south, west), (north, east) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return Line(kind, points[:, 1], points[:, 0], (west, south, east, north))
