"""The table of passages that hold words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.dossier import rows
from communique.dossier.listings.asked import Listing, Values
from communique.dossier.questions import Period
from communique.export import Row
from communique.store import Ranked

if TYPE_CHECKING:
    from communique.dossier.held import Held


@dataclass(frozen=True, slots=True)
class Hits:
    """Passages, the best first."""

    dossier: Held
    """Where they stand."""

    ranked: Ranked
    """Which they are."""

    @property
    def total(self) -> int:
        """How many they are."""
        return len(self.ranked.numbers)

    def rows(self, start: int, end: int) -> list[Row]:
        """The rows from one place up to another, counted from 0."""
        return rows.rows_of_hits(self.dossier, self.dossier.look_ups.store.hits_of(self.ranked, start, end))


def _search(dossier: Held, values: Values, sort: str) -> Hits:
    del sort
    ranked = dossier.look_ups.store.rank(values.get("q") or "", statements=_within(dossier, values))
    return Hits(dossier, ranked)


def _within(dossier: Held, values: Values) -> tuple[str, ...] | None:
    if not any(values.get(name) for name in ("actor", "act", "issuer", "from", "to")):
        return None
    look, period = dossier.look_ups, Period.of(values.get("from"), values.get("to"))
    issuer, actor, act = values.get("issuer"), values.get("actor"), values.get("act")
    chosen = {s.id for s in (look.issued_by(issuer, period) if issuer else look.statements(period))}
    if actor:
        chosen &= look.naming(actor)
    if act:
        chosen &= look.telling(act)
    return tuple(sorted(chosen))


SEARCH = Listing("search", ("q", "actor", "act", "issuer", "from", "to"), (), _search)
"""Passages of titles and bodies that hold all words, "phrases" and beginnings*; without words there are none."""
