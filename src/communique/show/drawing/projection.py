"""The projection: which window of the earth fits the dots, and where a place lies in it.

Idea: an equirectangular map whose middle parallel is true to scale: regions keep their shape, the world stays readable.
Invariant: a window may cross the 180th meridian; its longitudes then run past 180.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]

SMALLEST_HEIGHT, SMALLEST_WIDTH = 3.0, 4.5
"""Degrees shown at least: nearer, the coast of 1:50 million would be a caricature."""

MARGIN = 0.14
"""Room around the dots, as a part of the window."""

_TURN, _POLE, _FLATTEST = 360.0, 90.0, 0.35
"""Degrees of a turn and a pole; the least shrinking of a parallel, so that the far north is not endlessly wide."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the earth."""

    west: float
    """Degrees east of the left edge."""

    south: float
    """Degrees north of the lower edge."""

    east: float
    """Degrees east of the right edge, past 180 if the window crosses that meridian."""

    north: float
    """Degrees north of the upper edge."""

    @property
    def shrink(self) -> float:
        """How much shorter a degree of longitude is than one of latitude at the middle parallel."""
        return max(_FLATTEST, math.cos(math.radians((self.south + self.north) / 2)))


@dataclass(frozen=True, slots=True)
class Projection:
    """A window laid on a picture."""

    window: Window
    """What is shown."""

    width: float
    """Picture units."""

    height: float
    """Picture units."""

    @classmethod
    def fitting(cls, places: Iterable[Point], *, width: float) -> Projection:
        """The projection that shows all places (degrees north and east) with a margin, between 2:1 and 5:4."""
        window = _widened(_around(tuple(places)), width / 2, width * 0.66, width)
        scale = width / ((window.east - window.west) * window.shrink)
        return cls(window, width, round((window.north - window.south) * scale, 1))

    def xy(self, lat: float, lon: float) -> Point:
        """Where a place lies; longitudes are taken on the turn that the window shows."""
        window = self.window
        middle = (window.west + window.east) / 2
        lon += _TURN * round((middle - lon) / _TURN)
        return self.at(lat, lon)

    def at(self, lat: float, lon: float) -> Point:
        """Where a latitude and an unturned longitude lie."""
        window = self.window
        x = (lon - window.west) / (window.east - window.west) * self.width
        return x, (window.north - lat) / (window.north - window.south) * self.height

    def all_at(self, lats: NDArray[np.float64], lons: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
        """Where many latitudes and unturned longitudes lie."""
        window = self.window
        xs = (lons - window.west) / (window.east - window.west) * self.width
        return xs, (window.north - lats) / (window.north - window.south) * self.height


def _around(places: Sequence[Point]) -> Window:
    """The smallest window around the places; the whole inhabited earth around none."""
    if not places:
        return Window(-180, -60, 180, 80)
    west, east = _shortest_arc(sorted(lon for _, lon in places))
    lats = [lat for lat, _ in places]
    return Window(west, min(lats), east, max(lats))


def _shortest_arc(lons: Sequence[float]) -> Point:
    """West and east end of the shortest arc that holds all longitudes: the widest gap is left out."""
    gaps = [(after - before, before, after) for before, after in pairwise(lons)]
    wrap = lons[0] + _TURN - lons[-1]
    widest = max(gaps, default=(0.0, 0.0, 0.0))
    if widest[0] <= wrap:
        return lons[0], lons[-1]
    return widest[2], widest[1] + _TURN


def _widened(window: Window, lowest: float, highest: float, width: float) -> Window:
    """The window with its margin, brought between two heights in picture units."""
    tall = max((window.north - window.south) * (1 + 2 * MARGIN), SMALLEST_HEIGHT)
    wide = min(max((window.east - window.west) * (1 + 2 * MARGIN), SMALLEST_WIDTH), _TURN)
    shrink = window.shrink
    height = tall / (wide * shrink) * width
    if height < lowest:
        tall *= lowest / height
    elif height > highest:
        wide = min(wide * height / highest, _TURN)
    tall = min(tall, 2 * _POLE - 10)
    middle = (window.south + window.north) / 2
    middle = min(max(middle, tall / 2 - _POLE + 2), _POLE - 2 - tall / 2)
    centre = (window.west + window.east) / 2
    return Window(centre - wide / 2, middle - tall / 2, centre + wide / 2, middle + tall / 2)
