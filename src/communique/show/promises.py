"""Promises in words: the ledger with its chains, the ladder with its steps, the parity of naming.

Invariant: every line ends in passages, and what is not held is told as not held.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.show.sources import paragraph_name, source_line
from communique.show.spoken import spoken, spoken_number
from communique.show.tables import DEFAULT_WIDTH, Column, Row, Sheet
from communique.show.words import counted, cut, indented, joined, plain

_LONGEST = 110
"""Columns of the words of a step."""

_MOST = 6
"""Passages shown under a line; JSON holds all."""

NOT_HELD = "“No later mention in N statements held” tells what is held, not what was done; “reported” tells what later texts say."
"""What the words of the ledger mean."""

_SIGNS = {"up": "↑", "down": "↓", "same": "=", "first": "·"}


def _status(row: Row) -> str:
    """Status and clock: whole sentences, which no column is wide enough for.

    >>> _status({"status_in_words": "reported done", "due": "2014", "clock": "due passed 2014-12-31"})
    'REPORTED DONE; due passed 2014-12-31'
    """
    status, behind, rest = str(row["status_in_words"]).partition(" in ")
    words = f"{status.upper()}{behind}{rest}"
    return f"{words}; {row['clock']}" if row["due"] else words


LEDGER = Sheet(
    (
        Column("SINCE", lambda row: row["first_stated"] or "undated", 10),
        Column("KIND", lambda row: row["kind"], 10),
        Column("BY", lambda row: cut(joined(row["by"], "left open"), 60), 16),
        Column("TO", lambda row: cut(joined(row["to"]), 50), 10),
        Column("WHAT", lambda row: row["what"], 30),
    ),
    under=lambda row: "\n".join((_status(row), *_steps(row))),
    nothing="Nothing is recorded that fits.",
)
"""Chains, each with its steps."""


def _steps(row: Row) -> Iterator[str]:
    for step in row["steps"]:
        weight = f", {step['weight']}" if step["weight"] else ""
        day = f" {step['day_told']}" if step["day_told"] else ""
        yield f"{step['step']}{weight}{day}: {_passage(step)}"
        if step["tied_to"]:
            tie = step["tied_to"][0]
            back = f"{tie['statement']}, {paragraph_name(tie['paragraph'])}"
            yield f"↳ tied to {back}: {plain(step['reason'])} ({step['confidence']:.2f})"


def _passage(row: Row) -> str:
    where = f"{row['statement']}, {paragraph_name(row['paragraph'])}"
    return f"{where}: {cut(plain(row['sentence']), _LONGEST)}"


def write_ledger_total(rows: Sequence[Row], coverage: str, as_of: str | None) -> str:
    """How many chains stand where, with what was looked through.

    >>> write_ledger_total([{"status": "no later mention", "clock": "no due date told"}], "5 statements held", "2020-10-25")
    '1 chain: 1 no later mention; from 5 statements held, as of 2020-10-25.'
    """
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["status"]] = counts.get(row["status"], 0) + 1
    told = ", ".join(
        f"{number} {spoken(status)}" for status, number in sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    )
    silent = sum("nothing held" in row["clock"] for row in rows)
    past = "; " + spoken("%(count)s with the day due passed and nothing held since", count=silent) if silent else ""
    head = f"{spoken_number('%(num)s chain', '%(num)s chains', len(rows))}: {told}" if rows else spoken("no chain")
    day = as_of or spoken("no day: no statement has one")
    return f"{head}{past}; " + spoken("from %(coverage)s, as of %(day)s.", coverage=coverage, day=day)


LADDER = Sheet(
    (
        Column("ISSUED", lambda row: row["issued"] or row["issued_in_words"], 10),
        Column("", lambda row: _SIGNS[row["step"]], 1),
        Column("RUNG", lambda row: f"{row['level']} {row['rung']}", 12),
        Column("VERB", lambda row: row["verb"], 8),
        Column("BY", lambda row: cut(joined(row["speaker"], "nobody named"), 60), 14),
    ),
    under=lambda row: "\n".join(_under_point(row)),
    nothing="No act of this kind is recorded that fits.",
)
"""The points of a line of the ladder."""


def _under_point(row: Row) -> Iterator[str]:
    yield source_line(row)
    if row["step"] in {"up", "down"}:
        earlier = row["citations"][-1]
        other = "; another speaker" if row["other_speaker_before"] else ""
        yield (
            f"{row['step']} from {row['before']} ({row['verb_before']}): {earlier['statement']}, "
            f"{paragraph_name(earlier['paragraph'])}, “{cut(plain(earlier['exact']), 60)}”{other}"
        )


def write_line_head(rows: Sequence[Row]) -> str:
    """Who is spoken to, by which acts, and how often the line goes up and down.

    >>> write_line_head([{"addressee": "Velmora", "kind_of_act": "directive", "step": "first"}, {"addressee": "Velmora",
    ...     "kind_of_act": "directive", "step": "up"}])
    'TO Velmora (directive): 2 statements, 1 step up, 0 steps down'
    """
    ups, downs = (sum(row["step"] == way for row in rows) for way in ("up", "down"))
    told = f"{counted(ups, 'step')} up, {counted(downs, 'step')} down"
    return f"TO {plain(rows[0]['addressee'])} ({rows[0]['kind_of_act']}): {counted(len(rows), 'statement')}, {told}"


def _first(row: Row) -> str:
    return ", ".join(f"{name} {times}" for name, times in row["first"].items())


def _apart(row: Row) -> str:
    parts = []
    for key, words in (("as_offices", "by office"), ("in_lists", "in lists")):
        told = [f"{name} {times}" for name, times in row[key].items() if times]
        if told:
            parts.append(f"{words}: {', '.join(told)}")
    return "; ".join(parts)


ORDER = Sheet(
    (
        Column("ISSUED", lambda row: row["issued"] or "undated", 10),
        Column("BY", lambda row: cut(row["by"], 50), 14),
        Column("NAMED FIRST", _first, 20),
        Column("PARAGRAPHS", lambda row: row["pattern"], 20),
        Column("BESIDE", _apart, 12),
    ),
    under=lambda row: "\n".join(_passages(row)),
    nothing="No two sides are named together often enough to be a pair.",
)
"""In which order two sides are named together."""

ALONE = Sheet(
    (
        Column("ISSUED", lambda row: row["issued"] or "undated", 10),
        Column("SIDE", lambda row: row["side"], 10),
        Column("TIMES", lambda row: str(row["times"]), 5),
        Column("VERBS", lambda row: joined(row["verbs"]), 16),
        Column("BY", lambda row: cut(row["by"], 50), 14),
    ),
    under=lambda row: "\n".join(_passages(row)),
    nothing="No side of a pair is spoken to alone.",
)
"""Who is spoken to alone."""

LABELS = Sheet(
    (
        Column("LABEL", lambda row: row["label"], 12),
        Column("OF", lambda row: joined(row["of"]), 10),
        Column("TIMES", lambda row: f"{row['times']}× in {counted(row['statements'], 'text')}", 12),
        Column("BY", lambda row: cut(row["by"], 60), 16),
    ),
    under=lambda row: "\n".join(_passages(row)),
    nothing="No label is used.",
)
"""What sides are called without their names."""

PLACES = Sheet(
    (
        Column("NAME", lambda row: row["name"], 12),
        Column("ELSEWHERE", lambda row: joined(row["also"]), 12),
        Column("TIMES", lambda row: str(row["times"]), 5),
        Column("BY", lambda row: cut(row["by"], 60), 16),
    ),
    under=lambda row: "\n".join(_passages(row)),
    nothing="No place has two names here.",
)
"""Places that have several names here."""


def _passages(row: Row) -> Iterator[str]:
    shown = row["citations"][:_MOST]
    for citation in shown:
        where = f"{citation['statement']}, {paragraph_name(citation['paragraph'])}"
        yield f"{where}, “{cut(plain(citation['exact']), 70)}”"
    if len(row["citations"]) > len(shown):
        yield f"… and {len(row['citations']) - len(shown)} more (--json has all)"


def write_pair_head(rows: Sequence[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """Two sides, and how often each is named first in all.

    >>> list(write_pair_head([{"pair": ["Fiji", "Malta"], "first": {"Fiji": 4, "Malta": 2}}]))
    ['Fiji / Malta: named first 4 to 2 in 1 statement']
    """
    names = rows[0]["pair"]
    totals = [sum(row["first"][name] for row in rows) for name in names]
    told = f"{plain(names[0])} / {plain(names[1])}: named first {totals[0]} to {totals[1]}"
    yield from indented(f"{told} in {counted(len(rows), 'statement')}", width)
