"""The ladder of verbs over time: a step line with grades upwards and dates to the right.

Invariant: the line says only which grade was the highest of each day; undated acts stand apart, off the line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from communique.show.drawing.axis import HEIGHT as AXIS_HEIGHT
from communique.show.drawing.axis import UNDATED_WIDTH, draw_axis, undated_column
from communique.show.drawing.elements import Markup, element, joined, link, picture, picture_of_nothing
from communique.show.drawing.glyphs import draw_shape
from communique.show.drawing.lettering import Box, Label, Placed, place_labels, shorten, text_width
from communique.show.drawing.moments import TimeScale, When
from communique.show.spoken import spoken

RUNG, TOP, DOT, MARGIN = 30.0, 16.0, 5.5, 10.0
"""Height of a grade, room above the highest, radius of an act, margin: picture units."""

LONGEST_THROUGH = 731
"""Days between two acts across which the line is drawn through; beyond, it is dotted."""

MOST_ACTS = 200
"""With more acts than this, acts of a grade that would lie on each other are drawn as one."""

MOST_WORDED = 40
"""With more acts than this, verbs stand in the titles only."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A grade of the ladder."""

    grade: int
    """Its height: 1 is lowest."""

    label: str
    """Its name, such as "urge"."""


@dataclass(frozen=True, slots=True)
class Step:
    """An act of speech on the ladder."""

    when: When
    """The statement's date."""

    grade: int
    """Grade of the verb."""

    verb: str
    """The verb."""

    label: str
    """Who said it to whom, in which statement."""

    href: str
    """The words."""


@dataclass(frozen=True, slots=True)
class _Act:
    """The acts of one grade, verb and day, with their place."""

    steps: tuple[Step, ...]
    x: float
    y: float


def draw_steps(steps: Sequence[Step], rungs: Sequence[Rung], *, label: str, width: int = 960) -> Markup:
    """The step line; acts of one day stand above each other, the line follows the highest of them."""
    if not steps or not rungs:
        return picture_of_nothing(spoken("No graded act of speech."), width=width, kind="steps", label=label)
    lowest = min(*(r.grade for r in rungs), *(s.grade for s in steps))
    highest = max(*(r.grade for r in rungs), *(s.grade for s in steps))
    left = min(180.0, max(text_width(r.label) for r in rungs)) + 18
    has_undated = any(s.when.is_undated for s in steps)
    scale = TimeScale.fitting(
        (s.when for s in steps), left=left, right=width - MARGIN - (UNDATED_WIDTH if has_undated else 0)
    )
    bottom = TOP + RUNG * (highest - lowest) + TOP

    def y(grade: int) -> float:
        return bottom - TOP - RUNG * (grade - lowest)

    acts = [_Act(group, _x(group[0].when, scale), y(group[0].grade)) for group in _grouped(steps)]
    acts = acts if len(acts) <= MOST_ACTS else _bundled(acts)
    return picture(
        draw_axis(scale, top=0, bottom=bottom),
        undated_column(scale.right, bottom) if has_undated else Markup(),
        *(_draw_rung(rung, y(rung.grade), left, scale.right) for rung in rungs),
        _draw_line(acts),
        *_draw_acts(acts, {r.grade: r.label for r in rungs}, Box(left, 0, scale.right, bottom)),
        size=(width, bottom + AXIS_HEIGHT),
        kind="steps",
        label=label,
        description=spoken(
            "Higher is stronger. The line follows the strongest act of each day and is dotted across more than two years of "
            "which no act is held."
        ),
    )


def _grouped(steps: Sequence[Step]) -> list[tuple[Step, ...]]:
    ordered = sorted(steps, key=lambda s: (_day(s.when), s.grade, s.verb, s.label, s.href))
    return [tuple(group) for _, group in groupby(ordered, key=lambda s: (s.when, s.grade, s.verb))]


def _bundled(acts: Sequence[_Act]) -> list[_Act]:
    """Acts of a grade that would lie on each other as one."""
    bundles: dict[tuple[float, int], _Act] = {}
    for act in acts:
        key = (act.y, int(act.x / (2 * DOT)))
        held = bundles.get(key)
        bundles[key] = _Act(held.steps + act.steps, held.x, held.y) if held else act
    return sorted(bundles.values(), key=lambda act: (_day(act.steps[0].when), -act.y))


def _day(when: When) -> date:
    return when.lower or when.upper or date.max


def _x(when: When, scale: TimeScale) -> float:
    return scale.right + 30 if when.is_undated else scale.x(_day(when))


def _draw_rung(rung: Rung, y: float, left: float, right: float) -> Markup:
    name = element("text", shorten(rung.label, left - 14), x=left - 10, y=y + 4, class_="row-label", text_anchor="end")
    return joined((name, element("path", d=f"M{left:.1f} {y:.1f}H{right:.1f}", class_="lane-rule")))


def _draw_line(acts: Sequence[_Act]) -> Markup:
    highest: dict[date, _Act] = {}
    for act in acts:
        if not act.steps[0].when.is_undated:
            highest[_day(act.steps[0].when)] = act  # acts come lowest first
    through, gaps = "", ""
    for (day, act), (next_day, following) in pairwise(highest.items()):
        across = f"M{act.x:.1f} {act.y:.1f}H{following.x:.1f}"
        up = f"M{following.x:.1f} {act.y:.1f}V{following.y:.1f}" if following.y != act.y else ""
        is_near = (next_day - day).days <= LONGEST_THROUGH
        through += (across if is_near else "") + up
        gaps += "" if is_near else across
    lines = (("step-line", through), ("step-line gap", gaps))
    return joined(element("path", d=d, class_=name, aria_hidden="true") for name, d in lines if d)


def _draw_acts(acts: Sequence[_Act], names: Mapping[int, str], frame: Box) -> list[Markup]:
    """The acts, with their verbs where there is room and the name of the grade does not say the same."""
    verbs = ["" if names.get(a.steps[0].grade) == a.steps[0].verb else a.steps[0].verb for a in acts]
    labels = [Label(verb, act.x, act.y - 9, 1) for verb, act in zip(verbs, acts, strict=True)]  # above the line
    few = len(acts) <= MOST_WORDED
    placed = place_labels(labels, frame, size=10) if few else (None,) * len(acts)
    return [_draw_act(act, at) for act, at in zip(acts, placed, strict=True)]


def _draw_act(act: _Act, placed: Placed | None) -> Markup:
    first, count = act.steps[0], len(act.steps)
    shapes = [draw_shape("person", act.x, act.y, DOT, is_uncertain=not first.when.is_day)]
    if count > 1:
        shapes.append(element("text", str(count), x=act.x, y=act.y + 3, class_="letter", aria_hidden="true"))
    if placed and placed.text:
        looks = "label small"
        shapes.append(element("text", placed.text, x=placed.x, y=placed.y, text_anchor=placed.anchor, class_=looks))
    when = first.when.words or spoken("undated")
    others = ", " + spoken("and %(count)s more about then", count=count - 1) if count > 1 else ""
    return link(*shapes, href=first.href, title=f"{first.verb}: {first.label} ({when}){others}")
