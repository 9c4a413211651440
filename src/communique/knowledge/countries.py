"""Countries: names, adjectives, capitals and seats of government, from `countries.yaml`.

Invariant: every row has a short name; a row without a code is a contested entity, of which no status is implied.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError

_TABLE = "countries"


@dataclass(frozen=True, slots=True)
class Country:
    """A country or contested entity with the words that name it."""

    name: str
    """Short English name."""

    code: str = ""
    """ISO 3166 alpha-2 code; empty for a contested entity."""

    also: tuple[str, ...] = ()
    """Official and other names, abbreviations."""

    adjectives: tuple[str, ...] = ()
    """Demonym adjectives ("Armenian")."""

    people: tuple[str, ...] = ()
    """Plural nouns for its people ("Armenians")."""

    capitals: tuple[str, ...] = ()
    """Cities that can stand for the government."""

    seats: tuple[str, ...] = ()
    """Buildings and quarters that can stand for the government ("Kremlin")."""

    contested: bool = False
    """Whether its status is contested."""


@cache
def load_countries() -> tuple[Country, ...]:
    """All rows, checked.

    >>> next(c.adjectives for c in load_countries() if c.code == "FJ")
    ('Fijian',)

    Raises:
        KnowledgeError: a row has no name, or neither a code nor the mark `contested`.
    """
    return tuple(_country(row) for row in load_table(_TABLE))


@cache
def country_of_code(code: str) -> Country | None:
    """The country with an ISO 3166 alpha-2 code; None if there is none."""
    return next((c for c in load_countries() if c.code == code), None) if code else None


def _country(row: dict[str, object]) -> Country:
    name, code = str(row.get("name", "")), str(row.get("code", ""))
    if not name or not (code or row.get("contested")):
        raise KnowledgeError(_TABLE, name or "-", "a row needs a name, and a code or the mark contested")
    lists = {key: _texts(row.get(key)) for key in ("also", "adjectives", "people", "capitals", "seats")}
    return Country(name, code, contested=bool(row.get("contested")), **lists)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()
