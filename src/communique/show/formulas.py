"""Formulas and news in words: a wording through time, recurring wordings, what is new and what is absent.

Invariant: every line ends in passages (statement, paragraph, words), and a sentence about absence names what was looked through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from communique.show.sources import paragraph_name, source_line
from communique.show.spoken import spoken, spoken_number
from communique.show.tables import DEFAULT_WIDTH, Column, Row, Sheet
from communique.show.words import counted, cut, indented, joined, plain

_LONGEST_CHANGE = 150
_MOST_PASSAGES = 6
"""Passages shown under a line; JSON holds all."""

_SIGNS = {
    "dropped": "-",
    "moved away": ">",
    "inserted": "+",
    "moved here": "<",
    "replaced": "±",
    "respelled": "±",
    "order reversed": "~",
}


def _issued(row: Row) -> str:
    return str(row["issued"] or (f"not before {row['not_before']}" if row["not_before"] else "undated"))


def _wording(row: Row) -> str:
    """The clause, with the wording itself in brackets."""
    return " ".join(part for part in (plain(row["lead"]), f"[{plain(row['words'])}]", plain(row["tail"])) if part)


def write_changes(changes: Sequence[Row]) -> Iterator[str]:
    """What changed, one change a line.

    >>> list(write_changes([{"change": "inserted", "before": None, "after": "known to both"}]))
    ['+ known to both']
    """
    for change in changes:
        before, after = (cut(plain(change[side] or ""), _LONGEST_CHANGE) for side in ("before", "after"))
        sign = _SIGNS[change["change"]]
        yield f"{sign} {before} → {after}" if before and after else f"{sign} {before or after}"


def _use_lines(row: Row) -> str:
    near = [] if row["likeness"] == 1 else [f"near-use, likeness {row['likeness']:.2f}"]
    here = {**row, "exact": "", "sentence": ""}
    lead = [f"before it: {change}" for change in write_changes(row["lead_changes"])]
    return "\n".join([*write_changes(row["changes"]), *lead, *near, source_line(here)])


USES = Sheet(
    (
        Column("ISSUED", _issued, 10),
        Column("BY", lambda row: cut(joined(row["issuers"], "issuer not told"), 60), 18),
        Column("WORDING IN ITS CLAUSE", _wording, 40),
    ),
    under=_use_lines,
    nothing="No use and no near-use.",
)
"""The uses of a wording, in time."""


def members_sheet(members: Sequence[str]) -> Sheet:
    """Which members of a set, by their numbers, each statement names: + named, - not named."""
    columns = (Column(str(n), _has(words), 3) for n, words in enumerate(members, 1))
    return Sheet(
        (
            Column("ISSUED", _issued, 10),
            Column("STATEMENT", lambda row: cut(row["statement"], 58), 20),
            Column("WORDING", lambda row: "+" if row["uses_wording"] else "-", 4),
            *columns,
        ),
        under=lambda row: "; ".join(_passage(c) for c in row["citations"]),
    )


def _has(words: str) -> Callable[[Row], str]:
    return lambda row: "+" if row["members"][words] else "-"


def _passage(citation: Row) -> str:
    return f"{citation['statement']}, {paragraph_name(citation['paragraph'])}, “{cut(plain(citation['exact']), 60)}”"


FORMULAS = Sheet(
    (
        Column("USED", lambda row: f"{row['uses']}× in {row['statements']}", 8),
        Column("FIRST", lambda row: row["first"], 10),
        Column("LAST", lambda row: row["last"], 10),
        Column("WORDING", lambda row: row["words"], 30),
        Column("BY", lambda row: cut(joined(row["issuers"], "issuer not told"), 60), 16),
    ),
    under=lambda row: "\n".join(_passages(row)),
    nothing="No recurring wording.",
)
"""Recurring wordings."""


def _passages(row: Row) -> Iterator[str]:
    shown = row["citations"][-_MOST_PASSAGES // 2 :]
    yield from (_passage(c) for c in reversed(shown))
    if len(row["citations"]) > len(shown):
        yield f"… and {len(row['citations']) - len(shown)} more (--json has all)"


def write_line_figures(figures: Row, coverage: str) -> Iterator[str]:
    """First and last use and gaps of a wording, with what was looked through.

    >>> told = {"uses": 2, "near_uses": 0, "statements": 2, "first": "2012", "last": "2020", "silent_since": 1,
    ...     "gaps": [{"after": "2012", "before": "2020", "statements": 3}]}
    >>> for line in write_line_figures(told, "6 statements held"): print(line)
    2 uses in 2 of 6 statements held; first 2012, last 2020.
    Not used in 3 statements held between 2012 and 2020, nor in 1 statement held after the last use.
    """
    if not figures["uses"]:
        yield spoken("Not used in %(coverage)s.", coverage=coverage)
        return
    used = spoken_number("%(num)s use", "%(num)s uses", figures["uses"])
    if near := figures["near_uses"]:
        used += " " + spoken_number("(%(num)s near-use among them)", "(%(num)s near-uses among them)", near)
    yield spoken(
        "%(used)s in %(statements)s of %(coverage)s; first %(first)s, last %(last)s.",
        used=used,
        statements=figures["statements"],
        coverage=coverage,
        first=figures["first"],
        last=figures["last"],
    )
    gaps = [_gap(gap) for gap in figures["gaps"]]
    if after := figures["silent_since"]:
        told = spoken_number(
            "in %(num)s statement held after the last use", "in %(num)s statements held after the last use", after
        )
        gaps.append(spoken("nor %(where)s", where=told) if gaps else told)
    if gaps:
        yield spoken("Not used %(where)s.", where=", ".join(gaps))


def _gap(gap: Row) -> str:
    return spoken_number(
        "in %(num)s statement held between %(after)s and %(before)s",
        "in %(num)s statements held between %(after)s and %(before)s",
        gap["statements"],
        after=gap["after"],
        before=gap["before"],
    )


def write_headline(figures: Row) -> str:
    """What is new, in a line that can be quoted.

    >>> write_headline({"carried_share": 0.61, "texts": 3, "new": 4, "changed": 2, "moved": 0, "absent": 2})
    '61 % carried over from 3 texts; 4 new sentences; 2 changed; 2 usual lines absent'
    """
    parts = [
        f"{figures['carried_share'] * 100:.0f} % carried over from {counted(figures['texts'], 'text')}",
        counted(figures["new"], "new sentence"),
    ]
    parts += [f"{figures[kind]} {kind}" for kind in ("changed", "moved") if figures[kind]]
    return "; ".join([*parts, f"{counted(figures['absent'], 'usual line')} absent"])


def write_news(rows: Sequence[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """The new sentences, the changed ones with their changes, what is carried over, and what is absent."""
    for kind in ("new", "changed", "moved", "carried over", "usual line, absent"):
        found = [row for row in rows if row["source"] == kind]
        if found:
            yield f"{kind.upper()} ({len(found)})"
        for row in found:
            yield from _news_lines(row, width)


def _news_lines(row: Row, width: int) -> Iterator[str]:
    if row["source"] == "usual line, absent":
        yield from indented(f"“{row['words']}”", width, first="  ", rest="  ")
        used = f"used in {row['used']} of the last {row['of']}; last in {_passage(row['citations'][0])}"
        yield from indented(used, width, first="      ", rest="      ")
        return
    words = cut(plain(row["words"]), 3 * width)
    yield from indented(f"{paragraph_name(row['paragraph'])}: {words}", width, first="  ", rest="      ")
    for change in write_changes(row["changes"]):
        yield from indented(change, width, first="      ", rest="        ")
    if row["from"]:
        yield from indented(f"from {_passage(row['citations'][1])}", width, first="      ", rest="        ")
