"""The tables of actors and of instruments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from communique.dossier import rows
from communique.dossier.listings.asked import Listing, Values
from communique.dossier.listings.sorting import by_date, by_words
from communique.dossier.listings.things import Things, in_order
from communique.model.actor import ActorKind
from communique.model.resolved import Actor, Instrument

if TYPE_CHECKING:
    from communique.dossier.held import Held

_ACTOR_SORTS: Mapping[str, Callable[[Actor], Any]] = {
    "name": lambda actor: by_words(actor.name),
    "kind": lambda actor: actor.kind.value,
    "times": lambda actor: sum(n.count for n in actor.names),
}

_INSTRUMENT_SORTS: Mapping[str, Callable[[Instrument], Any]] = {
    "name": lambda instrument: by_words(instrument.name),
    "date": lambda instrument: by_date(instrument.date),
    "times": lambda instrument: sum(n.count for n in instrument.names),
}


def _actors(dossier: Held, values: Values, sort: str) -> Things[Actor]:
    name, kind = values.get("name"), values.choice("kind", ActorKind)
    found = dossier.look_ups.actors(name) if name else dossier.look_ups.actor_book.known
    chosen = tuple(a for a in found if kind in {None, a.kind})
    return Things(in_order(chosen, sort, _ACTOR_SORTS), lambda some: rows.rows_of_actors(dossier, some))


def _instruments(dossier: Held, values: Values, sort: str) -> Things[Instrument]:
    name, held = values.get("name"), values.choice("held", ("yes", "no"))
    book = dossier.look_ups.instrument_book
    found = book.find(name) if name else book.known
    chosen = tuple(i for i in found if held is None or (i.held_as is not None) == (held == "yes"))
    return Things(in_order(chosen, sort, _INSTRUMENT_SORTS), lambda some: rows.rows_of_instruments(dossier, some))


ACTORS = Listing("actors", ("kind", "name"), tuple(_ACTOR_SORTS), _actors)
"""Persons, states, bodies and groups."""

INSTRUMENTS = Listing("instruments", ("held", "name"), tuple(_INSTRUMENT_SORTS), _instruments)
"""Texts that statements rely on."""
