"""Reading back what pages said.

Invariant: what comes out equals what was written, fact by fact and character by character.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from communique.model.citation import Citation
from communique.model.errors import NotFoundError
from communique.model.facts import (
    Act,
    DateMention,
    Fact,
    Holding,
    Meeting,
    Person,
    Quotation,
    Reference,
    Undertaking,
)
from communique.model.finding import Finding, Severity
from communique.model.header import Header
from communique.model.page import Origin
from communique.model.record import Issue, Record
from communique.model.resolved import Statement
from communique.model.span import Span
from communique.model.text import Paragraph, Text, Zone, ZoneRole
from communique.store.codec import Evidence, decode, decode_fact
from communique.store.look_up import Filter, day_bounds
from communique.store.views import Copy

_FIELDS: tuple[tuple[str, type[Fact]], ...] = (
    ("people", Person),
    ("holdings", Holding),
    ("dates", DateMention),
    ("meetings", Meeting),
    ("acts", Act),
    ("undertakings", Undertaking),
    ("references", Reference),
    ("quotations", Quotation),
)
"""The fields of a record that hold facts."""

_TEXT = "text"

_FACTS = """FROM fact AS f JOIN text AS t ON t.number = f.text
    LEFT JOIN statement_text AS st ON st.text = f.text LEFT JOIN statement AS s ON s.id = st.statement"""


def read_facts(connection: sqlite3.Connection, *, kind: str = "", where: Filter | None = None) -> Iterator[Fact]:
    """The facts that fit, by statement (date, id), text and place in the record."""
    condition, values = conditions(kind, where or Filter())
    rows = connection.execute(
        f"""SELECT f.number, f.kind, f.value, f.rule, f.confidence, f.mode, t.sha256, c.start, c.stop, c.exact
            {_FACTS} JOIN citation AS c ON c.fact = f.number
            WHERE {condition}
            ORDER BY s.lower IS NULL, s.lower, s.upper IS NULL, s.upper, s.id, st.n, t.sha256, f.number, c.n""",
        values,
    )
    for _, group in groupby(rows, key=lambda row: row[0]):
        yield _fact(list(group))


def texts_with_facts(connection: sqlite3.Connection, *, kind: str, where: Filter) -> tuple[str, ...]:
    """The names of the texts that have facts that fit."""
    condition, values = conditions(kind, where)
    rows = connection.execute(f"SELECT DISTINCT t.sha256 {_FACTS} WHERE {condition} ORDER BY t.sha256", values)
    return tuple(row[0] for row in rows)


def read_fact(connection: sqlite3.Connection, name: str) -> Fact:
    """The fact with that id.

    Raises:
        NotFoundError: there is none.
    """
    rows = connection.execute(
        """SELECT f.number, f.kind, f.value, f.rule, f.confidence, f.mode, t.sha256, c.start, c.stop, c.exact
           FROM fact AS f JOIN text AS t ON t.number = f.text JOIN citation AS c ON c.fact = f.number
           WHERE f.id = ? ORDER BY t.sha256, c.n""",
        (name,),
    ).fetchall()
    if not rows:
        raise NotFoundError(Fact.kind_name, name)
    return _fact([row for row in rows if row[0] == rows[0][0]])


def read_text(connection: sqlite3.Connection, sha256: str) -> Text:
    """A text with its zones and paragraphs.

    Raises:
        NotFoundError: it is not held.
    """
    number, content = _text_row(connection, sha256)
    zones = connection.execute("SELECT start, stop, role, reason FROM zone WHERE text = ? ORDER BY n", (number,))
    paragraphs = connection.execute(
        "SELECT paragraph, start, stop, label FROM passage WHERE text = ? AND paragraph > 0 ORDER BY n", (number,)
    )
    return Text(
        origin=_origin_of_record(connection, number),
        content=content,
        sha256=sha256,
        zones=tuple(Zone(Span(start, stop), ZoneRole(role), reason) for start, stop, role, reason in zones),
        paragraphs=tuple(Paragraph(n, Span(start, stop), label) for n, start, stop, label in paragraphs),
    )


def read_record(connection: sqlite3.Connection, sha256: str) -> Record:
    """All that one text told, read alone.

    Raises:
        NotFoundError: it is not held.
    """
    text = read_text(connection, sha256)
    header, issue, groups = connection.execute(
        "SELECT header, issue, label_groups FROM record WHERE text = (SELECT number FROM text WHERE sha256 = ?)",
        (sha256,),
    ).fetchone()
    by_kind: dict[type[Fact], list[Any]] = {}
    for fact in read_facts(connection, where=Filter(texts=(sha256,))):
        by_kind.setdefault(type(fact), []).append(fact)
    return Record(
        text=text,
        header=decode(header, Header),
        issue=decode(issue, Issue),
        groups=decode(groups, tuple[tuple[str, tuple[str, ...]], ...]),
        findings=read_findings(connection, origin=text.origin),
        **{name: tuple(by_kind.get(kind, ())) for name, kind in _FIELDS},
    )


def read_texts(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of all texts, in order."""
    return tuple(row[0] for row in connection.execute("SELECT sha256 FROM text ORDER BY sha256"))


def read_statements_as_read(connection: sqlite3.Connection) -> tuple[Statement, ...]:
    """The statement of each text as that text alone tells it, by text."""
    rows = connection.execute(
        """SELECT r.statement FROM record AS r JOIN text AS t ON t.number = r.text
           WHERE r.statement IS NOT NULL ORDER BY t.sha256"""
    )
    return tuple(decode(row[0], Statement) for row in rows)


