"""`communique instruments`: the texts that statements rely on."""

from __future__ import annotations

import click

from communique.cli.coverage import covered
from communique.cli.options import dossier_option, form_options, opened
from communique.cli.printing import counted, print_rows, say


@click.command()
@click.option("--in", "statement", metavar="STATEMENT", help="Only what this statement cites, and in what manner.")
@dossier_option
@form_options
def instruments(statement: str | None, path: str | None, form: str) -> None:
    """List the texts that statements rely on.

    Agreements, resolutions, statements and principles, held in the dossier or only cited.

    \b
    Example:
      communique instruments
      communique instruments --in 2014-01-20
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_facts, rows_of_instruments

    with opened(path) as dossier:
        if statement:
            found = dossier.references(statement=dossier.statement(statement))
            print_rows(rows_of_facts(found), "references", form)
            return
        rows = rows_of_instruments(dossier, dossier.instruments())
        print_rows(rows, "instruments", form)
        say(f"{counted(len(rows), 'instrument')}, cited in {covered(dossier)}.", form)
