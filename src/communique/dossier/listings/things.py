"""Answers of things held in memory: few, or kept for the whole dossier anyway."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from communique.dossier.listings.sorting import arrange
from communique.export import Row

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Things(Generic[T]):
    """Some things in an order."""

    things: Sequence[T]
    """Which they are."""

    make: Callable[[Sequence[T]], list[Row]]
    """Makes their rows."""

    @property
    def total(self) -> int:
        """How many they are."""
        return len(self.things)

    def rows(self, start: int, end: int) -> list[Row]:
        """The rows from one place up to another, counted from 0."""
        return self.make(self.things[start:end])


def in_order(things: Sequence[T], sort: str, sorts: Mapping[str, Callable[[T], Any]]) -> Sequence[T]:
    """Things in the order asked for, their own if none is.

    >>> in_order(["b", "aa"], "-length", {"length": len})
    ['aa', 'b']
    """
    if not sort:
        return things
    return arrange(things, sorts[sort.removeprefix("-")], is_reversed=sort.startswith("-"))
