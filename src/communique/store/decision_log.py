"""The log of decisions in the dossier: adding to it and reading it.

Invariant: a line is checked before it is added (its fact is there, its edit fits) and never changed after.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import astuple, replace
from datetime import datetime

import msgspec

from communique.model.decision import Decision, Judgement
from communique.model.errors import DossierError, FactError, NotFoundError
from communique.model.facts import Fact
from communique.store.anchors import anchors_of, text_of
from communique.store.codec import edited
from communique.store.look_up import Filter
from communique.store.reading import read_facts
from communique.store.writing import mark_stale

_ON_IDENTITIES = frozenset({Judgement.SAME, Judgement.DIFFERENT})


def append(connection: sqlite3.Connection, decision: Decision, *, path: str) -> Decision:
    """Add a decision to the log; its number is given here.

    Raises:
        NotFoundError: it bears on a fact or decision that is not held.
        FactError: an edit does not fit its fact.
        DossierError: something is missing.
    """
    log = read_log(connection)
    numbered = _checked(connection, replace(decision, number=len(log) + 1), log=log, path=path)
    connection.execute("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", astuple(numbered))
    if numbered.judgement in _ON_IDENTITIES | {Judgement.UNDO}:
        mark_stale(connection)
    return numbered


def read_log(connection: sqlite3.Connection) -> tuple[Decision, ...]:
    """All decisions, in order."""
    rows = connection.execute(
        "SELECT number, judgement, target, other, field, value, reason, author, at FROM decision ORDER BY number"
    )
    return tuple(Decision(number, Judgement(judgement), *rest) for number, judgement, *rest in rows)


def facts_decided(connection: sqlite3.Connection, decisions: Iterable[Decision]) -> tuple[Fact, ...]:
    """All facts of the kinds and texts that decisions bear on."""
    places = sorted({place for d in decisions if (place := text_of(d.target))})
    found: list[Fact] = []
    for kind, sha256 in places:
        found += read_facts(connection, kind=kind, where=Filter(texts=(sha256,)))
    return tuple(found)


def _checked(connection: sqlite3.Connection, decision: Decision, *, log: tuple[Decision, ...], path: str) -> Decision:
    _check_time(decision.at, path)
    match decision.judgement:
        case Judgement.SAME | Judgement.DIFFERENT:
            if not decision.target or not decision.other or decision.target == decision.other:
                raise DossierError(path, f"{decision.judgement} needs two different identities; give target and other")
        case Judgement.UNDO:
            return replace(decision, target=_undone(decision.other, log).target)
        case Judgement.NOTE if not text_of(decision.target):
            if not decision.target or not decision.value:
                raise DossierError(path, "a note needs a target and its words; give target and value")
        case _:
            fact = _fact_at(connection, decision.target)
            if decision.judgement is Judgement.EDIT:
                _check_edit(fact, decision)
    return decision


def _check_time(at: str, path: str) -> None:
    try:
        has_offset = datetime.fromisoformat(at).tzinfo is not None
    except ValueError:
        has_offset = False
    if not has_offset:
        raise DossierError(path, f"a decision needs its time with offset, not {at!r}; write 2026-11-02T10:00:00+00:00")


def _undone(number: str, log: tuple[Decision, ...]) -> Decision:
    already = {d.other for d in log if d.judgement is Judgement.UNDO}
    for decision in log:
        if str(decision.number) == number and number not in already:
            return decision
    what = "decision that can be undone"
    raise NotFoundError(what, number)


def _fact_at(connection: sqlite3.Connection, anchor: str) -> Fact:
    place = text_of(anchor)
    if place is None:
        raise NotFoundError(Fact.kind_name, anchor)
    kind, sha256 = place
    facts = tuple(read_facts(connection, kind=kind, where=Filter(texts=(sha256,))))
    by_anchor = dict(zip(anchors_of(facts), facts, strict=True))
    if anchor not in by_anchor:
        stem = anchor.partition("#")[0]
        raise NotFoundError(Fact.kind_name, anchor, tuple(a for a in by_anchor if a.partition("#")[0] == stem))
    return by_anchor[anchor]


def _check_edit(fact: Fact, decision: Decision) -> None:
    try:
        edited(fact, decision.field, decision.value)
    except msgspec.DecodeError as error:
        raise FactError(fact.kind_name, f"{decision.value!r} does not fit {decision.field!r}: {error}") from error
    except ValueError as error:
        raise FactError(fact.kind_name, str(error)) from error
