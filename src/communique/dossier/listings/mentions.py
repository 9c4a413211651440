"""The tables of what texts name: people, their posts, dates, instruments relied on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from communique.dossier import rows
from communique.dossier.listings.asked import Listing, Values
from communique.dossier.listings.facts import Facts, facts_of
from communique.dossier.listings.sorting import ISSUED, SortBy, by_date, by_words
from communique.model.facts import DateMention, Holding, Person, Reference
from communique.store import ActorRole, Filter

if TYPE_CHECKING:
    from communique.dossier.held import Held

_PERSON_SORTS: Mapping[str, SortBy] = {"date": ISSUED, "name": SortBy("name", by_words)}
_HOLDING_SORTS: Mapping[str, SortBy] = {"date": ISSUED, "holder": SortBy("holder", by_words)}
_DATE_SORTS: Mapping[str, SortBy] = {"date": SortBy("value", by_date), "issued": ISSUED}
_REFERENCE_SORTS: Mapping[str, SortBy] = {
    "date": SortBy("date", by_date),
    "issued": ISSUED,
    "name": SortBy("name", by_words),
    "manner": SortBy("manner", by_words),
}


def _people(dossier: Held, values: Values, sort: str) -> Facts:
    found = facts_of(dossier, Person, sort, sorts=_PERSON_SORTS, make=rows.rows_of_facts)
    return found.naming(values.get("name"), ActorRole.NAMED).issued(values)


def _holdings(dossier: Held, values: Values, sort: str) -> Facts:
    found = facts_of(dossier, Holding, sort, sorts=_HOLDING_SORTS, make=rows.rows_of_facts)
    return found.naming(values.get("holder"), ActorRole.HOLDER).issued(values)


def _dates(dossier: Held, values: Values, sort: str) -> Facts:
    return facts_of(dossier, DateMention, sort, sorts=_DATE_SORTS, make=rows.rows_of_facts).issued(values)


def _references(dossier: Held, values: Values, sort: str) -> Facts:
    found = facts_of(dossier, Reference, sort, sorts=_REFERENCE_SORTS, make=rows.rows_of_facts)
    if instrument := values.get("instrument"):
        found = _of_instrument(found, instrument)
    return found.issued(values)


def _of_instrument(found: Facts, instrument: str) -> Facts:
    """The mentions of an instrument: by the name that the fact carries, or by the words that it cites."""
    used = found.look.uses_of(instrument)
    near = found.fitting(Filter(statements=tuple(sorted({statement for _, statement in used}))))
    store = found.look.store
    named = {
        number for number, statement, (name,) in store.fact_values(near.order, "name") if (name, statement) in used
    }
    cited = (
        number
        for number, statement, exact in store.fact_words(near.order)
        if (" ".join(exact.split()), statement) in used
    )
    return near.among(named.union(cited))


PEOPLE = Listing("people", ("name", "statement", "from", "to"), tuple(_PERSON_SORTS), _people)
"""Where persons are named."""

HOLDINGS = Listing("holdings", ("holder", "statement", "from", "to"), tuple(_HOLDING_SORTS), _holdings)
"""Persons in posts."""

DATES = Listing("dates", ("statement", "from", "to"), tuple(_DATE_SORTS), _dates)
"""Dates that texts point at; "from" and "to" ask for the day of the statement."""

REFERENCES = Listing("references", ("instrument", "statement", "from", "to"), tuple(_REFERENCE_SORTS), _references)
"""Mentions of instruments."""
