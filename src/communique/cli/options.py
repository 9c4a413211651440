"""Options that several commands share, and the dossier that they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from communique.dossier import Dossier

C = TypeVar("C", bound=Callable[..., Any])

PHASES = ("held", "planned", "proposed", "cancelled", "not_held")
FORCES = ("directive", "commissive", "expressive", "assertive", "declarative")
KINDS = ("request", "commitment", "obligation")
SEVERITIES = ("info", "warning", "error")
JUDGEMENTS = ("same", "different", "wrong", "edit", "note", "undo")
"""Choices, written out so that help comes without loading the model; a test compares them with it."""

FORMS = {
    "json": "Print one JSON array of objects, with citations.",
    "nl": "Print one JSON object a line.",
    "csv": "Print CSV, with the first citation of each row.",
    "table": "Print a table (the default).",
}
"""Forms of results, with what they are."""


def dossier_option(command: C) -> C:
    """``-d FILE``: the dossier."""
    told = "The dossier; else COMMUNIQUE_DOSSIER, else the only *.dossier here."
    option = click.option("-d", "--dossier", "path", metavar="FILE", envvar="COMMUNIQUE_DOSSIER", help=told)
    return option(command)


def form_options(command: C) -> C:
    """``--json --nl --csv --table``: the form of the results."""
    for form, told in reversed(FORMS.items()):
        command = click.option(f"--{form}", "form", flag_value=form, default="table", help=told)(command)
    return command


def period_options(command: C) -> C:
    """``--from`` and ``--to``: a stretch of time."""
    until = click.option("--to", "until", metavar="DATE", help="Up to this date.")
    since = click.option("--from", "since", metavar="DATE", help="From this date on: 2012, 2012-03 or 2012-03-22.")
    return since(until(command))


@contextmanager
def opened(path: str | None, *, create: bool = False, read_only: bool = True) -> Iterator[Dossier]:
    """The dossier that is meant, open."""
    from communique.dossier import find_dossier, open_dossier

    with open_dossier(path or find_dossier(), create=create, read_only=read_only) as dossier:
        yield dossier
