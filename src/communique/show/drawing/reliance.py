"""What rests on what, as a picture: texts in the order of time, the latest on top, joined by lines to what they rest on below.

Idea: one text a line under the heading of its year, its name in full beside it, and all lines on one side: so it reads like a list and
has the width of a telephone. What is cited but not held is hollow; a mere mention is a dotted line.
Invariant: what has no room is counted in words under the picture.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from communique.show.drawing.elements import Markup, element, link, picture, picture_of_nothing
from communique.show.drawing.glyphs import draw_glyph
from communique.show.drawing.lettering import SIZE, shorten, text_width
from communique.show.spoken import spoken, spoken_number

MOST_SOURCES, MOST_TIES = 70, 240
"""What a picture can hold and still be read."""

LINE, HEADING, RADIUS = 25.0, 30.0, 7.5
ARCS = 132.0
"""Width of the room for lines, in picture units."""

LEAST_ARC, HEAD = 16.0, 6.0
DAY_WIDTH = 74.0
FOOT = 38.0


@dataclass(frozen=True, slots=True)
class Source:
    """A text that rests on others, or on which others rest."""

    key: str
    """Identity; ties refer to it."""

    label: str
    """Its name."""

    href: str
    """Its page."""

    day: date | None = None
    """Its day, the first that it can be; None if no source tells."""

    told: str = ""
    """Its day, as short as it can be told."""

    is_held: bool = True
    """Whether its text is in the dossier."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A text that rests on another."""

    upper: str
    """Key of the text that rests."""

    lower: str
    """Key of what it rests on."""

    href: str
    """The passage."""

    manner: str
    """In what manner, in words."""

    rests: bool = True
    """Whether it rests on it; False for a mere mention."""


def draw_reliance(sources: Sequence[Source], ties: Sequence[Tie], *, label: str, width: int = 520) -> Markup:
    """The picture; ties to a key that no source has, and from a source to itself, are left out."""
    shown, lines = _with_room(sources, ties)
    if not shown:
        return picture_of_nothing(spoken("Nothing rests on anything here."), width=width, kind="reliance", label=label)
    heights, headings, foot = _layers(shown)
    number = {source.key: n for n, source in enumerate(shown)}
    farthest = max(abs(heights[t.upper] - heights[t.lower]) for t in lines)
    degrees = Counter(t.upper for t in lines), Counter(t.lower for t in lines)
    names = {source.key: source.label for source in shown}
    return picture(
        element("g", *(_draw_tie(t, heights, farthest, names, number) for t in lines), class_="edges"),
        *(_draw_heading(words, y, width) for words, y in headings),
        element("g", *(_draw_source(s, heights[s.key], width, degrees, number) for s in shown), class_="nodes"),
        element("text", _told_of_room(sources, shown, ties, lines), x=0, y=foot + 16, class_="notice"),
        element("text", _key(), x=0, y=foot + 32, class_="notice"),
        size=(width, foot + FOOT),
        kind="reliance",
        label=label,
        description=spoken("The latest texts stand on top; a line leads from a text to what it rests on."),
    )


def _with_room(sources: Sequence[Source], ties: Sequence[Tie]) -> tuple[list[Source], list[Tie]]:
    """The texts that have most ties, latest first, and the ties between them."""
    keys = {source.key for source in sources}
    known = [t for t in ties if t.upper in keys and t.lower in keys and t.upper != t.lower]
    count = Counter(key for t in known for key in (t.upper, t.lower))
    most = sorted((s for s in sources if count[s.key]), key=lambda s: (-count[s.key], s.key))[:MOST_SOURCES]
    kept = {source.key for source in most}
    lines = [t for t in known if t.upper in kept and t.lower in kept][:MOST_TIES]
    tied = {key for t in lines for key in (t.upper, t.lower)}
    dated = (s for s in most if s.key in tied)
    return sorted(dated, key=lambda s: (-(s.day or date.min).toordinal(), s.label, s.key)), lines


