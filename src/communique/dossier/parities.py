"""Sides: the names of states and communities of a dossier, as the parity of their naming is looked at.

Invariant: a state is one side under all its names; a form of two states is taken for neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from communique.analyse.lexicon import Form, Lexicon
from communique.dossier.held import Held
from communique.knowledge.countries import Country, load_countries
from communique.knowledge.folding import fold
from communique.model.actor import ActorKind
from communique.model.resolved import Actor

_ENDINGS = ("n", "an", "ian", "i", "ese", "ish")
"""Endings that make an adjective of a state that no table knows."""

_OFFICES = ("government of", "leadership of", "republic of", "president of", "minister of", "leader of")


@dataclass(frozen=True, slots=True)
class Sides:
    """States and communities with their names."""

    lexicon: Lexicon
    """All forms of their names."""

    names: Mapping[str, str]
    """Display name of each side, by its id."""

    by_actor: Mapping[str, str]
    """Side of each actor that is one, by the actor's id."""


def sides_of(dossier: Held) -> Sides:
    """The sides that a dossier can name: its states and communities, and all countries."""
    names: dict[str, str] = {}
    by_actor: dict[str, str] = {}
    forms: dict[tuple[str, ...], dict[str, Form]] = defaultdict(dict)
    known = set()
    for country in load_countries():
        side = country.code or f"contested:{fold(country.name)}"
        names[side] = country.name
        for form in _of_country(country, side):
            forms[form.words].setdefault(side, form)
            known.add(form.words)
    for actor in dossier.actors():
        if actor.kind in {ActorKind.STATE, ActorKind.COMMUNITY}:
            side = actor.country if actor.kind is ActorKind.STATE and actor.country else actor.id
            by_actor[actor.id] = side
            names[side] = actor.name
            for form in _of_actor(actor, side):
                if form.words not in known:
                    forms[form.words].setdefault(side, form)
    single = [next(iter(found.values())) for found in forms.values() if len(found) == 1]
    return Sides(Lexicon(single), names, by_actor)


def _of_country(country: Country, side: str) -> Iterator[Form]:
    for name in (country.name, *country.also):
        yield Form.parse(name, of=side, kind="name")
    for word in country.adjectives:
        yield Form.parse(word, of=side, kind="adjective")


def _of_actor(actor: Actor, side: str) -> Iterator[Form]:
    for name in {actor.name, *(n.as_written for n in actor.names)}:
        # "leadership of X" names an office of the side, which is looked at apart.
        if not fold(name).startswith(_OFFICES) or fold(name).startswith("republic of"):
            yield Form.parse(name, of=side, kind="name")
        if actor.kind is ActorKind.STATE and " " not in name and not actor.country:
            stem = name.removesuffix("a")
            for ending in _ENDINGS:
                yield Form.parse(name + ending, of=side, kind="adjective")
                yield Form.parse(stem + ending, of=side, kind="adjective")
