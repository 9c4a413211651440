"""A plot of measured numbers as SVG: both axes logarithmic, so that a straight line of slope 1 is a cost that grows in step.

Invariant: nothing is drawn that was not measured; lines join the points measured and no others.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 760, 460
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 24, 52
COLOURS = ("#1f5a8a", "#a8431f", "#2f7d4f", "#7a4a9c", "#8a6d1f", "#b0306a", "#3b7f86", "#555555")
DASHES = ("none", "6 3", "2 3", "8 3 2 3", "none", "6 3", "2 3", "8 3 2 3")
"""Lines differ in dash as well as in colour."""

LABEL_STEP = 17
"""Pixels between the names of two lines at least."""

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Axis:
    """A logarithmic axis."""

    first: float
    last: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands, in pixels."""
        share = (math.log10(value) - math.log10(self.first)) / (math.log10(self.last) - math.log10(self.first))
        return self.start + share * (self.end - self.start)

    @property
    def ticks(self) -> list[float]:
        """Powers of ten on it."""
        low, high = math.ceil(math.log10(self.first) - 1e-9), math.floor(math.log10(self.last) + 1e-9)
        return [10.0**n for n in range(low, high + 1)]


def draw(lines: Mapping[str, Points], *, title: str, across: str, up: str) -> str:
    """The plot of some lines, by their names."""
    across_values = [x for points in lines.values() for x, _ in points]
    up_values = [y for points in lines.values() for _, y in points]
    horizontal = Axis(min(across_values), max(across_values), LEFT, WIDTH - RIGHT)
    low, high = (10 ** f(math.log10(v)) for f, v in ((math.floor, min(up_values)), (math.ceil, max(up_values))))
    vertical = Axis(low, high, HEIGHT - BOTTOM, TOP)
    parts = [*_grid(horizontal, vertical), *_lines(lines, horizontal, vertical)]
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>')
    parts.append(f'<text x="16" y="{TOP - 8}">{escape(up)}</text>')
    style = "text{font:13px system-ui,sans-serif;fill:#333}.grid{stroke:#ddd}path{fill:none;stroke-width:2}"
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">\n'
        f'<title>{escape(title)}</title>\n<style>{style}</style>\n<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n'
        f"{body}\n</svg>\n"
    )


def _grid(horizontal: Axis, vertical: Axis) -> Iterator[str]:
    for value in vertical.ticks:
        y = vertical.at(value)
        yield f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{_seconds(value)}</text>'
    for value in horizontal.ticks:
        x = horizontal.at(value)
        yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>'
        yield f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{value:,.0f}</text>'


def _seconds(value: float) -> str:
    return f"{value:,.0f} s" if value >= 1 else f"{value * 1e3:,.0f} ms" if value >= 1e-3 else f"{value * 1e6:,.0f} µs"


def _lines(lines: Mapping[str, Points], horizontal: Axis, vertical: Axis) -> Iterator[str]:
    ends = sorted(((vertical.at(points[-1][1]), name) for name, points in lines.items()), reverse=True)
    label_y: dict[str, float] = {}
    lowest = float(HEIGHT - BOTTOM)
    for y, name in ends:
        lowest = label_y[name] = min(y, lowest)
        lowest -= LABEL_STEP
    for number, (name, points) in enumerate(lines.items()):
        colour, dash = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
        places = [(horizontal.at(x), vertical.at(y)) for x, y in points]
        path = " ".join(f"{'M' if n == 0 else 'L'}{x:.1f} {y:.1f}" for n, (x, y) in enumerate(places))
        yield f'<path d="{path}" stroke="{colour}" stroke-dasharray="{dash}"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places)
        x = WIDTH - RIGHT + 10
        yield f'<text x="{x}" y="{label_y[name] + 4:.1f}" style="fill:{colour}">{escape(name)}</text>'
