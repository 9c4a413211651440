"""The axis of time: light upright lines at round days, their names below."""

from __future__ import annotations

from communique.show.drawing.elements import Markup, element, joined
from communique.show.drawing.lettering import text_width
from communique.show.drawing.moments import TimeScale
from communique.show.spoken import spoken

HEIGHT = 22
"""Room that the names take below the lines, in picture units."""

UNDATED_WIDTH = 76.0
"""Room for what has no date, right of the line of time, in picture units."""


def draw_axis(scale: TimeScale, *, top: float, bottom: float) -> Markup:
    """The lines from ``top`` to ``bottom`` and the names under them."""
    lines, names = [], []
    free = float("-inf")
    for day, name in scale.ticks():
        half = text_width(name) / 2
        x = scale.x(day)
        middle = min(max(x, scale.left + half - 4), scale.right - half + 4)
        lines.append(f"M{x:.1f} {top:.1f}V{bottom:.1f}")
        if middle - half >= free:
            names.append(
                element(
                    "text",
                    name,
                    x=middle,
                    y=bottom + 16,
                    class_="tick",
                    text_anchor="middle",
                )
            )
            free = middle + half + 8
    base = f"M{scale.left:.1f} {bottom:.1f}H{scale.right:.1f}"
    return element(
        "g",
        element("path", d="".join(lines) or None, class_="grid"),
        element("path", d=base, class_="axis"),
        joined(names),
        class_="time-axis",
        aria_hidden="true",
    )


def undated_column(right: float, bottom: float) -> Markup:
    """The dotted line and heading that set what is undated apart from the line of time that ends at ``right``."""
    line = element("path", d=f"M{right + 6:.1f} 0V{bottom:.1f}", class_="grid undated")
    head = element("text", spoken("undated"), x=right + 12, y=bottom + 16, class_="tick")
    return element("g", line, head, class_="undated-column", aria_hidden="true")
