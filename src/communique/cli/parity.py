"""`communique parity`: in which order sides are named, who is spoken to alone, what sides and places are called by whom."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import click

from communique.cli.options import dossier_option, form_options, opened, period_options
from communique.cli.printing import page_width, print_as, print_lines, say


@click.command()
@click.argument("statement", required=False)
@click.option("--issuer", metavar="NAME", help="Only statements of this issuer.")
@click.option("--least", type=click.IntRange(1), default=2, show_default=True, help="Times that a pair must be named.")
@period_options
@dossier_option
@form_options
def parity(path: str | None, form: str, **asked: Any) -> None:  # noqa: ANN401 - click's values
    """Count in which order sides are named.

    Which names are sides is told by the texts: two that are coordinated again and again. Then who is spoken to alone, by which
    labels sides are called, and places that have two names here. Counts are no verdicts; each leads to its passages.

    \b
    Example:
      communique parity
      communique parity 2018-06-12 --least 1
      communique parity --issuer "Contact Group" --from 2014
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier import promise_rows

    with opened(path) as dossier:
        answer = dossier.parity(**asked)
        if form != "table":
            print_as(form, promise_rows.rows_of_parity(dossier, answer))
            return
        from communique.show import promises
        from communique.show.answers import write_coverage
        from communique.show.tables import write_table

        width = page_width()
        order = promise_rows.rows_of_order(dossier, answer)
        print_lines([] if order else [promises.ORDER.nothing])
        for _, found in groupby(order, key=lambda r: r["pair"]):
            rows = list(found)
            print_lines(
                [*promises.write_pair_head(rows, width=width), *write_table(promises.ORDER, rows, width=width), ""]
            )
        for head, sheet, rows in (
            ("SPOKEN TO ALONE", promises.ALONE, promise_rows.rows_of_alone(dossier, answer)),
            ("LABELS", promises.LABELS, promise_rows.rows_of_labels(dossier, answer)),
            ("PLACES WITH SEVERAL NAMES", promises.PLACES, promise_rows.rows_of_places(dossier, answer)),
        ):
            print_lines([head, *write_table(sheet, rows, width=width), ""])
        told = answer.coverage
        say(f"From {write_coverage(told.statements, told.first, told.last, told.undated)}.")
