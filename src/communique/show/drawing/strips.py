"""Strips: the small map of one statement beside its text, and the calendar of who spoke when.

Invariant: states differ by shape (hatched, dotted, crossed out) as well as by colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.show.drawing.elements import (
    Markup,
    class_name,
    element,
    joined,
    left_out,
    link,
    picture,
    picture_of_nothing,
)
from communique.show.drawing.lettering import shorten, text_width
from communique.show.spoken import spoken, spoken_number

THINNEST = 2.0
"""Picture units: a stretch of text is never drawn thinner."""

ROW, HEAD, CELL, NAMES = 22.0, 22.0, 18.0, 240.0
"""Height of a row and of the heading, height of a cell, room for names: picture units."""

MOST_PERIODS = 144
"""Columns that can still be told apart: twelve years of months; of more the latest are drawn."""

MOST_CELLS = 1200
"""Cells that a picture can hold and stay under 300 kB."""

LEVELS = 4

_WIDEST_CELL, _HATCH = 34.0, 6.0


@dataclass(frozen=True, slots=True)
class Patch:
    """A stretch of a statement."""

    start: int
    """First character."""

    end: int
    """One past the last character."""

    kind: str
    """"same" (carried over), "new", "moved", "changed", "formulaic", "absent", or a layer of facts."""

    label: str
    """What it is, for the title."""

    href: str
    """The passage."""


@dataclass(frozen=True, slots=True)
class Period:
    """A cell of the calendar."""

    label: str
    """The period, such as "2012-03" or "2012"."""

    state: str
    """"spoke", "silent" (a text is held and does not mention it) or "not held" (no text is held)."""

    count: int = 0
    """Mentions; 0 unless spoken."""

    href: str = ""
    """The list; empty if there is none."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the calendar: an issuer, a topic or both."""

    label: str
    """Its name."""

    periods: tuple[Period, ...]
    """All its cells, the same periods in each lane, oldest first."""


def draw_strip(patches: Sequence[Patch], *, length: int, label: str, size: tuple[int, int] = (16, 480)) -> Markup:
    """The statement as an upright strip; ``length`` is the number of its characters.

    Of several stretches of a kind that would lie on each other only the first and longest is drawn.
    """
    width, height = size
    frame = element("rect", x=0.5, y=0.5, width=width - 1, height=height - 1, class_="strip-frame")
    seen: dict[tuple[str, int], Patch] = {}
    for patch in sorted(patches, key=lambda p: (p.start, -p.end)):
        seen.setdefault((patch.kind, int(patch.start / max(length, 1) * height / THINNEST)), patch)
    return picture(
        frame,
        *(_draw_patch(patch, max(length, 1), size) for patch in seen.values()),
        size=size,
        kind="strip",
        label=label,
    )


def _draw_patch(patch: Patch, length: int, size: tuple[int, int]) -> Markup:
    width, height = size
    top = min(patch.start / length * height, height - THINNEST)
    tall = min(max((patch.end - patch.start) / length * height - 0.5, THINNEST), height - top)
    looks = f"patch {class_name('patch', patch.kind)}"
    shape = element("rect", x=1, y=top, width=width - 2, height=tall, class_=looks)
    texture = _texture(patch.kind, top, tall, width)
    return link(shape, texture, href=patch.href, title=patch.label)


