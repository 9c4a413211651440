"""Chains kept in the file: written by whoever builds, read a few at a time.

Idea: what a chain is, the store does not know: it keeps a short and a whole value of each, with the facts and statements by
which it is found. Invariant: chains are handed out only while the mark stands that names the rules they were made by.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass

MARK = "chains"
"""Name of the mark that stands while the chains kept are those of the pages and decisions held."""


@dataclass(frozen=True, slots=True)
class KeptChain:
    """A chain as it is kept."""

    head: str
    """What lists and filters need of it, as JSON."""

    value: bytes
    """All of it, packed."""

    facts: tuple[str, ...]
    """Ids of the facts that state it."""

    statements: tuple[str, ...]
    """Ids of the statements that say a word on it."""


def are_kept(connection: sqlite3.Connection, rules: str) -> bool:
    """Whether the chains kept are those of what is held, by these rules."""
    row = connection.execute("SELECT value FROM mark WHERE name = ?", (MARK,)).fetchone()
    return row is not None and row[0] == rules


def write_chains(connection: sqlite3.Connection, chains: Iterable[KeptChain], rules: str) -> None:
    """Put chains, in their order, in the place of those kept."""
    for table in ("chain_fact", "chain_statement", "chain"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 fixed names
    for number, chain in enumerate(chains):
        connection.execute("INSERT INTO chain VALUES (?, ?, ?)", (number, chain.head, chain.value))
        facts = ((name, number) for name in dict.fromkeys(chain.facts))
        connection.executemany("INSERT INTO chain_fact VALUES (?, ?)", facts)
        statements = ((name, number) for name in dict.fromkeys(chain.statements))
        connection.executemany("INSERT INTO chain_statement VALUES (?, ?)", statements)
    connection.execute("INSERT OR REPLACE INTO mark VALUES (?, ?)", (MARK, rules))


def read_heads(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The short values of all chains, in their order."""
    return tuple(row[0] for row in connection.execute("SELECT head FROM chain ORDER BY number"))


def read_values(connection: sqlite3.Connection, numbers: Collection[int]) -> tuple[bytes, ...]:
    """The whole values of some chains by their numbers, in the order asked."""
    rows = connection.execute(
        """SELECT c.value FROM json_each(?) AS asked JOIN chain AS c ON c.number = asked.value ORDER BY asked.key""",
        (json.dumps(list(numbers)),),
    )
    return tuple(row[0] for row in rows)


def numbers_by_facts(connection: sqlite3.Connection, facts: Collection[str]) -> tuple[int, ...]:
    """The numbers of the chains that facts state, in the order of the facts."""
    rows = connection.execute(
        """SELECT f.chain FROM json_each(?) AS asked JOIN chain_fact AS f ON f.fact = asked.value
           ORDER BY asked.key, f.chain""",
        (json.dumps(list(facts)),),
    )
    return tuple(dict.fromkeys(row[0] for row in rows))


def numbers_by_statements(connection: sqlite3.Connection, statements: Collection[str]) -> frozenset[int]:
    """The numbers of the chains on which one of some statements says a word."""
    rows = connection.execute(
        "SELECT DISTINCT chain FROM chain_statement WHERE statement IN (SELECT value FROM json_each(?))",
        (json.dumps(list(statements)),),
    )
    return frozenset(row[0] for row in rows)
