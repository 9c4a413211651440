"""Facts read from the dossier with the decisions applied over them.

Invariant: an edited fact is found by what it says now, and no longer by what the machine had found.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from communique.store.anchors import text_of
from communique.store.decision_log import read_log
from communique.store.decisions import Judged, active, apply_decisions
from communique.store.look_up import Filter
from communique.store.reading import read_facts, texts_with_facts


def read_judged(connection: sqlite3.Connection, *, kind: str, where: Filter) -> tuple[Judged, ...]:
    """The facts of a kind that fit after the decisions are applied, rejected ones included."""
    decisions = tuple(d for d in active(read_log(connection)) if _kind_of(d.target) == kind)
    texts = set(texts_with_facts(connection, kind=kind, where=where))
    texts.update(place[1] for d in decisions if (place := text_of(d.target)))
    if where.texts is not None:
        texts.intersection_update(where.texts)
    # All facts of the kind in these texts: anchors are told apart among them.
    wide = Filter(texts=tuple(sorted(texts)), statements=where.statements, issued=where.issued)
    judged = apply_decisions(read_facts(connection, kind=kind, where=wide), decisions)
    narrow = replace(where, texts=None, statements=None, issued=None)
    return judged if narrow == Filter() else tuple(j for j in judged if narrow.accepts(j.fact))


def _kind_of(target: str) -> str:
    place = text_of(target)
    return place[0] if place else ""
