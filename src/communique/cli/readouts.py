"""`communique readouts`: accounts of one meeting side by side, and the sides of which none is held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from communique.cli.coverage import covered
from communique.cli.options import dossier_option, form_options, opened, period_options
from communique.cli.printing import Row, counted, page_width, print_as, print_lines, say

if TYPE_CHECKING:
    from communique.dossier import Dossier
    from communique.dossier.told_meetings import AccountOf, SideBySide

_TWO = 2


@click.command()
@click.argument("names", nargs=-1, metavar="[MEETING | A B]")
@click.option("--missing", is_flag=True, help="Only meetings of which a side that took part has no readout here.")
@click.option("--all", "every", is_flag=True, help="Meetings with one account too.")
@period_options
@dossier_option
@form_options
def readouts(
    names: tuple[str, ...],
    since: str | None,
    until: str | None,
    path: str | None,
    form: str,
    *,
    missing: bool,
    every: bool,
) -> None:
    """Lay readouts of one meeting side by side.

    Without a name: the meetings told by different issuers, and the sides of which no readout is held. With a meeting (its id,
    or a statement that tells of it), or with two statements: who, where, how long, what both tell, what one tells alone; "!"
    marks acts on one subject that stand against each other. --from and --to are days of the meetings.

    \b
    Example:
      communique readouts
      communique readouts --missing
      communique readouts 2011-09-13-ministry-of-foreign-affairs-of-keldova
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.source_rows import rows_of_told_meetings

    if len(names) > _TWO:
        message = "give a meeting, or two statements"
        raise click.UsageError(message)
    with opened(path) as dossier:
        found = dossier.readouts(since=since, until=until)
        if len(names) == _TWO:
            _show(dossier, (found.between(*names),), form)
        elif names:
            meeting = found.meeting(names[0])
            pairs = tuple(found.pairs(meeting))
            if pairs:
                _show(dossier, pairs, form)
            else:
                _list(rows_of_told_meetings(dossier, [meeting]), dossier, form)
        else:
            chosen = [m for m in found.meetings if every or (m.unheard if missing else m.has_several)]
            _list(rows_of_told_meetings(dossier, chosen), dossier, form)


def _list(rows: Sequence[Row], dossier: Dossier, form: str) -> None:
    """Meetings as a table, or in the form asked for."""
    from communique.show.readouts import TOLD_MEETINGS
    from communique.show.tables import write_table

    if form != "table":
        print_as(form, rows)
        return
    print_lines(write_table(TOLD_MEETINGS, rows, width=page_width()))
    several = sum(1 for row in rows if row["issuers"] > 1)
    told = f"{counted(len(rows), 'meeting')}, {several} of them told by different issuers, in {covered(dossier)}."
    say(f"{told} A side without a readout here may have issued one that is not held.")


def _show(dossier: Dossier, pairs: tuple[SideBySide, ...], form: str) -> None:
    """Pairs of accounts."""
    from communique.dossier.source_rows import rows_of_side_by_side
    from communique.show.readouts import write_side_by_side

    if form != "table":
        print_as(form, [row for pair in pairs for row in rows_of_side_by_side(dossier, pair)])
        return
    for pair in pairs:
        names = (_name(pair.left), _name(pair.right))
        print_lines([*write_side_by_side(names, rows_of_side_by_side(dossier, pair), width=page_width()), ""])
    say(f"{counted(len(pairs), 'pair')} of accounts, from {covered(dossier)}.")


def _name(account: AccountOf) -> str:
    return f"{account.issuer} ({account.account.statement.slug})"
