"""The tables of what is kept of the dossier itself: statements, links, findings, decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from communique.dossier import rows
from communique.dossier.listings.asked import Listing, Values
from communique.dossier.listings.sorting import by_date, by_words
from communique.dossier.listings.things import Things, in_order
from communique.dossier.questions import Period
from communique.export import Row
from communique.model.decision import Decision
from communique.model.finding import Severity
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held
    from communique.store import Store

_STATEMENT_SORTS: Mapping[str, Callable[[Statement], Any]] = {
    "date": lambda statement: by_date(statement.date),
    "title": lambda statement: by_words(statement.title),
    "issuers": lambda statement: by_words(statement.issuers),
    "kind": lambda statement: by_words(statement.kind),
    "place": lambda statement: by_words(statement.place),
}

_DECISION_SORTS: Mapping[str, Callable[[Decision], Any]] = {
    "number": lambda decision: decision.number,
    "author": lambda decision: by_words(decision.author),
}


def _statements(dossier: Held, values: Values, sort: str) -> Things[Statement]:
    look, period = dossier.look_ups, Period.of(values.get("from"), values.get("to"))
    issuer, place = values.get("issuer"), (values.get("place") or "").casefold()
    found = look.issued_by(issuer, period) if issuer else look.statements(period)
    kind = values.choice("kind", sorted({s.kind for s in look.shelf.statements}))
    chosen = tuple(s for s in found if kind in {None, s.kind} and place in (s.place or "").casefold())
    return Things(in_order(chosen, sort, _STATEMENT_SORTS), lambda some: rows.rows_of_statements(dossier, some))


@dataclass(frozen=True, slots=True)
class Links:
    """Links, all or of one kind."""

    dossier: Held
    """Where they stand."""

    kind: str | None
    """The kind; None for all."""

    total: int
    """How many they are."""

    def rows(self, start: int, end: int) -> list[Row]:
        """The rows from one place up to another, counted from 0."""
        kinds = None if self.kind is None else (self.kind,)
        found = self.dossier.look_ups.store.some_links(kinds=kinds, limit=end - start, offset=start)
        return rows.rows_of_links(self.dossier, found)


def _links(dossier: Held, values: Values, sort: str) -> Links:
    del sort
    known = dossier.look_ups.store.link_kinds()
    kind = values.choice("kind", known)
    return Links(dossier, kind, known[kind] if kind else sum(known.values()))


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings, all or of one severity."""

    store: Store
    """Where they stand."""

    severity: Severity | None
    """How grave they are; None for all."""

    sort: str
    """What they are ordered by."""

    total: int
    """How many they are."""

    def rows(self, start: int, end: int) -> list[Row]:
        """The rows from one place up to another, counted from 0."""
        stretch = {"limit": end - start, "offset": start}
        return rows.rows_of_findings(self.store.some_findings(severity=self.severity, sort=self.sort, **stretch))


def _findings(dossier: Held, values: Values, sort: str) -> Findings:
    store, asked = dossier.look_ups.store, values.choice("severity", Severity)
    severity = Severity(asked) if asked else None
    return Findings(store, severity, sort, store.count_findings(severity))


def _decisions(dossier: Held, values: Values, sort: str) -> Things[Decision]:
    del values
    log = dossier.look_ups.store.decision_log()
    return Things(in_order(log, sort, _DECISION_SORTS), rows.rows_of_decisions)


STATEMENTS = Listing("statements", ("issuer", "from", "to", "kind", "place"), tuple(_STATEMENT_SORTS), _statements)
"""What is held."""

LINKS = Listing("links", ("kind",), (), _links)
"""Ties between facts or statements."""

FINDINGS = Listing("findings", ("severity",), ("severity", "code", "where"), _findings)
"""Problems met in pages and between them."""

DECISIONS = Listing("decisions", (), tuple(_DECISION_SORTS), _decisions)
"""What people decided."""
