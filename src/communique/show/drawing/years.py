"""Statements by issuer and year: a grid of counts in which the gaps are seen.

Invariant: a year without a statement is a dotted cell: nothing is held, which does not mean that nothing was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.show.drawing.elements import Markup, element, joined, left_out, link, picture, picture_of_nothing
from communique.show.drawing.lettering import shorten, text_width
from communique.show.spoken import spoken, spoken_number

ROW, HEAD, CELL, GAP, NAMES = 24.0, 22.0, 20.0, 2.0, 270.0
"""Height of a row and of the heading, height of a cell, space between cells, room for names: picture units."""

MOST_ROWS = 30
"""Issuers that a picture can hold and still be read."""

LEVELS = 4
"""Shades, lightest for few; the number stands in the cell as well."""

NARROWEST_NUMBERED = 16.0
"""Picture units: narrower cells have no number."""

_WIDEST = 46.0


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many statements of an issuer are held for a year; years without one are simply not given."""

    issuer: str
    """Who."""

    year: int | None
    """The year; None if undated."""

    count: int
    """Statements held."""

    href: str
    """The list of them."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns stand."""

    first: int
    last: int
    left: float
    step: float
    most: int

    def x(self, year: int | None) -> float:
        """Left edge of a year's column; the undated stand right of the last year."""
        return self.left + (self.step * (year - self.first) if year is not None else self.step * self.years + 10)

    @property
    def years(self) -> int:
        return self.last - self.first + 1


def draw_years(counts: Sequence[YearCount], *, label: str, width: int = 960) -> Markup:
    """The grid, a row for each issuer in the order given; an empty year is a dotted cell."""
    told = [c for c in counts if c.count > 0]
    if not told:
        return picture_of_nothing(spoken("No statements are held."), width=width, kind="years", label=label)
    grid = _grid(told, width)
    issuers: dict[str, list[YearCount]] = {}
    for count in told:
        issuers.setdefault(count.issuer, []).append(count)
    shown = list(issuers.items())[:MOST_ROWS]
    bottom = HEAD + ROW * len(shown)
    return picture(
        _draw_heads(grid, has_undated=any(c.year is None for c in told)),
        *(_draw_row(issuer, cells, n, grid) for n, (issuer, cells) in enumerate(shown)),
        left_out(len(issuers) - len(shown), "issuers", y=bottom + 14),
        size=(width, bottom + (20 if len(issuers) > len(shown) else 4)),
        kind="years",
        label=label,
        description=spoken("A dotted cell is a year of which no statement is held."),
    )


def _grid(told: Sequence[YearCount], width: float) -> _Grid:
    years = [c.year for c in told if c.year is not None] or [2000]
    names = min(NAMES, max(text_width(c.issuer) for c in told) + 12)
    undated = 64.0 if any(c.year is None for c in told) else 0.0
    columns = max(years) - min(years) + 1
    step = min(_WIDEST, (width - names - undated - 4) / columns)
    return _Grid(min(years), max(years), names, step, max(c.count for c in told))


def _draw_heads(grid: _Grid, *, has_undated: bool) -> Markup:
    """Years above the columns, as many as have room."""
    every = next((n for n in (1, 2, 5, 10, 20, 50, 100) if grid.step * n >= text_width("2000", 11) + 8), 100)
    years = [y for y in range(grid.first, grid.last + 1) if y % every == 0 or every == 1]
    end = grid.x(grid.last) + grid.step
    heads = [(str(year), min(grid.x(year) + grid.step / 2, end - 15)) for year in years]
    heads += [("undated", grid.x(None) + 24)] if has_undated else []
    return joined(element("text", told, x=x, y=HEAD - 8, class_="tick", text_anchor="middle") for told, x in heads)


def _draw_row(issuer: str, counts: Iterable[YearCount], number: int, grid: _Grid) -> Markup:
    top = HEAD + number * ROW
    by_year = {c.year: c for c in counts}
    years = range(grid.first, grid.last + 1)
    empty = [_empty(grid.x(year), top, grid.step - GAP) for year in years if year not in by_year]
    name = element("text", shorten(issuer, grid.left - 10), x=0, y=top + 14, class_="row-label")
    return element(
        "g",
        element("title", issuer),
        name,
        element("path", d="".join(empty) or None, class_="cell none", aria_hidden="true"),
        *(_draw_cell(count, top, grid) for count in by_year.values()),
        class_="years-row",
        role="group",
        aria_label=issuer,
    )


def _empty(x: float, top: float, wide: float) -> str:
    """A cell's outline, or a point in its middle where outlines would be a thicket."""
    if wide < NARROWEST_NUMBERED:
        return f"M{x + wide / 2 - 1:.1f} {top + CELL / 2:.1f}h2"
    return f"M{x:.1f} {top:.1f}h{wide:.1f}v{CELL:.0f}h{-wide:.1f}z"


def _draw_cell(count: YearCount, top: float, grid: _Grid) -> Markup:
    x, wide = grid.x(count.year), grid.step - GAP if count.year is not None else 48.0
    level = 1 + round((LEVELS - 1) * (count.count - 1) / max(grid.most - 1, 1))
    shapes = [element("rect", x=x, y=top, width=wide, height=CELL, class_=f"cell level-{level}")]
    if wide >= max(NARROWEST_NUMBERED, text_width(str(count.count), 11)):
        looks = f"cell-count level-{level}"
        shapes.append(element("text", str(count.count), x=x + wide / 2, y=top + 14, class_=looks))
    held = spoken_number("%(num)s statement", "%(num)s statements", count.count)
    return link(*shapes, href=count.href, title=f"{count.issuer}, {count.year or spoken('undated')}: {held}")
