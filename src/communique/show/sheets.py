"""The sheets: which columns each kind of row is shown in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from communique.show.sources import paragraph_name, source_line, source_lines
from communique.show.tables import Column, Row, Sheet
from communique.show.words import counted, cut, joined, plain


def _text(key: str, otherwise: str = "") -> Any:  # noqa: ANN401 - a function of a row
    return lambda row: str(row[key]) if row.get(key) not in (None, "") else otherwise


def _names(key: str, otherwise: str = "") -> Any:  # noqa: ANN401 - a function of a row
    return lambda row: joined(row[key], otherwise)


def _issued(row: Row) -> str:
    """Day of issue; what is known of it where the day is not."""
    return str(row["issued"] or _bound(row))


def _bound(row: Row) -> str:
    return f"not before {row['not_before']}" if row["not_before"] else "undated"


def _date_known(row: Row) -> str:
    if row["date"]:
        return f"{row['date']} ({row['date_basis']})"
    return f"undated, {_bound(row)}" if row["not_before"] else "undated"


def _issuer(row: Row) -> str:
    told = joined(row["issuers"], "issuer not told")
    return f"{told} [copy: {row['host']}]" if row["host"] else told


def _strength(row: Row) -> str:
    weight = f" {row['strength']}/7" if row["strength"] else ""
    polarity = {1: " +", -1: " -"}.get(row["polarity"], "")
    return f"{row['force']}{weight}{polarity}"


def _verb(row: Row) -> str:
    return f"not: {row['verb']}" if row["negated"] else str(row["verb"])


def _told(row: Row) -> str:
    """Who says so, where the issuers only report it."""
    return "" if row["mode"] == "stated" else str(row["mode"])


def _encounter(row: Row) -> str:
    return f"{row['kind']}, {row['phase'].replace('_', ' ')}"


def _about(row: Row) -> str:
    return joined(row["topics"])


def _post(office: Row) -> str:
    return f"{office['post']} of {office['of']}" if office["of"] else str(office["post"])


def _became(row: Row) -> str:
    """What became of a plan; for an open one how many later statements were looked through."""
    if row["became"] != "open":
        return str(row["became"] or "")
    return f"open, {row['later_statements']} later"


def _with_outcome(row: Row) -> str:
    """The source, and the later or earlier passage that is tied to it."""
    return source_line(row) if row["became"] == "open" else f"{source_line(row)}\n{row['outcome']}"


def _told_by(row: Row) -> str:
    """The words that tell issuers and day."""
    words = dict.fromkeys(plain(c["exact"]) for c in row["citations"])
    return "".join(f", “{cut(w, 70)}”" for w in words)


def _task(row: Row) -> str:
    return f"{row['action']} {row['object']}".strip()


_STATEMENTS = Sheet(
    (
        Column("ISSUED", _date_known, 22),
        Column("BY", _issuer, 16),
        Column("KIND", _text("kind"), 9),
        Column("PLACE", _text("place", "not told"), 8),
        Column("TITLE", _text("title"), 20),
    ),
    under=lambda row: f"{row['statement']}{_told_by(row)}",
    nothing="No statement is held that fits.",
)

_ACTS = Sheet(
    (
        Column("ISSUED", _issued, 10),
        Column("WHO", _names("speaker", "not told"), 14),
        Column("VERB", _verb, 8),
        Column("TO WHOM", _names("addressee", "nobody named"), 10),
        Column("FORCE", _strength, 10),
        Column("HOW", _told, 4),
    ),
    under=source_line,
    nothing="No act of speech is recorded that fits.",
)

_MEETINGS = Sheet(
    (
        Column("WHEN", _text("date", "day not told"), 10),
        Column("WHAT", _encounter, 10),
        Column("WHO", _names("participants", "not told"), 20),
        Column("HOST", _text("host"), 8),
        Column("WHERE", _text("place", "not told"), 8),
        Column("ABOUT", _about, 10),
        Column("LATER", _became, 9),
    ),
    under=_with_outcome,
    nothing="No meeting is recorded that fits.",
)

_LEDGER = Sheet(
    (
        Column("ISSUED", _issued, 10),
        Column("KIND", _text("kind"), 8),
        Column("BY", _names("by", "left open"), 12),
        Column("TO", _names("to", "not told"), 10),
        Column("TO DO", _task, 16),
        Column("DUE", _text("due", "none told"), 9),
        Column("STATUS", _became, 9),
    ),
    under=_with_outcome,
    nothing="No undertaking is recorded that fits.",
)

_HOLDINGS = Sheet(
    (
        Column("AS OF", lambda row: row["as_of"] or _bound(row), 10),
        Column("WHO", lambda row: f"{row['holder']} ({row['qualifier']})" if row["qualifier"] else row["holder"], 14),
        Column("POST AS WRITTEN", _text("as_written"), 20),
        Column("OF", _text("of"), 6),
        Column("HOW NEAR", _text("distance"), 10),
    ),
    under=source_line,
    nothing="No holding of a post is recorded that fits.",
)

_QUOTATIONS = Sheet(
    (
        Column("ISSUED", _issued, 10),
        Column("SPEAKER", _text("speaker", "not told"), 12),
        Column("TOLD", lambda row: f"speaker told {row['attribution']}" if row["attribution"] else "nowhere", 10),
        Column("WORDS", lambda row: f"“{row['exact']}”", 40),
    ),
    under=lambda row: source_line({**row, "exact": "", "sentence": ""}),
    nothing="No quotation is recorded that fits.",
)

_REFERENCES = Sheet(
    (
        Column("ISSUED", _issued, 10),
        Column("INSTRUMENT", _text("name"), 20),
        Column("DATED", _text("date", "not told"), 10),
        Column("NUMBER", _text("number"), 6),
        Column("HOW", _text("manner"), 8),
    ),
    under=source_line,
    nothing="No instrument is cited that fits.",
)

_INSTRUMENTS = Sheet(
    (
        Column("DATED", _text("date", "not told"), 10),
        Column("INSTRUMENT", _text("name"), 20),
        Column("NUMBER", _text("number"), 6),
        Column("CITED", lambda row: f"{row['times']}× in {counted(row['statements'], 'text')}", 8),
        Column("HELD AS", _text("held_as", "not held"), 10),
        Column("NAME", _text("instrument"), 10),
    ),
    under=source_line,
    nothing="No instrument is cited in this dossier.",
)

_ACTORS = Sheet(
    (
        Column("NAME", _text("name"), 16),
        Column("KIND", _text("kind"), 6),
        Column("COUNTRY", _text("country"), 2),
        Column("AS WRITTEN", lambda row: joined(f"{n['name']} ({n['times']})" for n in row["as_written"]), 24),
        Column("SLUG", _text("actor"), 12),
    ),
    nothing="No actor is recorded.",
)

_MENTIONS = Sheet(
    (
        Column("ISSUED", _issued, 10),
        Column("WHO", _text("name"), 14),
        Column("POSTS STATED", lambda row: joined(_post(o) for o in row.get("offices", ())), 20),
    ),
    under=source_line,
    nothing="Nobody of that name is mentioned.",
)

_TIMELINE = Sheet(
    (
        Column("WHEN", lambda row: row["date"] or row["when_in_words"], 10),
        Column("WHAT", lambda row: f"{row['kind']} ({row['detail']})" if row["detail"] else row["kind"], 12),
        Column("TITLE", _text("title"), 30),
    ),
    under=source_line,
    nothing="Nothing is recorded in that time.",
)

_HITS = Sheet(
    (
        Column("ISSUED", _issued, 10),
        Column("BY", lambda row: joined(row["issuers"], "issuer not told"), 20),
        Column("WHERE", lambda row: f"{row['statement']}, {paragraph_name(row['paragraph'])}", 40),
    ),
    under=lambda row: row["snippet"],
    nothing="No passage holds these words.",
)

_FINDINGS = Sheet(
    (
        Column("SEVERITY", _text("severity"), 8),
        Column("WHAT", _text("code"), 10),
        Column("WHERE", _text("where"), 20),
        Column("MESSAGE", _text("message"), 40),
    ),
    nothing="No finding.",
)

_LINKS = Sheet(
    (
        Column("LINK", _text("kind"), 8),
        Column("SURE", lambda row: f"{row['confidence']:.2f}", 4),
        Column("WHY", _text("reason"), 30),
    ),
    under=source_lines,
    nothing="Nothing of this kind is recorded.",
)

_LOG = Sheet(
    (
        Column("NO", _text("number"), 2),
        Column("AT", _text("at"), 16),
        Column("WHO", _text("author"), 6),
        Column("WHAT", _text("judgement"), 6),
        Column("OF", _text("target"), 20),
        Column("READS NOW", lambda row: joined(w for w in (row["other"], row["field"], row["value"]) if w), 8),
        Column("WHY", _text("reason"), 12),
    ),
    nothing="Nobody decided anything yet.",
)

_VALUES = Sheet(
    (
        Column("FACT", _text("fact"), 6),
        Column("SAYS", _text("says"), 30),
        Column("MODE", _text("mode"), 6),
        Column("SURE", lambda row: f"{row['confidence']:.2f}", 4),
        Column("RULE", _text("rule"), 10),
    ),
    under=source_line,
    nothing="No fact was read.",
)

SHEETS: Mapping[str, Sheet] = {
    "statements": _STATEMENTS,
    "acts": _ACTS,
    "meetings": _MEETINGS,
    "ledger": _LEDGER,
    "holdings": _HOLDINGS,
    "quotations": _QUOTATIONS,
    "references": _REFERENCES,
    "instruments": _INSTRUMENTS,
    "actors": _ACTORS,
    "mentions": _MENTIONS,
    "timeline": _TIMELINE,
    "hits": _HITS,
    "findings": _FINDINGS,
    "links": _LINKS,
    "log": _LOG,
    "values": _VALUES,
}
"""Sheets by the name of what they show."""
