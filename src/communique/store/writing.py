"""Writing pages and what was read in them.

Idea: all that one page gave is replaced in one go. Invariants: what is held depends on the pages and the rules, not on
the order in which pages were written (of several copies of one text the first by path gives the record); a text is
held as long as a page carries it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from communique.model.citation import Citation
from communique.model.facts import AnyFact, Fact
from communique.model.finding import Finding
from communique.model.page import Origin
from communique.model.record import Record
from communique.model.resolved import Statement
from communique.model.text import Text, ZoneRole
from communique.store.codec import encode, encode_fact
from communique.store.look_up import Columns, actors_of, day_bounds
from communique.store.views import Copy, Stamp

_SEARCHED = frozenset({ZoneRole.TITLE, ZoneRole.BODY})
_BLANKED = str.maketrans("\x00\x02\x03", "   ")
"""NUL ends a text for SQLite; STX and ETX mark the matches of a search."""

_NEW_FACT = "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_NEW_STATEMENT = "INSERT OR REPLACE INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def write_record(
    connection: sqlite3.Connection, record: Record, *, statement: Statement | None, copy: Copy, stamp: Stamp
) -> None:
    """Put a page and its record in the place of what was held of them.

    Raises:
        CitationError: a citation's words do not stand in the text.
    """
    verify(record)
    number = _held_text(connection, record.text)
    left = _write_page(connection, copy, number)
    if _gives_record(connection, number, copy.origin, stamp.rules):
        _drop_reading(connection, number)
        _write_reading(connection, number, record, statement=statement, copy=copy, rules=stamp.rules)
        if statement is not None:
            _write_statement(connection, number, statement)
    write_findings(connection, copy.origin, record.findings)
    note_task(connection, copy.origin, stamp)
    _drop_unused_text(connection, left)
    mark_stale(connection)


def write_failure(connection: sqlite3.Connection, copy: Copy, *, findings: Sequence[Finding], stamp: Stamp) -> None:
    """Note a page of which nothing could be read, with the reasons."""
    left = _write_page(connection, copy, None)
    write_findings(connection, copy.origin, findings)
    note_task(connection, copy.origin, stamp)
    _drop_unused_text(connection, left)
    mark_stale(connection)


def forget_page(connection: sqlite3.Connection, path: str, member: str) -> None:
    """Drop a page that its source no longer has, and its text if no other page carries it."""
    row = connection.execute("SELECT text FROM page WHERE path = ? AND member = ?", (path, member)).fetchone()
    for table in ("page", "task", "finding"):
        connection.execute(f"DELETE FROM {table} WHERE path = ? AND member = ?", (path, member))  # noqa: S608 fixed names
    _drop_unused_text(connection, row[0] if row else None)
    mark_stale(connection)


def why_not(record: Record, statement: Statement | None) -> str:
    """Why a record cannot be written; empty if it can."""
    content = record.text.content
    if statement is None and record.facts:
        return "has facts but no statement; give its statement"
    if any(citation.sha256 != record.text.sha256 for citation in _citations(record.facts)):
        return "has a fact that cites another text; a fact cites the text it was read from"
    try:
        content.encode()
    except UnicodeEncodeError as error:
        return f"has half of a surrogate pair at character {error.start}; replace it when decoding"
    return ""


def verify(record: Record) -> None:
    """Raise unless every citation of the record stands in its text.

    Raises:
        CitationError: other words stand there.
    """
    for citation in (*_citations(record.facts), *record.issue.citations):
        citation.verify(record.text.content)


def mark_stale(connection: sqlite3.Connection) -> None:
    """Note that pages or decisions changed since identities were resolved."""
    connection.execute("DELETE FROM mark WHERE name = 'resolved'")


def note_task(connection: sqlite3.Connection, origin: Origin, stamp: Stamp, *, is_source: bool = False) -> None:
    """Note that a page, or a whole source, is done."""
    row = (origin.path, origin.member, is_source, stamp.fingerprint, stamp.rules)
    connection.execute("INSERT OR REPLACE INTO task VALUES (?, ?, ?, ?, ?)", row)


def write_findings(connection: sqlite3.Connection, origin: Origin | None, findings: Sequence[Finding]) -> None:
    """Replace the findings of one page, or (without an origin) those of resolving."""
    layer, path, member = ("page", origin.path, origin.member) if origin else ("resolve", "", "")
    where = (layer, path, member)
    connection.execute("DELETE FROM finding WHERE layer = ? AND path = ? AND member = ?", where)
    rows = (
        (*where, n, f.where, f.code, f.message, f.severity, *((f.span.start, f.span.end) if f.span else (None, None)))
        for n, f in enumerate(findings)
    )
    connection.executemany("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _citations(facts: Iterable[Fact]) -> Iterator[Citation]:
    return (citation for fact in facts for citation in fact.citations)


def _held_text(connection: sqlite3.Connection, text: Text) -> int:
    row = connection.execute("SELECT number FROM text WHERE sha256 = ?", (text.sha256,)).fetchone()
    if row:
        return int(row[0])
    values = (text.sha256, text.content, "\x00" in text.content)
    done = connection.execute("INSERT INTO text (sha256, content, has_nul) VALUES (?, ?, ?)", values)
    return int(done.lastrowid or 0)


def _write_page(connection: sqlite3.Connection, copy: Copy, text: int | None) -> int | None:
    """Write the page; the number of another text that it carried before, None if none."""
    o = copy.origin
    before = connection.execute("SELECT text FROM page WHERE path = ? AND member = ?", (o.path, o.member)).fetchone()
    row = (o.path, o.member, o.url, o.title, o.date, o.publisher, copy.media_type, copy.encoding, copy.bytes_sha256)
    connection.execute("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, text))
    return before[0] if before and before[0] != text else None


def _gives_record(connection: sqlite3.Connection, text: int, origin: Origin, rules: str) -> bool:
    held = connection.execute(
        """SELECT r.path, r.member, r.rules FROM record AS r JOIN page AS p USING (path, member)
           WHERE r.text = ? AND p.text = r.text""",
        (text,),
    ).fetchone()
    return held is None or held[2] != rules or (origin.path, origin.member) <= (held[0], held[1])


def _drop_unused_text(connection: sqlite3.Connection, text: int | None) -> None:
    if text is None:
        return
    carriers = connection.execute("SELECT path, member FROM page WHERE text = ?", (text,)).fetchall()
    if carriers:
        # The record may have been read from the page that is gone: the others are read again.
        connection.executemany("DELETE FROM task WHERE path = ? AND member = ? AND NOT is_source", carriers)
        connection.executemany("DELETE FROM task WHERE path = ? AND is_source", [(path,) for path, _ in carriers])
        return
    _drop_reading(connection, text)
    _leave_statement(connection, text)
    stale = "SELECT link FROM link_citation WHERE text = ?"
    connection.execute(f"DELETE FROM link WHERE number IN ({stale})", (text,))  # noqa: S608 fixed words
    connection.execute("DELETE FROM text WHERE number = ?", (text,))


def _drop_reading(connection: sqlite3.Connection, text: int) -> None:
    # Facts go before their citations, which may not leave a fact; passages before the text their words are cut from.
    for table in ("fact", "passage", "zone", "record"):
        connection.execute(f"DELETE FROM {table} WHERE text = ?", (text,))  # noqa: S608 fixed names


def _write_reading(
    connection: sqlite3.Connection, text: int, record: Record, *, statement: Statement | None, copy: Copy, rules: str
) -> None:
    zones = ((text, n, z.span.start, z.span.end, z.role, z.reason) for n, z in enumerate(record.text.zones))
    connection.executemany("INSERT INTO zone VALUES (?, ?, ?, ?, ?, ?)", zones)
    _write_passages(connection, text, record.text)
    read = (text, copy.origin.path, copy.origin.member, rules)
    told = (
        encode(record.header),
        encode(record.issue),
        encode(record.groups),
        encode(statement) if statement else None,
    )
    connection.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*read, *told))
    _write_facts(connection, text, record.facts)


def _write_passages(connection: sqlite3.Connection, number: int, text: Text) -> None:
    titles = [(0, z.span.start, z.span.end, "") for z in text.zones if z.role is ZoneRole.TITLE]
    bodies = [(p.number, p.span.start, p.span.end, p.label) for p in text.paragraphs]
    searched = [z.span for z in text.zones if z.role in _SEARCHED]
    rows = []
    for n, (paragraph, start, end, label) in enumerate(titles + bodies):
        is_searchable = any(z.start <= start and end <= z.end for z in searched)
        words = text.content[start:end]
        blanked = words.translate(_BLANKED)
        needs_own = "\x00" in text.content or blanked != words
        rows.append((number, n, paragraph, start, end, label, is_searchable, blanked if needs_own else None))
    connection.executemany(
        """INSERT INTO passage (text, n, paragraph, start, stop, label, is_searchable, words)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        rows,
    )


