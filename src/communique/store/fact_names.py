"""The names (ids) of many facts at once, for pictures whose every mark leads to its fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from communique.store.orders import FactOrder

if TYPE_CHECKING:
    from communique.store.paged_reads import PagedReads


def names_of_facts(store: PagedReads, order: FactOrder) -> Mapping[int, str]:
    """The id of each fact of a whole order by its number; of an edited fact the id that it has now."""
    with store._session.snapshot() as connection:  # noqa: SLF001 - the store's own file, kept apart for its length
        rows = connection.execute("SELECT number, id FROM fact WHERE kind = ?", (order.kind.kind_name,))
        found = dict(rows.fetchall())
    return {n: order.changed[n].fact.id if n in order.changed else found[n] for n in order.numbers}
