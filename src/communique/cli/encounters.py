"""`communique meetings` and `communique timeline`: what happened, what was to happen, and when."""

from __future__ import annotations

from collections.abc import Sequence

import click

from communique.cli.coverage import covered, taken
from communique.cli.options import PHASES, dossier_option, form_options, opened, period_options
from communique.cli.printing import Row, counted, print_rows, say


@click.command()
@click.option("--actor", metavar="NAME", help="Only with this participant or host.")
@click.option("--place", metavar="NAME", help="Only in this place.")
@click.option("--phase", type=click.Choice(PHASES), help="Only in this phase.")
@period_options
@dossier_option
@form_options
def meetings(path: str | None, form: str, **where: str | None) -> None:
    """List who met whom, where and when.

    Meetings, visits, talks and calls by their own date; held, planned or called off.

    --from and --to ask for the day of the meeting, not of the statement; LATER tells what became of a plan.

    \b
    Example:
      communique meetings --actor Facilitators --phase held --from 2013-06 --to 2013-06
      communique meetings --phase planned
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_meetings

    with opened(path) as dossier:
        rows = rows_of_meetings(dossier, dossier.meetings(**where))
        print_rows(rows, "meetings", form)
        say(
            f"{counted(len(rows), 'meeting')}, from {covered(dossier)}.{taken(dossier, where['actor'])}{_open(rows)}",
            form,
        )


def _open(rows: Sequence[Row]) -> str:
    """What "open" means, if it is said."""
    from communique.show import OPEN

    return f" {OPEN}" if any(r["became"] == "open" for r in rows) else ""


@click.command()
@period_options
@dossier_option
@form_options
def timeline(path: str | None, form: str, since: str | None, until: str | None) -> None:
    """List statements, meetings and instruments in order of time.

    Statements without a day stand where the bound that their text gives puts them.

    \b
    Example:
      communique timeline --from 2013 --to 2014-06
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_timeline

    with opened(path) as dossier:
        rows = rows_of_timeline(dossier, dossier.timeline(since=since, until=until))
        print_rows(rows, "timeline", form)
        say(f"{counted(len(rows), 'entry', 'entries')}, from {covered(dossier)}.", form)
