"""What is done of a build, so that one that was killed goes on where it was.

Idea: a page is done when its record and this note of it were committed together. Invariant: nothing here is part of
the dossier's content; times stand here and in decisions only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping

from communique.model.page import Origin
from communique.store.codec import decode, encode
from communique.store.views import Run, Stamp
from communique.store.writing import forget_page, note_task


def is_page_done(connection: sqlite3.Connection, origin: Origin, stamp: Stamp) -> bool:
    """Whether this page was written from the same bytes by the same rules."""
    return _is_done(connection, (origin.path, origin.member, 0), stamp)


def is_source_done(connection: sqlite3.Connection, path: str, stamp: Stamp) -> bool:
    """Whether all pages of this source were written from the same bytes by the same rules."""
    return _is_done(connection, (path, "", 1), stamp)


def finish_source(connection: sqlite3.Connection, path: str, *, members: Collection[str], stamp: Stamp) -> None:
    """Note a source as done; pages of it that are not among ``members`` are dropped."""
    held = connection.execute("SELECT member FROM page WHERE path = ? ORDER BY member", (path,)).fetchall()
    present = set(members)
    for (member,) in held:
        if member not in present:
            forget_page(connection, path, member)
    note_task(connection, Origin(path), stamp, is_source=True)


def forget_source(connection: sqlite3.Connection, path: str) -> None:
    """Drop a source that is gone, with all its pages."""
    for (member,) in connection.execute("SELECT member FROM page WHERE path = ? ORDER BY member", (path,)).fetchall():
        forget_page(connection, path, member)
    connection.execute("DELETE FROM task WHERE path = ?", (path,))
    connection.execute("DELETE FROM finding WHERE layer = 'page' AND path = ?", (path,))


def unfinished(connection: sqlite3.Connection) -> tuple[Origin, ...]:
    """Pages that must be read again: another copy of their text, from which its record was read, is gone."""
    rows = connection.execute(
        """SELECT path, member, url, title, date, publisher FROM page AS p
           WHERE NOT EXISTS (SELECT 1 FROM task AS k
                             WHERE k.path = p.path AND k.member = p.member AND NOT k.is_source)
           ORDER BY path, member"""
    )
    return tuple(Origin(*row) for row in rows)


def sources(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Paths of all sources of which something is held or noted."""
    rows = connection.execute("SELECT path FROM page UNION SELECT path FROM task ORDER BY path")
    return tuple(row[0] for row in rows)


def needs_resolving(connection: sqlite3.Connection) -> bool:
    """Whether pages or decisions changed since identities were resolved."""
    return connection.execute("SELECT 1 FROM mark WHERE name = 'resolved'").fetchone() is None


def start_run(connection: sqlite3.Connection, *, at: str, rules: str) -> int:
    """Note that a build began; its number."""
    done = connection.execute("INSERT INTO run (started, rules, summary) VALUES (?, ?, '{}')", (at, rules))
    return int(done.lastrowid or 0)


def end_run(connection: sqlite3.Connection, number: int, *, at: str, summary: Mapping[str, int]) -> None:
    """Note that a build ended, with its counts."""
    row = (at, encode(dict(summary)), number)
    connection.execute("UPDATE run SET ended = ?, summary = ? WHERE number = ?", row)


def read_runs(connection: sqlite3.Connection) -> tuple[Run, ...]:
    """All builds, the first one first."""
    rows = connection.execute("SELECT number, started, ended, rules, summary FROM run ORDER BY number")
    return tuple(
        Run(number, started, ended, rules, decode(summary, dict[str, int]))
        for number, started, ended, rules, summary in rows
    )


def _is_done(connection: sqlite3.Connection, task: tuple[str, str, int], stamp: Stamp) -> bool:
    row = connection.execute(
        "SELECT fingerprint, rules FROM task WHERE path = ? AND member = ? AND is_source = ?", task
    ).fetchone()
    return bool(row == (stamp.fingerprint, stamp.rules))
