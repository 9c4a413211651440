"""Offices on a line of time: a row for each post (or holder), concurrent ones stacked, gaps dotted.

Idea: a statement proves a holding on its day and no more; between two days close to each other the line is drawn through,
between days far apart it is dotted.
Invariant: a line never reaches beyond the first and last day that a statement proves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from communique.show.days import in_words
from communique.show.drawing.axis import HEIGHT as AXIS_HEIGHT
from communique.show.drawing.axis import UNDATED_WIDTH, draw_axis, undated_column
from communique.show.drawing.elements import Markup, element, joined, left_out, link, picture, picture_of_nothing
from communique.show.drawing.lettering import shorten, text_width
from communique.show.drawing.moments import TimeScale, When
from communique.show.spoken import spoken, spoken_number

LONGEST_THROUGH = 366
"""Days between two sightings across which the line is drawn through; further apart nothing held tells of the time between."""

ROW, LINE, DOT, MARGIN = 40.0, 28.0, 5.5, 10.0
"""Height of a row, y of its line in it, radius of a sighting, margin at the sides: picture units."""

MOST_ROWS = 30
"""Rows that a picture can hold and still be read."""

_MOST_UNDATED = 3

_LETTERS = {"former": "f", "designate": "d", "acting": "a"}


@dataclass(frozen=True, slots=True)
class Sighting:
    """A statement that shows somebody in a post."""

    when: When
    """The statement's date."""

    label: str
    """The post as written there, and by whom."""

    href: str
    """The words."""

    qualifier: str = ""
    """"former", "designate", "acting"; empty for a plain holding. A former or designate holder is drawn hollow."""


@dataclass(frozen=True, slots=True)
class Row:
    """A post of a person (or, on a post's page, a person in the post)."""

    label: str
    """Name of the post or of the person."""

    href: str
    """Its page."""

    sightings: tuple[Sighting, ...]
    """The statements that show it, in any order."""


def draw_offices(rows: Sequence[Row], *, label: str, as_of: date | None = None, width: int = 960) -> Markup:
    """The rows over time, earliest first, with an upright line at the day asked for."""
    told = [row for row in rows if row.sightings]
    if not told:
        return picture_of_nothing(spoken("No office is told."), width=width, kind="offices", label=label)
    moments = [s.when for row in told for s in row.sightings] + ([When.day(as_of)] if as_of else [])
    has_undated = any(s.when.is_undated for row in told for s in row.sightings)
    right = width - MARGIN - (UNDATED_WIDTH if has_undated else 0)
    scale = TimeScale.fitting(moments, left=MARGIN, right=right)
    told.sort(key=lambda row: (min(_start(s.when) for s in row.sightings), row.label))
    shown = told[:MOST_ROWS]
    bottom = ROW * len(shown) + 4
    return picture(
        draw_axis(scale, top=0, bottom=bottom),
        undated_column(right, bottom) if has_undated else Markup(),
        *(_draw_row(row, n * ROW, scale, 2 * DOT * max(1, len(shown) / 12)) for n, row in enumerate(shown)),
        left_out(len(told) - len(shown), "rows", y=bottom + AXIS_HEIGHT + 14),
        _draw_day(as_of, scale, bottom) if as_of else Markup(),
        size=(width, bottom + AXIS_HEIGHT + (20 if len(told) > len(shown) else 0)),
        kind="offices",
        label=label,
        description=spoken(
            "Dots are statements that show the holding. Between dots more than a year apart the line is dotted: no statement "
            "held tells of that time."
        ),
    )


def _start(when: When) -> date:
    return when.lower or when.upper or date.max


def _draw_row(row: Row, top: float, scale: TimeScale, apart: float) -> Markup:
    y = top + LINE
    sightings = sorted(row.sightings, key=lambda s: (_start(s.when), s.label, s.href))
    dated = [s for s in sightings if not s.when.is_undated]
    undated = [s for s in sightings if s.when.is_undated]
    first = scale.stretch(dated[0].when)[0] if dated else MARGIN
    name = shorten(row.label, scale.right - MARGIN)
    x = max(MARGIN, min(first - DOT, scale.right - text_width(name)))
    words = element("text", name, x=x, y=top + 16, class_="label")
    return element(
        "g",
        _draw_lines(dated, y, scale),
        link(words, href=row.href, title=f"{row.label}: {_how_many(len(sightings))}"),
        *(_draw_sighting(s, y, scale) for s in _apart(dated, scale, apart)),
        *_draw_undated(undated, y, scale.right),
        class_="office",
        role="group",
        aria_label=row.label,
    )


