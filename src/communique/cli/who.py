"""`communique who` and `communique actors`: who held which post when, and who is called how."""

from __future__ import annotations

import click

from communique.cli.coverage import covered
from communique.cli.options import dossier_option, form_options, opened
from communique.cli.printing import counted, print_rows, say


@click.command()
@click.argument("name")
@click.option("--on", metavar="DATE", help="As of this day.")
@dossier_option
@form_options
def who(name: str, on: str | None, path: str | None, form: str) -> None:
    """Say who held a post, or which posts a person held.

    NAME is a post ("Foreign Minister of Kenya") or a person. HOW NEAR tells how far the statement is from the day.

    \b
    Example:
      communique who "Foreign Minister of Kenya" --on 2012-03-22
      communique who Mutua
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_claims
    from communique.show import write_holder

    with opened(path) as dossier:
        rows = rows_of_claims(dossier.who(name, on=on))
        say(write_holder(name, on, rows), form)
        print_rows(rows, "holdings", form)
        say(f"{counted(len(rows), 'claim')}, from {covered(dossier)}.", form)


@click.command()
@dossier_option
@form_options
def actors(path: str | None, form: str) -> None:
    """List persons, states, bodies and groups by name.

    \b
    Example:
      communique actors --csv
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_actors

    with opened(path) as dossier:
        print_rows(rows_of_actors(dossier), "actors", form)
