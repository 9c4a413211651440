"""The tables of an export: every kind of fact, and the statements, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from communique.dossier import rows
from communique.export import Row, as_csv, as_json, as_lines
from communique.model.facts import (
    FACT_KINDS,
    Act,
    DateMention,
    Fact,
    Holding,
    Meeting,
    Person,
    Quotation,
    Reference,
    Undertaking,
)

if TYPE_CHECKING:
    from communique.dossier.front_door import Dossier

NAMES: Mapping[type[Fact], str] = {
    Person: "people",
    Holding: "holdings",
    DateMention: "dates",
    Meeting: "meetings",
    Act: "acts",
    Undertaking: "undertakings",
    Reference: "references",
    Quotation: "quotations",
}
"""The file of each kind of fact."""


def all_tables(dossier: Dossier) -> Iterator[tuple[str, list[Row]]]:
    """Each table with its name."""
    yield "statements", rows.rows_of_statements(dossier, dossier.statements())
    for kind in FACT_KINDS:
        yield NAMES[kind], _of_kind(dossier, kind)
    yield "links", rows.rows_of_links(dossier, dossier.links())


def _of_kind(dossier: Dossier, kind: type[Fact]) -> list[Row]:
    if kind is Meeting:
        return rows.rows_of_meetings(dossier, dossier.meetings())
    if kind is Undertaking:
        return rows.rows_of_undertakings(dossier, dossier.undertakings())
    return rows.rows_of_facts(dossier.facts(kind))


_WRITERS: Mapping[str, Callable[[Sequence[Row]], str]] = {"json": as_json, "nl": as_lines, "csv": as_csv}


def rows_as(form: str, found: Sequence[Row]) -> str:
    r"""Rows as the text of a file: "json" (one array), "nl" (an object a line) or "csv".

    >>> rows_as("nl", [{"name": "Ana Brandt"}])
    '{"name": "Ana Brandt"}\n'
    """
    return _WRITERS[form](found)
