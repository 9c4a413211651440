"""The map: coast and water, dots with names as the sources write them; borders only when asked, and labelled.

Idea: where a place lies is all that the map says; how large a dot is tells how often the place is named.
Invariant: a place that is not resolved is listed below the map and never drawn at 0, 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.show.drawing.coastline import NOTICE, draw_ground
from communique.show.drawing.elements import Markup, element, joined, left_out, link, picture, picture_of_nothing
from communique.show.drawing.lettering import Box, Label, Placed, place_labels, text_width
from communique.show.drawing.projection import Projection
from communique.show.spoken import spoken

SMALLEST_DOT, LARGEST_DOT = 4.0, 15.0
LINE, MOST_LINES = 18.0, 4
"""Height of a line of unresolved places, and how many lines are written before the rest is only counted."""

MOST_DOTS, MOST_NAMES = 300, 100
"""Dots and names that a map can hold, the most named first."""

CAPTION = 24.0
"""Height of a line of small print."""

CROWD_REACH, FEWEST_IN_A_CROWD = 0.07, 3
"""How far around a crowded place the detail reaches, as a part of the width, and how many nameless dots call for one."""

CREDIT = "Positions: GeoNames (CC BY 4.0)."
"""Whose positions the dots have, as its licence asks to be told."""

_LARGE_ENOUGH_FOR_A_NUMBER = 9.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A place."""

    label: str
    """The name as the source writes it."""

    href: str
    """Page of the place."""

    count: int = 1
    """How often it is named."""

    lat: float | None = None
    """Degrees north; None if the place is not resolved."""

    lon: float | None = None
    """Degrees east; None if the place is not resolved."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A dot with its place in the picture."""

    dot: Dot
    x: float
    y: float
    radius: float


def draw_map(
    dots: Sequence[Dot], *, label: str, with_borders: bool = False, credit: str = CREDIT, width: int = 960
) -> Markup:
    """A map that fits the dots; crowded ones are drawn again, larger, below it, and places without coordinates listed.

    ``credit`` tells in the picture where the positions of the dots come from.
    """
    known = sorted((dot for dot in dots if _is_placed(dot)), key=_most_named_first)
    placed = known[:MOST_DOTS]
    parts: list[Markup] = []
    y = 0.0
    if placed:
        projection = _fitting(placed, width)
        seen = _seen(placed, projection)
        crowd = _crowd(seen, projection)
        parts.append(_draw_sheet(seen, crowd, projection, y, with_borders=with_borders))
        y += projection.height
        if crowd:
            detail = _fitting([s.dot for s in crowd], width)
            parts.append(_caption(spoken("Detail: the %(count)s places in the frame", count=len(crowd)), y))
            inside = _seen([s.dot for s in seen if _is_shown(s.dot, detail)], detail)
            parts.append(_draw_sheet(inside, [], detail, y + CAPTION, with_borders=with_borders))
            y += CAPTION + detail.height
        notice = f"; {spoken(NOTICE)}" if with_borders else ""
        parts.append(_caption(f"{spoken(credit)} {spoken('Coast and water: Natural Earth')}{notice}.", y))
        y += CAPTION
    parts.append(left_out(len(known) - len(placed), "places", y=y + 12))
    below, y = _draw_list([dot for dot in dots if not _is_placed(dot)], y + LINE, width)
    about = spoken("Names are written as the sources write them. A larger dot is named more often.")
    if not dots:
        return picture_of_nothing(spoken("No place to show."), width=width, kind="map", label=label)
    return picture(*parts, *below, size=(width, y), kind="map", label=label, description=about)


def _most_named_first(dot: Dot) -> tuple[int, str, str]:
    return (-dot.count, dot.label, dot.href)


def _is_placed(dot: Dot) -> bool:
    return dot.lat is not None and dot.lon is not None


def _fitting(dots: Iterable[Dot], width: float) -> Projection:
    return Projection.fitting(((dot.lat or 0.0, dot.lon or 0.0) for dot in dots), width=width)


def _caption(told: str, y: float) -> Markup:
    return element("text", told, x=0, y=y + 16, class_="notice")


def _is_shown(dot: Dot, projection: Projection) -> bool:
    x, y = projection.xy(dot.lat or 0.0, dot.lon or 0.0)
    return 0 <= x <= projection.width and 0 <= y <= projection.height


