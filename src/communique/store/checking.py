"""Checking that a dossier holds together.

Idea: whatever the database and the writer hold true is looked at again, from outside, for every row. Invariant: a sound
dossier gives no finding of severity error.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

from communique.model.errors import DateValueError
from communique.model.finding import Finding, Severity
from communique.model.partial_date import PartialDate
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.store.decision_log import facts_decided, read_log
from communique.store.decisions import broken_decisions


def check(connection: sqlite3.Connection, *, path: str) -> Iterator[Finding]:
    """Everything in the dossier that does not hold together, most basic first."""
    yield from _check_file(connection, path)
    yield from _check_index(connection, path)
    yield from _check_texts(connection)
    yield from _check_cited(connection)
    yield from _check_statements(connection, path)
    yield from _check_decisions(connection)


def _error(where: str, code: str, message: str, span: Span | None = None) -> Finding:
    return Finding(where, code, message, Severity.ERROR, span)


def _check_file(connection: sqlite3.Connection, path: str) -> Iterator[Finding]:
    for (said,) in connection.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield _error(path, "file-damaged", f"SQLite says {said!r}: build the dossier again from its sources")
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield _error(
            path, "row-without-parent", f"row {row} of {table} names a {parent} that is not held: build it again"
        )


def _check_index(connection: sqlite3.Connection, path: str) -> Iterator[Finding]:
    try:
        # An INSERT in form only, but refused where nothing can be written; then the counts must do.
        connection.execute("INSERT INTO word_index (word_index, rank) VALUES ('integrity-check', 1)")
    except sqlite3.OperationalError:
        indexed = connection.execute("SELECT count(*) FROM word_index_docsize").fetchone()[0]
        held = connection.execute("SELECT count(*) FROM passage WHERE is_searchable").fetchone()[0]
        if indexed != held:
            yield _error(path, "index-stale", f"{indexed} of {held} passages can be searched: build the dossier again")
    except sqlite3.DatabaseError as error:
        yield _error(
            path, "index-stale", f"the index of words does not fit the texts ({error}): build the dossier again"
        )


def _check_texts(connection: sqlite3.Connection) -> Iterator[Finding]:
    query = """SELECT t.number, t.sha256, t.content, EXISTS (SELECT 1 FROM page WHERE text = t.number),
                      EXISTS (SELECT 1 FROM record WHERE text = t.number) FROM text AS t ORDER BY t.sha256"""
    for number, sha256, content, has_page, has_record in connection.execute(query):
        if hashlib.sha256(content.encode()).hexdigest() != sha256:
            yield _error(sha256, "text-changed", f"the characters of text {sha256!r} are not those that it is named by")
        if not (has_page and has_record):
            yield _error(sha256, "text-without-page", f"no page or no record is held for text {sha256!r}: build again")
        yield from _check_zones(connection, number, sha256, len(content))
        yield from _check_citations(connection, number, content, sha256)


def _check_zones(connection: sqlite3.Connection, number: int, sha256: str, length: int) -> Iterator[Finding]:
    reached = 0
    for start, stop in connection.execute("SELECT start, stop FROM zone WHERE text = ? ORDER BY n", (number,)):
        if start != reached:
            yield _error(sha256, "zones-broken", f"a zone starts at {start}, not at {reached}, where the last one ends")
        reached = stop
    if reached != length:
        yield _error(sha256, "zones-broken", f"zones cover {reached} of {length} characters")


def _check_citations(connection: sqlite3.Connection, number: int, content: str, sha256: str) -> Iterator[Finding]:
    rows = connection.execute(
        """SELECT start, stop, exact FROM citation WHERE text = ?1
           UNION ALL SELECT start, stop, exact FROM link_citation WHERE text = ?1 ORDER BY start, stop""",
        (number,),
    )
    for start, stop, exact in rows:
        found = content[start:stop]
        if found != exact:
            message = f"characters {start} to {stop} are {found!r}, but {exact!r} is cited: build the dossier again"
            yield _error(sha256, "citation-wrong", message, Span(start, stop))


def _check_cited(connection: sqlite3.Connection) -> Iterator[Finding]:
    for fact, kind in connection.execute(
        "SELECT id, kind FROM fact WHERE NOT EXISTS (SELECT 1 FROM citation WHERE fact = fact.number AND n = 0) ORDER BY id"
    ):
        yield _error(fact, "fact-without-citation", f"{kind} {fact!r} cites no words: build the dossier again")
    evidence = ", ".join(f"'{role}'" for role in ZoneRole if role.is_evidence)
    furniture = connection.execute(
        f"""SELECT t.sha256, f.kind, c.start, c.stop, c.exact, z.role
            FROM citation AS c JOIN fact AS f ON f.number = c.fact JOIN text AS t ON t.number = c.text
            JOIN zone AS z ON z.text = c.text AND z.start < c.stop AND c.start < z.stop
            WHERE z.role NOT IN ({evidence}) ORDER BY t.sha256, c.start, c.stop"""  # noqa: S608 fixed words
    )
    for sha256, kind, start, stop, exact, role in furniture:
        message = f"a {kind} cites {exact!r}, which stands in {role}, no part of the statement"
        yield _error(sha256, "fact-from-furniture", message, Span(start, stop))


def _check_statements(connection: sqlite3.Connection, path: str) -> Iterator[Finding]:
    for (sha256,) in connection.execute(
        """SELECT DISTINCT t.sha256 FROM fact AS f JOIN text AS t ON t.number = f.text
           WHERE NOT EXISTS (SELECT 1 FROM statement_text WHERE text = f.text) ORDER BY t.sha256"""
    ):
        yield _error(sha256, "facts-without-statement", f"text {sha256!r} has facts but belongs to no statement")
    for statement, *dates in connection.execute("SELECT id, date, not_before FROM statement ORDER BY id"):
        for date in dates:
            if date is not None and not _is_date(date):
                yield _error(
                    statement, "date-wrong", f"statement {statement!r} has the date {date!r}, which is not EDTF"
                )
    if connection.execute("SELECT 1 FROM mark WHERE name = 'resolved'").fetchone() is None:
        message = "pages or decisions came in since identities were resolved: build again to finish"
        yield Finding(path, "not-resolved", message, Severity.INFO)


def _check_decisions(connection: sqlite3.Connection) -> Iterator[Finding]:
    log = read_log(connection)
    for decision in broken_decisions(log, facts_decided(connection, log)):
        message = (
            f"decision {decision.number} ({decision.judgement}) bears on {decision.target!r}, which is no fact now"
        )
        yield Finding(f"decision {decision.number}", "decision-broken", message, Severity.WARNING)


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except DateValueError:
        return False
    return True
