"""Columns: how the rows of each listing are shown on a page.

The cells are drawn by the macros of ``cells.html``; a column names the macro and the key of the row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table on a page."""

    heading: str
    """Its name, in English; the catalogue translates it."""

    cell: str
    """The macro that draws it."""

    key: str = ""
    """The key of the row that the macro is given."""

    sort: str = ""
    """The sort key of the listing that orders by it; empty if it cannot be ordered by."""


_WHERE = Column("Where it is said", "source")

COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "statements": (
        Column("Date", "issued", "issued_in_words", "date"),
        Column("Statement", "statement", "title"),
        Column("Issuers", "names", "issuers"),
        Column("Kind", "word", "kind"),
        Column("Place", "place", "place"),
    ),
    "meetings": (
        Column("Date", "when", "date", "date"),
        Column("Meeting", "meeting", "kind"),
        Column("Phase", "word", "phase"),
        Column("Who", "names", "participants"),
        Column("Place", "place", "place", "place"),
        Column("What became of it", "outcome", "outcome"),
        _WHERE,
    ),
    "acts": (
        Column("Issued", "issued", "issued_in_words", "date"),
        Column("Who", "names", "speaker"),
        Column("Act", "act", "verb"),
        Column("To whom", "names", "addressee"),
        Column("What", "words", "content"),
        _WHERE,
    ),
    "ledger": (
        Column("Issued", "issued", "issued_in_words", "date"),
        Column("By", "names", "by"),
        Column("Undertaking", "undertaking", "action"),
        Column("Due", "day", "due"),
        Column("Status", "outcome", "outcome"),
        _WHERE,
    ),
    "instruments": (
        Column("Instrument", "instrument", "name"),
        Column("Date", "day", "date"),
        Column("Held", "held", "held_as"),
        Column("Statements", "number", "statements"),
        _WHERE,
    ),
    "actors": (
        Column("Name", "actor", "name"),
        Column("Kind", "word", "kind"),
        Column("As written", "forms", "as_written"),
    ),
    "quotations": (
        Column("Issued", "issued", "issued_in_words", "date"),
        Column("Speaker", "names", "speaker"),
        Column("Words", "words", "exact"),
        _WHERE,
    ),
    "references": (
        Column("Issued", "issued", "issued_in_words", "date"),
        Column("Instrument", "named_instrument", "name"),
        Column("Manner", "word", "manner"),
        _WHERE,
    ),
    "holdings": (
        Column("Issued", "issued", "issued_in_words", "date"),
        Column("Who", "names", "holder"),
        Column("Post", "held_post", "as_written"),
        _WHERE,
    ),
    "dates": (
        Column("Issued", "issued", "issued_in_words"),
        Column("As written", "words", "exact"),
        Column("Date", "day", "value", "date"),
        Column("How known", "word", "basis"),
        _WHERE,
    ),
    "people": (
        Column("Issued", "issued", "issued_in_words", "date"),
        Column("Who", "names", "name"),
        _WHERE,
    ),
    "findings": (
        Column("How grave", "word", "severity"),
        Column("What", "word", "message"),
        Column("Where", "word", "where"),
    ),
    "links": (
        Column("Kind", "word", "kind"),
        Column("Why", "words", "reason"),
        Column("Confidence", "number", "confidence"),
        Column("Earlier and later words", "passages", "citations"),
    ),
    "decisions": (
        Column("Number", "number", "number"),
        Column("When", "word", "at"),
        Column("By", "word", "author"),
        Column("Judgement", "word", "judgement"),
        Column("On", "word", "target"),
        Column("Why", "word", "reason"),
    ),
}
"""The columns of each listing."""
