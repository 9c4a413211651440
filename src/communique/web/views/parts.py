"""Parts of a page about one thing: short tables, each with the way to its whole list.

Invariant: the number of a part is the number of rows of the list that it leads to; what is shown is the beginning of that list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from communique.dossier import Dossier
from communique.dossier.listing import Asked, listing
from communique.model.errors import NotFoundError
from communique.web import addresses
from communique.web.answer import Row
from communique.web.columns import COLUMNS, Column

SHOWN = 8
"""Rows of a part that are shown on the page of another thing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A short table on a page."""

    name: str
    """What its rows are called in the JSON and the CSV of the page."""

    title: str
    """Its heading, in English."""

    rows: tuple[Row, ...]
    """What is shown."""

    total: int
    """How many there are in all."""

    columns: tuple[Column, ...] = ()
    """How the rows are shown."""

    href: str = ""
    """The list of all; empty if it has no page of its own."""

    nothing: str = ""
    """What is said where there are none; empty to leave the part out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A stretch of a listing that a page wants to show."""

    listing: str
    """Name of the listing, which is the address of its page as well."""

    title: str
    """Heading, in English."""

    filters: Mapping[str, str]
    """What its rows are chosen by."""

    name: str = ""
    """What the rows are called; the listing's name if empty."""

    sort: str = "-date"
    """Order of the rows; empty for the listing's own."""

    without: tuple[str, ...] = ()
    """Keys of columns that would say the same in every row."""

    nothing: str = ""
    """What is said where nothing fits; empty to leave the part out."""

    limit: int = SHOWN
    """Rows at most."""


def part_of(dossier: Dossier, wanted: Wanted) -> Part:
    """The beginning of a listing; without rows where it knows nobody of that name."""
    rows: tuple[Row, ...] = ()
    total = 0
    with suppress(NotFoundError):
        found = listing(wanted.listing).page(dossier, Asked(wanted.filters, wanted.sort, wanted.limit))
        rows, total = found.rows, found.total
    columns = tuple(c for c in COLUMNS[wanted.listing] if c.key not in wanted.without)
    href = addresses.with_query(addresses.listed(wanted.listing), wanted.filters, sort=wanted.sort)
    return Part(wanted.name or wanted.listing, wanted.title, rows, total, columns, href, wanted.nothing)


def flat(parts: Iterable[Part]) -> Sequence[Row]:
    """The rows of several parts as one list; the key ``part`` tells to which each belongs."""
    return [{"part": part.name, **row} for part in parts for row in part.rows]
