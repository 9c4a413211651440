"""Searching words in titles and bodies.

Idea: what a person types is words, "phrases" and beginnings*; each is handed to FTS5 in quotes, so that nothing typed is
ever taken for FTS5's own language. Invariants: no input raises; furniture is never found; equal ranks are ordered by
text and place, so that the order of writing leaves no trace.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from communique.model.span import Span
from communique.store.views import Hit

MOST_TERMS = 40
"""Terms of one search that are used; FTS5 refuses expressions deeper than 256."""

SNIPPET_BEFORE = 60
"""Characters shown before the first match in a list."""

SNIPPET_LENGTH = 200
"""Characters shown of a passage in a list; about two lines of 100 columns."""

_TERM = re.compile(r'["“”„«]([^"“”«»]*)(?:["“”»]|$)|([^\s"“”„«]+)')
_OPEN, _CLOSE = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a search."""

    words: str
    """The words, which must follow each other."""

    is_prefix: bool = False
    """Whether the last word is only a beginning."""

    def __str__(self) -> str:
        return '"' + self.words.replace('"', '""') + '"' + ("*" if self.is_prefix else "")


def parse_terms(typed: str) -> tuple[Term, ...]:
    """What a person typed, as terms that must all be found.

    >>> [str(term) for term in parse_terms('ceasefire "full compliance" negotiat*')]
    ['"ceasefire"', '"full compliance"', '"negotiat"*']
    """
    clean = "".join(" " if c == "\x00" or unicodedata.category(c) == "Cs" else c for c in typed)
    terms = []
    for match in _TERM.finditer(clean):
        phrase, word = match.groups()
        term = Term(phrase) if phrase is not None else Term(word.rstrip("*"), word.endswith("*"))
        if _has_word(term.words):
            terms.append(term)
    return tuple(dict.fromkeys(terms))[:MOST_TERMS]


