"""Where something is said, in one line: statement, paragraph, exact words, sentence."""

from __future__ import annotations

from communique.show.tables import Row
from communique.show.words import cut, plain

LONGEST_EXACT = 60
"""Columns of the exact words shown before their sentence; longer ones are cut, since the sentence holds them."""


def source_line(row: Row) -> str:
    """Statement, paragraph, the exact words and the sentence around them.

    >>> source_line({"statement": "2019-envoys", "paragraph": 2, "exact": "met", "sentence": "They met."})
    '2019-envoys, p2, “met”: They met.'
    """
    exact = plain(row.get("exact") or "")
    words = f", “{cut(exact, LONGEST_EXACT)}”" if exact else ""
    sentence = plain(row.get("sentence") or "")
    told = f": {sentence}" if sentence and sentence != exact else ""
    return f"{row['statement']}, {paragraph_name(row['paragraph'])}{words}{told}{_said_by_people(row)}"


def _said_by_people(row: Row) -> str:
    """That a person corrected the fact, and what people noted on it."""
    corrected = " [corrected by a person]" if row.get("status") == "corrected" else ""
    return corrected + "".join(f" [note: {plain(note)}]" for note in row.get("notes", ()))


def source_lines(row: Row) -> str:
    """All passages of a row, one a line.

    >>> source_lines({"citations": [{"statement": "2019-envoys", "paragraph": 2, "exact": "met"}]})
    '2019-envoys, p2, “met”'
    """
    return "\n".join(source_line(citation) for citation in row["citations"])


def paragraph_name(number: int) -> str:
    """A paragraph's number, or "heading" for title and facets.

    >>> paragraph_name(3), paragraph_name(0)
    ('p3', 'heading')
    """
    return f"p{number}" if number else "heading"
