"""`communique statements` and `communique search`: what is held, and where words stand in it."""

from __future__ import annotations

from typing import Any

import click

from communique.cli.coverage import covered
from communique.cli.options import dossier_option, form_options, opened, period_options
from communique.cli.printing import print_rows, say


@click.command()
@click.option("--issuer", metavar="NAME", help="Only statements of this issuer.")
@period_options
@dossier_option
@form_options
def statements(issuer: str | None, since: str | None, until: str | None, path: str | None, form: str) -> None:
    """List the statements held.

    Each with its issuers, its day and how the day is known, its place and kind, and whose copy is held.

    \b
    Example:
      communique statements --issuer "Contact Group" --from 2012 --to 2013-06
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_statements

    with opened(path) as dossier:
        found = dossier.statements(issuer=issuer, since=since, until=until)
        print_rows(rows_of_statements(dossier, found), "statements", form)


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--actor", metavar="NAME", help="Only in statements that name this actor.")
@click.option("--act", metavar="VERB", help='Only in statements with an act of this verb ("urge").')
@period_options
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Passages at most.")
@dossier_option
@form_options
def search(words: tuple[str, ...], path: str | None, form: str, limit: int, **where: Any) -> None:  # noqa: ANN401 - options
    """Find passages by their words.

    A passage holds all WORDS, "phrases" and beginnings* asked for; page furniture is never looked through.

    \b
    Example:
      communique search ceasefire violat* --from 2016
      communique search '"without preconditions"' --act urge
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_hits

    asked = _quoted(words)
    with opened(path) as dossier:
        print_rows(rows_of_hits(dossier, dossier.search(asked, limit=limit, **where)), "hits", form)
        number = dossier.count_hits(asked, **where)
        say(
            f"{min(limit, number)} of {number} passages shown; looked through {covered(dossier, since=where['since'], until=where['until'])}.",
            form,
        )


def _quoted(words: tuple[str, ...]) -> str:
    """The words as one search; an argument with blanks and no marks of its own is a phrase."""
    return " ".join(f'"{w}"' if " " in w and '"' not in w and len(words) > 1 else w for w in words)
