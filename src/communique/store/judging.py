"""Facts read from the dossier with the decisions applied over them.

Invariant: an edited fact is found by what it says now, and no longer by what the machine had found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from communique.model.facts import Fact, Holding
from communique.store.anchors import text_of
from communique.store.decision_log import read_log
from communique.store.decisions import Judged, active, apply_decisions
from communique.store.look_up import Filter
from communique.store.reading import read_facts, texts_with_facts


def read_judged(connection: sqlite3.Connection, *, kind: str, where: Filter) -> tuple[Judged, ...]:
    """The facts of a kind that fit after the decisions are applied, rejected ones included."""
    decisions = tuple(d for d in active(read_log(connection)) if _kind_of(d.target) == kind)
    narrow = replace(where, texts=None, statements=None, issued=None)
    if not decisions and narrow == Filter():
        return apply_decisions(read_facts(connection, kind=kind, where=where), ())
    texts = set(texts_with_facts(connection, kind=kind, where=where))
    texts.update(place[1] for d in decisions if (place := text_of(d.target)))
    if where.texts is not None:
        texts.intersection_update(where.texts)
    # All facts of the kind in these texts: anchors are told apart among them.
    wide = Filter(texts=tuple(sorted(texts)), statements=where.statements, issued=where.issued)
    judged = apply_decisions(read_facts(connection, kind=kind, where=wide), decisions)
    return judged if narrow == Filter() else tuple(j for j in judged if narrow.accepts(j.fact))


def read_standing(connection: sqlite3.Connection, *, kind: str, where: Filter) -> Iterator[Fact]:
    """The facts of a kind that fit, as they stand after the decisions: quicker where nothing was decided."""
    if not any(_kind_of(d.target) == kind for d in active(read_log(connection))):
        return read_facts(connection, kind=kind, where=where)
    return (j.fact for j in read_judged(connection, kind=kind, where=where) if not j.is_rejected)


def read_holders(connection: sqlite3.Connection) -> frozenset[tuple[str, str | None]]:
    """Who holds a post of what, as written, decisions applied: each pair once, without reading the facts whole."""
    if any(_kind_of(d.target) == Holding.kind_name for d in active(read_log(connection))):
        facts = read_standing(connection, kind=Holding.kind_name, where=Filter())
        return frozenset((f.holder, f.office.of) for f in facts if isinstance(f, Holding))
    rows = connection.execute(
        """SELECT DISTINCT json_extract(value, '$.holder'), json_extract(value, '$.office.of')
           FROM fact WHERE kind = ?""",
        (Holding.kind_name,),
    )
    return frozenset(rows)


def _kind_of(target: str) -> str:
    place = text_of(target)
    return place[0] if place else ""
