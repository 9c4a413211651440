"""The timeline as a picture: a lane for each kind, days as shapes with a letter, uncertain dates as spans.

Idea: while there is room each mark is drawn; where marks are dense, a bar stands for all of a month, a quarter, a year.
Invariant: every mark is in the picture, alone or counted in a bar that links to the list of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from communique.show.days import in_words
from communique.show.drawing.axis import HEIGHT as AXIS_HEIGHT
from communique.show.drawing.axis import UNDATED_WIDTH, draw_axis, undated_column
from communique.show.drawing.elements import Markup, class_name, element, link, picture, picture_of_nothing
from communique.show.drawing.glyphs import draw_glyph
from communique.show.drawing.lettering import text_width
from communique.show.drawing.moments import Span, TimeScale, When, span_number
from communique.show.spoken import spoken

PeriodLink = Callable[[str, date | None, date | None], str]
"""The address of a page that lists the marks of a kind between two days; two Nones ask for the undated."""

RADIUS, ROW, BAR_HEIGHT, TITLE_HEIGHT, MARGIN = 7.0, 18.0, 46.0, 20.0, 8.0
ARROW, NARROWEST_BAR = 40.0, 7.0
"""Sizes in picture units."""

MOST_ROWS, MOST_MARKS = 6, 160
"""A lane with more rows or marks is drawn as bars; a picture of four such lanes stays under 300 kB."""

_UNITS = (1, 3, 12, 60, 120, 1200)
"""Months that a bar may stand for."""

LENGTHS = {1: "a month", 3: "a quarter", 12: "a year"}
"""Names of lengths of bars by their months."""

LANES = {
    "statement": "Statements",
    "meeting": "Meetings held",
    "planned": "Meetings planned",
    "instrument": "Instruments",
    "meetings proposed": "Meetings proposed",
    "meetings called off": "Meetings called off",
    "meetings not held": "Meetings not held",
}
"""Lanes by the kind of their marks."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the timeline."""

    when: When
    """When; undated marks stand at the right edge."""

    label: str
    """What, in one line."""

    href: str
    """Where it is told."""

    kind: str
    """Its lane: "statement", "meeting" (held), "planned", "instrument" or another word."""

    is_uncertain: bool = False
    """Whether the date was inferred rather than stated."""

    count: int = 1
    """How many things it stands for, all from one month to one month; more than one only in a lane of more than `MOST_MARKS`."""


@dataclass(frozen=True, slots=True)
class _Item:
    """What is drawn: one mark or several."""

    marks: tuple[Mark, ...]
    low: float
    high: float
    span: tuple[date | None, date | None]

    @property
    def count(self) -> int:
        """How many things are drawn."""
        return _count(self.marks)


def _count(marks: Sequence[Mark]) -> int:
    return sum(mark.count for mark in marks)


@dataclass(frozen=True, slots=True)
class _Lane:
    """A lane laid out: bars at its foot, rows of single marks and spans above."""

    kind: str
    bars: tuple[_Item, ...]
    rows: tuple[tuple[_Item, ...], ...]
    undated: tuple[Mark, ...]

    @property
    def height(self) -> float:
        stacked = min(len(self.undated), MOST_ROWS) if _count(self.undated) <= MOST_ROWS else 1
        rows = max(len(self.rows), stacked if not self.bars else 0, 0 if self.bars else 1)
        return TITLE_HEIGHT + rows * ROW + (BAR_HEIGHT if self.bars else 0) + MARGIN


def period_link(kind: str, first: date | None, last: date | None) -> str:
    """The timeline page of one kind and period.

    >>> period_link("statement", date(2012, 3, 1), date(2012, 3, 31))
    '/timeline?kind=statement&from=2012-03-01&to=2012-03-31'
    """
    bounds = f"&from={first}&to={last}" if first or last else "&undated=1"
    return f"/timeline?kind={kind}{bounds}"


def draw_timeline(
    marks: Sequence[Mark], *, label: str, link_period: PeriodLink = period_link, width: int = 960
) -> Markup:
    """The timeline of the marks; where they are dense, one bar stands for a month, a quarter or a year."""
    has_undated = any(mark.when.is_undated for mark in marks)
    right = width - MARGIN - (UNDATED_WIDTH if has_undated else 0)
    scale = TimeScale.fitting((mark.when for mark in marks), left=MARGIN, right=right)
    lanes = [_lane(kind, [m for m in marks if m.kind == kind], scale) for kind in _kinds(marks)]
    if not lanes:
        return picture_of_nothing(spoken("Nothing to show in time."), width=width, kind="timeline", label=label)
    bottom = sum(lane.height for lane in lanes)
    parts, top = [draw_axis(scale, top=0, bottom=bottom)], 0.0
    if has_undated:
        parts.append(undated_column(right, bottom))
    for lane in lanes:
        parts.append(_draw_lane(lane, top, scale, link_period))
        top += lane.height
    about = spoken(
        "Each mark is a link to what it stands for. A dashed outline and a bar show the days that an uncertain date can mean."
    )
    return picture(*parts, size=(width, bottom + AXIS_HEIGHT), kind="timeline", label=label, description=about)


