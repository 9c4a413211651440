"""Rows in the formats of files: JSON, JSON lines, CSV.

Invariant: the same rows give the same bytes; a CSV cell never starts a formula.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from communique.export.cells import cell_of
from communique.export.rows import Row

_CITED = ("statement", "paragraph", "sha256", "start", "end", "exact")
"""The columns of a row's citation in a CSV file, after the row's own columns."""


def as_json(rows: Iterable[Row]) -> str:
    """One JSON array of objects.

    >>> print(as_json([{"name": "Ana"}]), end="")
    [
     {"name": "Ana"}
    ]
    """
    lines = ",\n ".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n {lines}\n]\n" if lines else "[]\n"


def as_lines(rows: Iterable[Row]) -> str:
    """One JSON object a line.

    >>> print(as_lines([{"name": "Ana"}, {"name": "Tom"}]), end="")
    {"name": "Ana"}
    {"name": "Tom"}
    """
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def as_csv(rows: Sequence[Row]) -> str:
    """A table with a line of headings; of several citations the one whose words the row shows, and how many there are.

    >>> print(as_csv([{"name": "=1+1", "citations": []}]).replace(chr(13), ""), end="")
    name
    '=1+1
    """
    out = io.StringIO()
    flat = [flatten(row) for row in rows]
    keys = list(dict.fromkeys(key for row in flat for key in row))
    writer = csv.writer(out)
    if keys:
        writer.writerow(keys)
    writer.writerows([cell_of(row.get(key)) for key in keys] for row in flat)
    return out.getvalue()


def flatten(row: Row) -> Row:
    """The row with the citation whose words it shows, else its first, as columns of its own."""
    citations = row.get("citations") or ()
    own = {key: value for key, value in row.items() if key != "citations"}
    if not citations:
        return own
    where = (own.get("statement"), own.get("exact"))
    shown = next((c for c in citations if (c["statement"], c["exact"]) == where), citations[0])
    return {**own, **{key: shown[key] for key in _CITED}, "citations": len(citations)}
