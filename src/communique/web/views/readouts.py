"""Readouts: meetings told by different issuers, and two accounts of one meeting side by side.

Invariant: a side without an account is told to have none in this dossier; it is never said to have been silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from communique.dossier import Dossier
from communique.dossier.source_rows import rows_of_side_by_side, rows_of_told_meetings
from communique.dossier.told_meetings import Meeting, Readouts, SideBySide
from communique.model import facts
from communique.model.errors import NotFoundError
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.once import once
from communique.web.views.ties import fact_called
from communique.web.views.window import context, offset_of, window_of

SHOWS: Mapping[str, str] = {
    "": "told by different issuers",
    "missing": "with a side without a readout here",
    "all": "all that were held",
}
"""Which meetings can be listed."""

MOST = 600
"""Statements whose meetings are looked through where nothing is asked."""

ROWS = 50
"""Meetings on a page."""

PAIRS = 6
"""Pairs of accounts on one page; the JSON and CSV have the same."""

_CRUMBS = (("Overview", "/"), ("Readouts", "/readouts"))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two accounts with their names."""

    left: Mapping[str, str]
    """A: issuer, statement, title."""

    right: Mapping[str, str]
    """B."""

    frame: Sequence[Row]
    """Who, where, when, as each tells it."""

    columns: Mapping[str, Sequence[Row]]
    """The subjects: only A, both, only B."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The meetings that were held with their accounts; ``show`` "missing" or "all" for others."""
    show = asking.get("show") if asking.get("show") in SHOWS else ""
    offset = offset_of(asking)
    window = window_of(dossier, asking, MOST)
    chosen = [m for m in _readouts(dossier, window.since, window.until).meetings if _fits(m, show)]
    rows = once(
        dossier,
        ("readouts listed", show, window.key, offset),
        lambda: rows_of_told_meetings(dossier, chosen[offset : offset + ROWS]),
    )
    looked = dossier.statements(since=window.since or None, until=window.until or None)
    following = offset + ROWS
    return Answer(
        "readouts.html",
        "Readouts",
        rows,
        len(chosen),
        following if following < len(chosen) else None,
        {"show": show, "shows": SHOWS, "offset": offset, **context(asking, window, looked)},
        crumbs=(("Overview", "/"), ("Meetings", "/meetings")),
    )


def _fits(meeting: Meeting, show: str) -> bool:
    return show == "all" or bool(meeting.unheard if show == "missing" else meeting.has_several)


def _readouts(dossier: Dossier, since: str = "", until: str = "") -> Readouts:
    return once(dossier, ("readouts", since, until), lambda: dossier.readouts(since=since or None, until=until or None))


def _around(dossier: Dossier, name: str) -> Readouts:
    """The readouts among which a meeting is: of few statements all, of many those of the year of the meeting.

    Raises:
        NotFoundError: there is no such meeting.
    """
    if len(dossier.statements()) <= MOST:
        return _readouts(dossier)
    day = fact_called(dossier, name, facts.Meeting).fact.date
    year = str(day.year) if day else ""
    return _readouts(dossier, year, year)


def one(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """All accounts of one meeting, two by two."""
    name = parts["meeting"]
    try:
        readouts = _around(dossier, name)
        found = readouts.meeting(name)
    except NotFoundError:
        return _not_held(dossier, name)
    row = rows_of_told_meetings(dossier, [found])[0]
    pairs = once(dossier, ("readouts of", row["meeting"]), lambda: tuple(_pairs(dossier, readouts, found)))
    return Answer(
        "readout.html",
        f"Readouts of {_named(row)} ({row['meeting'][:8]})",
        [{"part": "meeting", **row}, *(r for p in pairs for r in _flat(p))],
        context={"row": row, "pairs": pairs, "named": _named(row), "planned": False},
        crumbs=_CRUMBS,
    )


def _not_held(dossier: Dossier, name: str) -> Answer:
    """The page of an encounter that no statement tells as held.

    Raises:
        NotFoundError: there is no such meeting.
    """
    planned = fact_called(dossier, name, facts.Meeting)
    row = {
        "meeting": planned.fact.id,
        "accounts": [],
        "no_readout_of": [],
        "citations": [],
        "kind": planned.fact.kind.value,
    }
    told = {"date": str(planned.fact.date or "day not told"), "place": planned.fact.place}
    context = {"row": {**row, **told}, "pairs": (), "named": _named({**row, **told}), "planned": True}
    return Answer(
        "readout.html", f"Readouts of {context['named']} ({row['meeting'][:8]})", (), context=context, crumbs=_CRUMBS
    )


def lead_on(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """From the page of a meeting to its readouts."""
    return Answer("moved.html", "Readouts", status=301, location=addresses.readouts(parts["id"]))


def _named(row: Row) -> str:
    """A meeting in some words.

    >>> _named({"kind": "talks", "place": "Port Vell", "date": "2019-05-09"})
    'talks in Port Vell, 2019-05-09'
    """
    kind = "encounter" if row["kind"] == "other" else row["kind"].replace("_", " ")
    return f"{kind}{' in ' + row['place'] if row['place'] else ''}, {row['date']}"


def _pairs(dossier: Dossier, readouts: Readouts, meeting: Meeting) -> Iterator[Pair]:
    return (_pair(dossier, pair) for pair in islice(readouts.pairs(meeting), PAIRS))


def _pair(dossier: Dossier, pair: SideBySide) -> Pair:
    rows = rows_of_side_by_side(dossier, pair)
    columns = {w: [r for r in rows if r["part"] == "subject" and r["what"] == w] for w in ("only A", "both", "only B")}
    sides = [_side(a) for a in (pair.left, pair.right)]
    return Pair(sides[0], sides[1], [r for r in rows if r["part"] == "frame"], columns)


def _side(account: Any) -> Mapping[str, str]:  # noqa: ANN401 - an account
    statement = account.account.statement
    return {
        "issuer": account.issuer,
        "statement": statement.slug,
        "title": statement.title,
        "language": statement.language,
    }


def _flat(pair: Pair) -> Iterator[Row]:
    names = {"a": pair.left["statement"], "b": pair.right["statement"]}
    for row in (*pair.frame, *(r for found in pair.columns.values() for r in found)):
        yield {**names, **row}
