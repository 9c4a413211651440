"""Stretches of what is held beside facts: findings, links, and the little that pages need of a text."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from communique.model.citation import Citation
from communique.model.errors import NotFoundError
from communique.model.finding import Finding, Severity
from communique.model.record import Issue
from communique.model.resolved import Link
from communique.model.span import Span
from communique.model.text import Paragraph
from communique.store.codec import decode
from communique.store.views import Body

Groups: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Labels that stand for several names, each with the names."""

ALL = -1
"""As a limit: every row."""

_GRAVITY = "CASE severity WHEN 'info' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END"

FINDING_SORTS: Mapping[str, str] = {"severity": _GRAVITY, "code": "code", "where": "location"}
"""What findings can be ordered by, the least grave first."""


def read_issue(connection: sqlite3.Connection, sha256: str) -> Issue:
    """Who issued a text, when and where.

    Raises:
        NotFoundError: it is not held.
    """
    row = connection.execute(
        "SELECT issue FROM record WHERE text = (SELECT number FROM text WHERE sha256 = ?)", (sha256,)
    ).fetchone()
    if row is None:
        what = "text"
        raise NotFoundError(what, sha256)
    return decode(row[0], Issue)


def read_groups(connection: sqlite3.Connection, sha256: str) -> Groups:
    """The labels of a text that stand for several names, each with the names.

    Raises:
        NotFoundError: it is not held.
    """
    row = connection.execute(
        "SELECT label_groups FROM record WHERE text = (SELECT number FROM text WHERE sha256 = ?)", (sha256,)
    ).fetchone()
    if row is None:
        what = "text"
        raise NotFoundError(what, sha256)
    return decode(row[0], Groups)


def read_bodies(connection: sqlite3.Connection, names: Sequence[str]) -> Iterator[Body]:
    """The bodies of some texts, in the order asked; a text that is not held is passed over."""
    asked = json.dumps(list(names))
    rows = connection.execute(
        """SELECT p.text, p.paragraph, p.start, p.stop, p.label FROM text AS t JOIN passage AS p ON p.text = t.number
           WHERE t.sha256 IN (SELECT value FROM json_each(?)) AND p.paragraph > 0 ORDER BY p.text, p.n""",
        (asked,),
    )
    paragraphs: dict[int, list[Paragraph]] = defaultdict(list)
    for number, *row in rows:
        paragraphs[number].append(Paragraph(row[0], Span(row[1], row[2]), row[3]))
    texts = connection.execute(
        """SELECT t.number, t.sha256, t.content, (
               SELECT p.url FROM page AS p
               LEFT JOIN record AS r ON r.text = p.text AND r.path = p.path AND r.member = p.member
               WHERE p.text = t.number ORDER BY r.text IS NULL, p.path, p.member LIMIT 1)
           FROM json_each(?) AS asked JOIN text AS t ON t.sha256 = asked.value ORDER BY asked.key""",
        (asked,),
    )
    for number, sha256, content, url in texts:
        yield Body(sha256, content, tuple(paragraphs.get(number, ())), url or "")


def count_findings(connection: sqlite3.Connection, *, severity: Severity | None = None) -> int:
    """How many findings there are, all or of one severity."""
    query = "SELECT count(*) FROM finding WHERE ?1 IS NULL OR severity = ?1"
    return int(connection.execute(query, (severity,)).fetchone()[0])


def read_findings(
    connection: sqlite3.Connection,
    *,
    severity: Severity | None = None,
    sort: str = "",
    limit: int = ALL,
    offset: int = 0,
) -> tuple[Finding, ...]:
    """A stretch of the findings: those of pages first, or by a key of `FINDING_SORTS` ("-" for the other way round)."""
    by = f"{FINDING_SORTS[sort.removeprefix('-')]} {'DESC' if sort.startswith('-') else 'ASC'}, " if sort else ""
    rows = connection.execute(
        f"""SELECT location, code, message, severity, start, stop FROM finding WHERE ?1 IS NULL OR severity = ?1
            ORDER BY {by}layer, path, member, n LIMIT ?2 OFFSET ?3""",  # noqa: S608 fixed words
        (severity, limit, offset),
    )
    return tuple(
        Finding(where, code, message, Severity(grave), Span(start, stop) if stop is not None else None)
        for where, code, message, grave, start, stop in rows
    )


def link_kinds(connection: sqlite3.Connection) -> Mapping[str, int]:
    """How many links of each kind there are."""
    return dict(connection.execute("SELECT kind, count(*) FROM link GROUP BY kind ORDER BY kind"))


def read_links(
    connection: sqlite3.Connection,
    *,
    kinds: Collection[str] | None = None,
    ends: Iterable[str] | None = None,
    limit: int = ALL,
    offset: int = 0,
) -> tuple[Link, ...]:
    """A stretch of the links by kind and ends: those of some kinds, and those that tie facts or statements of some ids."""
    asked = [json.dumps(sorted(chosen)) if chosen is not None else None for chosen in (kinds, ends)]
    rows = connection.execute(
        """SELECT number, kind, earlier, later, reason, confidence FROM link
           WHERE (?1 IS NULL OR kind IN (SELECT value FROM json_each(?1)))
             AND (?2 IS NULL OR number IN (SELECT number FROM link WHERE earlier IN (SELECT value FROM json_each(?2))
                                           UNION SELECT number FROM link WHERE later IN (SELECT value FROM json_each(?2))))
           ORDER BY number LIMIT ?3 OFFSET ?4""",
        (*asked, limit, offset),
    ).fetchall()
    cited = _cited(connection, [row[0] for row in rows])
    return tuple(
        Link(kind, earlier, later, reason, confidence, tuple(cited[number]))
        for number, kind, earlier, later, reason, confidence in rows
    )


def _cited(connection: sqlite3.Connection, numbers: list[int]) -> Mapping[int, list[Citation]]:
    cited: dict[int, list[Citation]] = {number: [] for number in numbers}
    rows = connection.execute(
        """SELECT c.link, t.sha256, c.start, c.stop, c.exact
           FROM json_each(?) AS asked JOIN link_citation AS c ON c.link = asked.value
           JOIN text AS t ON t.number = c.text ORDER BY c.link, c.n""",
        (json.dumps(numbers),),
    )
    for number, *place in rows:
        cited[number].append(Citation(*place))
    return cited


def statements_naming(connection: sqlite3.Connection, names: Collection[str]) -> frozenset[str]:
    """Ids of the statements in whose texts a fact names somebody so."""
    rows = connection.execute(
        """SELECT DISTINCT st.statement FROM fact_actor AS a JOIN fact AS f ON f.number = a.fact
           JOIN statement_text AS st ON st.text = f.text WHERE a.name IN (SELECT value FROM json_each(?))""",
        (json.dumps(sorted(names)),),
    )
    return frozenset(row[0] for row in rows)
