"""`communique formula` and `communique formulas`: wordings through time, asked for or found."""

from __future__ import annotations

import click

from communique.cli.coverage import covered
from communique.cli.options import dossier_option, form_options, opened, period_options
from communique.cli.printing import counted, page_width, print_as, print_lines, say


@click.command()
@click.argument("phrase")
@click.option(
    "--member", "members", multiple=True, metavar="WORDS", help="A member of the set that PHRASE names; repeat it."
)
@click.option("--issuer", metavar="NAME", help="Only statements of this issuer.")
@period_options
@dossier_option
@form_options
def formula(
    phrase: str,
    members: tuple[str, ...],
    issuer: str | None,
    since: str | None,
    until: str | None,
    path: str | None,
    form: str,
) -> None:
    """Follow a wording through time.

    Its uses and near-uses in order of time, each in its clause, with what was added (+), dropped (-), replaced (±) and
    reversed (~) since the use before; then which members of the set that it names each statement has.

    \b
    Example:
      communique formula "Lisbon Principles"
      communique formula "heavy weapons" --issuer "Contact Group"
      communique formula "non-use of force, free return of displaced persons, local self-government"
    """  # noqa: D301 - click's mark for lines that stay as they are
    if not any(c.isalnum() for c in phrase):
        message = "a wording has words"
        raise click.UsageError(message)
    from communique.dossier.wording_rows import coverage_of, figures_of_line, rows_of_line, rows_of_members

    with opened(path) as dossier:
        line = dossier.formula(phrase, members=members, issuer=issuer, since=since, until=until)
        rows = rows_of_line(dossier, line)
        if form != "table":
            print_as(form, [*rows, *rows_of_members(dossier, line)] if form != "csv" else rows)
            return
        from communique.show.answers import write_coverage
        from communique.show.formulas import USES, members_sheet, write_line_figures
        from communique.show.tables import write_table

        told = coverage_of(line.looked)
        print_lines(write_table(USES, rows, width=page_width()))
        if line.members:
            print_lines(["", *(f"{n}  {m.words}" for n, m in enumerate(line.members, 1))])
            sheet = members_sheet([m.words for m in line.members])
            print_lines(write_table(sheet, rows_of_members(dossier, line), width=page_width()))
        coverage = write_coverage(told.statements, told.first, told.last, told.undated)
        for words in write_line_figures(figures_of_line(line), coverage):
            say(words)


@click.command()
@click.option("--issuer", metavar="NAME", help="Only statements of this issuer.")
@click.option("--least", type=click.IntRange(2), help="Statements that a wording must stand in.")
@click.option("--limit", type=click.IntRange(1), default=30, show_default=True, help="Wordings at most.")
@period_options
@dossier_option
@form_options
def formulas(
    issuer: str | None,
    least: int | None,
    limit: int,
    since: str | None,
    until: str | None,
    path: str | None,
    form: str,
) -> None:
    """List the wordings that recur in the dossier.

    Found by themselves: 4 to 40 words that several statements share, small changes allowed, the most telling first;
    names, dates and frames of reports are left out.

    \b
    Example:
      communique formulas --issuer "Contact Group"
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.wording_rows import rows_of_formulas

    with opened(path) as dossier:
        found = dossier.formulas(issuer=issuer, least=least, limit=limit, since=since, until=until)
        rows = rows_of_formulas(dossier, found)
        if form != "table":
            print_as(form, rows)
            return
        from communique.show.formulas import FORMULAS
        from communique.show.tables import write_table

        print_lines(write_table(FORMULAS, rows, width=page_width()))
        say(f"{counted(len(rows), 'wording')}, found in {covered(dossier, since=since, until=until)}.", form)