def _how_many(count: int) -> str:
    return spoken_number("%(num)s statement", "%(num)s statements", count)


def _draw_lines(dated: Sequence[Sighting], y: float, scale: TimeScale) -> Markup:
    """From each sighting to the next: through if they are near, dotted if not; former and coming holders have no line."""
    held = [s for s in dated if s.qualifier not in ("former", "designate")]
    through, gaps = "", ""
    for before, after in pairwise(held):
        low, high = scale.stretch(before.when)[1], scale.stretch(after.when)[0]
        if high > low:
            days = (_start(after.when) - (before.when.upper or _start(before.when))).days
            stretch = f"M{low:.1f} {y:.1f}H{high:.1f}"
            through, gaps = (through + stretch, gaps) if days <= LONGEST_THROUGH else (through, gaps + stretch)
    lines = (("attested", through), ("gap", gaps))
    return joined(element("path", d=d, class_=name, aria_hidden="true") for name, d in lines if d)


def _apart(dated: Sequence[Sighting], scale: TimeScale, apart: float) -> list[tuple[Sighting, int]]:
    """Sightings that would lie on each other as one, with how many follow it; ends and qualified ones stay."""
    kept: list[tuple[Sighting, int]] = []
    last = float("-inf")
    for sighting in dated:
        x = scale.stretch(sighting.when)[0]
        if kept and x - last < apart and sighting.qualifier == kept[-1][0].qualifier and sighting is not dated[-1]:
            kept[-1] = (kept[-1][0], kept[-1][1] + 1)
            continue
        kept.append((sighting, 0))
        last = x
    return kept


def _draw_sighting(seen: tuple[Sighting, int], y: float, scale: TimeScale) -> Markup:
    sighting, more = seen
    low, high = scale.stretch(sighting.when)
    is_hollow = sighting.qualifier in ("former", "designate")
    looks = "shape layer-person" + (" hollow" if is_hollow else "") + ("" if sighting.when.is_day else " uncertain")
    middle = (low + high) / 2 if sighting.when.lower and sighting.when.upper else low if sighting.when.lower else high
    shapes = [] if sighting.when.is_day else [_draw_span(low, high, y)]
    shapes.append(element("circle", cx=middle, cy=y, r=DOT, class_=looks))
    if letter := _LETTERS.get(sighting.qualifier):
        hollow = "letter hollow" if is_hollow else "letter"
        shapes.append(element("text", letter, x=middle, y=y + 3, class_=hollow, aria_hidden="true"))
    qualifier = f"{spoken(sighting.qualifier)}, " if sighting.qualifier else ""
    others = ", " + spoken("and %(count)s more about then", count=more) if more else ""
    return link(*shapes, href=sighting.href, title=f"{sighting.label} ({qualifier}{sighting.when.words}{others})")


def _draw_undated(undated: Sequence[Sighting], y: float, right: float) -> list[Markup]:
    """Up to three sightings without a date beside the line of time; the last of three counts the rest."""
    parts = []
    for number, sighting in enumerate(undated[:_MOST_UNDATED]):
        rest = len(undated) - _MOST_UNDATED if number == _MOST_UNDATED - 1 else 0
        shape = element("circle", cx=right + 18 + number * 16, cy=y, r=DOT, class_="shape layer-person uncertain")
        more = ", " + spoken("and %(count)s more", count=rest) if rest > 0 else ""
        parts.append(link(shape, href=sighting.href, title=f"{sighting.label} ({spoken('undated')}{more})"))
    return parts


def _draw_span(low: float, high: float, y: float) -> Markup:
    return element("rect", x=low, y=y - 2.5, width=high - low, height=5, class_="span layer-person")


def _draw_day(day: date, scale: TimeScale, bottom: float) -> Markup:
    x = scale.x(day)
    is_right = x > (scale.left + scale.right) / 2
    words = element(
        "text",
        spoken("as of %(day)s", day=in_words(day.isoformat())),
        x=x + (-4 if is_right else 4),
        y=bottom - 4,
        class_="row-note",
        text_anchor="end" if is_right else None,
    )
    return joined((element("path", d=f"M{x:.1f} 0V{bottom:.1f}", class_="as-of"), words))
