"""Tables for a terminal: columns that share a width, and under each row the words it rests on.

Invariant: no line is wider than the width given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from communique.show.words import indented, padded, plain, width_of, wrapped

Row: TypeAlias = Mapping[str, Any]
"""One row: plain values by key."""

DEFAULT_WIDTH = 100
"""Columns of a page where no terminal tells another width."""

LEAST_WIDTH = 40
"""Columns below which nothing is narrowed any more."""

_GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    heading: str
    """Its name above."""

    cell: Callable[[Row], str]
    """The words of a row in it."""

    least: int = 6
    """Columns of the screen below which it is not narrowed."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How rows of one kind are shown."""

    columns: tuple[Column, ...]
    """From left to right."""

    under: Callable[[Row], str] = lambda _: ""
    """The lines under a row, empty if none: where it is said."""

    nothing: str = "Nothing is recorded."
    """What is said where there are no rows."""


def write_table(sheet: Sheet, rows: Sequence[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """The lines of a table; columns that are empty in every row are left out.

    >>> sheet = Sheet((Column("WHO", lambda r: r["who"]), Column("WHERE", lambda r: r["where"])))
    >>> list(write_table(sheet, [{"who": "Envoys", "where": "Port Vell"}]))
    ['WHO     WHERE', 'Envoys  Port Vell']
    """
    if not rows:
        yield sheet.nothing
        return
    columns = [c for c in sheet.columns if any(c.cell(row) for row in rows)] or list(sheet.columns)
    cells = [tuple(plain(column.cell(row)) for column in columns) for row in rows]
    widths = share_width(
        [max(width_of(c.heading), *(width_of(line[n]) for line in cells)) for n, c in enumerate(columns)],
        least=[c.least for c in columns],
        room=max(width, LEAST_WIDTH) - len(_GAP) * (len(columns) - 1),
    )
    yield from _lines([c.heading for c in columns], widths)
    for row, line in zip(rows, cells, strict=True):
        yield from _lines(line, widths)
        for said in sheet.under(row).split("\n"):
            yield from indented(said, max(width, LEAST_WIDTH), first="    ", rest="      ") if said else ()


def share_width(wanted: Sequence[int], *, least: Sequence[int], room: int) -> tuple[int, ...]:
    """A width for each column: as wanted where there is room, else the widest give way first.

    >>> share_width([10, 60, 50], least=[6, 6, 6], room=100)
    (10, 45, 45)
    """
    widths = list(wanted)
    while sum(widths) > room:
        wider = [n for n, w in enumerate(widths) if w > min(least[n], wanted[n])]
        if not wider:
            return _squeezed(widths, room)
        widths[max(wider, key=lambda n: widths[n])] -= 1
    return tuple(widths)


def _squeezed(widths: Sequence[int], room: int) -> tuple[int, ...]:
    """Widths below the least, where even that does not fit."""
    narrow = list(widths)
    while sum(narrow) > room and max(narrow) > 1:
        narrow[narrow.index(max(narrow))] -= 1
    return tuple(narrow)


def _lines(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    stacks = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for n in range(max(map(len, stacks))):
        parts = [padded(stack[n] if n < len(stack) else "", w) for stack, w in zip(stacks, widths, strict=True)]
        yield _GAP.join(parts).rstrip()
