"""Printing: results to standard output, remarks to standard error.

Invariant: what is printed depends on the dossier and the options alone; colours and widths follow the terminal.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import click

Row: TypeAlias = Mapping[str, Any]
"""One row: plain values by key."""

WIDEST = 160
"""Columns of a terminal that are used at most: longer lines are hard to read."""


def page_width() -> int:
    """Columns to print in: those of the terminal, or 100 where there is none."""
    from communique.show.tables import DEFAULT_WIDTH, LEAST_WIDTH

    if not sys.stdout.isatty():
        return DEFAULT_WIDTH
    return max(LEAST_WIDTH, min(WIDEST, shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns))


def print_lines(lines: Iterable[str]) -> None:
    """Lines to standard output."""
    for line in lines:
        click.echo(line)


def print_rows(rows: Sequence[Row], sheet: str, form: str) -> None:
    """Rows as a table, or in the form asked for."""
    if form != "table":
        print_as(form, rows)
        return
    from communique.show import SHEETS, write_table

    for n, line in enumerate(write_table(SHEETS[sheet], rows, width=page_width())):
        click.echo(click.style(line, bold=True) if rows and not n and has_colours() else line)


def print_as(form: str, rows: Sequence[Row]) -> None:
    """Rows as JSON, JSON lines or CSV."""
    from communique.dossier.tables import rows_as

    click.echo(rows_as(form, rows), nl=False)


def say(words: str, form: str = "table") -> None:
    """A sentence of the answer: with the table, else to standard error, since files hold rows only."""
    from communique.show.words import indented

    for line in indented(words, page_width()):
        click.echo(line, err=form != "table")


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun."""
    from communique.show.words import counted as in_words

    return in_words(number, one, several)


def remark(words: str) -> None:
    """A remark to standard error; words of pages in it can do no harm to a terminal."""
    from communique.show.words import plain

    click.echo(plain(words), err=True)


def has_colours() -> bool:
    """Whether bold and colours are wanted (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
