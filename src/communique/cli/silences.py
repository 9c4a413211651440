"""`communique coverage`: who spoke of a topic when, who did not mention it, and of whom nothing is held."""

from __future__ import annotations

from typing import Any

import click

from communique.cli.options import dossier_option, form_options, opened, period_options
from communique.cli.printing import counted, page_width, print_as, print_lines, say

SPANS = ("month", "quarter", "year")


@click.command()
@click.argument("topics", nargs=-1, metavar="[TOPIC]...")
@click.option(
    "--by", "span", type=click.Choice(SPANS), default="quarter", show_default=True, help="Length of a period."
)
@click.option("--issuer", metavar="NAME", help="Only this issuer.")
@click.option(
    "--as-of", metavar="DATE", help="The day up to which silence is counted; else that of the last statement."
)
@period_options
@dossier_option
@form_options
def coverage(topics: tuple[str, ...], path: str | None, form: str, **where: Any) -> None:  # noqa: ANN401 - click's values
    """Show who spoke of a topic when.

    Issuer by issuer and period by period, three different things: spoke, did not mention, no statement held. A topic is a
    word, a phrase, a formula or the name of an instrument; without one, statements at all.

    \b
    Example:
      communique coverage
      communique coverage "Lisbon Principles" ceasefire --by year
      communique coverage "heavy weapons" --issuer Facilitators --as-of 2018-12-31
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.source_rows import coverage_of, rows_of_lines, rows_of_silences

    with opened(path) as dossier:
        asked = [dossier.silences(topic, **where) for topic in topics or ("",)]
        if form != "table":
            print_as(form, [row for one in asked for row in rows_of_silences(dossier, one.silences)])
            return
        from communique.show.answers import write_coverage
        from communique.show.silences import write_silences, write_total

        for one in asked:
            found = one.silences
            taken = "; ".join(i.name for i in one.instruments)
            say(f"“{found.topic}”" + (f" (instrument: {taken})" if taken else "") if found.topic else "Statements held")
            rows = rows_of_lines(dossier, found)
            print_lines([*write_silences(rows, found.periods, width=page_width()), ""])
            told = coverage_of([x.statement for x in found.looked])
            words = write_coverage(told.statements, told.first, told.last, told.undated)
            issuers = counted(len(found.lines), "issuer")
            say(f"{write_total(rows, words)} {issuers}." if found.topic else f"{issuers}, {words}.")
            print_lines([""] if one is not asked[-1] else [])
