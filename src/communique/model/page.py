"""Pages: bytes as they came, with where from and when."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where a page came from."""

    path: str
    """The file, or "-" for standard input."""

    member: str = ""
    """Inside the file: the name in an archive, "row 3" of a table; empty for the file itself."""

    url: str = ""
    """The address told by the source, empty if none."""

    title: str = ""
    """The title told beside the page (a table's column), empty if none."""

    date: str = ""
    """The date told beside the page, as written there, empty if none."""

    publisher: str = ""
    """The publisher told beside the page, empty if none."""

    def __str__(self) -> str:
        return f"{self.path}!{self.member}" if self.member else self.path


@dataclass(frozen=True, slots=True)
class Page:
    """One page after decoding: its text whole, in reading order, and its origin.

    For a .txt page ``content`` is the file decoded, nothing normalised. For other formats it is every
    character of the page in reading order, furniture included.
    """

    origin: Origin
    """Where it came from."""

    content: str
    """All characters in reading order; never changed afterwards."""

    media_type: str = "text/plain"
    """The kind of bytes it came as."""

    encoding: str = "utf-8"
    """The encoding the bytes were decoded with; empty for binary formats."""

    bytes_sha256: str = ""
    """sha256 of the bytes as they came, in hex."""

    hints: tuple[Hint, ...] = ()
    """What the markup of the page said of its parts (HTML only); empty for plain text."""

    sha256: str = field(init=False, default="")
    """Name of the text: sha256 of ``content`` in UTF-8, in hex."""

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.content.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "sha256", digest)


@dataclass(frozen=True, slots=True, order=True)
class Hint:
    """What markup says of a stretch of the page: navigation, main, title, heading, published date."""

    start: int
    """First character in ``content``; equal to ``end`` where the hint is about the page, not a stretch."""

    end: int
    """One past the last character."""

    role: str
    """"nav", "header", "footer", "aside", "main", "article", "title", "heading", "time", "site", "language", "form"."""

    value: str = ""
    """What an attribute said (the date of a time element, the language), empty if nothing."""
