"""Zip archives: each member read like a file of its own.

Invariant: nothing is written to disk, names are only shown; no archive unpacks to more than the limits, whatever it
says of itself.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.limits import Limits
from communique.acquire.pages import too_long
from communique.acquire.problems import Problem, report
from communique.model.page import Origin

_CHUNK = 1 << 20
_SMALL = 1 << 20
"""Bytes below which a member is read whatever its ratio: a short file of blanks packs very well."""
_ENCRYPTED_FLAG = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_LITTER = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from one archive and the archives inside it."""

    members: int
    """Members left."""

    bytes: int
    """Bytes left."""

    @classmethod
    def of(cls, limits: Limits) -> Budget:
        """A full budget."""
        return cls(limits.archive_members, limits.archive_bytes)


class _UnsafeError(Exception):
    """A member, or the archive, grows past a limit."""


def read_archive(
    blob: Blob, *, limits: Limits, budget: Budget, read_member: Callable[[Blob], Iterator[Acquired]]
) -> Iterator[Acquired]:
    """What ``read_member`` gives for each member, in order of their names, and findings for those left out."""
    if blob.depth >= limits.archive_depth:
        message = f"not read: an archive inside {blob.depth} archives, the limit is {limits.archive_depth}; unpack it"
        yield report(Problem.NESTED_ARCHIVE, blob.origin, message)
        return
    try:
        with blob.open() as stream, zipfile.ZipFile(stream) as archive:
            yield from _read_members(archive, blob, limits, budget, read_member)
    except _UnsafeError as error:
        yield report(Problem.UNSAFE_ARCHIVE, blob.origin, f"stopped: {error}; unpack it yourself if you trust it")
    except _BROKEN as error:
        message = f"not read: no whole zip archive ({error}); get it again, or pack it again"
        yield report(Problem.BROKEN_FILE, blob.origin, message)


def is_hidden(name: str) -> bool:
    """Whether a name is one that systems hide or leave behind.

    >>> is_hidden("__MACOSX/._note.txt"), is_hidden("../note.txt")
    (True, False)
    """
    parts = [part for part in PurePosixPath(name).parts if part not in {"..", "."}]
    return any(part.startswith((".", "~$")) or part in _LITTER for part in parts)


def _read_members(
    archive: zipfile.ZipFile,
    blob: Blob,
    limits: Limits,
    budget: Budget,
    read_member: Callable[[Blob], Iterator[Acquired]],
) -> Iterator[Acquired]:
    members = [m for m in archive.infolist() if not m.is_dir() and not is_hidden(m.filename)]
    budget.members -= len(members)
    if budget.members < 0:
        msg = f"more than {limits.archive_members:,} members"
        raise _UnsafeError(msg)
    for member in sorted(members, key=lambda m: (m.filename, m.header_offset)):
        origin = _origin_of(member, blob.origin)
        read = _unpack(archive, member, origin, limits, budget)
        if isinstance(read, bytes):
            yield from read_member(Blob.from_bytes(read, origin, depth=blob.depth + 1))
        else:
            yield read


def _origin_of(member: zipfile.ZipInfo, outer: Origin) -> Origin:
    name = member.filename.encode("utf-8", "replace").decode("utf-8")
    return replace(outer, member=f"{outer.member}!{name}" if outer.member else name)


def _unpack(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, origin: Origin, limits: Limits, budget: Budget
) -> bytes | Acquired:
    """The bytes of a member, or the finding that says why it is left out."""
    if member.flag_bits & _ENCRYPTED_FLAG:
        return report(
            Problem.ENCRYPTED, origin, "not read: it needs a password; unpack the archive and give the folder"
        )
    if member.file_size > limits.file_bytes:
        return too_long(origin, member.file_size, limits.file_bytes)
    if member.file_size > _SMALL and member.file_size > limits.archive_ratio * max(1, member.compress_size):
        ratio = member.file_size // max(1, member.compress_size)
        message = f"not read: it unpacks to {ratio:,} times its size, the limit is {limits.archive_ratio}; unpack it"
        return report(Problem.UNSAFE_ARCHIVE, origin, message)
    try:
        return _read_bounded(archive, member, limits, budget)
    except _BROKEN as error:
        message = f"not read: this member of the archive is damaged ({error}); get the archive again"
        return report(Problem.BROKEN_FILE, origin, message)


def _read_bounded(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits, budget: Budget) -> bytes:
    """The bytes of a member, however many it says it has."""
    chunks: list[bytes] = []
    size = 0
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            budget.bytes -= len(chunk)
            if budget.bytes < 0:
                msg = f"it unpacks to more than {limits.archive_bytes:,} bytes"
                raise _UnsafeError(msg)
            if size > limits.file_bytes:
                msg = f"{member.filename!r} unpacks to more than {limits.file_bytes:,} bytes"
                raise _UnsafeError(msg)
            chunks.append(chunk)
    return b"".join(chunks)
