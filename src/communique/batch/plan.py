"""The plan of a build: which sources must be read, which are as they were, which are gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communique.acquire import Listing, SourceFile
from communique.store import Stamp, Store


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do."""

    todo: tuple[SourceFile, ...]
    """Sources to read, in the order of the listing."""

    unchanged: tuple[SourceFile, ...]
    """Sources whose bytes and rules are those of the last build."""

    gone: tuple[str, ...]
    """Paths that an earlier build read below the same sources and that exist no more."""


def plan_build(store: Store, listing: Listing, sources: Sequence[str], *, rules: str) -> Plan:
    """Compare the sources with what the dossier holds of them."""
    again = {origin.path for origin in store.unfinished()}
    todo, unchanged = [], []
    for file in listing.files:
        is_done = store.is_source_done(file.origin.path, stamp_of(file, rules)) and file.origin.path not in again
        (unchanged if is_done else todo).append(file)
    listed = {file.origin.path for file in listing.files}
    gone = [path for path in store.sources() if path not in listed and _is_below(path, sources) and not Path(path).exists()]
    return Plan(tuple(todo), tuple(unchanged), tuple(gone))


def stamp_of(file: SourceFile, rules: str) -> Stamp:
    """What tells whether the source must be read again."""
    return Stamp(file.sha256, rules)


def _is_below(path: str, sources: Sequence[str]) -> bool:
    return any(path == source or Path(source) in Path(path).parents for source in sources)
