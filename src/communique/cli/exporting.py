"""`communique export`: facts in files, one a kind, every row with its citation."""

from __future__ import annotations

import click

from communique.cli.options import dossier_option, opened
from communique.cli.printing import remark


@click.command()
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True)
@click.option("-o", "--output", "folder", metavar="FOLDER", required=True, help="Folder to write to; made if need be.")
@dossier_option
def export(form: str, folder: str, path: str | None) -> None:
    """Write the record to files, one a kind of fact.

    Every row cites its words.

    \b
    Example:
      communique export --format csv -o tables/
    """  # noqa: D301 - click's mark for lines that stay as they are
    with opened(path) as dossier:
        for file, rows in dossier.export(folder, form=form):
            remark(f"{rows:,} rows: {file}")
