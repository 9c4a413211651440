"""Tables with commas or tabs, and Parquet: one page a row.

Invariant: rows are counted from 1, the header not counted; a table is read row by row and never held whole.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.columns import RowReader, choose_columns, no_text_column
from communique.acquire.encodings import Decoded, decode
from communique.acquire.formats import Format
from communique.acquire.limits import Limits
from communique.acquire.pages import doubts, not_text
from communique.acquire.problems import Problem, report

_SAMPLE = 1 << 20
"""Bytes from which the encoding of a table is told."""
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""Characters of two bytes or more that can only be meant as UTF-8."""
_WIDE = ("utf-16", "utf-32")
_DIVIDERS = (",", ";", "\t", "|")
_BATCH = 64
"""Rows of a Parquet table held at once."""


def read_csv(blob: Blob, *, limits: Limits, form: Format = Format.CSV) -> Iterator[Acquired]:
    """The pages of a table with commas, semicolons or tabs."""
    head = blob.head(_SAMPLE)
    decoded = _decode_sample(head)
    if not head.strip():
        yield report(Problem.EMPTY, blob.origin, "nothing to read: the table is empty; save it again, or leave it out")
        return
    if decoded is None:
        yield not_text(blob.origin, head)
        return
    is_sample = blob.size > len(head)
    if not (is_sample and decoded.is_cut):
        yield from doubts(blob.origin, decoded)
    with blob.open() as stream:
        yield from _read_rows(stream, blob, decoded, limits, form)


def _decode_sample(head: bytes) -> Decoded | None:
    """The start of a table decoded; None if it is no text."""
    decoded = decode(head)
    if decoded is None or not decoded.is_guess or decoded.encoding.startswith(_WIDE):
        return decoded
    # characters that are UTF-8 say nothing of the cells that are not
    return decode(_UTF8.sub(b"", head)) or decoded


def _read_rows(stream: BinaryIO, blob: Blob, decoded: Decoded, limits: Limits, form: Format) -> Iterator[Acquired]:
    is_wide = decoded.encoding.startswith(_WIDE)
    encoding, errors = (decoded.encoding, "replace") if is_wide else ("utf-8-sig", "surrogateescape")
    with io.TextIOWrapper(stream, encoding, errors, newline="") as lines:
        # the module keeps one limit for the whole program; its own (131,072) is shorter than a long statement
        csv.field_size_limit(limits.page_bytes)
        divider = "\t" if form is Format.TSV else _divider_of(decoded.text)
        rows = csv.reader(lines, delimiter=divider)
        yield from _read_cells(rows, RowReader(blob, limits, form.value, decoded.encoding))


def _read_cells(rows: Iterator[list[str]], reader: RowReader) -> Iterator[Acquired]:
    number = 0
    try:
        names = [_repaired(name, reader.encoding).removeprefix("\ufeff") for name in next(rows, [])]
        if not (columns := choose_columns(names)):
            yield no_text_column(reader.blob.origin, names)
            return
        for number, row in enumerate((row for row in rows if row), 1):
            cells = {
                name: _repaired(cell, reader.encoding) for name, cell in reversed(list(zip(names, row, strict=False)))
            }
            yield from reader.read(cells, number, columns)
    except csv.Error as error:
        message = f"reading stops after row {number}: {error}; look for a quotation mark that is not closed"
        yield report(Problem.BAD_ROW, reader.origin(number + 1), message)
    yield from reader.rest()


def _divider_of(text: str) -> str:
    """The sign that divides the columns: the one most used in the first line."""
    header = text.lstrip("\ufeff\r\n").split("\n", 1)[0]
    return max(_DIVIDERS, key=header.count)


def _repaired(cell: str, encoding: str) -> str:
    """A cell whose bytes are not UTF-8, decoded alone: tables are pasted together from several sources."""
    if cell.isascii() or not any("\udc80" <= character <= "\udcff" for character in cell):
        return cell
    data = cell.encode("utf-8", "surrogateescape")
    decoded = decode(data, declared=encoding)
    return data.decode("utf-8", "replace") if decoded is None else decoded.text


def read_parquet(blob: Blob, *, limits: Limits) -> Iterator[Acquired]:
    """The pages of a Parquet table."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        message = "not read: Parquet needs the extra 'parquet'; run: python -m pip install 'communique[parquet]'"
        yield report(Problem.MISSING_EXTRA, blob.origin, message)
        return
    reader = RowReader(blob, limits, Format.PARQUET.value, "")
    try:
        with blob.open() as stream:
            table = parquet.ParquetFile(stream)
            names = list(table.schema_arrow.names)
            if columns := choose_columns(names):
                yield from _read_batches(table, reader, columns)
            else:
                yield no_text_column(blob.origin, names)
    except (pa.ArrowException, OSError) as error:
        message = f"not read: no whole Parquet table ({error}); write it again"
        yield report(Problem.BROKEN_FILE, blob.origin, message)
    yield from reader.rest()


def _read_batches(table: Any, reader: RowReader, columns: Mapping[str, str]) -> Iterator[Acquired]:  # noqa: ANN401 - pyarrow has no types
    number = 0
    for batch in table.iter_batches(batch_size=_BATCH, columns=list(columns.values())):
        for row in batch.to_pylist():
            number += 1
            yield from reader.read(row, number, columns)
