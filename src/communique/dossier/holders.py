"""Who held a post on a day, and which posts a person held, as claims that stand side by side.

Invariant: a claim says how near its statement is in time; nothing is concluded from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique.model.cited import Cited
from communique.model.facts import Holding
from communique.model.partial_date import PartialDate
from communique.model.resolved import Actor


@dataclass(frozen=True, slots=True)
class Claim:
    """A text that puts somebody in a post."""

    holder: str
    """The person's display name across statements."""

    cited: Cited[Holding]
    """The holding, with its words."""

    distance: str
    """How near the statement is to the day asked ("12 days after"); empty if no day was asked."""

    is_rival: bool = False
    """Whether somebody else is named nearer to the day."""


def claims_of_post(
    holdings: Sequence[Cited[Holding]], actors: Sequence[Actor], post: str, on: PartialDate | None
) -> tuple[Claim, ...]:
    """Everybody whom the texts put in a post: the nearest in time first, each with all claims."""
    from communique.resolve import parse_office, who_held

    named = _displayed(actors)
    by_fact = {c.fact.id: c for c in holdings}
    answers = who_held(((_name(named, c), c.fact) for c in holdings), parse_office(post), on)
    claims = [
        Claim(answer.holder, by_fact[held.id], _distance(held, on), answer.is_rival)
        for answer in answers
        for held in (answer.nearest, *(h for h in answer.claims if h is not answer.nearest))
    ]
    return tuple(claims)


def is_post_of(asked: str) -> bool:
    """Whether the words ask for a post of a country or body, not for a person.

    >>> is_post_of("Foreign Minister of Kenya"), is_post_of("Ana Brandt")
    (True, False)
    """
    from communique.resolve import parse_office

    return parse_office(asked).of is not None


def claims_of_person(holdings: Sequence[Cited[Holding]], name: str, on: PartialDate | None) -> tuple[Claim, ...]:
    """The posts in which the texts put a person: those nearest to a day first, else in the order of time."""
    claims = [Claim(name, c, _distance(c.fact, on)) for c in holdings]
    if on is None:
        return tuple(claims)
    return tuple(sorted(claims, key=lambda c: _days(c.cited.fact, on)))


def _displayed(actors: Sequence[Actor]) -> Mapping[tuple[str, str], str]:
    """Display names by the name and statement in which it is used."""
    return {(n.as_written, s): a.name for a in actors for n in a.names for s in n.statements}


def _name(named: Mapping[tuple[str, str], str], cited: Cited[Holding]) -> str:
    return named.get((cited.fact.holder, cited.statement.id), cited.fact.holder)


def _distance(held: Holding, on: PartialDate | None) -> str:
    from communique.resolve import how_near

    if on is None:
        return ""
    days = _days(held, on)
    return how_near(None if days == _UNKNOWN else days * (-1 if _is_before(held, on) else 1))


_UNKNOWN = 10**9


def _days(held: Holding, on: PartialDate) -> int:
    told = held.as_of
    if told is None or not (told.lower and told.upper and on.lower and on.upper):
        return _UNKNOWN
    if told.overlaps(on):
        return 0
    return (on.lower - told.upper).days if _is_before(held, on) else (told.lower - on.upper).days


def _is_before(held: Holding, on: PartialDate) -> bool:
    upper = held.as_of.upper if held.as_of else None
    return upper is not None and on.lower is not None and upper < on.lower
