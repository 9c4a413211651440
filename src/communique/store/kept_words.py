"""Words kept in the file: the sentences of a text as numbers, cut once for all questions of wording.

Idea: a word has a number in this file, a text a run of numbers; numbers depend on the order of writing and are never shown. Invariant:
the words of a text are kept as long as its record, and only while the mark stands that names the rules they were cut by.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

MARK = "words"
"""Name of the mark that names the rules by which the words kept were cut."""

NUMBER = "I"
"""A number of 32 bits, as arrays have it."""


@dataclass(frozen=True, slots=True)
class KeptWords:
    """The sentences of a text with their words."""

    sentences: tuple[tuple[int, int, int], ...]
    """Paragraph, first character and one past the last of each."""

    words: tuple[tuple[tuple[str, bool], ...], ...]
    """For each sentence its words, and whether each begins with a capital."""


def are_kept(connection: sqlite3.Connection, rules: str) -> bool:
    """Whether the words kept were cut by these rules."""
    row = connection.execute("SELECT value FROM mark WHERE name = ?", (MARK,)).fetchone()
    return row is not None and row[0] == rules


def forget_words(connection: sqlite3.Connection, rules: str) -> None:
    """Drop all words, and note the rules for new ones."""
    connection.execute("DELETE FROM spoken")
    connection.execute("DELETE FROM word")
    connection.execute("INSERT OR REPLACE INTO mark VALUES (?, ?)", (MARK, rules))


def texts_without(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The first texts of statements whose words are not kept."""
    rows = connection.execute(
        """SELECT t.sha256 FROM statement_text AS st JOIN record AS r ON r.text = st.text JOIN text AS t ON t.number = st.text
           WHERE st.n = 0 AND NOT EXISTS (SELECT 1 FROM spoken WHERE text = st.text) ORDER BY t.number"""
    )
    return tuple(row[0] for row in rows)


def write_words(connection: sqlite3.Connection, cut: Mapping[str, KeptWords]) -> None:
    """Keep the words of texts."""
    keys = dict.fromkeys(key for text in cut.values() for sentence in text.words for key, _ in sentence)
    numbers = _numbered(connection, tuple(keys))
    for sha256, kept in cut.items():
        words = array(NUMBER)
        for sentence in kept.words:
            words.extend(2 * numbers[key] + capital for key, capital in sentence)
            words.append(0)
        places = array(NUMBER, [number for sentence in kept.sentences for number in sentence])
        connection.execute(
            """INSERT OR REPLACE INTO spoken
               SELECT r.text, ?, ? FROM record AS r JOIN text AS t ON t.number = r.text WHERE t.sha256 = ?""",
            (packed(places), packed(words), sha256),
        )


def read_vocabulary(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The word of each number; numbers are dense, and 0 stands for none."""
    return ("", *(row[0] for row in connection.execute("SELECT key FROM word ORDER BY number")))


def read_words(connection: sqlite3.Connection, texts: Collection[str]) -> Mapping[str, tuple[bytes, bytes]]:
    """The sentences and words of some texts, packed as they are kept."""
    rows = connection.execute(
        """SELECT t.sha256, s.sentences, s.words FROM json_each(?) AS asked
           JOIN text AS t ON t.sha256 = asked.value JOIN spoken AS s ON s.text = t.number""",
        (json.dumps(list(texts)),),
    )
    return {sha256: (sentences, words) for sha256, sentences, words in rows}


def read_contents(connection: sqlite3.Connection, texts: Collection[str]) -> Mapping[str, str]:
    """The characters of some texts, by their names."""
    rows = connection.execute(
        "SELECT t.sha256, t.content FROM json_each(?) AS asked JOIN text AS t ON t.sha256 = asked.value",
        (json.dumps(list(texts)),),
    )
    return dict(rows.fetchall())


def unpacked(kept: bytes) -> array[int]:
    r"""The numbers that were packed.

    >>> unpacked(b"\x02\x00\x00\x00")
    array('I', [2])
    """
    numbers = array(NUMBER)
    numbers.frombytes(kept)
    return _lowest_first(numbers)


def packed(numbers: array[int]) -> bytes:
    """Numbers as bytes, the lowest first."""
    return _lowest_first(numbers).tobytes()


def _lowest_first(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _numbered(connection: sqlite3.Connection, keys: Sequence[str]) -> Mapping[str, int]:
    """The number of each word, new ones after those known."""
    known = dict(
        connection.execute(
            "SELECT key, number FROM word WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(keys),)
        )
    )
    last = connection.execute("SELECT coalesce(max(number), 0) FROM word").fetchone()[0]
    new = {key: number for number, key in enumerate((k for k in keys if k not in known), last + 1)}
    connection.executemany("INSERT INTO word VALUES (?, ?)", ((number, key) for key, number in new.items()))
    return {**known, **new}
