"""What is to be read: files, folders walked in order, standard input.

Invariant: the list depends on what lies in the folders alone, never on the order in which a system tells it; each file
is in it once, however many links lead to it.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from communique.acquire.archives import is_hidden
from communique.acquire.blobs import Blob, digest_of
from communique.acquire.limits import Limits
from communique.acquire.pages import too_long
from communique.acquire.problems import Problem, report
from communique.model.finding import Finding
from communique.model.page import Origin

STANDARD_INPUT = "-"
_PAGE_SUFFIXES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be read; small enough to hand to a worker."""

    path: str
    """The file, or "-" for standard input."""

    size: int
    """Its size in bytes."""

    sha256: str
    """sha256 of its bytes, in hex: a file with the same one need not be read again."""

    data: bytes | None = None
    """The bytes themselves, of standard input only."""

    @property
    def origin(self) -> Origin:
        """Where its pages come from."""
        return Origin(shown_path(self.path))

    def blob(self) -> Blob:
        """Its bytes, to be opened."""
        if self.data is not None:
            return Blob.from_bytes(self.data, self.origin)
        return Blob.from_path(Path(self.path), self.origin)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of some sources, and what was left out."""

    files: tuple[SourceFile, ...]
    """The files, in order of sources and paths."""

    findings: tuple[Finding, ...]
    """Sources and files that cannot be read."""


def list_sources(sources: Iterable[str | Path], *, limits: Limits | None = None, stdin: bytes | None = None) -> Listing:
    """The files of all sources with their fingerprints, each once.

    Args:
        sources: files, folders, "-" for standard input.
        limits: how much of standard input is taken.
        stdin: the bytes of standard input; None to read them from the system.
    """
    files: dict[str, SourceFile] = {}
    findings: list[Finding] = []
    for source in sources:
        for found in find_files(source):
            item = found if isinstance(found, Finding) else _fingerprinted(found, limits or Limits(), stdin)
            if isinstance(item, Finding):
                findings.append(item)
            else:
                files.setdefault(item.path, item)
    return Listing(tuple(files.values()), tuple(dict.fromkeys(findings)))


def find_files(source: str | Path) -> Iterator[str | Finding]:
    """The paths of the files of one source in order, and findings for those that cannot be read."""
    if str(source) == STANDARD_INPUT:
        yield STANDARD_INPUT
        return
    path = Path(source)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _unreachable(path, error)
        return
    if stat.S_ISDIR(mode):
        yield from _walk(path)
    elif stat.S_ISREG(mode):
        yield str(path)
    else:
        yield _no_file(path)


def shown_path(path: str | Path) -> str:
    """A path as text that can be stored: with slashes, bytes that are no characters written out.

    >>> shown_path(Path("saved") / "note.txt")
    'saved/note.txt'
    """
    text = path.as_posix() if isinstance(path, Path) else path
    return os.fsencode(text).decode("utf-8", "backslashreplace")


def standard_input(limits: Limits, data: bytes | None = None) -> SourceFile | Finding:
    """What came on standard input, or the finding that it is too much."""
    if data is None:
        data = sys.stdin.buffer.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        return too_long(Origin(STANDARD_INPUT), len(data), limits.file_bytes)
    return SourceFile(STANDARD_INPUT, len(data), digest_of(data), data)


def _fingerprinted(path: str, limits: Limits, stdin: bytes | None) -> SourceFile | Finding:
    if path == STANDARD_INPUT:
        return standard_input(limits, stdin)
    try:
        with Path(path).open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            return SourceFile(path, os.fstat(stream.fileno()).st_size, digest)
    except OSError as error:
        return unreadable(path, error)


def unreadable(path: str | Path, error: OSError) -> Finding:
    """The finding for a file that the system does not open."""
    message = f"not read: {error.strerror or error}; allow reading it, or leave it out"
    return report(Problem.UNREADABLE, Origin(shown_path(path)), message)


def _unreachable(path: Path, error: OSError | ValueError) -> Finding:
    origin = Origin(shown_path(path))
    if isinstance(error, PermissionError):
        return unreadable(path, error)
    if os.path.islink(path):  # noqa: PTH114 - Path.is_symlink fails for a name that is too long
        return report(Problem.BROKEN_LINK, origin, "not read: the link leads nowhere or to itself; mend or remove it")
    message = f"no file or folder is called {shown_path(path)!r}; look at the spelling and the folder you are in"
    return report(Problem.SOURCE_MISSING, origin, message)


def _no_file(path: Path) -> Finding:
    message = "not read: a pipe, socket or device, not a file; send its bytes to standard input and read '-'"
    return report(Problem.NOT_A_FILE, Origin(shown_path(path)), message)


def _walk(root: Path) -> Iterator[str | Finding]:
    """Files below a folder in order; linked folders come last, so that a real place wins over a link to it."""
    found: list[tuple[tuple[str, ...], str | Finding]] = []
    seen: set[tuple[int, int]] = set()
    waiting, linked = [root], list[Path]()
    while waiting or linked:
        folder = waiting.pop() if waiting else linked.pop(0)
        if (problem := _enter(folder, seen)) is not None:
            found.append((folder.parts, problem))
            continue
        for entry in _entries(folder):
            item = entry if isinstance(entry, Finding) else _sorted_out(entry, waiting, linked)
            if item is not None:
                place = folder if isinstance(entry, Finding) else entry
                found.append((place.parts, item))
        linked.sort()
    if not found:
        message = "the folder holds no file to read; files whose name begins with a dot are passed over"
        yield report(Problem.NO_FILES, Origin(shown_path(root)), message)
    yield from (item for _, item in sorted(found, key=lambda pair: pair[0]))


def _enter(folder: Path, seen: set[tuple[int, int]]) -> Finding | None:
    """Note that a folder is read; the finding if it was before."""
    try:
        status = folder.stat()
    except OSError as error:
        return _unreachable(folder, error)
    key = (status.st_dev, status.st_ino)
    if key in seen:
        message = "the link leads to a folder that is read already; nothing is lost"
        return report(Problem.LINK_LOOP, Origin(shown_path(folder)), message)
    seen.add(key)
    return None


def _entries(folder: Path) -> Iterator[Path | Finding]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield unreadable(folder, error)
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if is_hidden(entry.name) or _is_part_of_page(entry.name, names):
            continue
        yield entry


def _is_part_of_page(name: str, names: set[str]) -> bool:
    """Whether a folder is what a browser saves beside a page: its pictures, styles and scripts."""
    stem = name.removesuffix("_files")
    return stem != name and any(stem + suffix in names for suffix in _PAGE_SUFFIXES)


def _sorted_out(entry: Path, waiting: list[Path], linked: list[Path]) -> str | Finding | None:
    """The file or finding for an entry of a folder; None if it is a folder, which is put in its queue."""
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        return _unreachable(entry, error)
    if stat.S_ISDIR(mode):
        (linked if entry.is_symlink() else waiting).append(entry)
        return None
    return str(entry) if stat.S_ISREG(mode) else _no_file(entry)