def _kinds(marks: Sequence[Mark]) -> list[str]:
    found = {mark.kind for mark in marks}
    return [kind for kind in LANES if kind in found] + sorted(found - LANES.keys())


def _lane(kind: str, marks: Sequence[Mark], scale: TimeScale) -> _Lane:
    undated = tuple(mark for mark in marks if mark.when.is_undated)
    dated = sorted(
        (mark for mark in marks if not mark.when.is_undated),
        key=lambda m: (m.when.lower or date.min, m.when.upper or date.max, m.label, m.href),
    )
    rows = _rows([_single(mark, scale) for mark in dated[: MOST_MARKS + 1]])
    if _count(dated) <= MOST_MARKS and len(rows) <= MOST_ROWS:
        return _Lane(kind, (), rows, undated)
    bars: list[_Item] = []
    for unit in [u for u in _UNITS if _bar_width(scale, u) >= NARROWEST_BAR] or _UNITS[-1:]:
        bars, spans = _bundled(dated, unit, scale)
        rows = _rows(spans)
        if len(rows) <= MOST_ROWS:
            break
    return _Lane(kind, tuple(bars), rows, undated)


def _bar_width(scale: TimeScale, unit: int) -> float:
    return (scale.right - scale.left) / ((scale.last - scale.first).days / 30.4) * unit


def _single(mark: Mark, scale: TimeScale) -> _Item:
    low, high = _ends(mark.when, scale)
    return _Item((mark,), low, high, (mark.when.lower, mark.when.upper))


def _ends(when: When, scale: TimeScale) -> tuple[float, float]:
    """Where a mark begins and ends; an open end is an arrow of fixed length."""
    low, high = scale.stretch(when)
    if when.lower is None:
        low = max(scale.left, high - ARROW)
    elif when.upper is None:
        high = min(scale.right, low + ARROW)
    return low, high


def _rows(items: Sequence[_Item]) -> tuple[tuple[_Item, ...], ...]:
    """Items in rows without overlap, each in the first row that has room."""
    rows: list[list[_Item]] = []
    ends: list[float] = []
    for item in items:
        middle = (item.low + item.high) / 2
        low, high = min(item.low, middle - RADIUS), max(item.high, middle + RADIUS)
        at = next((n for n, end in enumerate(ends) if end + 2 <= low), len(rows))
        if at == len(rows):
            rows.append([])
            ends.append(0)
        rows[at].append(item)
        ends[at] = high
    return tuple(tuple(row) for row in rows)


def _bundled(marks: Sequence[Mark], unit: int, scale: TimeScale) -> tuple[list[_Item], list[_Item]]:
    """Bars for the marks that lie within one period, and bundles of those that reach over several."""
    groups: dict[tuple[int | None, int | None], list[Mark]] = {}
    for mark in marks:
        lower, upper = mark.when.lower, mark.when.upper
        key = (span_number(lower, unit) if lower else None, span_number(upper, unit) if upper else None)
        groups.setdefault(key, []).append(mark)
    bars: list[_Item] = []
    spans: list[_Item] = []
    for (low, high), group in groups.items():
        first = None if low is None else Span(low, unit).first
        last = None if high is None else Span(high, unit).last
        ends = _ends(When(first, last), scale)
        (bars if low == high else spans).append(_Item(tuple(group), *ends, (first, last)))
    return bars, spans


def _draw_lane(lane: _Lane, top: float, scale: TimeScale, link_period: PeriodLink) -> Markup:
    name = spoken(LANES.get(lane.kind, lane.kind.capitalize()))
    total = sum(i.count for i in (*lane.bars, *(i for row in lane.rows for i in row))) + _count(lane.undated)
    y = top + TITLE_HEIGHT + ROW / 2
    note = element("tspan", _bar_note(lane.bars), class_="row-note") if lane.bars else ""
    parts = [element("text", f"{name} · {total}", note, x=MARGIN, y=top + 14, class_="lane-title")]
    for n, row in enumerate(lane.rows):
        parts += [_draw_item(item, y + n * ROW, lane.kind, link_period) for item in row]
    foot = top + lane.height - MARGIN
    most = max((bar.count for bar in lane.bars), default=1)
    is_numbered = all(_has_room(bar) for bar in lane.bars)
    parts += [_draw_bar(bar, foot, most, is_numbered=is_numbered, link_period=link_period) for bar in lane.bars]
    parts += _draw_undated(lane, y, scale.right + 22, link_period)
    rule = element("path", d=f"M0 {top + lane.height:.1f}H{scale.right:.1f}", class_="lane-rule")
    return element("g", *parts, rule, class_=f"lane {class_name('lane', lane.kind)}", role="group", aria_label=name)


