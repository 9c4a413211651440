"""How much is read at most, so that no single file can fill the memory or the disk.

Invariant: a limit that is reached gives a finding that names the limit; nothing is cut in silence.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What is the most that is read of one page, one file and one archive."""

    page_bytes: int = 20_000_000
    """Largest page of text or markup, in bytes; the longest statements known are under 1 MB."""

    file_bytes: int = 100_000_000
    """Largest PDF, DOCX, JSON or zip file, and largest member of an archive, in bytes."""

    pdf_pages: int = 5_000
    """Most sheets of one PDF."""

    archive_bytes: int = 2_000_000_000
    """Most bytes unpacked from one archive, the archives inside it included."""

    archive_members: int = 100_000
    """Most members of one archive, those of the archives inside it included."""

    archive_ratio: int = 200
    """Most bytes unpacked for one byte packed; plain text reaches 10, a table of like rows 50."""

    archive_depth: int = 2
    """How deep archives may lie in archives; 1 is an archive that holds no other."""
