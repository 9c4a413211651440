"""JSON: one object a line, a list of objects, or an object that is a page or holds such a list.

Invariant: the number of a row is its line in JSON Lines, and its place counted from 1 in a list.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from communique.acquire.blobs import Acquired, Blob
from communique.acquire.columns import RowReader, choose_columns, no_text_column
from communique.acquire.encodings import decode
from communique.acquire.formats import Format
from communique.acquire.limits import Limits
from communique.acquire.pages import not_text, too_long
from communique.acquire.problems import Problem, report

_SKIP = 1 << 20
_WIDE_STARTS = (b"\xff\xfe", b"\xfe\xff")


def read_json_lines(blob: Blob, *, limits: Limits) -> Iterator[Acquired]:
    """The pages of a table with one object a line; a line that is no object is a finding."""
    if blob.head(2) in _WIDE_STARTS or b"\0" in blob.head():
        yield from _read_wide(blob, limits)
        return
    reader = RowReader(blob, limits, Format.JSON_LINES.value)
    read = 0
    with blob.open() as stream:
        for number, line in _lines(stream, limits.page_bytes):
            read += 1
            yield from _read_line(line, number, reader)
    if not read:
        yield report(Problem.EMPTY, blob.origin, "nothing to read: the table is empty; save it again, or leave it out")
    yield from reader.rest()


def read_json(blob: Blob, *, limits: Limits) -> Iterator[Acquired]:
    """The pages of a JSON file: its rows, or itself if it is one object with a text."""
    if blob.size > limits.file_bytes:
        yield too_long(blob.origin, blob.size, limits.file_bytes)
        return
    data = blob.read()
    decoded = decode(data)
    if not data.strip():
        yield report(Problem.EMPTY, blob.origin, "nothing to read: the file is empty; save it again, or leave it out")
        return
    if decoded is None:
        yield not_text(blob.origin, data)
        return
    try:
        value = json.loads(decoded.text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        if b"\n" in data.strip() and _is_object(data.lstrip(b"\xef\xbb\xbf \r\n\t").split(b"\n", 1)[0]):
            yield from read_json_lines(blob, limits=limits)  # lines saved under the wrong name
            return
        yield report(Problem.BROKEN_FILE, blob.origin, f"not read: no whole JSON ({error}); write the file again")
        return
    yield from _read_value(value, RowReader(blob, limits, Format.JSON.value, decoded.encoding))


def _read_wide(blob: Blob, limits: Limits) -> Iterator[Acquired]:
    """JSON Lines in UTF-16: turned into UTF-8 whole, since its lines cannot be told by bytes."""
    if blob.size > limits.file_bytes:
        yield too_long(blob.origin, blob.size, limits.file_bytes)
    elif (decoded := decode(data := blob.read())) is None:
        yield not_text(blob.origin, data)
    else:
        again = Blob.from_bytes(decoded.text.encode("utf-8"), blob.origin, depth=blob.depth)
        yield from read_json_lines(again, limits=limits)


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | int]]:
    """Lines that are not blank with their number; of a line past the limit only its size."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit or line.endswith(b"\n"):
            if line.strip():
                yield number, line
            continue
        size = len(line)
        while not line.endswith(b"\n") and (line := stream.readline(_SKIP)):
            size += len(line)
        yield number, size


def _read_line(line: bytes | int, number: int, reader: RowReader) -> Iterator[Acquired]:
    place = reader.origin(number)
    if isinstance(line, int):
        yield too_long(place, line, reader.limits.page_bytes)
        return
    decoded = decode(line)
    if decoded is None:
        yield not_text(place, line)
        return
    try:
        row = json.loads(decoded.text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        message = f"line {number} is no whole JSON object ({error}); write the line again, the others are read"
        yield report(Problem.BAD_ROW, place, message)
        return
    if not isinstance(row, dict):
        message = f"line {number} is {type(row).__name__}, not an object with a 'text'; write it as {{\"text\": ...}}"
        yield report(Problem.BAD_ROW, place, message)
    elif columns := choose_columns(row):
        yield from reader.read(row, number, columns)
    else:
        yield no_text_column(place, row)


def _read_value(value: Any, reader: RowReader) -> Iterator[Acquired]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict) and (columns := choose_columns(value)) and isinstance(value[columns["text"]], str):
        yield from reader.read(value, None, columns)
        yield from reader.rest()
        return
    rows = value if isinstance(value, list) else _list_inside(value)
    names: dict[str, None] = dict.fromkeys(value if isinstance(value, dict) else ())
    has_text = False
    for number, row in enumerate(rows, 1):
        columns = choose_columns(row) if isinstance(row, dict) else {}
        names.update(dict.fromkeys(row if isinstance(row, dict) else ()))
        has_text = has_text or bool(columns)
        if columns:
            yield from reader.read(row, number, columns)
        elif has_text:
            message = f"row {number} has no text; give it a 'text', the others are read"
            yield report(Problem.BAD_ROW, reader.origin(number), message)
    if not has_text:
        yield no_text_column(reader.blob.origin, names)
    yield from reader.rest()


def _list_inside(value: Any) -> list[Any]:  # noqa: ANN401 - any JSON
    """The first list of objects in an object ("data", "items"); empty if there is none."""
    inside = value.values() if isinstance(value, dict) else ()
    return next((v for v in inside if isinstance(v, list) and v and isinstance(v[0], dict)), [])


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
