"""Reads of a page at a time: what the tables of the reading room ask of the dossier file.

Idea: as in `Store`, each method is one read in its own snapshot; the work is done in the files beside this one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, TypeVar, cast

from communique.model.facts import Fact
from communique.model.finding import Finding, Severity
from communique.model.record import Issue
from communique.model.resolved import Link
from communique.store import changed, judging, orders, paging, search
from communique.store.decisions import Judged
from communique.store.kept_answers import KeptAnswers
from communique.store.look_up import Filter
from communique.store.orders import FactOrder
from communique.store.search import Ranked
from communique.store.views import Body, Hit

F = TypeVar("F", bound=Fact)


class PagedReads(KeptAnswers):
    """A part of an open dossier: its facts in order, and stretches of the rest."""

    # Facts in order

    def fact_order(self, kind: type[Fact]) -> FactOrder:
        """The facts of a kind by day of the statement and place in it, decisions applied, as numbers."""
        with self._session.snapshot() as connection:
            return orders.read_order(connection, kind)

    def choose(self, order: FactOrder, *questions: Filter) -> FactOrder:
        """The facts of an order that fit one of the questions at least."""
        with self._session.snapshot() as connection:
            return orders.choose(connection, order, *questions)

    def fact_values(self, order: FactOrder, *fields: str) -> tuple[tuple[int, str, tuple[Any, ...]], ...]:
        """The number of each fact of an order, the id of its statement, its values of some fields, as in JSON."""
        with self._session.snapshot() as connection:
            return tuple(orders.read_values(connection, order, fields))

    def fact_column(self, order: FactOrder, column: str) -> tuple[tuple[int, str | None], ...]:
        """The number of each fact of a whole order, and its "form", "phase", "verb", "force" or "place"; quicker than values."""
        with self._session.snapshot() as connection:
            return tuple(orders.read_column(connection, order, column))

    def fact_words(self, order: FactOrder) -> tuple[tuple[int, str, str], ...]:
        """The number of each fact of an order, the id of its statement, and words that it cites; once for each citation."""
        with self._session.snapshot() as connection:
            return orders.read_words(connection, order)

    def statements_of(self, order: FactOrder) -> frozenset[str]:
        """Ids of the statements in which the facts of an order stand."""
        with self._session.snapshot() as connection:
            return orders.statements_of(connection, order)

    def shown(self, order: FactOrder) -> tuple[orders.Shown, ...]:
        """The facts of an order, whole, in this order."""
        with self._session.snapshot() as connection:
            return orders.read_shown(connection, order)

    def standing(self, kind: type[F], *, where: Filter | None = None) -> tuple[F, ...]:
        """The facts of one kind as they stand, rejected ones left out; quicker than `judged` for very many."""
        with self._session.snapshot() as connection:
            return cast(
                "tuple[F, ...]", tuple(judging.read_standing(connection, kind=kind.kind_name, where=where or Filter()))
            )

    def holders(self) -> frozenset[tuple[str, str | None]]:
        """Who holds a post of what, as written: each pair once."""
        with self._session.snapshot() as connection:
            return judging.read_holders(connection)

    def facts_called(self, begins: str) -> tuple[Judged, ...]:
        """The facts whose id, before or after edits, begins so; rejected ones included."""
        with self._session.snapshot() as connection:
            return changed.facts_called(connection, begins)

    def statements_naming(self, names: Collection[str]) -> frozenset[str]:
        """Ids of the statements in whose texts a fact, as found, names somebody so."""
        with self._session.snapshot() as connection:
            return paging.statements_naming(connection, names)

    # Stretches of the rest

    def rank(self, typed: str, *, statements: Collection[str] | None = None) -> Ranked:
        """All passages that `search` finds, to be read a stretch at a time."""
        with self._session.snapshot() as connection:
            return search.rank(connection, typed, statements=statements)

    def hits_of(self, ranked: Ranked, start: int, end: int) -> tuple[Hit, ...]:
        """The passages from one place up to another, counted from 0."""
        with self._session.snapshot() as connection:
            return search.hits_of(connection, ranked, start, end)

    def issue(self, sha256: str) -> Issue:
        """Who issued a text, when and where.

        Raises:
            NotFoundError: it is not held.
        """
        with self._session.snapshot() as connection:
            return paging.read_issue(connection, sha256)

    def groups(self, sha256: str) -> paging.Groups:
        """The labels of a text that stand for several names ("Co-Chairs"), each with the names.

        Raises:
            NotFoundError: it is not held.
        """
        with self._session.snapshot() as connection:
            return paging.read_groups(connection, sha256)

    def bodies(self, names: Sequence[str]) -> tuple[Body, ...]:
        """The bodies of some texts, in the order asked; quicker than whole texts one by one."""
        with self._session.snapshot() as connection:
            return tuple(paging.read_bodies(connection, names))

    def count_findings(self, severity: Severity | None = None) -> int:
        """How many findings there are, all or of one severity."""
        with self._session.snapshot() as connection:
            return paging.count_findings(connection, severity=severity)

    def some_findings(
        self, *, severity: Severity | None = None, sort: str = "", limit: int = paging.ALL, offset: int = 0
    ) -> tuple[Finding, ...]:
        """A stretch of the findings, all or of one severity: those of pages first, or by a key."""
        with self._session.snapshot() as connection:
            return paging.read_findings(connection, severity=severity, sort=sort, limit=limit, offset=offset)

    def link_kinds(self) -> Mapping[str, int]:
        """How many links of each kind there are."""
        with self._session.snapshot() as connection:
            return paging.link_kinds(connection)

    def some_links(
        self,
        *,
        kinds: Collection[str] | None = None,
        ends: Iterable[str] | None = None,
        limit: int = paging.ALL,
        offset: int = 0,
    ) -> tuple[Link, ...]:
        """A stretch of the links by kind and ends: those of some kinds, and those that tie facts or statements of some ids."""
        with self._session.snapshot() as connection:
            return paging.read_links(connection, kinds=kinds, ends=ends, limit=limit, offset=offset)
