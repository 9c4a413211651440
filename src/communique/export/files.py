"""Export to a folder: one file a kind of fact, and one of the statements, every row with its citation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from communique.export.formats import as_csv, as_lines
from communique.export.rows import Row
from communique.model.errors import SourceError

READ_ME = """This folder was written by `communique export`: one file a kind of fact, one of the statements.

Every row cites: statement (its name in the dossier), issuers, issued (day, EDTF; empty if the text does not tell),
sha256 of the text, start and end (code points, counted from 0), exact (the words that stand there), paragraph.
status is "machine" for what the program read and "corrected" where a person's edit stands; confidence is the
program's own estimate, 0 to 1. Facts that a person judged wrong are left out.
In CSV files a value that a spreadsheet would run as a formula has an apostrophe before it; several values are
joined with "; ". JSON lines files hold the values as they are, with all citations.
"""


class Format(StrEnum):
    """Formats of exported files."""

    JSONL = "jsonl"
    """One JSON object a line, with all citations."""
    CSV = "csv"
    """A table for spreadsheets, with the first citation."""


_WRITERS: Mapping[Format, Callable[[Sequence[Row]], str]] = {Format.JSONL: as_lines, Format.CSV: as_csv}


def write_files(
    tables: Iterable[tuple[str, Sequence[Row]]], folder: Path, *, form: Format
) -> tuple[tuple[Path, int], ...]:
    """Write each table to a file of its name; what was written, with the number of rows.

    Raises:
        SourceError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = tuple((_write(folder / f"{name}.{form}", rows, form), len(rows)) for name, rows in tables)
        (folder / "README.txt").write_text(READ_ME, "utf-8")
    except OSError as error:
        raise SourceError(str(folder), f"it cannot be written: {error.strerror or error}") from error
    return written


def _write(path: Path, rows: Sequence[Row], form: Format) -> Path:
    # Byte order mark: without it spreadsheets take UTF-8 for a local encoding.
    encoding = "utf-8-sig" if form is Format.CSV else "utf-8"
    path.write_bytes(_WRITERS[form](rows).encode(encoding, "surrogatepass"))
    return path
