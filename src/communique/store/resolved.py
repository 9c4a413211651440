"""The resolved layer: statements, actors, instruments and links across all texts.

Idea: resolving again replaces the layer as a whole. Invariant: it is written in an order of its own (ids), so that
the order in which it was computed leaves no trace.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from communique.model.actor import ActorKind
from communique.model.citation import Citation
from communique.model.partial_date import PartialDate
from communique.model.resolved import Actor, Instrument, Link, Name, Statement
from communique.store.codec import decode, encode
from communique.store.views import Resolved
from communique.store.writing import insert_statement, write_findings

_TABLES = ("statement_text", "statement", "actor", "instrument", "name", "link")


def replace_resolved(connection: sqlite3.Connection, resolved: Resolved) -> None:
    """Put a new resolved layer in the place of the old one.

    Raises:
        KeyError: it names a text that is not held.
    """
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 fixed names
    numbers: dict[str, int] = dict(connection.execute("SELECT sha256, number FROM text"))
    _write_statements(connection, resolved.statements, numbers)
    _write_actors(connection, resolved.actors)
    _write_instruments(connection, resolved.instruments)
    _write_links(connection, resolved.links, numbers)
    ordered = sorted(resolved.findings, key=lambda f: (f.where, f.code, f.message, f.severity))
    write_findings(connection, None, ordered)
    connection.execute("INSERT OR REPLACE INTO mark VALUES ('resolved', '1')")


def read_statements(connection: sqlite3.Connection, *, name: str | None = None) -> tuple[Statement, ...]:
    """All statements by date, undated ones last; or those with one id or slug."""
    condition = "1" if name is None else "s.id = ? OR s.slug = ?"
    values = () if name is None else (name, name)
    texts = _texts_by_statement(connection, condition, values)
    rows = connection.execute(
        f"""SELECT id, slug, title, issuers, date, not_before, date_basis, place, kind, language, host
            FROM statement AS s WHERE {condition}
            ORDER BY lower IS NULL, lower, upper IS NULL, upper, id""",  # noqa: S608 fixed words
        values,
    )
    return tuple(_statement(row, texts.get(row[0], ())) for row in rows)


def read_actors(connection: sqlite3.Connection) -> tuple[Actor, ...]:
    """All actors by name."""
    names = _names(connection, "actor")
    rows = connection.execute("SELECT id, slug, kind, name, country, reasons FROM actor ORDER BY name, id")
    return tuple(
        Actor(key, slug, ActorKind(kind), name, names.get(key, ()), decode(reasons, tuple[str, ...]), country)
        for key, slug, kind, name, country, reasons in rows
    )


def read_instruments(connection: sqlite3.Connection) -> tuple[Instrument, ...]:
    """All instruments by name."""
    names = _names(connection, "instrument")
    query = "SELECT id, slug, name, date, number, held_as, reasons FROM instrument ORDER BY name, id"
    return tuple(
        Instrument(
            *(key, slug, name, names.get(key, ())),
            date=PartialDate(date) if date else None,
            number=number,
            held_as=held_as,
            reasons=decode(reasons, tuple[str, ...]),
        )
        for key, slug, name, date, number, held_as, reasons in connection.execute(query)
    )


def read_links(connection: sqlite3.Connection) -> tuple[Link, ...]:
    """All links by kind and ends."""
    cited: dict[int, list[Citation]] = {}
    for link, *place in connection.execute(
        """SELECT c.link, t.sha256, c.start, c.stop, c.exact FROM link_citation AS c JOIN text AS t ON t.number = c.text
           ORDER BY c.link, c.n"""
    ):
        cited.setdefault(link, []).append(Citation(*place))
    rows = connection.execute("SELECT number, kind, earlier, later, reason, confidence FROM link ORDER BY number")
    return tuple(
        Link(kind, earlier, later, reason, confidence, tuple(cited.get(number, ())))
        for number, kind, earlier, later, reason, confidence in rows
    )


def _write_statements(
    connection: sqlite3.Connection, statements: Sequence[Statement], numbers: Mapping[str, int]
) -> None:
    for statement in sorted(statements, key=lambda s: s.id):
        insert_statement(connection, statement)
        rows = ((numbers[sha256], statement.id, n) for n, sha256 in enumerate(statement.texts))
        connection.executemany("INSERT INTO statement_text VALUES (?, ?, ?)", rows)


def _write_actors(connection: sqlite3.Connection, actors: Sequence[Actor]) -> None:
    ordered = sorted(actors, key=lambda a: a.id)
    rows = ((a.id, a.slug, a.kind, a.name, a.country, encode(a.reasons)) for a in ordered)
    connection.executemany("INSERT INTO actor VALUES (?, ?, ?, ?, ?, ?)", rows)
    _write_names(connection, "actor", ((a.id, a.names) for a in ordered))


def _write_instruments(connection: sqlite3.Connection, instruments: Sequence[Instrument]) -> None:
    ordered = sorted(instruments, key=lambda i: i.id)
    rows = (
        (i.id, i.slug, i.name, str(i.date) if i.date else None, i.number, i.held_as, encode(i.reasons)) for i in ordered
    )
    connection.executemany("INSERT INTO instrument VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    _write_names(connection, "instrument", ((i.id, i.names) for i in ordered))


def _write_names(connection: sqlite3.Connection, of: str, named: Iterable[tuple[str, tuple[Name, ...]]]) -> None:
    rows = (
        (of, key, n, name.as_written, name.count, encode(name.statements))
        for key, names in named
        for n, name in enumerate(names)
    )
    connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)", rows)


def _write_links(connection: sqlite3.Connection, links: Sequence[Link], numbers: Mapping[str, int]) -> None:
    ordered = list(enumerate(sorted(links, key=lambda k: (k.kind, k.left, k.right, k.reason, k.citations)), start=1))
    cited = (
        (number, n, numbers[c.sha256], c.start, c.end, c.exact)
        for number, link in ordered
        for n, c in enumerate(link.citations)
    )
    connection.executemany("INSERT INTO link_citation VALUES (?, ?, ?, ?, ?, ?)", cited)
    rows = ((number, k.kind, k.left, k.right, k.reason, k.confidence) for number, k in ordered)
    connection.executemany("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?)", rows)


def _texts_by_statement(
    connection: sqlite3.Connection, condition: str, values: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    held: dict[str, list[str]] = {}
    query = f"""SELECT s.id, t.sha256 FROM statement AS s
                JOIN statement_text AS st ON st.statement = s.id JOIN text AS t ON t.number = st.text
                WHERE {condition} ORDER BY s.id, st.n, t.sha256"""  # noqa: S608 fixed words
    for statement, sha256 in connection.execute(query, values):
        held.setdefault(statement, []).append(sha256)
    return {statement: tuple(texts) for statement, texts in held.items()}


def _names(connection: sqlite3.Connection, of: str) -> dict[str, tuple[Name, ...]]:
    held: dict[str, list[Name]] = {}
    query = "SELECT id, as_written, count, statements FROM name WHERE of = ? ORDER BY id, n"
    for key, as_written, count, statements in connection.execute(query, (of,)):
        held.setdefault(key, []).append(Name(as_written, count, decode(statements, tuple[str, ...])))
    return {key: tuple(names) for key, names in held.items()}


def _statement(row: tuple[str, ...], texts: tuple[str, ...]) -> Statement:
    key, slug, title, issuers, date, not_before, date_basis, place, kind, language, host = row
    return Statement(
        *(key, slug, title, texts, decode(issuers, tuple[str, ...])),
        date=PartialDate(date) if date else None,
        not_before=PartialDate(not_before) if not_before else None,
        date_basis=date_basis,
        place=place,
        kind=kind,
        language=language,
        host=host,
    )
