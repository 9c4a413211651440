"""Answers of facts: chosen as numbers in an order, made whole a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from communique.dossier.listings.asked import Values
from communique.dossier.listings.sorting import SortBy, arrange_facts
from communique.dossier.questions import Period
from communique.export import Row
from communique.model.cited import Cited
from communique.model.facts import Fact
from communique.store import ActorRole, FactOrder, Filter

if TYPE_CHECKING:
    from communique.dossier.held import Held
    from communique.dossier.look_ups import LookUps


@dataclass(frozen=True, slots=True)
class Facts:
    """Some facts of a kind in an order."""

    dossier: Held
    """Where they stand."""

    order: FactOrder
    """Which they are."""

    make: Callable[[Sequence[Cited[Any]]], list[Row]]
    """Makes their rows."""

    @property
    def total(self) -> int:
        """How many they are."""
        return len(self.order.numbers)

    def rows(self, start: int, end: int) -> list[Row]:
        """The rows from one place up to another, counted from 0."""
        return self.make(self.look.whole(self.order.of(self.order.numbers[start:end])))

    @property
    def look(self) -> LookUps:
        """The look-ups of the dossier."""
        return self.dossier.look_ups

    def fitting(self, *questions: Filter) -> Facts:
        """Those that fit one of the questions at least."""
        return replace(self, order=self.look.store.choose(self.order, *questions))

    def among(self, numbers: set[int] | frozenset[int]) -> Facts:
        """Those among the facts of these numbers."""
        return replace(self, order=self.order.keeping(numbers))

    def having(self, column: str, value: str | None) -> Facts:
        """Those with a value in a column ("force", "phase" ...); all if none is asked."""
        return self if value is None else self.where(column, lambda held: held == value)

    def where(self, column: str, fits: Callable[[str], bool]) -> Facts:
        """Those whose value in a column fits."""
        return self.among(self.look.column(self.order.kind, column).fitting(fits))

    def naming(self, actor: str | None, *roles: ActorRole) -> Facts:
        """Those that name an actor in one of the roles; all if none is asked.

        Raises:
            NotFoundError: nobody is called so.
        """
        return self if actor is None else self.fitting(Filter(actors=self.look.names_of(actor), roles=roles))

    def issued(self, values: Values) -> Facts:
        """Those of the statement and the period of issue that are asked ("statement", "from", "to")."""
        period = Period.of(values.get("from"), values.get("to")).as_interval()
        return self.told_in(values) if period is None else self.fitting(Filter(issued=period)).told_in(values)

    def told_in(self, values: Values) -> Facts:
        """Those of the statement that is asked ("statement"); all if none is.

        Raises:
            NotFoundError: no statement is called so.
        """
        name = values.get("statement")
        return self if name is None else self.fitting(Filter(texts=self.dossier.statement(name).texts[:1]))


def facts_of(
    dossier: Held,
    kind: type[Fact],
    sort: str,
    *,
    sorts: Mapping[str, SortBy],
    make: Callable[[Sequence[Cited[Any]]], list[Row]],
    own: SortBy | None = None,
) -> Facts:
    """All facts of a kind in the order asked for.

    Args:
        dossier: where they stand.
        kind: the kind.
        sort: what they are ordered by, with "-" before it the other way round; empty for their own order.
        sorts: what they can be ordered by.
        make: makes their rows.
        own: their own order, where it is not that of the statements.
    """
    look = dossier.look_ups
    order = look.order(kind)
    if own is not None:
        order = look.kept.get(("arranged", kind), lambda: arrange_facts(look, look.order(kind), own))
    if sort:
        by, is_reversed = sorts[sort.removeprefix("-")], sort.startswith("-")
        order = look.kept.get(("arranged", kind, sort), lambda: arrange_facts(look, order, by, is_reversed=is_reversed))
    return Facts(dossier, order, make)
