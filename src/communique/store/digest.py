"""One name for the whole content of a dossier.

Invariant: two dossiers with the same content have the same digest, in whatever order and by however many builds they
were written; builds, times of builds and numbers inside the file are no content.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping

import msgspec

CONTENT: Mapping[str, str] = {
    "text": "SELECT sha256 FROM text ORDER BY sha256",
    "page": """SELECT p.path, p.member, p.url, p.title, p.date, p.publisher, p.media_type, p.encoding, p.bytes_sha256,
        t.sha256 FROM page AS p LEFT JOIN text AS t ON t.number = p.text ORDER BY p.path, p.member""",
    "zone": """SELECT t.sha256, z.n, z.start, z.stop, z.role, z.reason
        FROM zone AS z JOIN text AS t ON t.number = z.text ORDER BY t.sha256, z.n""",
    "passage": """SELECT t.sha256, p.n, p.paragraph, p.start, p.stop, p.label, p.is_searchable, p.words
        FROM passage AS p JOIN text AS t ON t.number = p.text ORDER BY t.sha256, p.n""",
    "record": """SELECT t.sha256, r.path, r.member, r.rules, r.header, r.issue, r.label_groups, r.statement
        FROM record AS r JOIN text AS t ON t.number = r.text ORDER BY t.sha256""",
    "fact": """SELECT t.sha256, f.id, f.kind, f.rule, f.confidence, f.mode, f.value,
            f.form, f.phase, f.verb, f.force, f.place, f.lower, f.upper
        FROM fact AS f JOIN text AS t ON t.number = f.text ORDER BY t.sha256, f.number""",
    "fact_actor": """SELECT t.sha256, f.id, a.role, a.n, a.name
        FROM fact_actor AS a JOIN fact AS f ON f.number = a.fact JOIN text AS t ON t.number = f.text
        ORDER BY t.sha256, f.id, a.role, a.n""",
    "citation": """SELECT t.sha256, f.id, c.n, c.start, c.stop, c.exact
        FROM citation AS c JOIN fact AS f ON f.number = c.fact JOIN text AS t ON t.number = c.text
        ORDER BY t.sha256, f.id, c.n""",
    "statement": "SELECT * FROM statement ORDER BY id",
    "statement_text": """SELECT st.statement, st.n, t.sha256
        FROM statement_text AS st JOIN text AS t ON t.number = st.text ORDER BY st.statement, st.n, t.sha256""",
    "actor": "SELECT * FROM actor ORDER BY id",
    "instrument": "SELECT * FROM instrument ORDER BY id",
    "name": "SELECT * FROM name ORDER BY of, id, n",
    "link": "SELECT * FROM link ORDER BY number",
    "link_citation": """SELECT c.link, c.n, t.sha256, c.start, c.stop, c.exact
        FROM link_citation AS c JOIN text AS t ON t.number = c.text ORDER BY c.link, c.n""",
    "finding": "SELECT * FROM finding ORDER BY layer, path, member, n",
    "decision": "SELECT * FROM decision ORDER BY number",
}
"""Each table of content, with its rows in an order of their own."""

NO_CONTENT = frozenset(
    {"task", "run", "mark", "chain", "chain_fact", "chain_statement", "spoken", "word", "fact_order"}
)
"""Tables that tell how the dossier was built, and answers kept that follow from the content."""


def content_digest(connection: sqlite3.Connection) -> str:
    """sha256 over all content, in hex."""
    digest = hashlib.sha256()
    for table, query in CONTENT.items():
        digest.update(f"\n{table}\n".encode())
        for row in connection.execute(query):
            digest.update(msgspec.json.encode(row))
    return digest.hexdigest()
