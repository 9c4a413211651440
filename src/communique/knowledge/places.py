"""Regions, seas and contested areas that a gazetteer of cities lacks, from `regions.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError

_TABLE = "regions"


@dataclass(frozen=True, slots=True)
class Region:
    """A place with its names."""

    name: str
    """As it is usually written."""

    names: tuple[str, ...]
    """All names, the usual one first."""

    code: str = ""
    """ISO 3166 alpha-2 code of the country that holds it; empty where there are several or it is disputed."""


@cache
def load_regions() -> tuple[Region, ...]:
    """All rows, checked.

    Raises:
        KnowledgeError: a row has no name.
    """
    return tuple(_region(row) for row in load_table(_TABLE))


def _region(row: dict[str, object]) -> Region:
    name = str(row.get("name", ""))
    if not name:
        raise KnowledgeError(_TABLE, "-", "a row needs a name")
    also = row.get("also") or []
    others = tuple(str(item) for item in also) if isinstance(also, list) else ()
    return Region(name, (name, *others), str(row.get("code", "")))
