"""Glyphs: each kind of mark has its own shape and letter, so that no picture needs colour to be read.

Invariant: two kinds known here never share shape and letter; an unknown kind is a triangle with its first letter.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from communique.show.drawing.elements import Markup, class_name, element, joined


@dataclass(frozen=True, slots=True)
class Glyph:
    """How a kind looks."""

    shape: str
    """"circle", "square", "diamond", "triangle", "hexagon" or "pentagon"."""

    letter: str
    """One letter, written in the shape."""

    is_hollow: bool = False
    """Whether it is drawn as an outline: something not (yet) done or not held."""


_GLYPHS = {
    "statement": Glyph("circle", "S"),
    "meeting": Glyph("square", "M"),
    "planned": Glyph("square", "P", is_hollow=True),
    "instrument": Glyph("diamond", "I"),
    "cited": Glyph("diamond", "C", is_hollow=True),
    "undertaking": Glyph("pentagon", "U"),
    "act": Glyph("triangle", "A"),
    "person": Glyph("circle", "p"),
    "state": Glyph("square", "s"),
    "body": Glyph("hexagon", "b"),
    "group": Glyph("diamond", "g"),
    "community": Glyph("pentagon", "c"),
}

_CORNERS = {
    "square": (4, 45.0, 1.12),
    "diamond": (4, 0.0, 1.2),
    "triangle": (3, -90.0, 1.3),
    "pentagon": (5, -90.0, 1.1),
}
"""Corners of a shape, the angle of the first in degrees, and how far out they stand (so that areas look alike)."""


def glyph_of(kind: str) -> Glyph:
    """The look of a kind.

    >>> glyph_of("meeting").letter, glyph_of("Visit").letter
    ('M', 'V')
    """
    return _GLYPHS.get(kind) or Glyph("triangle", kind[:1].upper() or "?")


def draw_glyph(kind: str, x: float, y: float, radius: float, *, is_uncertain: bool = False) -> Markup:
    """The shape of a kind with its letter.

    >>> draw_glyph("statement", 10, 10, 7).count("S</text>")
    1
    """
    glyph = glyph_of(kind)
    return joined((draw_shape(kind, x, y, radius, is_uncertain=is_uncertain), _letter(glyph, x, y)))


def draw_shape(kind: str, x: float, y: float, radius: float, *, is_uncertain: bool = False) -> Markup:
    """The bare shape of a kind."""
    glyph = glyph_of(kind)
    looks = "shape " + class_name("layer", kind) + (" hollow" if glyph.is_hollow else "")
    looks += " uncertain" if is_uncertain else ""
    if glyph.shape == "circle":
        return element("circle", cx=x, cy=y, r=radius, class_=looks)
    return element("path", d=_polygon(glyph.shape, x, y, radius), class_=looks)


def _letter(glyph: Glyph, x: float, y: float) -> Markup:
    looks = "letter hollow" if glyph.is_hollow else "letter"
    return element("text", glyph.letter, x=x, y=y + 3.2, class_=looks, aria_hidden="true")


def _polygon(shape: str, x: float, y: float, radius: float) -> str:
    count, first, out = _CORNERS.get(shape, (6, 0.0, 1.08))
    angles = (math.radians(first + 360 * n / count) for n in range(count))
    corners = (f"{x + out * radius * math.cos(a):.1f} {y + out * radius * math.sin(a):.1f}" for a in angles)
    return "M" + "L".join(corners) + "Z"
