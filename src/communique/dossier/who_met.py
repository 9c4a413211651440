"""Who met whom: the table behind the network, one row a pair; the meetings of one pair, and both as a file.

Invariant: a pair's number counts meetings that were held, each once however many statements tell of it; the list behind it has
one row for each of these accounts.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from communique.dossier import rows
from communique.dossier.encounters_told import Encounter, encounters_in
from communique.dossier.listings.asked import Asked, AskedError, Listing, Values
from communique.dossier.listings.sorting import by_words
from communique.dossier.listings.things import Things, in_order
from communique.dossier.questions import Period
from communique.export import Row
from communique.export.gexf import GraphNode, Tie, as_gexf
from communique.model.facts import Meeting, MeetingKind, Phase
from communique.model.resolved import Actor

if TYPE_CHECKING:
    from communique.dossier.held import Held

DAYS = 6
"""Days of a pair's meetings that are told in its row; the list has all."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who met."""

    first: Actor
    """The one whose name comes first."""

    second: Actor
    """The other."""

    accounts: tuple[Encounter, ...]
    """How it is told, in the order of the statements."""

    @property
    def meetings(self) -> int:
        """How many meetings they had."""
        return len({e.meeting for e in self.accounts})

    @property
    def days(self) -> tuple[str, ...]:
        """The days of the meetings, EDTF, in order; meetings whose day is not told are left out."""
        return tuple(sorted({e.day for e in self.accounts if e.day}))


def pairs_of(dossier: Held, values: Values) -> Sequence[Pair]:
    """The pairs that met, most often first, as filters ask."""
    known = dossier.look_ups.actor_book.known
    wanted = _places(dossier, values.get("actor"))
    found: dict[tuple[int, int], list[Encounter]] = {}
    for encounter in _held(dossier, values):
        for pair in combinations(sorted(encounter.who), 2):
            if wanted is None or not wanted.isdisjoint(pair):
                found.setdefault(pair, []).append(encounter)
    pairs = [_pair(known[one], known[other], tuple(told)) for (one, other), told in found.items()]
    return sorted(pairs, key=lambda p: (-p.meetings, p.first.name, p.second.name, p.first.slug, p.second.slug))


def _pair(one: Actor, other: Actor, told: tuple[Encounter, ...]) -> Pair:
    first, second = sorted((one, other), key=lambda a: (a.name, a.slug))
    return Pair(first, second, told)


def met_by(dossier: Held, values: Values) -> Mapping[str, int]:
    """How many meetings each actor of the pairs that filters ask for had, by slug."""
    meetings: dict[str, set[int]] = {}
    for pair in pairs_of(dossier, values):
        for actor in (pair.first, pair.second):
            meetings.setdefault(actor.slug, set()).update(e.meeting for e in pair.accounts)
    return {slug: len(held) for slug, held in meetings.items()}


def _held(dossier: Held, values: Values) -> Iterator[Encounter]:
    """The meetings held that lie in the period and are of the kind asked for."""
    kind, period = values.choice("kind", MeetingKind), Period.of(values.get("from"), values.get("to"))
    for encounter in encounters_in(dossier.look_ups, period):
        if encounter.phase == Phase.HELD and kind in {None, encounter.kind}:
            yield encounter


def _places(dossier: Held, asked: str | None) -> frozenset[int] | None:
    """Where those who are called so stand in the book of actors; None if nobody is asked.

    Raises:
        NotFoundError: nobody is called so.
    """
    if asked is None:
        return None
    meant = {a.id for a in dossier.look_ups.actors(asked)}
    return frozenset(place for place, a in enumerate(dossier.look_ups.actor_book.known) if a.id in meant)


def _pairs(dossier: Held, values: Values, sort: str) -> Things[Pair]:
    return Things(in_order(pairs_of(dossier, values), sort, _SORTS), lambda pairs: [row_of(p) for p in pairs])


