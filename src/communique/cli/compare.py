"""`communique compare`: two statements, or two texts of one, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from communique.cli.options import dossier_option, form_options, opened
from communique.cli.printing import Row, page_width, print_as, print_lines, remark, say

if TYPE_CHECKING:
    from communique.dossier import Dossier
    from communique.dossier.wordings import Compared


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="A [B]")
@click.option("--side-by-side", is_flag=True, help="Print both texts in two columns, the unchanged sentences too.")
@click.option("--html", "page", metavar="FILE", help="Write a page of HTML, side by side and inline.")
@click.option("--docx", "word", metavar="FILE", help="Write a Word file with tracked changes.")
@dossier_option
@form_options
def compare(
    names: tuple[str, ...], page: str | None, word: str | None, path: str | None, form: str, *, side_by_side: bool
) -> None:
    """Compare two statements, or a statement with its copy.

    Sentences are paired and aligned word by word; case and punctuation have no weight. Dropped, inserted, replaced, moved
    and reversed words are told apart; a sentence of which more than 70 % changed is shown as replaced.

    One name alone compares a statement's first text with its copy; NAME@2 is the second text of a statement.

    \b
    Example:
      communique compare 2011-03-14 2017-03-14
      communique compare 2012-05-08 --side-by-side
      communique compare 2011-03-14 2017-03-14 --docx redline.docx
    """  # noqa: D301 - click's mark for lines that stay as they are
    if len(names) > 2:  # noqa: PLR2004 - a comparison has two sides
        message = "a comparison has two sides"
        raise click.UsageError(message)
    from communique.dossier.wording_rows import rows_of_comparison

    with opened(path) as dossier:
        compared = dossier.compare(*names)
        rows = rows_of_comparison(dossier, compared)
        if form != "table":
            print_as(form, rows)
        elif not (page or word):
            _print(dossier, compared, rows, side_by_side=side_by_side)
        _write(compared, rows, page, word)


def _print(dossier: Dossier, compared: Compared, rows: list[Row], *, side_by_side: bool) -> None:
    from communique.show.comparison import LEGEND, write_comparison, write_figures

    print_lines([f"A {compared.left.name}", f"B {compared.right.name}"])
    print_lines(write_comparison(rows, width=page_width(), side_by_side=side_by_side))
    say(write_figures(rows, compared.comparison.kept, compared.comparison.words[1]))
    say(f"Marks: {LEGEND}. Paragraphs are those of A and B; both texts are held in {dossier.path}.")


def _write(compared: Compared, rows: list[Row], page: str | None, word: str | None) -> None:
    from communique.dossier.redlines import write_redline_file

    for file in (page, word):
        if file:
            kind = "html" if file == page else "docx"
            write_redline_file(compared, rows, file, kind=kind)
            remark(f"written: {file}")
