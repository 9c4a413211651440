"""`communique read`: the facts of one text, without a dossier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from communique.cli.options import form_options
from communique.cli.printing import page_width, print_as, print_lines, print_rows, remark

if TYPE_CHECKING:
    from communique.model.finding import Finding
    from communique.model.record import Record


@click.command()
@click.argument("file")
@click.option("--why", is_flag=True, help="Show for each fact the rule that found it and the words that matched.")
@form_options
@click.pass_context
def read(ctx: click.Context, file: str, why: bool, form: str) -> None:
    """Read one text and print its facts, without a dossier.

    FILE is a statement in any format that is read, or - for standard input.

    With --json the facts come in the schema communique-facts/1, offsets in code points.

    \b
    Example:
      communique read statement.txt --json
      communique read statement.html --why
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier import read_file
    from communique.model.finding import Severity

    records, findings = read_file(file)
    _PRINTERS.get("why" if why and form == "table" else form, _print_rows)(records, form)
    told = (*findings, *(f for record in records for f in record.findings))
    _remark_all(told)
    ctx.exit(1 if any(f.severity is Severity.ERROR for f in told) else 0)


def _remark_all(findings: Sequence[Finding]) -> None:
    for finding in findings:
        remark(f"{finding.severity.value}: {finding.where}: {finding.message} [{finding.code}]")


def _print_json(records: Sequence[Record], form: str) -> None:
    """One page's record as it is, several as an array; with ``--nl`` one a line."""
    import json

    from communique.dossier.reading import facts_of

    facts = [facts_of(record) for record in records]
    if form == "nl":
        print_as(form, facts)
        return
    click.echo(json.dumps(facts[0] if len(facts) == 1 else facts, ensure_ascii=False, indent=1))


def _print_rows(records: Sequence[Record], form: str) -> None:
    from communique.dossier import cited_facts
    from communique.dossier.rows import rows_of_facts

    print_as(form, [row for record in records for row in rows_of_facts(cited_facts(record))])


def _print_why(records: Sequence[Record], _: str) -> None:
    from communique.dossier import cited_facts
    from communique.dossier.rows import rows_of_facts
    from communique.show import says

    for record in records:
        facts = cited_facts(record)
        rows: list[dict[str, Any]] = [dict(row) for row in rows_of_facts(facts)]
        for row, cited in zip(rows, facts, strict=True):
            row["says"] = says(cited.fact)
        print_rows(rows, "values", "table")


def _print_text(records: Sequence[Record], _: str) -> None:
    from communique.dossier import cited_facts, statement_of
    from communique.show import write_statement

    for record in records:
        facts = cited_facts(record)
        print_lines(write_statement(statement_of(record), record.text, facts, width=page_width()))


_PRINTERS = {"json": _print_json, "nl": _print_json, "why": _print_why, "table": _print_text}