def search(
    connection: sqlite3.Connection,
    typed: str,
    *,
    statements: Collection[str] | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[Hit, ...]:
    """The passages that hold all terms, the best first."""
    question = _question(typed)
    if not question or limit <= 0:
        return ()
    ranked = _ranked(connection, question, statements, needed=offset + limit)
    chosen = _ordered(connection, ranked)[offset : offset + limit]
    return tuple(_hit(connection, question, number) for number in chosen)


@dataclass(frozen=True, slots=True)
class Ranked:
    """All passages that hold some terms, the best first; to be read a stretch at a time."""

    question: str
    """The terms in FTS5's language."""

    ranks: Sequence[float]
    """How good each is, the best lowest."""

    numbers: Sequence[int]
    """Which they are, in this state of the dossier only."""


def rank(connection: sqlite3.Connection, typed: str, *, statements: Collection[str] | None = None) -> Ranked:
    """The passages that hold all terms."""
    question = _question(typed)
    if not question:
        return Ranked("", (), ())
    condition, values = _within(statements)
    query = f"SELECT rank, rowid FROM word_index WHERE word_index MATCH ?{condition} ORDER BY rank"  # noqa: S608 fixed words
    ranks, numbers = array("d"), array("I")
    for found, number in connection.execute(query, (question, *values)):
        ranks.append(found)
        numbers.append(number)
    return Ranked(question, ranks, numbers)


def hits_of(connection: sqlite3.Connection, ranked: Ranked, start: int, end: int) -> tuple[Hit, ...]:
    """The passages from one place up to another, counted from 0; in the order of `search`."""
    end = min(end, len(ranked.ranks))
    if start >= end:
        return ()
    # Those that rank the same are put in order together, wherever the stretch begins and ends among them.
    low, high = bisect_left(ranked.ranks, ranked.ranks[start]), bisect_right(ranked.ranks, ranked.ranks[end - 1])
    window = list(zip(ranked.ranks[low:high], ranked.numbers[low:high], strict=True))
    ordered = _ordered(connection, window)[start - low : end - low]
    return tuple(_hit(connection, ranked.question, number) for number in ordered)


def count_hits(connection: sqlite3.Connection, typed: str, *, statements: Collection[str] | None = None) -> int:
    """How many passages hold all terms."""
    question = _question(typed)
    if not question:
        return 0
    condition, values = _within(statements)
    query = f"SELECT count(*) FROM word_index WHERE word_index MATCH ?{condition}"  # noqa: S608 fixed words
    return int(connection.execute(query, (question, *values)).fetchone()[0])


def _question(typed: str) -> str:
    return " AND ".join(map(str, parse_terms(typed)))


def _has_word(words: str) -> bool:
    """Whether FTS5 sees a word in it: letters, numbers, private use (tokenize unicode61)."""
    return any(unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "Co" for c in words)


def _within(statements: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    if statements is None:
        return "", ()
    # With "+" the words are looked up once, and not again for every passage of the statements.
    condition = """ AND +rowid IN (SELECT p.number FROM passage AS p JOIN statement_text AS st ON st.text = p.text
                                  WHERE st.statement IN (SELECT value FROM json_each(?)))"""
    return condition, (json.dumps(sorted(statements)),)


def _ranked(
    connection: sqlite3.Connection, question: str, statements: Collection[str] | None, *, needed: int
) -> list[tuple[float, int]]:
    """The best passages: as many as needed, and all that rank the same as the last of these."""
    condition, values = _within(statements)
    query = f"SELECT rank, rowid FROM word_index WHERE word_index MATCH ?{condition} ORDER BY rank"  # noqa: S608 fixed words
    ranked: list[tuple[float, int]] = []
    for rank, number in connection.execute(query, (question, *values)):
        if len(ranked) >= needed and rank > ranked[-1][0]:
            break
        ranked.append((rank, number))
    return ranked


def _ordered(connection: sqlite3.Connection, ranked: list[tuple[float, int]]) -> list[int]:
    names = dict(_places(connection, [number for _, number in ranked]))
    return [number for _, number in sorted(ranked, key=lambda found: (found[0], names[found[1]]))]


def _places(connection: sqlite3.Connection, numbers: list[int]) -> Iterator[tuple[int, tuple[str, int]]]:
    rows = connection.execute(
        """SELECT p.number, t.sha256, p.n FROM passage AS p JOIN text AS t ON t.number = p.text
           WHERE p.number IN (SELECT value FROM json_each(?))""",
        (json.dumps(numbers),),
    )
    return ((number, (sha256, n)) for number, sha256, n in rows)


def _hit(connection: sqlite3.Connection, question: str, number: int) -> Hit:
    marked, sha256, paragraph, start, stop, statement = connection.execute(
        """SELECT highlight(word_index, 0, ?, ?), t.sha256, p.paragraph, p.start, p.stop, coalesce(st.statement, '')
           FROM word_index
           JOIN passage AS p ON p.number = word_index.rowid
           JOIN text AS t ON t.number = p.text
           LEFT JOIN statement_text AS st ON st.text = p.text
           WHERE word_index MATCH ? AND word_index.rowid = ?""",
        (_OPEN, _CLOSE, question, number),
    ).fetchone()
    span = Span(start, stop)
    matches = tuple(Span(start + a, start + b) for a, b in marked_stretches(marked))
    return Hit(statement, sha256, paragraph, span, snippet_of(span, matches), matches)


def marked_stretches(marked: str) -> Iterator[tuple[int, int]]:
    r"""Where the marked words stand in the unmarked string.

    >>> list(marked_stretches("the \x02sides\x03 met"))
    [(4, 9)]
    """
    place = begin = 0
    for c in marked:
        if c == _OPEN:
            begin = place
        elif c == _CLOSE:
            yield begin, place
        else:
            place += 1


def snippet_of(span: Span, matches: tuple[Span, ...]) -> Span:
    """The part of a passage to show in a list: around the first match.

    >>> snippet_of(Span(0, 1000), (Span(500, 505),))
    Span(start=440, end=640)
    """
    first = matches[0].start if matches else span.start
    start = max(span.start, min(first - SNIPPET_BEFORE, span.end - SNIPPET_LENGTH))
    return Span(start, min(span.end, start + SNIPPET_LENGTH))
