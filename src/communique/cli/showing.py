"""`communique show`: one statement, actor, instrument or fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from communique.cli.options import dossier_option, form_options, opened
from communique.cli.printing import page_width, print_as, print_lines

if TYPE_CHECKING:
    from communique.dossier import Dossier
    from communique.dossier.named import Named


@click.command()
@click.argument("name")
@dossier_option
@form_options
def show(name: str, path: str | None, form: str) -> None:
    """Show a statement, actor, instrument or fact.

    A statement comes with its text and the facts beside it.

    NAME is an id, a slug, the beginning of a statement's slug (its day), or words of a name.

    \b
    Example:
      communique show 2013-10-09
      communique show "Edric Zelnov"
      communique show "Nairobi Timetable"
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.named import find_named
    from communique.dossier.sheets import sheet_of

    with opened(path) as dossier:
        found = find_named(dossier, name)
        if form != "table":
            print_as(form, sheet_of(dossier, found, as_table=form == "csv"))
            return
        print_lines(_lines(dossier, found))


def _lines(dossier: Dossier, found: Named) -> Iterator[str]:
    from communique import show as words
    from communique.dossier.sheets import parts_of
    from communique.model.resolved import Actor, Instrument, Statement

    match found:
        case Statement():
            text, facts = dossier.text(found.texts[0]), dossier.facts_of(found)
            yield from words.write_statement(found, text, facts, width=page_width())
            yield from words.write_parts(parts_of(dossier, found), width=page_width())
        case Actor():
            yield from words.write_actor(found, parts_of(dossier, found), width=page_width())
        case Instrument():
            references = parts_of(dossier, found)["references"]
            yield from words.write_instrument(found, references, width=page_width())
        case _:
            yield words.says(found.fact)
            yield from words.write_parts(parts_of(dossier, found), width=page_width())
