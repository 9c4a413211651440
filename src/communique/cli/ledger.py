"""`communique ledger`: what was asked, promised or planned, and every later word on it."""

from __future__ import annotations

from typing import Any

import click

from communique.cli.coverage import taken
from communique.cli.options import dossier_option, form_options, opened, period_options
from communique.cli.printing import page_width, print_as, print_lines, say

KINDS = ("request", "commitment", "obligation", "meeting")
STATUSES = (
    "restated",
    "referred to",
    "reported done",
    "reported not done",
    "superseded",
    "held",
    "held elsewhere or later",
    "cancelled",
    "no later mention",
)
"""Choices, written out so that help comes without loading the model; a test compares them with it."""


@click.command()
@click.option("--by", metavar="NAME", help="Only what this actor is to do.")
@click.option("--asked-by", "to", metavar="NAME", help="Only what this actor asks for or benefits from.")
@click.option("--kind", type=click.Choice(KINDS), help="Only of this kind.")
@click.option("--status", type=click.Choice(STATUSES), help="Only with this last word on it.")
@click.option("--due-before", metavar="DATE", help="Only what was due before this date.")
@click.option("--open", "open_only", is_flag=True, help="Only what no text held tells the end of.")
@click.option("--on", metavar="DATE", help="The day as of which due dates are told; else that of the last statement.")
@period_options
@dossier_option
@form_options
def ledger(path: str | None, form: str, **asked: Any) -> None:  # noqa: ANN401 - click's values
    """List what is asked, promised or planned, and its status.

    Each is a chain: stated, restated (same, stronger, weaker), referred to, reported done or not done, superseded; a planned
    meeting held, held elsewhere or later, or cancelled. Where nothing is held on it, the status says so.

    \b
    Example:
      communique ledger --by "the sides" --from 2014
      communique ledger --kind commitment --status "reported done"
      communique ledger --open --due-before 2018 --on 2018-12-31
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.promise_rows import rows_of_ledger

    with opened(path) as dossier:
        answer = dossier.ledger(**asked)
        rows = rows_of_ledger(dossier, answer)
        from communique.show.answers import write_coverage
        from communique.show.promises import LEDGER, NOT_HELD, write_ledger_total
        from communique.show.tables import write_table

        if form == "table":
            print_lines(write_table(LEDGER, rows, width=page_width()))
        else:
            print_as(form, rows)
        told = answer.coverage
        words = write_coverage(told.statements, told.first, told.last, told.undated)
        day = answer.on.isoformat() if answer.on else None
        who = f"{taken(dossier, asked['by'])}{taken(dossier, asked['to'])}"
        say(f"{write_ledger_total(rows, words, day)}{who}", form)
        say(NOT_HELD, form)
