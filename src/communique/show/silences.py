"""Silences in words: who spoke of a topic when, who did not mention it, of whom nothing is held.

Invariant: the three never share a sign or a word, and every "first", "last" and "not" stands with what was looked through.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.show.sources import source_line
from communique.show.spoken import spoken
from communique.show.tables import DEFAULT_WIDTH, Row
from communique.show.words import counted, cut, indented, plain

SIGNS: Mapping[str, str] = {"spoke": "■", "did not mention": "○", "no statement held": "·"}
"""The sign of each kind of period."""

LEGEND = "■ spoke   ○ did not mention (statements held)   · no statement held"
_STRIP = 60
"""Periods on one line of a strip."""

_MOST_GAPS = 4


def write_silences(rows: Sequence[Row], periods: Sequence[str], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """The strip of each issuer, with first and last mention, gaps and passages."""
    if periods:
        yield from indented(f"{LEGEND}; {counted(len(periods), 'period')}, {periods[0]} to {periods[-1]}", width)
    for row in rows:
        yield ""
        yield from indented(row["issuer"], width)
        yield from _strip(row["voices"], periods)
        for line in _sentences(row):
            yield from indented(line, width, first="  ", rest="  ")
        for citation in _shown(row):
            yield from indented(source_line(citation), width, first="    ", rest="      ")


def _strip(voices: Sequence[str], periods: Sequence[str]) -> Iterator[str]:
    for at in range(0, len(voices), _STRIP):
        signs = "".join(SIGNS[v] for v in voices[at : at + _STRIP])
        yield f"  {periods[at]} {signs} {periods[min(at + _STRIP, len(periods)) - 1]}"


def _sentences(row: Row) -> Iterator[str]:
    """What the strip says, in words.

    >>> told = {"topic": "truce", "mentioning": 0, "held": 2, "unplaced": [], "gaps": [], "first": None, "last": None, "spoke": 0,
    ...     "did_not_mention": 2, "no_statement_held": 5}
    >>> list(_sentences(told))
    ['did not mention it in any of 2 statements held', 'periods: spoke 0, did not mention 2, no statement held 5']
    """
    if not row["topic"]:
        yield f"{counted(row['held'], 'statement')} held; first {row['first']}, last {row['last']}"
    elif not row["mentioning"]:
        yield f"did not mention it in any of {counted(row['held'], 'statement')} held"
    else:
        days = f"; first {row['first']}, last {row['last']}" if row["first"] else "; the days are not known"
        yield f"mentioned in {row['mentioning']} of {counted(row['held'], 'statement')} held{days}"
    silent = f"did not mention {row['did_not_mention']}, " if row["topic"] else ""
    yield f"periods: spoke {row['spoke']}, {silent}no statement held {row['no_statement_held']}"
    yield from _gaps(row)
    if row["unplaced"]:
        yield f"outside the strip, day not known so far: {'; '.join(row['unplaced'])}"


def _gaps(row: Row) -> Iterator[str]:
    between = sorted((g for g in row["gaps"] if g["before"]), key=lambda g: -(g["days"] or 0))
    for gap in between[:_MOST_GAPS]:
        yield (
            f"not mentioned between {gap['after']} and {gap['before']}: {_days(gap['days'])}, "
            f"{counted(gap['statements'], 'statement')} held in between"
        )
    if len(between) > _MOST_GAPS:
        yield f"… and {len(between) - _MOST_GAPS} shorter gaps (--json has all)"
    for gap in (g for g in row["gaps"] if g["before"] is None):
        held = f"; {counted(gap['statements'], 'later statement')} of this issuer held" if row["topic"] else ""
        last = "mention" if row["topic"] else "statement held"
        yield f"{_days(gap['days'])} since the last {last} as of {row['as_of']}{held}"


def write_total(rows: Sequence[Row], coverage: str) -> str:
    """In how many statements a topic stands, when first and last, with what was looked through.

    >>> write_total([{"topic": "truce", "mentioning": 0, "first": None, "last": None}], "3 statements held")
    '“truce” is mentioned in none of 3 statements held.'
    """
    topic, number = rows[0]["topic"] if rows else "", sum(row["mentioning"] for row in rows)
    if not number:
        return spoken("“%(topic)s” is mentioned in none of %(coverage)s.", topic=topic, coverage=coverage)
    first = min((row["first"] for row in rows if row["first"]), default=spoken("not known"))
    last = max((row["last"] for row in rows if row["last"]), default=spoken("not known"))
    return spoken(
        "“%(topic)s” is mentioned in %(number)s of %(coverage)s; first %(first)s, last %(last)s.",
        topic=topic,
        number=number,
        coverage=coverage,
        first=first,
        last=last,
    )


def _days(days: int | None) -> str:
    return "days not known" if days is None else counted(days, "day")


def _shown(row: Row) -> Iterator[Row]:
    """The first passage and the last one."""
    citations = row["citations"]
    for citation in citations[:1] + (citations[-1:] if len(citations) > 1 else []):
        around = f"{citation['prefix']}{citation['exact']}{citation['suffix']}"
        yield {**citation, "exact": citation["exact"], "sentence": f"… {cut(plain(around), 120)} …"}