def row_of(pair: Pair) -> Row:
    """A pair as a row."""
    days = pair.days
    return {
        "first": pair.first.slug,
        "first_name": pair.first.name,
        "second": pair.second.slug,
        "second_name": pair.second.name,
        "meetings": pair.meetings,
        "accounts": len(pair.accounts),
        "days": list(days[:DAYS]),
        "first_day": days[0] if days else None,
        "last_day": days[-1] if days else None,
    }


@dataclass(frozen=True, slots=True)
class Told:
    """The accounts of the meetings of two."""

    dossier: Held
    """Where they stand."""

    numbers: Sequence[int]
    """Their numbers in the order of meetings."""

    @property
    def total(self) -> int:
        """How many they are."""
        return len(self.numbers)

    def rows(self, start: int, end: int) -> list[Row]:
        """The rows from one place up to another, counted from 0."""
        look = self.dossier.look_ups
        found = look.whole(look.order(Meeting).of(self.numbers[start:end]))
        return rows.rows_of_meetings(self.dossier, [c for c in found if isinstance(c.fact, Meeting)])  # type: ignore[misc]


def _told(dossier: Held, values: Values, sort: str) -> Told:
    del sort
    if not (values.get("actor") and values.get("with")):
        what, two = "pair", ("actor and with, both",)
        raise AskedError(values.table, what, "", two)
    one, other = _places(dossier, values.get("actor")), _places(dossier, values.get("with"))
    both = [e for e in _held(dossier, values) if _met(e, one or frozenset(), other or frozenset())]
    both.sort(key=lambda e: (e.bounds is None, e.bounds or ()))
    return Told(dossier, array("I", (e.number for e in both)))


def _met(encounter: Encounter, one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two different people among those meant took part."""
    here, there = one.intersection(encounter.who), other.intersection(encounter.who)
    return bool(here and there) and len(here | there) > 1


def network_file(dossier: Held, filters: Mapping[str, str]) -> str:
    """The network that filters ask for as GEXF, one edge for each meeting of two.

    Raises:
        AskedError: it cannot be asked so.
    """
    PAIRS.page(dossier, Asked(filters, limit=1))
    pairs = pairs_of(dossier, Values(PAIRS.name, {name: value for name, value in filters.items() if value}))
    known = {actor.slug: actor for pair in pairs for actor in (pair.first, pair.second)}
    nodes = [GraphNode(slug, known[slug].name, str(known[slug].kind)) for slug in sorted(known)]
    about = "Who met whom, one edge a meeting held; start and end are the days that its date can mean."
    return as_gexf(nodes, [tie for pair in pairs for tie in _ties(pair)], description=about)


def _ties(pair: Pair) -> Iterator[Tie]:
    """One for each meeting, with the narrowest time that an account gives it."""
    told: dict[int, Encounter] = {}
    for account in sorted(pair.accounts, key=_width):
        told.setdefault(account.meeting, account)
    for one in sorted(told.values(), key=lambda e: (e.bounds is None, e.bounds or (), e.id)):
        first, last = one.bounds or (date.min, date.max)
        ends = pair.first.slug, pair.second.slug
        label = f"{one.kind}, {one.place}" if one.place else one.kind
        low, high = first if first > date.min else None, last if last < date.max else None
        yield Tie(" ".join((one.id, *ends)), *ends, label, low, high)


def _width(account: Encounter) -> tuple[bool, int, str]:
    """How many days an account's date can mean; none told is the widest."""
    return account.bounds is None, (account.bounds[1] - account.bounds[0]).days if account.bounds else 0, account.id


_SORTS: Mapping[str, Callable[[Pair], Any]] = {
    "meetings": lambda pair: pair.meetings,
    "first": lambda pair: by_words(pair.first.name),
    "second": lambda pair: by_words(pair.second.name),
    "date": lambda pair: pair.days[0] if pair.days else None,
}

PAIRS = Listing("network", ("actor", "from", "to", "kind"), tuple(_SORTS), _pairs)
"""Who met whom, and how often; "from" and "to" ask for the day of the meeting."""

TOGETHER = Listing("network of two", ("actor", "with", "from", "to", "kind"), (), _told)
"""The meetings of two, one row an account, in the order of time."""
