"""Redlines in files: a comparison as a page of HTML or a Word document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from communique.dossier.wordings import Compared
from communique.export import Row
from communique.export.redline_docx import write_redline
from communique.model.errors import SourceError
from communique.show.comparison import write_figures
from communique.show.redline_html import write_html

_NO_DAY = "1980-01-01"


def write_redline_file(compared: Compared, rows: Sequence[Row], file: str, *, kind: str) -> None:
    """Write a comparison as "html" or "docx".

    Raises:
        SourceError: the file cannot be written.
    """
    try:
        Path(file).write_bytes(redline_of(compared, rows, kind=kind))
    except OSError as error:
        raise SourceError(file, f"it cannot be written: {error.strerror or error}") from error


def redline_of(compared: Compared, rows: Sequence[Row], *, kind: str) -> bytes:
    """The bytes of a comparison as "html" or "docx"; the same comparison gives the same bytes."""
    left, right = compared.left.name, compared.right.name
    if kind == "html":
        figures = write_figures(rows, compared.comparison.kept, compared.comparison.words[1])
        return write_html(rows, left=left, right=right, figures=figures).encode("utf-8", "replace")
    date = compared.right.statement.date
    day = date.lower.isoformat() if date and date.lower else _NO_DAY
    return write_redline(rows, left=left, right=right, at=f"{day}T00:00:00Z")