def _write_facts(connection: sqlite3.Connection, text: int, facts: Sequence[AnyFact]) -> None:
    numbered = list(enumerate(_unique(facts), _next_fact(connection)))
    cited = (
        (number, n, text, c.start, c.end, c.exact)
        for number, (_, fact) in numbered
        for n, c in enumerate(fact.citations)
    )
    connection.executemany("INSERT INTO citation VALUES (?, ?, ?, ?, ?, ?)", cited)
    rows = (
        (
            *(number, text, name, fact.kind_name, fact.rule, fact.confidence, fact.mode, encode_fact(fact)),
            *Columns.of(fact).row(),
        )
        for number, (name, fact) in numbered
    )
    connection.executemany(_NEW_FACT, rows)
    named = ((number, *actor) for number, (_, fact) in numbered for actor in actors_of(fact))
    connection.executemany("INSERT INTO fact_actor VALUES (?, ?, ?, ?)", named)


def _unique(facts: Iterable[AnyFact]) -> Iterator[tuple[str, AnyFact]]:
    """The facts with their ids, without those that say the same of the same words as an earlier one (found by two rules)."""
    seen: set[str] = set()
    for fact in facts:
        # An id is a hash over the whole fact: it is asked for once.
        name = fact.id
        if name not in seen:
            seen.add(name)
            yield name, fact


