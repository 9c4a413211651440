"""The plan of a build: which sources must be read, which are as they were, which are gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communique.acquire import Listing, SourceFile
from communique.store import Stamp, Store

BYTES_A_PAGE = 25_000
"""Bytes of a source that are counted as one page before it is opened: a table or an archive holds many."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do."""

    todo: tuple[SourceFile, ...]
    """Sources to read, in the order of the listing."""

    unchanged: tuple[SourceFile, ...]
    """Sources whose bytes and rules are those of the last build."""

    gone: tuple[str, ...]
    """Paths that an earlier build read below the same folders and that exist no more."""

    @property
    def pages(self) -> int:
        """About how many pages are to be read."""
        return sum(max(1, file.size // BYTES_A_PAGE) for file in self.todo)


def plan_build(store: Store, listing: Listing, sources: Sequence[str], *, rules: str) -> Plan:
    """Compare the sources with what the dossier holds of them."""
    again = {origin.path for origin in store.unfinished()}
    todo: list[SourceFile] = []
    unchanged: list[SourceFile] = []
    for file in listing.files:
        is_done = store.is_source_done(file.origin.path, stamp_of(file, rules)) and file.origin.path not in again
        (unchanged if is_done else todo).append(file)
    return Plan(tuple(todo), tuple(unchanged), tuple(_gone(store, listing, sources)))


def stamp_of(file: SourceFile, rules: str) -> Stamp:
    """What tells whether the source must be read again."""
    return Stamp(file.sha256, rules)


def _gone(store: Store, listing: Listing, sources: Sequence[str]) -> list[str]:
    listed = {file.origin.path for file in listing.files}
    # A folder that is missing itself (a disk that is not there) takes nothing with it.
    folders = {Path(source) for source in sources if Path(source).is_dir()}
    return [
        path
        for path in store.sources()
        if path not in listed and not folders.isdisjoint(Path(path).parents) and not Path(path).exists()
    ]
