"""Export to a folder: one file a kind of fact, and one of the statements, every row with its citation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from communique.export.rows import Row
from communique.model.errors import NotFoundError, SourceError
from communique.plugins import Exporter, Group, find_plugins, load_plugin

READ_ME = """This folder was written by `communique export`: one file a kind of fact, one of the statements.

Every row cites: statement (its name in the dossier), issuers, issued (day, EDTF; empty if the text does not tell),
sha256 of the text, start and end (code points, counted from 0), exact (the words that stand there), paragraph.
status is "machine" for what the program read and "corrected" where a person's edit stands; confidence is the
program's own estimate, 0 to 1. Facts that a person judged wrong are left out.
In CSV files a value that a spreadsheet would run as a formula has an apostrophe before it; several values are
joined with "; ". JSON lines files hold the values as they are, with all citations.
"""


class Format(StrEnum):
    """Formats of exported files that come along; plugins add others."""

    JSONL = "jsonl"
    """One JSON object a line, with all citations."""
    CSV = "csv"
    """A table for spreadsheets, with the first citation."""


def write_files(
    tables: Iterable[tuple[str, Sequence[Row]]], folder: Path, *, form: str
) -> tuple[tuple[Path, int], ...]:
    """Write each table to a file of its name; what was written, with the number of rows.

    Args:
        tables: names and rows.
        folder: where to; made if need be.
        form: a `Format`, or the name of one that a plugin adds.

    Raises:
        NotFoundError: there is no such format.
        SourceError: the folder cannot be written.
    """
    exporter: Exporter | None = load_plugin(Group.EXPORTERS, form)
    if exporter is None:
        what = "format of export"
        raise NotFoundError(what, form, tuple(find_plugins(Group.EXPORTERS)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = tuple((_write(folder / f"{name}.{form}", exporter(rows), form), len(rows)) for name, rows in tables)
        (folder / "README.txt").write_text(READ_ME, "utf-8")
    except OSError as error:
        raise SourceError(str(folder), f"it cannot be written: {error.strerror or error}") from error
    return written


def _write(path: Path, words: str, form: str) -> Path:
    # Byte order mark: without it spreadsheets take UTF-8 for a local encoding.
    encoding = "utf-8-sig" if form == Format.CSV else "utf-8"
    path.write_bytes(words.encode(encoding, "surrogatepass"))
    return path
