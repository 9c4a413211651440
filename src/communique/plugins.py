"""The few places where others add to Communiqué: formats to read, formats to write.

A plugin is an installed package with an entry point (https://packaging.python.org/specifications/entry-points/). Built-ins
are entry points too, named here, so that there is one way to find either. Invariant: a plugin that cannot be loaded or that
fails is a finding or an error that names it, never a silent loss.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol

from communique.model.errors import CommuniqueError
from communique.model.finding import Finding, Severity
from communique.model.page import Origin, Page


class PageReader(Protocol):
    """Reads a further format. The entry point's name is the suffix of its files, without the dot ("odt")."""

    def __call__(self, data: bytes, *, origin: Origin) -> Iterable[Page | Finding]:
        """The pages in the bytes of one file, in an order that depends on the bytes alone."""


class Exporter(Protocol):
    """Writes a further format. The entry point's name is that of the format, and the suffix of its files ("xml")."""

    def __call__(self, rows: Sequence[Mapping[str, Any]]) -> str:
        """The rows of one table as the text of a file; the same rows give the same text."""


class Group(StrEnum):
    """Groups of entry points that are looked up."""

    READERS = "communique.readers"
    """`PageReader`s by suffix."""

    EXPORTERS = "communique.exporters"
    """`Exporter`s by format."""


BUILT_IN = (
    EntryPoint("csv", "communique.export.formats:as_csv", Group.EXPORTERS),
    EntryPoint("jsonl", "communique.export.formats:as_lines", Group.EXPORTERS),
)
"""What comes along. The formats that `acquire` reads are its own table: a plugin adds to them and never replaces one."""


class PluginError(CommuniqueError):
    """A plugin that cannot be loaded."""

    def __init__(self, name: str, value: str, reason: str) -> None:
        self.name, self.value, self.reason = name, value, reason
        super().__init__(
            f"plugin {name!r} ({value}) cannot be loaded: {reason}; update or uninstall the package it is from"
        )


def find_plugins(group: Group) -> Mapping[str, EntryPoint]:
    """The entry points of a group by name, built-ins first; nothing is imported yet.

    >>> sorted(find_plugins(Group.EXPORTERS))[:2]
    ['csv', 'jsonl']
    """
    found = {point.name: point for point in BUILT_IN if point.group == group}
    for point in sorted(entry_points(group=group), key=lambda p: (p.name, p.value)):
        found.setdefault(point.name, point)
    return found


@cache
def load_plugin(group: Group, name: str) -> Any:  # noqa: ANN401 - what it is, the group's Protocol says
    """The plugin of that name; None if there is none.

    Raises:
        PluginError: it is installed and cannot be loaded.
    """
    point = find_plugins(group).get(name)
    if point is None:
        return None
    try:
        return point.load()
    except Exception as error:
        raise PluginError(name, point.value, f"{type(error).__name__}: {error}") from error


def describe_plugins() -> tuple[str, ...]:
    """Every plugin that is no built-in, with the version of its package: part of what decides how a page is read."""
    installed = [p for group in Group for p in find_plugins(group).values() if p not in BUILT_IN]
    return tuple(f"{p.group}:{p.name}={p.value} {p.dist.version if p.dist else ''}".rstrip() for p in installed)


def read_pages(reader: PageReader, data: bytes, *, origin: Origin) -> Iterator[Page | Finding]:
    """What a reader gives; its failure, or a page that no dossier can hold, is a finding."""
    try:
        for item in reader(data, origin=origin):
            yield item if isinstance(item, Finding) else _kept(item)
    except Exception as error:  # noqa: BLE001 - foreign code fails in ways nobody lists; a page costs no other
        message = f"not read: the plugin failed ({type(error).__name__}: {error}); report it to its makers"
        yield Finding(str(origin), "reader-failed", message, Severity.ERROR)


def _kept(page: Page) -> Page | Finding:
    try:
        page.content.encode()
    except UnicodeEncodeError as error:
        message = (
            f"not read: the plugin gave half of a surrogate pair at character {error.start}; report it to its makers"
        )
        return Finding(str(page.origin), "reader-failed", message, Severity.ERROR)
    return page