def _layers(shown: Sequence[Source]) -> tuple[dict[str, float], list[tuple[str, float]], float]:
    """How far down each text stands, the heading of each layer with its place, and the height of all."""
    heights: dict[str, float] = {}
    headings: list[tuple[str, float]] = []
    y = 0.0
    for year, layer in groupby(shown, key=lambda s: s.day.year if s.day else None):
        headings.append((str(year) if year else spoken("day not told"), y + 0.62 * HEADING))
        y += HEADING
        for source in layer:
            heights[source.key] = y + LINE / 2
            y += LINE
    return heights, headings, y + 4


def _draw_heading(words: str, y: float, width: float) -> Markup:
    left = ARCS + RADIUS + 6
    rule = element("path", d=f"M{left:.1f} {y + 5:.1f}L{width:.1f} {y + 5:.1f}", class_="lane-rule")
    return element("g", rule, element("text", words, x=left, y=y, class_="lane-title"), class_="layer-year")


def _draw_tie(
    tie: Tie, heights: Mapping[str, float], farthest: float, names: Mapping[str, str], number: Mapping[str, int]
) -> Markup:
    top, bottom = heights[tie.upper], heights[tie.lower]
    right = ARCS - RADIUS - 2
    out = LEAST_ARC + (right - LEAST_ARC - 6) * math.sqrt(abs(bottom - top) / farthest)
    pull = right - out * 4 / 3
    path = f"M{right:.1f} {top:.1f}C{pull:.1f} {top:.1f} {pull:.1f} {bottom:.1f} {right - HEAD + 1:.1f} {bottom:.1f}"
    head = f"M{right + 1:.1f} {bottom:.1f}l{-HEAD} {-HEAD / 2}v{HEAD}z"
    looks = "edge" if tie.rests else "edge mention"
    return link(
        element("path", d=path, class_="edge-reach"),
        element("path", d=path, class_=looks),
        element("path", d=head, class_="edge-head"),
        href=tie.href,
        title=f"{names[tie.upper]} → {names[tie.lower]}: {tie.manner}",
        data_ends=f"{number[tie.upper]} {number[tie.lower]}",
    )


def _draw_source(
    source: Source, y: float, width: float, degrees: tuple[Counter[str], Counter[str]], number: Mapping[str, int]
) -> Markup:
    left = ARCS + RADIUS + 6
    name = shorten(source.label, width - left - DAY_WIDTH)
    rests, carries = degrees[0][source.key], degrees[1][source.key]
    # The whole line can be hit and is outlined for a keyboard.
    reach = element("rect", x=ARCS - 11, y=y - LINE / 2 + 1, width=width - ARCS + 11, height=LINE - 2, class_="reach")
    told = [
        source.told or spoken("day not told"),
        "" if source.is_held else spoken("cited but not held"),
        spoken_number("rests on %(num)s text", "rests on %(num)s texts", rests) if rests else "",
        spoken_number("%(num)s text rests on it", "%(num)s texts rest on it", carries) if carries else "",
    ]
    return link(
        reach,
        draw_glyph("statement" if source.is_held else "cited", ARCS, y, RADIUS),
        element("text", name, x=left, y=y + 0.35 * SIZE, class_="label"),
        element("text", shorten(source.told, DAY_WIDTH, 11), x=width, y=y + 4, text_anchor="end", class_="tick")
        if source.told and text_width(name) + left < width - DAY_WIDTH + 4
        else Markup(),
        href=source.href,
        title=f"{source.label}: {'; '.join(t for t in told if t)}",
        data_ends=str(number[source.key]),
    )


def _told_of_room(sources: Sequence[Source], shown: Sequence[Source], ties: Sequence[Tie], lines: Sequence[Tie]) -> str:
    if len(shown) == len(sources) and len(lines) == len(ties):
        return spoken("All %(texts)s texts of the list and their %(ties)s ties.", texts=len(shown), ties=len(lines))
    return spoken(
        "%(texts)s of %(all)s texts and %(ties)s of %(lines)s ties, the most tied; all are in the list.",
        texts=len(shown),
        all=len(sources),
        ties=len(lines),
        lines=len(ties),
    )


def _key() -> str:
    return spoken("Full: held. Hollow: cited but not held. Dotted: a mere mention.")
