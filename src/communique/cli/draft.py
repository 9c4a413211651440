"""`communique draft`: a text that is not published yet, checked against the dossier."""

from __future__ import annotations

import click

from communique.cli.coverage import covered
from communique.cli.options import dossier_option, form_options, opened
from communique.cli.printing import counted, page_width, print_as, print_lines, say


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option(
    "--on", metavar="DATE", help="The day of the draft, against which posts are held; else the one that it tells."
)
@click.option("--issuer", metavar="NAME", help="Only wordings of this issuer.")
@dossier_option
@form_options
def draft(file: str, on: str | None, issuer: str | None, path: str | None, form: str) -> None:
    """Check a draft against the dossier; nothing of it is stored.

    Dates that do not exist, posts that do not fit the day, known wordings with their first and last use, and for each
    sentence the nearest one held, word by word. FILE is plain text; "-" reads standard input.

    \b
    Example:
      communique draft draft.txt --on 2018-12-01
      echo "The sides agreed to refrain from any use of force." | communique draft -
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.source_rows import coverage_of, rows_of_draft

    with click.open_file(file, encoding="utf-8", errors="replace") as opened_file:
        text = opened_file.read()
    if not text.strip():
        message = "the draft has no words"
        raise click.UsageError(message)
    with opened(path) as dossier:
        found = dossier.draft(text, on=on, issuer=issuer)
        rows = rows_of_draft(dossier, found)
        if form != "table":
            print_as(form, rows)
            return
        from communique.show.answers import write_coverage
        from communique.show.drafts import write_draft

        print_lines(write_draft(rows, on=str(found.on) if found.on else None, width=page_width()))
        told = coverage_of(found.looked)
        words = write_coverage(told.statements, told.first, told.last, told.undated) if issuer else covered(dossier)
        print_lines([""])
        say(f"{counted(len(found.checked), 'sentence')} held against {words}. Nothing of the draft was stored.")
