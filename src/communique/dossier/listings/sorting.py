"""Orders asked for: what rows are compared by, and how.

Invariant: rows without a value come last whichever way round, and rows with the same value keep the table's own order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from communique.model.partial_date import PartialDate
from communique.store import FactOrder

if TYPE_CHECKING:
    from communique.dossier.look_ups import LookUps

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SortBy:
    """What facts are compared by."""

    field: str
    """Field of the fact; empty for the day of its statement."""

    key: Callable[[Any], Any]
    """From the value of the field, as in JSON, to what is compared; None where there is nothing to compare."""


def by_date(value: str | PartialDate | None) -> tuple[date, date, str] | None:
    """A date for comparing: first day, last day, as written.

    >>> sorted(["2014", "2013-05-02", "2013"], key=by_date)
    ['2013', '2013-05-02', '2014']
    """
    return _bounds(str(value)) if value else None


@lru_cache(maxsize=16_384)
def _bounds(edtf: str) -> tuple[date, date, str]:
    told = PartialDate(edtf)
    return told.lower or date.min, told.upper or date.max, edtf


def by_words(value: str | Sequence[str] | None) -> str | None:
    """Words for comparing, whatever their case; several as one.

    >>> by_words(["Ana Brandt", "envoys"]), by_words("")
    ('ana brandt; envoys', None)
    """
    words = value if isinstance(value, str) else "; ".join(value or ())
    return words.casefold() or None


def by_number(value: float | None) -> float | None:
    """A number for comparing."""
    return value


ISSUED = SortBy("", by_words)
"""By the day of the statement."""


def arrange(items: Iterable[T], key: Callable[[T], Any], *, is_reversed: bool) -> list[T]:
    """Things by a key; those for which it is None last.

    >>> arrange(["b", "", "a"], lambda word: word or None, is_reversed=True)
    ['b', 'a', '']
    """
    keyed = [(key(item), item) for item in items]
    told = sorted((pair for pair in keyed if pair[0] is not None), key=lambda pair: pair[0], reverse=is_reversed)
    return [item for _, item in told] + [item for value, item in keyed if value is None]


def arrange_facts(look: LookUps, order: FactOrder, by: SortBy, *, is_reversed: bool = False) -> FactOrder:
    """The facts of an order by what they say."""
    keys = _keys(look, order, by)
    return order.of(arrange(order.numbers, keys.__getitem__, is_reversed=is_reversed))


def _keys(look: LookUps, order: FactOrder, by: SortBy) -> Mapping[int, Any]:
    if by.field:
        return {number: by.key(value) for number, _, (value,) in look.store.fact_values(order, by.field)}
    days = {s.id: str(s.date) if s.date else None for s in look.shelf.statements}
    return {number: by.key(days[statement]) for number, statement, _ in look.store.fact_values(order)}