def read_copies(connection: sqlite3.Connection, *, sha256: str | None = None) -> tuple[Copy, ...]:
    """The pages that came in, or those that carry one text, by path."""
    rows = connection.execute(
        """SELECT p.path, p.member, p.url, p.title, p.date, p.publisher, p.media_type, p.encoding, p.bytes_sha256,
                  coalesce(t.sha256, '')
           FROM page AS p LEFT JOIN text AS t ON t.number = p.text
           WHERE ?1 IS NULL OR t.sha256 = ?1 ORDER BY p.path, p.member""",
        (sha256,),
    )
    return tuple(Copy(Origin(*row[:6]), *row[6:]) for row in rows)


def read_findings(connection: sqlite3.Connection, *, origin: Origin | None = None) -> tuple[Finding, ...]:
    """All findings, those of pages first; or those of one page."""
    path, member = (origin.path, origin.member) if origin else (None, None)
    rows = connection.execute(
        """SELECT location, code, message, severity, start, stop FROM finding
           WHERE ?1 IS NULL OR (layer = 'page' AND path = ?1 AND member = ?2) ORDER BY layer, path, member, n""",
        (path, member),
    )
    return tuple(
        Finding(where, code, message, Severity(severity), Span(start, stop) if stop is not None else None)
        for where, code, message, severity, start, stop in rows
    )


def read_citations(connection: sqlite3.Connection, sha256: str) -> tuple[Citation, ...]:
    """Every place of a text that some fact cites, once, in the order of the text."""
    rows = connection.execute(
        """SELECT DISTINCT t.sha256, c.start, c.stop, c.exact FROM citation AS c JOIN text AS t ON t.number = c.text
           WHERE t.sha256 = ? ORDER BY c.start, c.stop""",
        (sha256,),
    )
    return tuple(Citation(*row) for row in rows)


def statement_of(connection: sqlite3.Connection, sha256: str) -> str | None:
    """The id of the statement that a text belongs to; None if it belongs to none."""
    query = "SELECT statement FROM statement_text WHERE text = (SELECT number FROM text WHERE sha256 = ?)"
    row = connection.execute(query, (sha256,)).fetchone()
    return row[0] if row else None


def _text_row(connection: sqlite3.Connection, sha256: str) -> tuple[int, str]:
    row = connection.execute("SELECT number, content FROM text WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise NotFoundError(_TEXT, sha256)
    return row[0], row[1]


def _origin_of_record(connection: sqlite3.Connection, text: int) -> Origin:
    row = connection.execute(
        """SELECT p.path, p.member, p.url, p.title, p.date, p.publisher
           FROM page AS p LEFT JOIN record AS r ON r.text = p.text AND r.path = p.path AND r.member = p.member
           WHERE p.text = ? ORDER BY r.text IS NULL, p.path, p.member LIMIT 1""",
        (text,),
    ).fetchone()
    return Origin(*row)


def _fact(rows: Sequence[tuple[Any, ...]]) -> Fact:
    _, kind, value, rule, confidence, mode = rows[0][:6]
    citations = tuple(Citation(*row[6:]) for row in rows)
    return decode_fact(kind, value, Evidence(citations, rule, confidence, mode))


def conditions(kind: str, where: Filter) -> tuple[str, list[str | None]]:
    """The condition of a question in SQL, and its values in order."""
    asked: list[tuple[str, tuple[str | None, ...]]] = []
    plain = {"kind": kind, **{name: getattr(where, name) for name in ("form", "phase", "verb", "force", "place")}}
    asked += [(f"f.{name} = ?", (value,)) for name, value in plain.items() if value]
    lists = ((_IN_STATEMENTS, where.statements), (_IN_TEXTS, where.texts))
    asked += [(words, (json.dumps(values),)) for words, values in lists if values is not None]
    if where.issued is not None:
        words, values = _day_condition(day_bounds(where.issued))
        asked.append((f"f.text IN ({_TEXTS_ISSUED} WHERE {words})", values))
    if where.when is not None:
        asked.append(_day_condition(day_bounds(where.when), prefix="f."))
    if where.actors is not None:
        roles = f" AND role IN ({_LIST})" if where.roles else ""
        named = f"f.number IN (SELECT fact FROM fact_actor WHERE name IN ({_LIST}){roles})"  # noqa: S608 fixed words
        asked.append((named, (json.dumps(where.actors), *((json.dumps(where.roles),) if where.roles else ()))))
    return " AND ".join(words for words, _ in asked) or "1", [value for _, values in asked for value in values]


_LIST = "SELECT value FROM json_each(?)"
_IN_STATEMENTS = f"f.text IN (SELECT text FROM statement_text WHERE statement IN ({_LIST}))"  # noqa: S608 fixed words
_IN_TEXTS = f"f.text IN (SELECT number FROM text WHERE sha256 IN ({_LIST}))"  # noqa: S608 fixed words
_TEXTS_ISSUED = "SELECT text FROM statement_text JOIN statement ON id = statement"


def _day_condition(bounds: tuple[str | None, str | None], *, prefix: str = "") -> tuple[str, tuple[str | None, ...]]:
    low, high = bounds
    lower, upper = f"{prefix}lower", f"{prefix}upper"
    known = f"({lower} IS NOT NULL OR {upper} IS NOT NULL)"
    # "~" comes after every digit: an open end.
    return f"{known} AND coalesce({lower}, '') <= ? AND ? <= coalesce({upper}, '~')", (high or "~", low or "")
