"""`communique decide` and `communique log`: a person's judgements over what the machine read."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from communique.cli.options import JUDGEMENTS, dossier_option, form_options, opened
from communique.cli.printing import print_rows, remark


@click.command()
@click.argument("judgement", type=click.Choice(JUDGEMENTS))
@click.argument("target")
@click.argument("other", default="")
@click.option("--field", default="", help="The part to edit.")
@click.option("--value", default="", help="The new value of an edit, as JSON; the words of a note.")
@click.option("--reason", default="", help="Why.")
@click.option("--author", envvar="COMMUNIQUE_AUTHOR", required=True, help="Who decides; else COMMUNIQUE_AUTHOR.")
@click.option("--at", metavar="TIME", help="When, ISO 8601 with offset; else now.")
@dossier_option
def decide(judgement: str, target: str, other: str, path: str | None, at: str | None, **told: str) -> None:
    """Add a judgement to the log.

    It is applied over the facts, kept when pages are read again, and can be undone.

    TARGET is the id of a fact, a name ("person:Ana Brandt") for same, different and note, or the number of a
    decision for undo. OTHER is the second name of same and different.

    \b
    Example:
      communique decide wrong 3f9c1a2b4d5e --reason "a headline" --author AB
      communique decide same "person:Edric Zelnov" "person:Edrik Zelnoff" --author AB
      communique decide undo 2 --author AB
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.model.decision import Judgement

    now = at or datetime.now(UTC).isoformat(timespec="seconds")
    with opened(path, read_only=False) as dossier:
        where = _target(dossier, judgement, target, other)
        done = dossier.decide(Judgement(judgement), at=now, **where, **told)
        remark(f"decision {done.number}: {done.judgement.value} {done.target}")


def _target(dossier: object, judgement: str, target: str, other: str) -> dict[str, str]:
    """The target as the log names it: an anchor, a name, or for undo the number."""
    from communique.dossier import Dossier

    if judgement == "undo":
        return {"target": "", "other": target}
    if ":" in target or not isinstance(dossier, Dossier) or judgement in {"same", "different"}:
        return {"target": target, "other": other}
    return {"target": dossier.anchor_of(target), "other": other}


@click.command()
@dossier_option
@form_options
def log(path: str | None, form: str) -> None:
    """List all judgements: who, when, what, why.

    \b
    Example:
      communique log
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_decisions

    with opened(path) as dossier:
        print_rows(rows_of_decisions(dossier.decisions()), "log", form)
