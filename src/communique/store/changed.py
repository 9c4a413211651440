"""The facts that people changed: the few for which the file does not tell alone how they stand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from communique.model.decision import Decision
from communique.model.facts import FACT_KINDS
from communique.store.anchors import text_of
from communique.store.decision_log import read_log
from communique.store.decisions import Judged, active, apply_decisions
from communique.store.look_up import Filter
from communique.store.reading import conditions, read_facts


def read_changed(connection: sqlite3.Connection, kind: str) -> Mapping[int, Judged]:
    """The facts of a kind that decisions bear on, by their numbers, rejected ones included."""
    decisions = _decisions(connection, kind)
    changed: dict[int, Judged] = {}
    for sha256 in sorted({place[1] for d in decisions if (place := text_of(d.target))}):
        found = _judged(connection, kind, sha256, decisions)
        changed.update((number, judged) for number, judged in found if judged.decisions)
    return changed


def facts_called(connection: sqlite3.Connection, begins: str) -> tuple[Judged, ...]:
    """The facts whose id begins so, as they stand or as they were found; rejected ones included."""
    rows = connection.execute(
        """SELECT DISTINCT f.kind, t.sha256 FROM fact AS f JOIN text AS t ON t.number = f.text
           WHERE f.id >= ?1 AND f.id < ?1 || 'g'""",
        (begins,),
    )
    places = set(rows) | {place for d in active(read_log(connection)) if (place := text_of(d.target))}
    order = {kind.kind_name: n for n, kind in enumerate(FACT_KINDS)}
    return tuple(
        judged
        for kind, sha256 in sorted(places, key=lambda place: (order[place[0]], place[1]))
        for _, judged in _judged(connection, kind, sha256, _decisions(connection, kind))
        if judged.fact.id.startswith(begins) or judged.found.id.startswith(begins)
    )


def _decisions(connection: sqlite3.Connection, kind: str) -> list[Decision]:
    return [d for d in active(read_log(connection)) if (place := text_of(d.target)) and place[0] == kind]


def _judged(
    connection: sqlite3.Connection, kind: str, sha256: str, decisions: list[Decision]
) -> Iterator[tuple[int, Judged]]:
    """The facts of a kind and text with their numbers; anchors are told apart among all of them."""
    where = Filter(texts=(sha256,))
    condition, values = conditions(kind, where)
    query = f"SELECT f.number FROM fact AS f WHERE {condition} ORDER BY f.number"  # noqa: S608 fixed words
    numbers = [row[0] for row in connection.execute(query, values)]
    facts = tuple(read_facts(connection, kind=kind, where=where))
    return zip(numbers, apply_decisions(facts, decisions), strict=True)
