"""Bytes with their origin, before anything is known of their kind.

Invariant: a blob can be opened more than once and gives the same bytes each time.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from communique.model.finding import Finding
from communique.model.page import Origin, Page

Acquired: TypeAlias = Page | Finding
"""What comes out of every reader."""


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes that can be opened, and where they came from."""

    origin: Origin
    """Where they came from."""

    size: int
    """How many bytes."""

    open: Callable[[], BinaryIO]
    """Opens them from the start."""

    depth: int = 0
    """In how many archives they lie."""

    @classmethod
    def from_bytes(cls, data: bytes, origin: Origin, *, depth: int = 0) -> Blob:
        """A blob of bytes in memory.

        >>> Blob.from_bytes(b"Baku", Origin("a.txt")).size
        4
        """
        return cls(origin, len(data), lambda: io.BytesIO(data), depth)

    @classmethod
    def from_path(cls, path: Path, origin: Origin) -> Blob:
        """A blob of a file on disk; nothing is opened yet."""
        return cls(origin, path.stat().st_size, lambda: path.open("rb"))

    @property
    def name(self) -> str:
        """The name that tells its kind: of the innermost member, or of the file."""
        return self.origin.member.rpartition("!")[2] or self.origin.path

    def read(self) -> bytes:
        """All its bytes; ask ``size`` first."""
        with self.open() as stream:
            return stream.read()

    def head(self, count: int = 4096) -> bytes:
        """Its first ``count`` bytes."""
        with self.open() as stream:
            return stream.read(count)


def digest_of(data: bytes) -> str:
    """The sha256 of bytes, in hex.

    >>> digest_of(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(data).hexdigest()
