"""Issuers: one name for those who issue a statement, so that statements of one voice stand together.

Idea: several persons who issue as a group ("the Facilitators (A, B and C)") are the group; a name that begins a longer one of another
statement ("Facilitators", "Facilitators of the Lake Group") is the longer one, if only one does. Invariant: nothing is put together
that neither identities nor the beginning of a name put together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from communique.dossier.names import fold
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held

UNTOLD = "issuer not told"
"""In the place of a name."""


def issuers_by_statement(dossier: Held, statements: Iterable[Statement]) -> Mapping[str, str]:
    """For each statement (by id) the one name of its issuers."""
    written = {s.id: group_label(dossier, s) or s.issuers for s in statements}
    alone = {names[0] for names in written.values() if len(names) == 1}
    actors = {
        (n.as_written, s): a.id
        for a in dossier.actors()
        for n in a.names
        if n.as_written in alone
        for s in n.statements
        if s in written
    }
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for statement, names in written.items():
        if len(names) == 1:
            forms[actors.get((names[0], statement), fold(names[0]))][names[0]] += 1
    usual = {actor: max(found, key=lambda n: (found[n], not n.isupper(), len(n), n)) for actor, found in forms.items()}
    named = {
        statement: usual[actors.get((names[0], statement), fold(names[0]))]
        if len(names) == 1
        else "; ".join(names) or UNTOLD
        for statement, names in written.items()
    }
    return _widened(named)


def group_label(dossier: Held, statement: Statement) -> tuple[str, ...]:
    """The label under which several persons issue a statement together; empty if there is none."""
    if len(statement.issuers) < 2:  # noqa: PLR2004 - several
        return ()
    issuers = set(statement.issuers)
    groups = dossier.groups(statement)
    return next(((label,) for label, names in groups if issuers <= set(names)), ())


def _widened(named: Mapping[str, str]) -> Mapping[str, str]:
    """The names with those that begin a longer one replaced by it; names that differ in case alone are one."""
    by_key: dict[str, str] = {}
    for name in sorted(set(named.values()), key=lambda n: (n.isupper(), n)):
        by_key.setdefault(fold(name), name)
    longer = {key: _longer(key, tuple(by_key)) for key in by_key}
    return {statement: by_key[longer[fold(name)]] for statement, name in named.items()}


def _longer(key: str, keys: Sequence[str]) -> str:
    found = [k for k in keys if k.startswith(f"{key} of ")]
    return found[0] if len(found) == 1 else key
