"""`communique acts` and `communique quotations`: who said what to whom, how strongly, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from communique.cli.coverage import covered, taken
from communique.cli.options import FORCES, dossier_option, form_options, opened, period_options
from communique.cli.printing import Row, counted, print_rows, say

if TYPE_CHECKING:
    from communique.dossier import Dossier


@click.command()
@click.option("--actor", metavar="NAME", help="Only acts of this speaker.")
@click.option("--to-actor", "to", metavar="NAME", help="Only acts addressed to this actor.")
@click.option("--verb", metavar="VERB", help='Only acts of this verb ("urge", "express concern").')
@click.option("--force", type=click.Choice(FORCES), help="Only acts of this force.")
@click.option("--about", metavar="WORDS", help="Only acts whose content holds these words or beginnings of words.")
@period_options
@dossier_option
@form_options
def acts(path: str | None, form: str, **where: str | None) -> None:
    """List who said what to whom, and how strongly.

    FORCE shows the class of the act, its strength from 1 to 7 and + or - for praise and blame. HOW is empty
    where the issuers speak for themselves, "reported" where they tell it of somebody.

    \b
    Example:
      communique acts --actor Facilitators --to-actor Velmora --force directive
      communique acts --verb agree --about ceasefire
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_facts

    with opened(path) as dossier:
        rows = rows_of_facts(dossier.acts(**where))
        if not rows and (where["actor"] or where["about"]):
            _say_what_there_is(dossier, where, form)
            return
        print_rows(rows, "acts", form)
        looked = covered(dossier, since=where["since"], until=where["until"])
        say(f"{counted(len(rows), 'act')}, from {looked}.{taken(dossier, where['actor'])}", form)


def _say_what_there_is(dossier: Dossier, where: dict[str, Any], form: str) -> None:
    """In the place of an empty table: where the actor is named, or where the words stand."""
    from communique.dossier.rows import rows_of_facts, rows_of_hits
    from communique.show import write_no_act, write_no_topic

    period = {"since": where["since"], "until": where["until"]}
    coverage = covered(dossier, **period)
    if where["about"]:
        hits = dossier.search(" ".join(f"{w}*" for w in where["about"].split()), limit=5, **period)
        say(write_no_topic(where["about"], coverage, is_there=bool(hits)), form)
        _print_found(rows_of_hits(dossier, hits), "hits", form)
        return
    found = dossier.find_actors(where["actor"])
    name = found[0].name if len(found) == 1 else where["actor"]
    people = dossier.people(name=where["actor"], **period)
    hits = () if people else dossier.search(f'"{name}"', limit=5, **period)
    say(write_no_act(name, coverage, is_named=bool(people or hits)), form)
    _print_found(rows_of_facts(people) or rows_of_hits(dossier, hits), "mentions" if people else "hits", form)


def _print_found(rows: Sequence[Row], sheet: str, form: str) -> None:
    """The passages that there are; in files nothing, since they are no answer to what was asked."""
    if rows and form == "table":
        print_rows(rows, sheet, form)
    elif form != "table":
        print_rows([], sheet, form)


@click.command()
@click.option("--speaker", metavar="NAME", help="Only words of this speaker.")
@period_options
@dossier_option
@form_options
def quotations(speaker: str | None, since: str | None, until: str | None, path: str | None, form: str) -> None:
    """List words in quotation marks, with their speaker.

    \b
    Example:
      communique quotations --speaker Aasen
    """  # noqa: D301 - click's mark for lines that stay as they are
    from communique.dossier.rows import rows_of_facts

    with opened(path) as dossier:
        rows = rows_of_facts(dossier.quotations(speaker=speaker, since=since, until=until))
        print_rows(rows, "quotations", form)
        say(f"{counted(len(rows), 'quotation')}, from {covered(dossier, since=since, until=until)}.", form)
