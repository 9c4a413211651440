"""Accounts: which statements tell of one meeting, and which participants have told nothing of it.

Idea: the ties between accounts (same_meeting) are given; here they are followed, so that three accounts are one group. Invariant:
a group holds meetings that were held, a statement stands in a group once, and nothing is said of somebody of whom the texts do not
tell for whom he or she speaks.

Cost: grows with the number of meetings and ties; no two meetings are compared here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from communique.knowledge.countries import load_countries
from communique.knowledge.folding import fold
from communique.model.cited import Cited
from communique.model.facts import Meeting, MeetingKind, Phase
from communique.model.resolved import Link, Statement

_SEVERAL = 2

_SMALL = frozenset(
    {"the", "of", "and", "republic", "state", "states", "kingdom", "government", "federation", "federal"}
)
"""Words of a country's or body's name that do not tell it from others."""

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Account:
    """A statement that tells of a meeting."""

    statement: Statement
    """The statement."""

    meetings: tuple[Cited[Meeting], ...]
    """What it tells of the meeting, in the order of the text."""


@dataclass(frozen=True, slots=True)
class ToldMeeting:
    """One meeting with all accounts of it."""

    accounts: tuple[Account, ...]
    """In the order of issue."""

    links: tuple[Link, ...]
    """The ties that put the accounts together, with their reasons; empty for one account."""

    @property
    def first(self) -> Cited[Meeting]:
        """The meeting as the first account tells it."""
        return self.accounts[0].meetings[0]

    @property
    def participants(self) -> tuple[tuple[str, Statement], ...]:
        """Participants and hosts as each account names them."""
        return tuple((name, a.statement) for a in self.accounts for name in names_in(a.meetings))


def gather_accounts(meetings: Iterable[Cited[Meeting]], links: Iterable[Link]) -> tuple[ToldMeeting, ...]:
    """The meetings that were held, each with all accounts of it, in the order of time; encounters of nobody with nobody are left out."""
    held = {c.fact.id: c for c in meetings if c.fact.phase is Phase.HELD}
    tied = [k for k in links if k.kind == "same_meeting" and k.left in held and k.right in held]
    root = _roots(held, tied)
    groups: dict[str, list[Cited[Meeting]]] = defaultdict(list)
    for key, cited in held.items():
        groups[root[key]].append(cited)
    of_group: dict[str, list[Link]] = defaultdict(list)
    for link in tied:
        of_group[root[link.left]].append(link)
    told = [_told(found, of_group.get(key, ())) for key, found in groups.items()]
    return tuple(sorted((t for t in told if _is_encounter(t)), key=_time))


def _roots(held: Mapping[str, Cited[Meeting]], links: Iterable[Link]) -> dict[str, str]:
    root = {key: key for key in held}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for link in links:
        one, other = sorted((find(link.left), find(link.right)))
        root[other] = one
    return {key: find(key) for key in held}


def _told(found: Sequence[Cited[Meeting]], links: Sequence[Link]) -> ToldMeeting:
    by_statement: dict[str, list[Cited[Meeting]]] = defaultdict(list)
    for cited in found:
        by_statement[cited.statement.id].append(cited)
    accounts = [
        Account(held[0].statement, tuple(sorted(held, key=lambda c: (c.citations[0].start, c.fact.id))))
        for held in by_statement.values()
    ]
    return ToldMeeting(tuple(sorted(accounts, key=lambda a: _issued(a.statement))), tuple(links))


def _issued(statement: Statement) -> tuple[bool, str, str]:
    return (statement.date is None, str(statement.date or statement.not_before or ""), statement.slug)


def _time(told: ToldMeeting) -> tuple[bool, str, str, str]:
    day = next((m.fact.date for a in told.accounts for m in a.meetings if m.fact.date), None)
    return (day is None, str(day or ""), told.accounts[0].statement.slug, told.first.fact.id)


def _is_encounter(told: ToldMeeting) -> bool:
    """Whether several take part, at a time or place that is told; a journey is no meeting."""
    facts = [m.fact for a in told.accounts for m in a.meetings]
    placed = any(f.date or f.place for f in facts)
    several = any(len(names_in(a.meetings)) >= _SEVERAL for a in told.accounts)
    return placed and several and any(f.kind is not MeetingKind.VISIT for f in facts)


def names_in(meetings: Iterable[Cited[Meeting]]) -> tuple[str, ...]:
    """Participants and hosts, each once."""
    named = (name for c in meetings for name in (*c.fact.participants, *((c.fact.host,) if c.fact.host else ())))
    return tuple(dict.fromkeys(named))


# -- who told nothing -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unheard:
    """A side of a meeting of which no account is held."""

    party: str
    """The country or body."""

    participants: tuple[str, ...]
    """Who took part for it, as written."""

    unless: tuple[str, ...] = ()
    """Issuers of accounts of which no text tells for whom they speak: it may be this side."""


PartiesOf = Callable[[str, Statement], tuple[str, ...]]
"""For a participant as a statement names it, the countries and bodies for which it can speak; empty where no text tells."""


def find_unheard(
    told: ToldMeeting, parties_of: PartiesOf, issuers_of: Callable[[Statement], Sequence[str]]
) -> tuple[Unheard, ...]:
    """The sides of a meeting that issued none of its accounts."""
    sides = [(name, parties_of(name, statement)) for name, statement in told.participants]
    every = [party for _, parties in sides for party in parties]
    issuers = [issuers_of(a.statement) for a in told.accounts]
    spoke = [[frozenset(_keys(name)) for name in names] for names in issuers]
    unplaced = [names[0] for names, keys in zip(issuers, spoke, strict=True) if names and not _any_among(every, keys)]
    missing: dict[frozenset[str], tuple[str, list[str]]] = {}
    for name, parties in sides:
        if parties and not any(_any_among(parties, keys) for keys in spoke):
            key = frozenset(_party_key(parties[0]))
            missing.setdefault(key, (parties[0], []))[1].append(name)
    unless = tuple(dict.fromkeys(unplaced))
    return tuple(Unheard(party, tuple(dict.fromkeys(names)), unless) for party, names in missing.values())


def _any_among(parties: Iterable[str], spoke: Sequence[frozenset[str]]) -> bool:
    return any(_is_among(party, spoke) for party in parties)


def _is_among(party: str, spoke: Iterable[frozenset[str]]) -> bool:
    key = _party_key(party)
    return any(key <= names for names in spoke)


def _party_key(name: str) -> set[str]:
    """What a name must share with an issuer's to be of it: the country, else all telling words."""
    found = set(_countries_in(name))
    return found or {w for w in _words(name) if w not in _SMALL}


def _keys(name: str) -> Iterator[str]:
    yield from _countries_in(name)
    yield from _words(name)


def _words(name: str) -> list[str]:
    return [w.removesuffix("'s") for w in _WORD.findall(fold(name))]


def _countries_in(name: str) -> Iterator[str]:
    """The countries that words name, by name, adjective or seat of government ("the Kremlin")."""
    known = _names_of_countries()
    words = _words(name)
    for size in range(min(5, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            country = known.get(" ".join(words[at : at + size]))
            if country:
                yield f"={country}"


@cache
def _names_of_countries() -> Mapping[str, str]:
    out: dict[str, str] = {}
    for country in load_countries():
        for word in (country.name, *country.also, *country.adjectives, *country.seats):
            key = " ".join(_words(word))
            if key and key != "the":
                out.setdefault(key, country.name)
    return out
