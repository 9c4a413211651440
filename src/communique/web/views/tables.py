"""Table pages: every listing of the dossier with its filters, order and pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.dossier import Dossier
from communique.dossier.listing import Asked, listing
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.columns import COLUMNS
from communique.web.views.filters import chips_of, fields_of

ROWS = 100
"""Rows of a page where the reader asks for no other number."""


@dataclass(frozen=True, slots=True)
class TablePage:
    """A page that lists rows."""

    listing: str
    """Name of the listing."""

    title: str
    """Title of the page, in English."""

    lead: str
    """What is listed, in one sentence."""

    nothing: str
    """What to do where nothing is listed."""


PAGES: Mapping[str, TablePage] = {
    "statements": TablePage(
        "statements",
        "Statements",
        "What was issued, by whom, when and where.",
        "No statement fits. Take a filter away, or build more pages into the dossier.",
    ),
    "meetings": TablePage(
        "meetings",
        "Meetings",
        "Who met whom: held, planned and called off, by their own day.",
        "No meeting fits. Take a filter away; a meeting that no statement tells is not here.",
    ),
    "acts": TablePage(
        "acts",
        "Acts",
        "Who said what to whom, and how strongly.",
        "No act fits. Take a filter away.",
    ),
    "undertakings": TablePage(
        "ledger",
        "Undertakings",
        "What was asked, promised or made binding, statement by statement. The ledger has them as chains through time.",
        "No undertaking fits. Take a filter away.",
    ),
    "instruments": TablePage(
        "instruments",
        "Instruments",
        "Texts on which statements rest, held here or not.",
        "No instrument fits. Take a filter away.",
    ),
    "actors": TablePage(
        "actors",
        "Actors",
        "Persons, states, bodies, communities and labels, as the sources write them.",
        "No actor fits. Take a filter away.",
    ),
    "quotations": TablePage(
        "quotations",
        "Quotations",
        "Words in direct quotation marks, with their speaker.",
        "No quotation fits. Take a filter away.",
    ),
    "references": TablePage(
        "references",
        "References",
        "Where a statement names an instrument, and in what manner.",
        "No reference fits. Take a filter away.",
    ),
    "holdings": TablePage(
        "holdings",
        "Holdings",
        "Persons in posts, as of the day of each statement.",
        "No holding fits. Take a filter away.",
    ),
    "dates": TablePage(
        "dates",
        "Dates",
        "Expressions that point at a day or a time, with how they were understood.",
        "No date fits. Take a filter away.",
    ),
    "people": TablePage("people", "People", "Where persons are named.", "Nobody fits. Take a filter away."),
    "links": TablePage(
        "links",
        "Links",
        "Ties between facts or statements, with the passages of both sides.",
        "Nothing is tied.",
    ),
    "findings": TablePage("findings", "Findings", "Problems met in pages and between them.", "No problem was met."),
    "decisions": TablePage(
        "decisions",
        "Decisions",
        "Judgements of persons over what was read.",
        "Nobody has decided anything yet; 'communique decide --help' tells how.",
    ),
}
"""The table pages by the last part of their address."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """A table page."""
    page = PAGES[asking.path.strip("/")]
    return table(dossier, asking, page)


def table(dossier: Dossier, asking: Asking, page: TablePage) -> Answer:
    """The rows of a listing that an asking wants."""
    shown = listing(page.listing)
    found = shown.page(dossier, asked_of(asking))
    return Answer(
        "table.html",
        page.title,
        found.rows,
        found.total,
        found.next,
        {
            "page": page,
            "columns": COLUMNS[page.listing],
            "fields": fields_of(dossier, asking, page.listing, shown.filters),
            "chips": chips_of(dossier, asking, shown.filters),
            "sorts": shown.sorts,
            "limit": asked_of(asking).limit,
            "offset": found.offset,
        },
    )


def asked_of(asking: Asking) -> Asked:
    """The filters, order and page of an asking; a number that is none counts as not asked."""
    query = asking.asked
    limit, offset = query.pop("limit", ""), query.pop("offset", "")
    return Asked(
        query,
        query.pop("sort", ""),
        min(int(limit), 1000) if limit.isdecimal() else ROWS,
        int(offset) if offset.isdecimal() else 0,
    )
