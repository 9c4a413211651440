"""The ground of the map: water, land, lakes, rivers, light graticule; generalised borders only when asked.

Invariant: land is filled by the even-odd rule over all rings together, so that inland seas stay water.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from communique.knowledge.coast import Line, load_coast
from communique.show.drawing.elements import Markup, element
from communique.show.drawing.projection import Point, Projection

FINEST = 1.2
"""Picture units: a coast is not drawn finer."""

FAR, FAR_FINEST = 90.0, 1.7
"""Degrees of longitude from which on the coast is drawn less fine, and how fine: such a map shows many coasts."""

SMALLEST_RING = 2.0
"""Picture units: rings smaller than this both ways are left out."""

FAR_RIVERS = 40.0
"""Degrees of longitude: on a wider map rivers would be scribble."""

NOTICE = "generalised borders (Natural Earth, de facto, no endorsement)"
"""Stands in every picture that has borders."""

_TURN, _OUTSIDE = 360.0, 4.0
_MOST_MERIDIANS = 9
_STEPS = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 45.0)


@lru_cache(maxsize=16)
def draw_ground(projection: Projection, *, with_borders: bool = False) -> Markup:
    """Everything under the dots."""
    window = projection.window
    is_near = window.east - window.west < FAR_RIVERS
    return element(
        "g",
        element("rect", x=0, y=0, width=projection.width, height=projection.height, class_="water"),
        element("path", d=_path(projection, "land") or None, class_="land"),
        element("path", d=_path(projection, "lake") or None, class_="lake"),
        element("path", d=(_path(projection, "river") if is_near else "") or None, class_="river"),
        element("path", d=_graticule(projection), class_="graticule"),
        element("path", d=_path(projection, "border") or None, class_="border") if with_borders else "",
        class_="ground",
        aria_hidden="true",
    )


def _path(projection: Projection, kind: str) -> str:
    """All lines of a kind that touch the window, clipped and thinned, as one path."""
    is_ring = kind in ("land", "lake")
    parts = []
    for line, shift in _seen(projection, kind):
        points = _projected(line, shift, projection)
        if is_ring and _extent(points) < SMALLEST_RING:
            continue
        pieces = [_clip_ring(points, projection)] if is_ring else _clip_line(points, projection)
        parts += [_drawn(piece, is_ring=is_ring) for piece in pieces]
    return "".join(parts)


def _seen(projection: Projection, kind: str) -> Iterator[tuple[Line, float]]:
    """Lines whose bounds touch the window, with the turn on which they do."""
    window = projection.window
    for line in load_coast():
        if line.kind == kind:
            for shift in (-_TURN, 0.0, _TURN):
                if line.touches(window.west - shift, window.south, window.east - shift, window.north):
                    yield line, shift


def _projected(line: Line, shift: float, projection: Projection) -> list[Point]:
    """The points of a line in the picture, those left out that fall on the point before."""
    xs, ys = projection.all_at(line.lats, line.lons + shift)
    window = projection.window
    finest = FINEST if window.east - window.west < FAR else FAR_FINEST
    cells = np.floor(np.stack((xs, ys)) / finest)
    kept = np.ones(len(xs), dtype=bool)
    kept[1:-1] = np.any(cells[:, 1:-1] != cells[:, :-2], axis=0)
    return list(zip(xs[kept].tolist(), ys[kept].tolist(), strict=True))


def _clip_ring(points: Sequence[Point], projection: Projection) -> list[Point]:
    """The part of a ring inside the frame and a little beyond (Sutherland and Hodgman 1974)."""
    ring = list(points)
    for axis, edge, sign in _edges(projection):
        ring = list(_clip_edge(ring, axis, edge, sign))
    return ring


def _edges(projection: Projection) -> tuple[tuple[int, float, int], ...]:
    return (
        (0, -_OUTSIDE, 1),
        (0, projection.width + _OUTSIDE, -1),
        (1, -_OUTSIDE, 1),
        (1, projection.height + _OUTSIDE, -1),
    )


def _clip_edge(ring: Sequence[Point], axis: int, edge: float, sign: int) -> Iterator[Point]:
    for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        is_in, was_in = sign * here[axis] >= sign * edge, sign * before[axis] >= sign * edge
        if is_in != was_in:
            share = (edge - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + share * (here[1 - axis] - before[1 - axis])
            yield (edge, other) if axis == 0 else (other, edge)
        if is_in:
            yield here


def _clip_line(points: Sequence[Point], projection: Projection) -> list[list[Point]]:
    """The stretches of a line with a point inside the frame; the picture's own frame hides the rest."""
    far = 60.0
    pieces: list[list[Point]] = [[]]
    for x, y in points:
        if -far <= x <= projection.width + far and -far <= y <= projection.height + far:
            pieces[-1].append((x, y))
        elif pieces[-1]:
            pieces.append([])
    return [piece for piece in pieces if len(piece) > 1]


def _drawn(points: Sequence[Point], *, is_ring: bool) -> str:
    """A path with relative steps of whole tenths; nothing for what is too small to see."""
    if not points:
        return ""
    x, y = round(points[0][0], 1), round(points[0][1], 1)
    path = [f"M{x:g} {y:g}l"]
    for point in points[1:]:
        dx, dy = round(point[0] - x, 1), round(point[1] - y, 1)
        x, y = x + dx, y + dy
        path.append(f"{_short(dx)}{'' if dy < 0 else ' '}{_short(dy)} ")
    return "".join(path).rstrip() + ("z" if is_ring else "") if len(path) > 1 else ""


def _short(value: float) -> str:
    """A step as SVG allows it at its shortest: 0.5 is ``.5``."""
    text = f"{value:.1f}".removesuffix(".0")
    return (
        text.replace("0.", ".", 1)
        if text.startswith(("0.", "-0."))
        else text.replace("-0", "0")
        if text == "-0"
        else text
    )


def _extent(points: Sequence[Point]) -> float:
    xs, ys = zip(*points, strict=True)
    return float(max(max(xs) - min(xs), max(ys) - min(ys)))


def _graticule(projection: Projection) -> str:
    window = projection.window
    step = next((s for s in _STEPS if (window.east - window.west) / s <= _MOST_MERIDIANS), _STEPS[-1])
    path = ""
    for lon in _multiples(step, window.west, window.east):
        x, _ = projection.at(0, lon)
        path += f"M{x:.1f} 0V{projection.height:.1f}"
    for lat in _multiples(step, window.south, window.north):
        _, y = projection.at(lat, 0)
        path += f"M0 {y:.1f}H{projection.width:.1f}"
    return path


def _multiples(step: float, low: float, high: float) -> Iterator[float]:
    number = math.ceil(low / step)
    while number * step <= high:
        yield number * step
        number += 1
