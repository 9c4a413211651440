"""How much a dossier holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from communique.model.actor import ActorKind
from communique.model.facts import fact_kinds
from communique.model.finding import Severity
from communique.store.views import Counts

_E = TypeVar("_E", bound=StrEnum)


def counts(connection: sqlite3.Connection) -> Counts:
    """The number of everything in the dossier."""
    facts = _by(connection, "fact", "kind")
    return Counts(
        pages=_number_of(connection, "page"),
        texts=_number_of(connection, "text"),
        statements=_number_of(connection, "statement"),
        facts={kind: facts.get(kind, 0) for kind in fact_kinds()},
        citations=_number_of(connection, "citation"),
        findings=_by_member(connection, "finding", "severity", Severity),
        actors=_by_member(connection, "actor", "kind", ActorKind),
        instruments=_number_of(connection, "instrument"),
        links=_number_of(connection, "link"),
        decisions=_number_of(connection, "decision"),
    )


def _number_of(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 fixed names


def _by(connection: sqlite3.Connection, table: str, column: str) -> dict[str, int]:
    return dict(connection.execute(f"SELECT {column}, count(*) FROM {table} GROUP BY {column}"))  # noqa: S608 fixed names


def _by_member(connection: sqlite3.Connection, table: str, column: str, members: Iterable[_E]) -> dict[_E, int]:
    found = _by(connection, table, column)
    return {member: found.get(member, 0) for member in members}