def _texture(kind: str, top: float, tall: float, width: float) -> Markup:
    """Strokes that tell the kinds apart without colour: slanted for moved, level for changed, none for the others."""
    path = ""
    y = top
    while y < top + tall and kind in ("moved", "changed"):
        end = min(y + (_HATCH if kind == "moved" else 0), top + tall)
        path += f"M1 {end:.1f}L{width - 1:.1f} {y:.1f}"
        y += _HATCH
    return element("path", d=path, class_="texture") if path else Markup()


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Where the columns of a calendar stand."""

    left: float
    step: float
    most: int

    @property
    def is_numbered(self) -> bool:
        """Whether every cell has room for its number: some with and some without would mislead."""
        return self.step - 1 >= text_width(str(self.most), 11)

    def level(self, count: int) -> int:
        """The shade of a count, from 1."""
        return 1 + round((LEVELS - 1) * (count - 1) / max(self.most - 1, 1))


def draw_coverage(lanes: Sequence[Lane], *, label: str, width: int = 960) -> Markup:
    """The calendar: spoke (filled, with its number), did not mention (a stroke) and nothing held (dotted, empty)."""
    told = [lane for lane in lanes if lane.periods]
    if not told:
        return picture_of_nothing(spoken("No period to show."), width=width, kind="coverage", label=label)
    longest = max(told, key=lambda lane: len(lane.periods))
    earlier = max(0, len(longest.periods) - MOST_PERIODS)
    if earlier:
        told = [Lane(lane.label, lane.periods[earlier:]) for lane in told if lane.periods[earlier:]]
        longest = Lane(longest.label, longest.periods[earlier:])
    names = min(NAMES, max(text_width(lane.label) for lane in told) + 12)
    step = min(_WIDEST_CELL, (width - names) / len(longest.periods))
    shown = told[: max(1, MOST_CELLS // len(longest.periods))]
    bottom = HEAD + ROW * len(shown)
    calendar = _Calendar(names, step, max(period.count for lane in told for period in lane.periods))
    return picture(
        _draw_heads(longest.periods, calendar),
        *(_draw_lane(lane, HEAD + n * ROW, calendar) for n, lane in enumerate(shown)),
        left_out(len(told) - len(shown), "rows", y=bottom + 14),
        left_out(earlier, "periods before these", y=bottom + (32 if len(told) > len(shown) else 14)),
        size=(width, bottom + 4 + 18 * ((len(told) > len(shown)) + (earlier > 0))),
        kind="coverage",
        label=label,
        description=spoken(
            "Filled: spoke of it. A stroke: a statement is held that does not mention it. Dotted: no statement is held."
        ),
    )


def _draw_heads(periods: Sequence[Period], calendar: _Calendar) -> Markup:
    """Names over the columns as far as they have room; of months in narrow columns the year over January."""
    heads, free = [], 0.0
    for number, period in enumerate(periods):
        told = period.label
        if len(told) == len("2012-03") and calendar.step < text_width(told, 11):
            told = told[:4] if told.endswith("-01") else ""
        x = calendar.left + calendar.step * number
        if told and x >= free:
            heads.append(element("text", told, x=x, y=HEAD - 8, class_="tick"))
            free = x + text_width(told, 11) + 6
    return joined(heads)


def _draw_lane(lane: Lane, top: float, calendar: _Calendar) -> Markup:
    name = element("text", shorten(lane.label, calendar.left - 10), x=0, y=top + 13, class_="row-label")
    cells = (
        _draw_period(period, lane.label, (calendar.left + number * calendar.step, top), calendar)
        for number, period in enumerate(lane.periods)
    )
    return element("g", name, *cells, class_="coverage-row", role="group", aria_label=lane.label)


def _draw_period(period: Period, lane: str, at: tuple[float, float], calendar: _Calendar) -> Markup:
    shapes = _draw_cell(period, at, calendar)
    title = f"{lane}, {period.label}: {_told(period)}"
    if period.href:
        return link(*shapes, href=period.href, title=title)
    return element("g", element("title", title), *shapes)


def _draw_cell(period: Period, at: tuple[float, float], calendar: _Calendar) -> tuple[Markup, ...]:
    (x, top), wide = at, calendar.step - 1

    def cell(looks: str) -> Markup:
        return element("rect", x=x, y=top, width=wide, height=CELL, class_=looks)

    if period.state == "spoke":
        level = calendar.level(period.count)
        box = cell(f"cell level-{level}")
        if not calendar.is_numbered:
            return (box,)
        looks = f"cell-count level-{level}"
        return box, element("text", str(period.count), x=x + wide / 2, y=top + 13, class_=looks)
    if period.state == "silent":
        stroke = f"M{x + wide / 4:.1f} {top + CELL / 2:.1f}h{wide / 2:.1f}"
        return cell("cell"), element("path", d=stroke, class_="silent-line")
    return (cell("cell none"),)


def _told(period: Period) -> str:
    if period.state == "spoke":
        return spoken_number("%(num)s mention", "%(num)s mentions", period.count)
    return (
        spoken("a statement is held, without a mention") if period.state == "silent" else spoken("no statement is held")
    )
