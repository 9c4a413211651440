"""States: when a name stands for a state or its government.

Idea: states are known by the table of countries; others are learnt from the statements themselves, which give them posts that
only states have ("Foreign Minister of X"). Invariant: a key is an ISO code or, where there is none, the folded name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from communique.knowledge.bodies import load_bodies, load_body_words
from communique.knowledge.countries import load_countries
from communique.knowledge.folding import fold
from communique.knowledge.posts import load_post_words
from communique.knowledge.tables import load_table
from communique.resolve.digest import Digest


@dataclass(frozen=True, slots=True)
class States:
    """All states by their names."""

    names: Mapping[str, str]
    """Folded name, to key."""

    adjectives: Mapping[str, str]
    """Folded adjective, to key."""

    capitals: Mapping[str, str]
    """Folded capital or seat of government, to key."""

    def of_name(self, name: str) -> str | None:
        """The key of the state that the name names, its government included; None if it names none.

        >>> learn_states(()).of_name("Government of the Republic of Fiji")
        'FJ'
        """
        words = plain_state(name)
        if words in self.names:
            return self.names[words]
        first, _, rest = words.partition(" of ")
        if rest and first.removesuffix("s") in _governments():
            return self.of_name(rest)
        adjective, _, last = words.rpartition(" ")
        return self.adjectives.get(adjective) if last in _governments() else None

    def of_capital(self, name: str) -> str | None:
        """The key of the state for whose government the place stands; None if it is no capital."""
        return self.capitals.get(plain_state(name))

    def nation(self, of: str | None) -> str | None:
        """The key of the state that a post is of; None for a body's post or none."""
        if not of:
            return None
        words = plain_state(of)
        return self.names.get(words) or self.adjectives.get(words)


def learn_states(digests: Iterable[Digest]) -> States:
    """The states of the world, and those to which the statements give posts that only states have."""
    names, adjectives, capitals = (dict(table) for table in _known())
    national = load_post_words().national
    learnt = {
        plain_state(h.office.of)
        for d in digests
        for h in d.holdings
        if h.office.of and fold(h.office.post).removeprefix("deputy ") in national
    }
    for name in sorted(learnt):
        if name and name not in adjectives and name not in capitals and not _is_body(name):
            names.setdefault(name, name)
    return States(names, adjectives, capitals)


def plain_state(name: str) -> str:
    """The folded name without article and form of state.

    >>> plain_state("the Republic of Velmora")
    'velmora'
    """
    words = " ".join(fold(name).split()).removeprefix("the ")
    if words in _known()[0]:
        return words
    return _state_form().sub("", words)


@cache
def _known() -> tuple[Mapping[str, str], Mapping[str, str], Mapping[str, str]]:
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for country in load_countries():
        key = country.code or fold(country.name)
        for table, told in (
            (names, (country.name, *country.also)),
            (adjectives, country.adjectives),
            (capitals, (*country.capitals, *country.seats)),
        ):
            for word in told:
                table.setdefault(fold(word).removeprefix("the "), key)
    return names, adjectives, capitals


@cache
def _state_form() -> re.Pattern[str]:
    forms = "|".join(re.escape(str(form)) for form in load_table("resolving")["state_forms"])
    return re.compile(rf"^(?:{forms}) of (?:the )?(?=[a-z])")


@cache
def _governments() -> frozenset[str]:
    return frozenset(load_table("resolving")["governments"])


@cache
def _is_body(name: str) -> bool:
    known = {fold(word) for body in load_bodies() for word in (body.name, *body.also)}
    return name in known or bool(set(name.split()) & load_body_words().heads)
