"""The shape of a dossier file, brought up to date by numbered scripts.

Idea: ``0001_dossier.sql``, ``0002_...sql`` and so on lie beside this file; a dossier remembers in ``user_version`` how
many it has seen. Invariant: a script is applied wholly or not at all, and never twice.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

APPLICATION_ID = int.from_bytes(b"Cmqe")
"""Marks a SQLite file as a dossier (``file`` and SQLite tools show it)."""

_SCRIPT = re.compile(r"(\d{4})_\w+\.sql")


@cache
def scripts() -> tuple[tuple[int, str], ...]:
    """The number and words of each script, in order."""
    found = {}
    for resource in files("communique.store").iterdir():
        if match := _SCRIPT.fullmatch(resource.name):
            found[int(match[1])] = resource.read_text("utf-8")
    return tuple(sorted(found.items()))


def newest_version() -> int:
    """The version that this program writes."""
    return scripts()[-1][0]


def commands(script: str) -> Iterator[str]:
    r"""The commands of a script one by one, triggers whole.

    >>> list(commands("CREATE TABLE a (x); -- why\nCREATE TABLE b (y);"))
    ['CREATE TABLE a (x); -- why', 'CREATE TABLE b (y);']
    """
    held: list[str] = []
    for line in script.splitlines():
        held.append(line)
        if sqlite3.complete_statement("\n".join(held)):
            yield "\n".join(held).strip()
            held = []


def version_of(connection: sqlite3.Connection) -> int | None:
    """The version of an open file: 0 if it is empty; None if it is not a dossier."""
    application = _pragma(connection, "application_id")
    if application == APPLICATION_ID:
        return _pragma(connection, "user_version")
    has_tables = connection.execute("SELECT EXISTS (SELECT 1 FROM sqlite_master)").fetchone()[0]
    return None if application or has_tables else 0


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the open file to the newest version, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read again inside the transaction: another program may have been quicker.
        seen = version_of(connection) or 0
        for number, script in scripts():
            if number > seen:
                _apply(connection, number, script)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _apply(connection: sqlite3.Connection, number: int, script: str) -> None:
    for command in commands(script):
        connection.execute(command)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {number}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
