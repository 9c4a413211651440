"""Reliance in words: what rests on what, and what is cited but not held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.show.sources import paragraph_name, source_line
from communique.show.tables import DEFAULT_WIDTH, Column, Row, Sheet
from communique.show.words import counted, cut, indented, joined, plain

NOT_HELD = "cited but not held"
_FEW = 3


def write_web(rows: Sequence[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """Statement by statement what each rests on; what is held leads on to its own line."""
    last = None
    for row in rows:
        if row["from"] != last:
            last = row["from"]
            yield f"{row['from']}"
        yield from _tie_lines(row, "  ", width)


def write_chain(rows: Sequence[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """What a statement rests on and what that rests on, indented step by step."""
    if not rows:
        yield "It cites nothing."
    for row in rows:
        yield from _tie_lines(row, "  " * (row["depth"] + 1), width)


def _tie_lines(row: Row, indent: str, width: int) -> Iterator[str]:
    held = f"held: {row['held_as']}" if row["held_as"] else NOT_HELD
    again = " (followed above)" if row.get("known") else ""
    dated = f", {row['date']}" if row["date"] else ""
    yield from indented(
        f"→ {plain(row['name'])}{dated} [{joined(row['manners'])}; {held}{again}]",
        width,
        first=indent,
        rest=f"{indent}  ",
    )
    told = f"“{cut(plain(row['exact']), 60)}”, {paragraph_name(row['paragraph'])}"
    if row["described"]:
        told += f"; described: “{joined(row['described'])}”"
    yield from indented(told, width, first=f"{indent}    ", rest=f"{indent}    ")


def _manners(row: Row) -> str:
    return joined(f"{m['manner']} {m['statements']}" for m in row["manners"])


def _named(row: Row) -> str:
    return f"{row['name']}, {row['date']}" if row["date"] else str(row["name"])


def _under(row: Row) -> str:
    lines = []
    if len(row["as_written"]) > 1:
        lines.append(f"also written: {joined(row['as_written'][1:6])}")
    if row["described"]:
        lines.append(f"described: “{joined(row['described'])}”")
    shown = row["citations"][:_FEW]
    lines += [source_line(c) for c in shown]
    if len(row["citations"]) > len(shown):
        lines.append(f"… and {len(row['citations']) - len(shown)} more passages (--json has all)")
    return "\n".join(lines)


ACQUISITIONS = Sheet(
    (
        Column("", lambda row: str(row["rank"]), 2),
        Column("CITED BUT NOT HELD", _named, 30),
        Column("CITED IN", lambda row: counted(row["statements"], "statement"), 12),
        Column("RELIED ON", lambda row: str(row["relying"]), 6),
        Column("ISSUERS", lambda row: str(len(row["issuers"])), 6),
        Column("MANNER", _manners, 16),
        Column("LAST", lambda row: row["last"] or "", 10),
    ),
    under=_under,
    nothing="Nothing is cited that is not held.",
)
"""What is still to be obtained, the most relied on first."""