def _next_fact(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(number), 0) + 1 FROM fact").fetchone()[0])


def _write_statement(connection: sqlite3.Connection, text: int, statement: Statement) -> None:
    """Let the text belong to its statement until all are resolved again.

    A statement held in other texts too stays as resolved: this page alone cannot tell it better.
    """
    if _shares_statement(connection, text):
        return
    _leave_statement(connection, text)
    n = connection.execute("SELECT count(*) FROM statement_text WHERE statement = ?", (statement.id,)).fetchone()[0]
    if not n:
        insert_statement(connection, statement)
    connection.execute("INSERT INTO statement_text VALUES (?, ?, ?)", (text, statement.id, n))


def _shares_statement(connection: sqlite3.Connection, text: int) -> bool:
    siblings = """SELECT count(*) FROM statement_text
                  WHERE statement = (SELECT statement FROM statement_text WHERE text = ?)"""
    return int(connection.execute(siblings, (text,)).fetchone()[0]) > 1


def _leave_statement(connection: sqlite3.Connection, text: int) -> None:
    row = connection.execute("DELETE FROM statement_text WHERE text = ? RETURNING statement", (text,)).fetchall()
    alone = "DELETE FROM statement WHERE id = ? AND NOT EXISTS (SELECT 1 FROM statement_text WHERE statement = id)"
    connection.executemany(alone, row)


def insert_statement(connection: sqlite3.Connection, s: Statement) -> None:
    """Write a statement in the place of one with its id, without its texts."""
    day = day_bounds(s.date) if s.date else (day_bounds(s.not_before)[0], None)
    told = (str(s.date) if s.date else None, str(s.not_before) if s.not_before else None, s.date_basis)
    row = (s.id, s.slug, s.title, encode(s.issuers), *told, s.place, s.kind, s.language, s.host, *day)
    connection.execute(_NEW_STATEMENT, row)
