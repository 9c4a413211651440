"""`communique ladder`: how strongly somebody is spoken to through time."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import click

from communique.cli.coverage import covered, taken
from communique.cli.options import FORCES, dossier_option, form_options, opened, period_options
from communique.cli.printing import counted, page_width, print_as, print_lines, say


@click.command()
@click.option("--addressee", "to", metavar="NAME", help="Only acts towards this actor.")
@click.option("--by", metavar="NAME", help="Only acts of this speaker.")
@click.option("--about", metavar="WORDS", help="Only acts with these words in what is said.")
@click.option("--force", type=click.Choice(FORCES), default="directive", show_default=True, help="The kind of acts.")
@click.option("--per-speaker", is_flag=True, help="A line for each speaker.")
@click.option("--rungs", "table", metavar="FILE", help="Other rungs, written as the ladder.yaml of the program.")
@period_options
@dossier_option
@form_options
def ladder(path: str | None, form: str, **asked: Any) -> None:  # noqa: ANN401 - click's values
    """Show how strongly somebody is spoken to through time.

    The strongest act of each statement to each addressee, with steps up and down, each with both passages. Rungs are a
    convention, kept in a table that can be changed; acts of two kinds stand on two ladders.

    \b
    Example:
      communique ladder --addressee Velmora --about "heavy weapons"
      communique ladder --force expressive --by Facilitators
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.promise_rows import rows_of_ladder

    with opened(path) as dossier:
        answer = dossier.ladder(**asked)
        rows = rows_of_ladder(dossier, answer)
        if form != "table":
            print_as(form, rows)
            return
        from communique.show.promises import LADDER, write_line_head
        from communique.show.tables import write_table

        for n, (_, found) in enumerate(groupby(rows, key=lambda r: (r["addressee"], r["kind_of_act"]))):
            line = list(found)
            print_lines([*([""] if n else []), write_line_head(line)])
            print_lines(write_table(LADDER, line, width=page_width()))
        if not rows:
            print_lines([LADDER.nothing])
        steps = sum(row["step"] in {"up", "down"} for row in rows)
        looked = covered(dossier, since=asked["since"], until=asked["until"])
        who = f"{taken(dossier, asked['to'])}{taken(dossier, asked['by'])}"
        say(f"{counted(len(answer.lines), 'line')}, {counted(steps, 'step')}, from {looked}.{who}")
