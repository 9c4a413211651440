"""`communique build`: sources in, a dossier out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from communique.cli.options import dossier_option, opened
from communique.cli.printing import page_width, print_lines

if TYPE_CHECKING:
    from communique.model.build import Progress


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@dossier_option
@click.option("--workers", type=click.IntRange(1, 64), metavar="N", help="Processes that read; else as many as pay.")
@click.pass_context
def build(ctx: click.Context, sources: tuple[str, ...], path: str | None, workers: int | None) -> None:
    """Read files and folders into a dossier.

    What is unchanged since the last build costs nothing, and a build that was stopped goes on where it was.

    SOURCE is a file, a folder, a zip archive, a table of statements, or - for standard input.

    \b
    Example:
      communique build pages/ more.zip -d process.dossier
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.model.finding import Severity
    from communique.show import write_summary

    with opened(path, create=True, read_only=False) as dossier, progress() as tell:
        summary = dossier.build(*sources, workers=workers, tell=tell)
    print_lines(write_summary(summary, dossier.path, width=page_width()))
    ctx.exit(1 if any(f.severity is Severity.ERROR for f in summary.unread) else 0)


@contextmanager
def progress() -> Iterator[Callable[[Progress], None]]:
    """A bar on standard error where it is a terminal; else silence."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, no_color=bool(os.environ.get("NO_COLOR")))
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.fields[where]}"))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("read", total=None, where="")
        yield lambda p: bar.update(task, completed=p.done, total=p.total, where=_short(p.where))


def _short(where: str) -> str:
    from communique.show.words import cut, plain

    return cut(plain(where.rpartition("/")[2]), 50).replace("[", "(")
