"""Spots told: a place and a day as one sentence tells them, and which of several an encounter takes.

Invariant: what stands after "from", "of" and the like is never the place of an encounter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.model.partial_date import PartialDate

AT = frozenset({"in", "at", "to", "near", "inside", "within"})
"""Prepositions before where something is."""
GOING = frozenset({"to", "for"})
"""Prepositions before where somebody goes."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as the sentence tells it."""

    name: str
    """As it is written; several joined by "; "."""

    preposition: str
    """The word before it, lower case; empty for an object or a modifier."""

    first: int
    """Index of its first token."""

    last: int
    """Index of its last token."""

    anchor: int
    """Index of the token from which its owner is looked for."""

    is_named: bool = True
    """Whether it is a name, not "the region"."""


@dataclass(frozen=True, slots=True)
class When:
    """A day as the sentence tells it."""

    date: PartialDate
    """The value."""

    first: int
    """Index of its first token."""

    last: int
    """Index of its last token."""


def place_name(spots: Iterable[Spot], *, going: bool) -> str | None:
    """The place that the spots tell: named ones before unnamed; of a journey also the place gone to.

    Args:
        spots: places told for one encounter.
        going: whether the encounter is a journey, so that "to X" is its place.
    """
    fitting = [
        s
        for s in spots
        if s.preposition in (AT | GOING if going else AT - {"to"}) or (s.is_named and not s.preposition)
    ]
    named = [s for s in fitting if s.is_named]
    best = named or fitting
    return best[0].name if best else None


def one_date(dates: Iterable[When]) -> PartialDate | None:
    """The day that the dates tell: the most precise, the first of equals; None without any.

    A day beside its own weekday or "today" is told twice, not two days.
    """
    values = [d.date for d in dates]
    days = [v for v in values if v.is_day]
    return next(iter((*days, *values)), None)
