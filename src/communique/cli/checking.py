"""`communique check`, `communique findings` and `communique conflicts`: whether it holds, and what was met."""

from __future__ import annotations

import click

from communique.cli.options import SEVERITIES, dossier_option, form_options, opened
from communique.cli.printing import page_width, print_lines, print_rows


@click.command()
@dossier_option
@click.pass_context
def check(ctx: click.Context, path: str | None) -> None:
    """Verify every citation, index and invariant of a dossier.

    Exit code 1 if something does not hold.

    \b
    Example:
      communique check -d process.dossier
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.checked import what_is_checked
    from communique.show import write_check

    with opened(path, read_only=False) as dossier:
        broken = dossier.check()
        print_lines(write_check(what_is_checked(dossier), broken, width=page_width()))
    ctx.exit(1 if any(f.severity == "error" for f in broken) else 0)


@click.command()
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only of this severity.")
@dossier_option
@form_options
@click.pass_context
def findings(ctx: click.Context, severity: str | None, path: str | None, form: str) -> None:
    """List problems met in pages and between them.

    \b
    Example:
      communique findings --severity error
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_findings

    with opened(path) as dossier:
        found = [f for f in dossier.findings() if severity in {None, f.severity}]
    print_rows(rows_of_findings(found), "findings", form)
    ctx.exit(1 if any(f.severity == "error" for f in found) else 0)


@click.command()
@dossier_option
@form_options
def conflicts(path: str | None, form: str) -> None:
    """List where statements tell different things.

    Two titles of one person, two wordings of one text: both stand side by side, nothing is decided.

    \b
    Example:
      communique conflicts
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_links

    with opened(path) as dossier:
        print_rows(rows_of_links(dossier, dossier.links(kind="conflict")), "links", form)
