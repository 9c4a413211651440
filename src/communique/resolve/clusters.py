"""Clusters: things found to be one, joined pair by pair, with pairs that must stay apart.

Invariant: joining never puts two things into one cluster that were set apart; the name of a cluster is its least member.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, Protocol, TypeVar


class Ordered(Protocol):
    """Anything that can be sorted and hashed."""

    def __lt__(self, other: Any, /) -> bool:  # noqa: ANN401 - tuples and dataclasses compare with their own kind only
        """Whether it comes before the other."""

    def __hash__(self) -> int:
        """Its hash."""


T = TypeVar("T", bound=Ordered)


class Clusters(Generic[T]):
    """Disjoint sets that know what must stay apart.

    >>> sets = Clusters(["a", "b", "c"])
    >>> sets.set_apart("a", "c"), sets.join("a", "b"), sets.join("b", "c")
    (None, True, False)
    >>> sets.members()
    {'a': ('a', 'b'), 'c': ('c',)}
    """

    def __init__(self, items: Iterable[T]) -> None:
        self._parent: dict[T, T] = {item: item for item in items}
        self._members: dict[T, list[T]] = {item: [item] for item in self._parent}
        self._apart: dict[T, set[T]] = {}

    def find(self, item: T) -> T:
        """The least member of the item's cluster."""
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def set_apart(self, one: T, other: T) -> None:
        """Keep two items, and all that is joined to them later, in different clusters."""
        left, right = self.find(one), self.find(other)
        self._apart.setdefault(left, set()).add(right)
        self._apart.setdefault(right, set()).add(left)

    def are_apart(self, one: T, other: T) -> bool:
        """Whether the clusters of both were set apart."""
        return self.find(other) in self._apart.get(self.find(one), ())

    def are_one(self, one: T, other: T) -> bool:
        """Whether both are in one cluster."""
        return self.find(one) == self.find(other)

    def join(self, one: T, other: T) -> bool:
        """Make the clusters of both one; whether they are one afterwards."""
        left, right = self.find(one), self.find(other)
        if left == right:
            return True
        if self.are_apart(left, right):
            return False
        root, child = (left, right) if left < right else (right, left)
        self._parent[child] = root
        self._members[root] += self._members.pop(child)
        for other_root in self._apart.pop(child, set()):
            self._apart[other_root].discard(child)
            self._apart[other_root].add(root)
            self._apart.setdefault(root, set()).add(other_root)
        return True

    def group(self, item: T) -> tuple[T, ...]:
        """All that is one with the item, itself included, sorted."""
        return tuple(sorted(self._members[self.find(item)]))

    def members(self) -> Mapping[T, tuple[T, ...]]:
        """Every cluster by its least member, members sorted."""
        return {root: tuple(sorted(items)) for root, items in sorted(self._members.items())}
