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

    days: int | None = None
    """Days from the day asked to the statement's, negative before it; None if no day was asked or either is unknown."""

    distance: str = ""
    """The same in words ("12 days after"); empty if no day was asked."""


def claims_of_post(
    holdings: Sequence[Cited[Holding]], actors: Sequence[Actor], post: str, on: PartialDate | None
) -> tuple[Claim, ...]:
    """Everybody whom the texts put in a post: the nearest in time first, or without a day in the order of time."""
    from communique.resolve import parse_office, who_held

    named = _displayed(actors, frozenset(c.fact.holder for c in holdings))
    # By the fact itself: its name is a hash, which is slow to make of many thousands.
    by_fact = {id(c.fact): c for c in holdings}
    answers = who_held(((_name(named, c), c.fact) for c in holdings), parse_office(post), on)
    claims = [_claim(a.holder, by_fact[id(held)], on) for a in answers for held in a.claims]
    return _in_order(claims, on)


def is_post_of(asked: str) -> bool:
    """Whether the words ask for a post of a country or body, not for a person.

    >>> is_post_of("Foreign Minister of Kenya"), is_post_of("Ana Brandt")
    (True, False)
    """
    from communique.resolve import parse_office

    return parse_office(asked).of is not None


def claims_of_person(holdings: Sequence[Cited[Holding]], name: str, on: PartialDate | None) -> tuple[Claim, ...]:
    """The posts in which the texts put a person: those nearest to a day first, else in the order of time."""
    return _in_order([_claim(name, c, on) for c in holdings], on)


def _in_order(claims: Sequence[Claim], on: PartialDate | None) -> tuple[Claim, ...]:
    if on is not None:
        return tuple(sorted(claims, key=lambda c: (c.days is None, abs(c.days or 0), *_place(c))))
    return tuple(
        sorted(claims, key=lambda c: (c.cited.statement.date is None, str(c.cited.statement.date), *_place(c)))
    )


def _place(claim: Claim) -> tuple[str, int]:
    return claim.cited.statement.slug, claim.cited.citations[0].start


def _claim(holder: str, cited: Cited[Holding], on: PartialDate | None) -> Claim:
    from communique.resolve import how_near

    if on is None:
        return Claim(holder, cited)
    days = _days(cited.fact.as_of, on)
    return Claim(holder, cited, days, how_near(days))


def _displayed(actors: Sequence[Actor], written: frozenset[str]) -> Mapping[tuple[str, str], str]:
    """Display names by the name, one of those written, and the statement in which it is used."""
    return {(n.as_written, s): a.name for a in actors for n in a.names if n.as_written in written for s in n.statements}


def _name(named: Mapping[tuple[str, str], str], cited: Cited[Holding]) -> str:
    return named.get((cited.fact.holder, cited.statement.id), cited.fact.holder)


def _days(told: PartialDate | None, on: PartialDate) -> int | None:
    if told is None or not (told.lower and told.upper and on.lower and on.upper):
        return None
    if told.overlaps(on):
        return 0
    return (told.upper - on.lower).days if told.upper < on.lower else (told.lower - on.upper).days
