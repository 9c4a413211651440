"""Account ties: accounts of one meeting that differ by a day, or of which one tells no day.

Idea: beside the ties that identities give (same day, same participants), two statements of different issuers can tell of one meeting
though one counts the day otherwise or leaves it out: then the same participants, and the place or the kind, must speak for it.
Invariant: a tie says what is the same and what is not, and is never surer than `SURE`.

Cost: meetings are looked up by participant and day; only those that share both are compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from communique.model.cited import Cited
from communique.model.facts import Meeting, MeetingKind
from communique.model.resolved import Link, Statement

SURE = 0.6
"""Confidence of such a tie."""

_ALIKE = 2 / 3
"""Share of the participants (F1) that both must name."""

_SEVERAL = 2
_DAYS_APART = 1
"""Days by which two accounts can differ: of time zones and datelines."""

_ISSUED_WITHIN = 3
"""Days after a meeting within which an account that tells no day is issued."""

_LONGEST = 3
"""Days of the longest meeting that is looked up by its days."""

IdentityOf = Callable[[str, Statement], str]
"""Who is meant by a participant's name in a statement."""


def find_account_ties(held: Sequence[Cited[Meeting]], identity: IdentityOf) -> tuple[Link, ...]:
    """Ties between meetings of statements of different issuers, in a fixed order.

    Args:
        held: meetings that were held.
        identity: who is meant by a name.
    """
    told = [_Told.of(c, identity) for c in held if c.fact.kind is not MeetingKind.VISIT]
    by_day: dict[tuple[str, date], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for name in one.who:
            for day in _days(one.cited):
                by_day[name, day].append(number)
    ties: dict[tuple[str, str], Link] = {}
    for number, one in enumerate(told):
        for other in _candidates(number, one, by_day):
            link = _tie(one, told[other])
            if link:
                ties[link.left, link.right] = link
    return tuple(link for _, link in sorted(ties.items()))


@dataclass(frozen=True, slots=True)
class _Told:
    """A meeting with who is meant by its participants."""

    cited: Cited[Meeting]
    who: frozenset[str]

    @classmethod
    def of(cls, cited: Cited[Meeting], identity: IdentityOf) -> _Told:
        """The meeting with those who take part."""
        return cls(cited, frozenset(identity(name, cited.statement) for name in _names(cited)))


def _names(cited: Cited[Meeting]) -> tuple[str, ...]:
    return (*cited.fact.participants, *((cited.fact.host,) if cited.fact.host else ()))


def _days(cited: Cited[Meeting]) -> Iterator[date]:
    """The days of a meeting, if they are told and few."""
    told = cited.fact.date
    if told and told.lower and told.upper and (told.upper - told.lower).days < _LONGEST:
        for n in range((told.upper - told.lower).days + 1):
            yield told.lower + timedelta(days=n)


def _looked_up(cited: Cited[Meeting]) -> Iterator[date]:
    """The days on which another account can put the meeting."""
    days = list(_days(cited))
    issued = cited.statement.date.lower if cited.statement.date else None
    if days:
        yield from (
            days[0] + timedelta(days=n) for n in range(-_DAYS_APART, (days[-1] - days[0]).days + _DAYS_APART + 1)
        )
    elif cited.fact.date is None and issued:
        yield from (issued - timedelta(days=n) for n in range(_ISSUED_WITHIN + 1))


def _candidates(number: int, one: _Told, by_day: Mapping[tuple[str, date], Sequence[int]]) -> Iterator[int]:
    """Meetings that share two participants and a day on which both can be."""
    shared: Counter[int] = Counter()
    for name in one.who:
        shared.update({n for day in _looked_up(one.cited) for n in by_day.get((name, day), ())})
    return (n for n, names in sorted(shared.items()) if n != number and names >= _SEVERAL)


def _tie(one: _Told, other: _Told) -> Link | None:
    """A tie where enough is the same; None else."""
    if one.cited.statement.id == other.cited.statement.id:
        return None
    if set(one.cited.statement.issuers) & set(other.cited.statement.issuers):
        return None
    shared = one.who & other.who
    if 2 * len(shared) / (len(one.who) + len(other.who)) < _ALIKE or not _may_be_one(one.cited, other.cited):
        return None
    left, right = sorted((one.cited, other.cited), key=lambda c: (str(c.statement.date or "9"), c.fact.id))
    days = " and ".join(dict.fromkeys(str(c.fact.date or "no day") for c in (left, right)))
    place = f", same place ({left.fact.place})" if _same_place(left, right) else ""
    reason = f"the same participants ({'; '.join(sorted(shared))}){place}; the accounts tell {days}"
    return Link("same_meeting", left.fact.id, right.fact.id, reason, SURE, (*left.citations, *right.citations))


def _may_be_one(one: Cited[Meeting], other: Cited[Meeting]) -> bool:
    """Whether place or kind speaks for one meeting, and neither against it."""
    places = one.fact.place, other.fact.place
    if all(places):
        return _same_place(one, other)
    return one.fact.kind is other.fact.kind


def _same_place(one: Cited[Meeting], other: Cited[Meeting]) -> bool:
    left, right = ((c.fact.place or "").casefold() for c in (one, other))
    return bool(left and right) and (left in right or right in left)
