"""The tables of acts of speech and of quotations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from communique.dossier import rows
from communique.dossier.listings.asked import Listing, Values
from communique.dossier.listings.facts import Facts, facts_of
from communique.dossier.listings.sayings import sayings_of
from communique.dossier.listings.sorting import ISSUED, SortBy, by_number, by_words
from communique.dossier.look_ups import is_verb
from communique.model.facts import Act, Force, Quotation
from communique.store import ActorRole

if TYPE_CHECKING:
    from communique.dossier.held import Held

_ACT_SORTS: Mapping[str, SortBy] = {
    "date": ISSUED,
    "speaker": SortBy("speaker", by_words),
    "verb": SortBy("verb", by_words),
    "force": SortBy("force", by_words),
    "strength": SortBy("strength", by_number),
}

_QUOTATION_SORTS: Mapping[str, SortBy] = {"date": ISSUED, "speaker": SortBy("speaker", by_words)}


def _acts(dossier: Held, values: Values, sort: str) -> Facts:
    found = facts_of(dossier, Act, sort, sorts=_ACT_SORTS, make=rows.rows_of_facts)
    found = found.having("force", values.choice("force", Force))
    if verb := values.get("verb"):
        found = found.where("verb", lambda held: is_verb(held, verb))
    found = found.naming(values.get("actor"), ActorRole.SPEAKER).naming(values.get("to-actor"), ActorRole.ADDRESSEE)
    if about := values.get("about"):
        found = found.among(sayings_of(dossier.look_ups).about(about))
    return found.issued(values)


def _quotations(dossier: Held, values: Values, sort: str) -> Facts:
    found = facts_of(dossier, Quotation, sort, sorts=_QUOTATION_SORTS, make=rows.rows_of_facts)
    return found.naming(values.get("speaker"), ActorRole.SPEAKER).issued(values)


# In addresses "to" ends a period; whom an act is addressed to is "to-actor", as on the command line.
ACTS = Listing(
    "acts",
    ("actor", "to-actor", "verb", "force", "about", "statement", "from", "to"),
    tuple(_ACT_SORTS),
    _acts,
)
"""Who said what to whom, and how strongly."""

QUOTATIONS = Listing("quotations", ("speaker", "statement", "from", "to"), tuple(_QUOTATION_SORTS), _quotations)
"""Words in quotation marks."""