def _draw_sheet(
    seen: Sequence[_Seen], crowd: Sequence[_Seen], projection: Projection, y: float, *, with_borders: bool
) -> Markup:
    """The ground with its dots; those of a crowd are only hinted at and framed."""
    wide, tall = projection.width, projection.height
    frame = element("rect", x=0.5, y=0.5, width=wide - 1, height=tall - 1, class_="map-frame")
    ground = draw_ground(projection, with_borders=with_borders)
    apart = [s for s in seen if s not in crowd]
    hints = [element("circle", cx=s.x, cy=s.y, r=min(s.radius, SMALLEST_DOT + 1), class_="dot") for s in crowd]
    around = [_draw_frame(crowd)] if crowd else []
    inner = joined((ground, *hints, *around, *_draw_dots(apart, crowd, projection), frame))
    return element("svg", inner, y=y, width=wide, height=tall, class_="map-sheet")


def _crowd(seen: Sequence[_Seen], projection: Projection) -> list[_Seen]:
    """The places around the thickest knot of names that found no room; none if there are few of them."""
    reach = projection.width * CROWD_REACH
    hidden = [s for s, label in zip(seen, _labels(seen, [], projection), strict=True) if label is None][:MOST_NAMES]
    if len(hidden) < FEWEST_IN_A_CROWD:
        return []

    def around(heart: _Seen) -> list[_Seen]:
        return [s for s in seen if math.hypot(s.x - heart.x, s.y - heart.y) <= reach]

    return max((around(heart) for heart in hidden), key=len)


def _draw_frame(crowd: Sequence[_Seen]) -> Markup:
    box = _box_of(crowd)
    wide, tall = box.right - box.left, box.bottom - box.top
    return element("rect", x=box.left, y=box.top, width=wide, height=tall, class_="detail-frame")


def _box_of(crowd: Sequence[_Seen]) -> Box:
    xs, ys = [s.x for s in crowd], [s.y for s in crowd]
    return Box(min(xs) - 8, min(ys) - 8, max(xs) + 8, max(ys) + 8)


def _seen(dots: Iterable[Dot], projection: Projection) -> list[_Seen]:
    """Large dots first, so that small ones stay on top of them."""
    most = max((dot.count for dot in dots), default=1)
    found = []
    for dot in sorted(dots, key=_most_named_first):
        x, y = projection.xy(dot.lat or 0.0, dot.lon or 0.0)
        share = math.sqrt(max(dot.count, 1) / max(most, 1))
        found.append(_Seen(dot, x, y, SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * share * min(1.0, most / 12)))
    return found


def _labels(seen: Sequence[_Seen], crowd: Sequence[_Seen], projection: Projection) -> tuple[Placed | None, ...]:
    frame = Box(2, 2, projection.width - 2, projection.height - 2)
    taken = (_box_of(crowd),) if crowd else ()
    labels = [Label(s.dot.label, s.x, s.y, s.radius) for s in seen[:MOST_NAMES]]
    return place_labels(labels, frame, taken=taken) + (None,) * (len(seen) - len(labels))


def _draw_dots(seen: Sequence[_Seen], crowd: Sequence[_Seen], projection: Projection) -> list[Markup]:
    """Dots with their names; a name without room near its dot stands in the title only."""
    return [_draw_dot(s, label) for s, label in zip(seen, _labels(seen, crowd, projection), strict=True)]


def _draw_dot(seen: _Seen, label: Placed | None) -> Markup:
    dot, times = seen.dot, _times(seen.dot.count)
    parts = [element("circle", cx=seen.x, cy=seen.y, r=seen.radius, class_="dot")]
    if seen.radius >= _LARGE_ENOUGH_FOR_A_NUMBER:
        parts.append(element("text", str(dot.count), x=seen.x, y=seen.y + 3.2, class_="letter"))
    if label:
        parts.append(element("text", label.text, x=label.x, y=label.y, text_anchor=label.anchor, class_="label"))
    return link(*parts, href=dot.href, title=f"{dot.label}: {times}")


def _times(count: int) -> str:
    return spoken("named once") if count == 1 else spoken("named %(count)s times", count=count)


def _draw_list(dots: Sequence[Dot], y: float, width: float) -> tuple[list[Markup], float]:
    """The places that have no coordinates, in lines, and the y after them."""
    if not dots:
        return [], y - LINE + 4
    head = spoken("Not on the map:")
    parts = [element("text", head, x=0, y=y, class_="row-note")]
    x, line = text_width(head) + 8, 1
    for number, dot in enumerate(dots):
        told = f"{dot.label} ({dot.count})" if dot.count > 1 else dot.label
        wide = text_width(told) + 14
        if x + wide > width:
            if line == MOST_LINES:
                more = spoken("and %(count)s more", count=len(dots) - number)
                parts.append(element("text", more, x=0, y=y + LINE, class_="row-note"))
                return parts, y + 2 * LINE
            x, y, line = 0.0, y + LINE, line + 1
        title = f"{dot.label}: {spoken('where it lies is not known')}"
        parts.append(link(element("text", told, x=x, y=y, class_="label listed"), href=dot.href, title=title))
        x += wide
    return parts, y + LINE / 2
