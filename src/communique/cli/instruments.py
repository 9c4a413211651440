"""`communique instruments`: the texts that statements rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from communique.cli.coverage import covered
from communique.cli.options import dossier_option, form_options, opened
from communique.cli.printing import counted, page_width, print_as, print_lines, print_rows, say

if TYPE_CHECKING:
    from communique.dossier import Dossier


@click.command()
@click.option("--in", "statement", metavar="STATEMENT", help="Only what this statement cites, and in what manner.")
@click.option("--graph", is_flag=True, help="What rests on what, in what manner; with --in, from this statement on.")
@click.option("--to-get", is_flag=True, help="Only what is cited but not held, the most relied on first.")
@dossier_option
@form_options
def instruments(statement: str | None, path: str | None, form: str, *, graph: bool, to_get: bool) -> None:
    """List the texts that statements rely on.

    Agreements, resolutions, statements and principles, held in the dossier or only cited. --graph follows those that are
    held to what they rest on themselves; --to-get is the list of what is still to be obtained.

    \b
    Example:
      communique instruments
      communique instruments --in 2014-01-20
      communique instruments --graph --in 2014-01-20
      communique instruments --to-get
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_facts, rows_of_instruments

    with opened(path) as dossier:
        if to_get:
            _print_acquisitions(dossier, form)
            return
        if graph:
            _print_graph(dossier, statement, form)
            return
        if statement:
            found = dossier.references(statement=dossier.statement(statement))
            print_rows(rows_of_facts(found), "references", form)
            return
        rows = rows_of_instruments(dossier, dossier.instruments())
        print_rows(rows, "instruments", form)
        say(f"{counted(len(rows), 'instrument')}, cited in {covered(dossier)}.", form)


def _print_graph(dossier: Dossier, statement: str | None, form: str) -> None:
    """Every tie, or those that lead on from one statement."""
    from communique.dossier.source_rows import rows_of_chain, rows_of_ties
    from communique.show.reliance import write_chain, write_web

    web = dossier.rests_on()
    one = dossier.statement(statement) if statement else None
    rows = rows_of_chain(dossier, web.chain(one)) if one else rows_of_ties(dossier, web)
    if form != "table":
        print_as(form, rows)
        return
    if one:
        print_lines([one.slug, *write_chain(rows, width=page_width())])
    else:
        print_lines(write_web(rows, width=page_width()))
    held = len({r["instrument"] for r in rows if r["held_as"]})
    named = len({r["instrument"] for r in rows})
    told = f"{counted(len(rows), 'tie')} to {counted(named, 'instrument')}, {held} of them held"
    say(f"{told}; from {covered(dossier)}.")


def _print_acquisitions(dossier: Dossier, form: str) -> None:
    """What is cited but not held."""
    from communique.dossier.source_rows import rows_of_acquisitions
    from communique.show.reliance import ACQUISITIONS
    from communique.show.tables import write_table

    rows = rows_of_acquisitions(dossier, dossier.acquisitions())
    if form != "table":
        print_as(form, rows)
        return
    print_lines(write_table(ACQUISITIONS, rows, width=page_width()))
    say(
        f"{counted(len(rows), 'instrument')} cited but not held, in {covered(dossier)}; RELIED ON leaves out mere mentions."
    )
