"""`communique new`: what is new in a statement, and what does not come this time."""

from __future__ import annotations

import click

from communique.cli.options import dossier_option, form_options, opened
from communique.cli.printing import counted, page_width, print_as, print_lines, say


@click.command()
@click.argument("statement")
@click.option(
    "--against", metavar="ISSUER", help='Earlier statements of this issuer, or "all"; else of the same issuers.'
)
@click.option(
    "--last", type=click.IntRange(3), default=10, show_default=True, help="Statements looked back for usual lines."
)
@click.option(
    "--usual",
    type=click.FloatRange(0, 1),
    default=0.6,
    show_default=True,
    help="Share of these that makes a line usual.",
)
@dossier_option
@form_options
def new(statement: str, against: str | None, last: int, usual: float, path: str | None, form: str) -> None:
    """Tell what is new in a statement, and what does not come.

    Each sentence is carried over (names, numbers and small words aside), changed, moved or new against all earlier
    statements of the same issuers. A line is usual if most of their last statements have it.

    \b
    Example:
      communique new 2017-11-08
      communique new 2017-03-14 --against all
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.wording_rows import coverage_of, headline_of, rows_of_news

    with opened(path) as dossier:
        news = dossier.news(statement, against=against, look_back=last, usual=usual)
        rows = rows_of_news(dossier, news.novelty)
        if form != "table":
            print_as(form, rows)
            return
        from communique.show.answers import write_coverage
        from communique.show.formulas import write_headline, write_news

        told = coverage_of(news.novelty.looked)
        coverage = write_coverage(told.statements, told.first, told.last, told.undated)
        held = counted(len(news.novelty.spoken.sentences), "sentence")
        say(f"{news.novelty.spoken.statement.slug}: {write_headline(headline_of(news.novelty))}.")
        print_lines(write_news(rows, width=page_width()))
        say(f"{held} held against {news.against}: {coverage}. Statements without a day are not among the earlier ones.")
