"""What a table is asked, and the page that it gives.

Idea: a table finds first, which is quick and gives only places in an order, and makes rows of one page after.
Invariant: pages put together are the whole answer, each row once, in one order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from communique.export import Row
from communique.model.errors import CommuniqueError

if TYPE_CHECKING:
    from communique.dossier.held import Held


class AskedError(CommuniqueError, ValueError):
    """Something that a table cannot be asked."""

    def __init__(self, table: str, what: str, value: str, accepted: Iterable[str]) -> None:
        self.table, self.what, self.value, self.accepted = table, what, value, tuple(accepted)
        choices = ", ".join(self.accepted) or "none"
        super().__init__(f"no {what} of {table} is {value!r}; accepted: {choices}")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to a table."""

    filters: Mapping[str, str] = field(default_factory=dict)
    """Values by filter; a value that is empty or blank is not asked."""

    sort: str = ""
    """What the rows are ordered by, with "-" before it the other way round; empty for the table's own order."""

    limit: int | None = 100
    """Rows at most; None for all."""

    offset: int = 0
    """Rows passed over."""


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the rows of an answer."""

    rows: tuple[Row, ...]
    """The rows, in order."""

    total: int
    """How many rows the whole answer has."""

    offset: int
    """Rows passed over before the first."""

    next: int | None
    """Rows passed over before the next page; None where this one ends the answer."""


@dataclass(frozen=True, slots=True)
class Values:
    """The filters asked of one table, checked: only those it has, none blank."""

    table: str
    """Name of the table."""

    given: Mapping[str, str]
    """Values by filter."""

    def get(self, name: str) -> str | None:
        """The value of a filter; None if it is not asked."""
        return self.given.get(name)

    def choice(self, name: str, accepted: Iterable[str]) -> str | None:
        """The value of a filter that has a closed set of values; None if it is not asked.

        Raises:
            AskedError: it is none of them.
        """
        value = self.get(name)
        if value is not None and value not in (known := tuple(accepted)):
            raise AskedError(self.table, name, value, known)
        return value


class Found(Protocol):
    """The answer to a question before its rows are made."""

    @property
    def total(self) -> int:
        """How many rows it has."""

    def rows(self, start: int, end: int) -> list[Row]:
        """The rows from one place up to another, counted from 0."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A table that can be asked."""

    name: str
    """Its name in addresses."""

    filters: tuple[str, ...]
    """What its rows can be chosen by."""

    sorts: tuple[str, ...]
    """What they can be ordered by."""

    find: Callable[[Held, Values, str], Found]
    """Finds the answer, with the sort key ("" or one of ``sorts``, "-" before it for the other way round)."""

    def page(self, dossier: Held, asked: Asked) -> Page:
        """A page of the answer.

        Raises:
            AskedError: it has no such filter or sort, or a value is none of those accepted.
            DateValueError: a date is not written in EDTF.
            NotFoundError: a name stands for nothing in the dossier.
        """
        values = self._values(asked.filters)
        self._check(asked)
        key = (self.name, frozenset(values.given.items()), asked.sort)
        found = dossier.look_ups.kept.get(key, lambda: self.find(dossier, values, asked.sort))
        end = found.total if asked.limit is None else min(found.total, asked.offset + asked.limit)
        rows = tuple(found.rows(asked.offset, end)) if asked.offset < end else ()
        return Page(rows, found.total, asked.offset, end if asked.offset <= end < found.total else None)

    def _values(self, filters: Mapping[str, str]) -> Values:
        for name in filters:
            if name not in self.filters:
                raise AskedError(self.name, "filter", name, self.filters)
        return Values(self.name, {name: value.strip() for name, value in filters.items() if value.strip()})

    def _check(self, asked: Asked) -> None:
        if asked.sort.removeprefix("-") not in {"", *self.sorts} or asked.sort == "-":
            raise AskedError(self.name, "sort", asked.sort, (*self.sorts, *(f"-{s}" for s in self.sorts)))
        if asked.offset < 0:
            raise AskedError(self.name, "offset", str(asked.offset), ("0 or more",))
        if asked.limit is not None and asked.limit < 1:
            raise AskedError(self.name, "limit", str(asked.limit), ("1 or more",))
