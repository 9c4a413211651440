"""Encounters as small values: what pictures and tables of places and pairs need of every meeting told.

Idea: all accounts of meetings are read once for a state of the dossier, without their words; a question then counts among them.
Invariant: accounts that are tied as telling of one meeting bear the same number of the meeting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from communique.dossier.listings.sorting import by_date
from communique.dossier.questions import Period
from communique.model.facts import Meeting
from communique.model.resolved import Actor
from communique.store.fact_names import names_of_facts

if TYPE_CHECKING:
    from communique.dossier.look_ups import LookUps

SAME = "same_meeting"
"""The link between two accounts of one meeting."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting as one statement tells it."""

    number: int
    """Its number in the order of meetings."""

    id: str
    """Id of the fact."""

    meeting: int
    """Number of the first account of the same meeting: the same for all of them."""

    kind: str
    """What sort of encounter."""

    phase: str
    """Whether it took place."""

    place: str
    """Where, as written; empty if not told."""

    day: str
    """When, EDTF; empty if not told."""

    bounds: tuple[date, date] | None
    """First and last day that it can mean; None if not told."""

    names: tuple[str, ...]
    """Who took part, as written."""

    who: tuple[int, ...]
    """The same as places in the book of actors; those that nobody knows left out."""

    def fits(self, first: date, last: date, *, is_any: bool) -> bool:
        """Whether its day can lie between two days; without a day only if ``is_any`` time fits."""
        return is_any or (self.bounds is not None and first <= self.bounds[1] and self.bounds[0] <= last)


def encounters_told(look: LookUps) -> Sequence[Encounter]:
    """All accounts of meetings, by day of their statement and place in it."""
    return look.kept.get("encounters", lambda: tuple(_read(look)))


def encounters_in(look: LookUps, period: Period) -> Iterator[Encounter]:
    """Those whose own day can lie in a period; all if none is asked."""
    first, last, is_any = bounds_of(period)
    return (e for e in encounters_told(look) if e.fits(first, last, is_any=is_any))


def bounds_of(period: Period) -> tuple[date, date, bool]:
    """The first and the last day of a period, and whether it has no bound at all."""
    low = period.since.lower if period.since else None
    high = period.until.upper if period.until else None
    return low or date.min, high or date.max, low is None and high is None


def _read(look: LookUps) -> Iterator[Encounter]:
    order = look.order(Meeting)
    ids, known = names_of_facts(look.store, order), _Known(look.actor_book.known)
    same = one_meeting((k.left, k.right) for k in look.store.some_links(kinds={SAME}))
    first_of: dict[str, int] = {}
    fields = ("kind", "phase", "participants", "place", "date")
    for number, statement, (kind, phase, names, place, day) in look.store.fact_values(order, *fields):
        told = by_date(day)
        yield Encounter(
            number,
            ids[number],
            first_of.setdefault(same.get(ids[number], ids[number]), number),
            kind,
            phase,
            place or "",
            day or "",
            told and told[:2],
            tuple(names or ()),
            tuple(known.meant(names or (), statement)),
        )


def one_meeting(ties: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """For each account that is tied, one name for all that are tied to it, however far.

    >>> sorted(one_meeting([("a", "b"), ("b", "c"), ("d", "e")]).items())
    [('a', 'c'), ('b', 'c'), ('c', 'c'), ('d', 'e'), ('e', 'e')]
    """
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while above.setdefault(name, name) != name:
            above[name] = name = above[above[name]]
        return name

    for left, right in ties:
        above[top(left)] = top(right)
    return {name: top(name) for name in above}


class _Known:
    """Who is meant by a name in a statement."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._actors = actors
        self._by_name: dict[str, list[int]] = {}
        for place, actor in enumerate(actors):
            for name in dict.fromkeys((actor.name, *(n.as_written for n in actor.names))):
                self._by_name.setdefault(name, []).append(place)

    def meant(self, names: Iterable[str], statement: str) -> Iterator[int]:
        """The places of those named, each once."""
        seen: set[int] = set()
        for name in names:
            found = self._by_name.get(name, [])
            if len(found) > 1:
                found = [p for p in found if self._is_used(p, name, statement)] or found
            if found and found[0] not in seen:
                seen.add(found[0])
                yield found[0]

    def _is_used(self, place: int, name: str, statement: str) -> bool:
        return any(n.as_written == name and statement in n.statements for n in self._actors[place].names)
