"""Notes that cite a passage of a statement, in the forms in which people write them.

Chicago note after the Chicago Manual of Style 17, 14.221 (official documents) and 14.207 (online pages); W3C after the Web
Annotation Data Model, selectors (https://www.w3.org/TR/annotation-model/#selectors). Dates that are not known are said to be.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from communique.model.citation import Citation
from communique.model.resolved import Statement

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Style(StrEnum):
    """Forms of a note."""

    CHICAGO = "chicago"
    """Issuers, “Title,” place, date, para. n: “words.”"""
    MARKDOWN = "markdown"
    """The words as a block quote and the note below."""
    PLAIN = "plain"
    """Slug, paragraph and characters, for tables."""
    W3C = "w3c"
    """JSON of a Web Annotation target."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a statement cited words stand."""

    paragraph: int
    """Number of the paragraph, counted from 1; 0 for the title and facets."""

    start: int
    """First character, counted from the start of the paragraph (of the text, for paragraph 0)."""

    end: int
    """One past the last character, counted likewise."""

    prefix: str = ""
    """Up to 32 characters before the words."""

    suffix: str = ""
    """Up to 32 characters after the words."""

    url: str = ""
    """The address of the page; empty if the source told none."""

    def __str__(self) -> str:
        return f"p{self.paragraph}:{self.start}-{self.end}"


def write_citation(statement: Statement, citation: Citation, place: Place, style: Style) -> str:
    """A note for one passage."""
    match style:
        case Style.CHICAGO:
            return _chicago(statement, citation, place)
        case Style.MARKDOWN:
            return f"> {_fold(citation.exact)}\n\n{_chicago(statement, citation, place)}"
        case Style.PLAIN:
            return f"{statement.slug}#{place}"
        case Style.W3C:
            return _w3c(citation, place)


def write_date(statement: Statement) -> str:
    """The day of issue in words, with how it is known; bounds or "undated" where it is not.

    >>> write_date(Statement("s", "s", "t", ("a",), (), None, None, "none", None, "statement", "en"))
    'undated'
    """
    if statement.date is not None:
        basis = "" if statement.date_basis in {"stated", "dateline"} else f" [{statement.date_basis}]"
        return day_in_words(str(statement.date)) + basis
    if statement.not_before is not None:
        return f"undated, not before {day_in_words(str(statement.not_before))}"
    return "undated"


def day_in_words(edtf: str) -> str:
    """A day or month in English words; other values as they are.

    >>> day_in_words("2012-03-22"), day_in_words("2012-03"), day_in_words("2012")
    ('22 March 2012', 'March 2012', '2012')
    """
    match edtf.split("-"):
        case [year, month] if _is_month(year, month):
            return f"{_MONTHS[int(month) - 1]} {year}"
        case [year, month, day] if _is_month(year, month) and day.isdigit():
            return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
        case _:
            return edtf


def _is_month(year: str, month: str) -> bool:
    return year.isdigit() and month.isdigit() and 1 <= int(month) <= len(_MONTHS)


def _chicago(statement: Statement, citation: Citation, place: Place) -> str:
    issuers = ", ".join(statement.issuers) or "Issuer not told"
    where = f"{statement.place}, " if statement.place else ""
    para = f"para. {place.paragraph}" if place.paragraph else "heading"
    address = f", {place.url}" if place.url else ""
    host = f", as published by {statement.host}" if statement.host else ""
    words = _fold(citation.exact)
    return (
        f"{issuers}, “{statement.title},” {where}{write_date(statement)}{host}{address}, {para}: “{words}” "
        f"(text {citation.sha256[:8]}, characters {citation.start}–{citation.end})."
    )


def _w3c(citation: Citation, place: Place) -> str:
    target = {
        "source": place.url or f"urn:sha256:{citation.sha256}",
        "selector": [
            {"type": "TextPositionSelector", "start": citation.start, "end": citation.end},
            {"type": "TextQuoteSelector", "exact": citation.exact, "prefix": place.prefix, "suffix": place.suffix},
        ],
        "state": {"type": "State", "sha256": citation.sha256},
    }
    return json.dumps(
        {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": target}, ensure_ascii=False
    )


def _fold(words: str) -> str:
    return " ".join(words.split())