def _draw_item(item: _Item, y: float, kind: str, link_period: PeriodLink) -> Markup:
    mark, is_one = item.marks[0], item.count == 1
    first, last = item.span
    middle = item.high if first is None else item.low if last is None else (item.low + item.high) / 2
    is_open = first is None or last is None
    is_wide = is_open or item.high - item.low > RADIUS
    shapes = [_draw_span(item, y, kind)] if is_wide else []
    shapes.append(draw_glyph(kind, middle, y, RADIUS, is_uncertain=mark.is_uncertain or is_wide))
    if not is_one:
        shapes.append(element("text", f"{item.count}×", x=middle + RADIUS + 2, y=y + 4, class_="count"))
    href = mark.href if is_one else link_period(kind, first, last)
    return link(*shapes, href=href, title=_told(item.marks, _period(first, last)))


def _draw_span(item: _Item, y: float, kind: str) -> Markup:
    """The days that a date can mean, with an arrow where they are open."""
    first, last = item.span
    low, high = item.low, item.high
    outline = f"M{low:.1f} {y - 3:.1f}H{high:.1f}"
    outline += f"L{high + 5:.1f} {y:.1f}L{high:.1f} {y + 3:.1f}" if last is None else f"V{y + 3:.1f}"
    outline += f"H{low:.1f}" + (f"L{low - 5:.1f} {y:.1f}" if first is None else "") + "Z"
    return element("path", d=outline, class_=f"span {class_name('layer', kind)}")


def _bar_note(bars: Sequence[_Item]) -> str:
    first, last = bars[0].span
    most = max(bars, key=lambda bar: bar.count)
    months = Span.length(first, last) if first and last else 1
    length = spoken(LENGTHS[months]) if months in LENGTHS else spoken("%(count)s years", count=months // 12)
    return "   " + spoken("one bar for %(length)s, the tallest %(count)s", length=length, count=most.count)


def _has_room(bar: _Item) -> bool:
    return text_width(str(bar.count), 10) <= max(bar.high - bar.low - 1, 2.0)


def _draw_bar(bar: _Item, foot: float, most: int, *, is_numbered: bool, link_period: PeriodLink) -> Markup:
    kind, count = bar.marks[0].kind, bar.count
    height = max(3.0, (BAR_HEIGHT - 12) * count / most)
    wide = max(bar.high - bar.low - 1, 2.0)
    shapes = [
        element("rect", x=bar.low, y=foot - BAR_HEIGHT, width=wide, height=BAR_HEIGHT, class_="reach"),
        element(
            "rect", x=bar.low, y=foot - height, width=wide, height=height, class_=f"bar {class_name('layer', kind)}"
        ),
    ]
    if is_numbered:
        middle = bar.low + wide / 2
        shapes.append(element("text", str(count), x=middle, y=foot - height - 2, class_="count", text_anchor="middle"))
    first, last = bar.span
    href = bar.marks[0].href if count == 1 else link_period(kind, first, last)
    return link(*shapes, href=href, title=_told(bar.marks, _period(first, last)))


def _draw_undated(lane: _Lane, y: float, x: float, link_period: PeriodLink) -> list[Markup]:
    if _count(lane.undated) <= MOST_ROWS:
        return [
            link(
                draw_glyph(m.kind, x, y + n * ROW, RADIUS, is_uncertain=True),
                href=m.href,
                title=f"{m.label} ({spoken('undated')})",
            )
            for n, m in enumerate(lane.undated)
        ]
    count = element("text", f"{_count(lane.undated)}×", x=x + RADIUS + 2, y=y + 4, class_="count")
    glyph = draw_glyph(lane.kind, x, y, RADIUS, is_uncertain=True)
    return [link(glyph, count, href=link_period(lane.kind, None, None), title=_told(lane.undated, spoken("undated")))]


def _told(marks: Sequence[Mark], period: str) -> str:
    """One mark with its date in words, or how many of which period."""
    first = marks[0]
    if _count(marks) == 1:
        when = first.when.words or period
        return f"{first.label} ({when}{', ' + spoken('inferred') if first.is_uncertain else ''})"
    return f"{_count(marks)} {spoken(LANES.get(first.kind, first.kind)).lower()}, {period}"


def _period(first: date | None, last: date | None) -> str:
    if first is None:
        return in_words(f"../{last}")
    return in_words(f"{first}/..") if last is None else in_words(f"{first}" if first == last else f"{first}/{last}")
