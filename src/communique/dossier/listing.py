"""The tables that a dossier can be asked for, by name.

Invariant: the rows of a table are those of `dossier.rows` for the same question, in the same order.
"""

from __future__ import annotations

from collections.abc import Mapping

from communique.dossier.listings import Asked, AskedError, Listing, Page
from communique.dossier.listings.encounters import LEDGER, MEETINGS
from communique.dossier.listings.identities import ACTORS, INSTRUMENTS
from communique.dossier.listings.mentions import DATES, HOLDINGS, PEOPLE, REFERENCES
from communique.dossier.listings.records import DECISIONS, FINDINGS, LINKS, STATEMENTS
from communique.dossier.listings.searching import SEARCH
from communique.dossier.listings.speech import ACTS, QUOTATIONS
from communique.dossier.listings.timeline import TIMELINE
from communique.dossier.names import near_names
from communique.model.errors import NotFoundError

__all__ = ["LISTINGS", "Asked", "AskedError", "Listing", "Page", "listing"]

_ALL = (
    *(STATEMENTS, MEETINGS, ACTS, LEDGER, INSTRUMENTS, ACTORS, HOLDINGS, QUOTATIONS, REFERENCES, PEOPLE, DATES),
    *(TIMELINE, SEARCH, FINDINGS, LINKS, DECISIONS),
)

LISTINGS: Mapping[str, Listing] = {table.name: table for table in _ALL}
"""Every table, by name."""


def listing(name: str) -> Listing:
    """The table of that name.

    >>> listing("acts").filters[:2]
    ('actor', 'to-actor')

    Raises:
        NotFoundError: there is none.
    """
    if name not in LISTINGS:
        what = "table"
        raise NotFoundError(what, name, near_names(tuple(LISTINGS), name))
    return LISTINGS[name]
