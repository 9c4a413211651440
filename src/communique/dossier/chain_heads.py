"""Heads of chains: what lists, filters and counts need of a chain, without its steps.

Invariant: a head tells of its chain what the chain tells of itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import msgspec

from communique.analyse.chain import Chain
from communique.analyse.clock import Clock, clock_of
from communique.model.facts import Meeting
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

LAST = date.max.isoformat()
"""Stands for the day of a statement of which nothing is told: after all others."""


@dataclass(frozen=True, slots=True)
class ChainHead:
    """A chain without its steps."""

    id: str
    """Id of the fact that opens it."""

    kind: str
    """As last stated."""

    status: str
    """The last word on it."""

    is_open: bool
    """Whether no text held tells an end."""

    due: str | None
    """As last stated."""

    due_told: str | None
    """Day of the statement that told it, EDTF."""

    first_day: str
    """First day on which the statement of its first step can have been issued, ISO 8601."""

    last_day: str
    """The same of its last step."""

    said_until: str | None
    """The latest day on which a step after the first was said, ISO 8601; None if there is none with a day."""

    first_by: tuple[str, ...]
    """Who must act or takes part, as the fact that opens it names them."""

    by: frozenset[str]
    """The same in all facts that state it."""

    to: frozenset[str]
    """Who asks, benefits or lends the auspices, in all facts that state it."""

    steps: int
    """How many words on it are held."""

    @classmethod
    def of(cls, chain: Chain) -> ChainHead:
        """The head of a chain."""
        said = [s.statement.date.upper for s in chain.steps[1:] if s.statement.date]
        latest = max((day for day in said if day is not None), default=None)
        first = chain.first
        return cls(
            chain.id,
            chain.kind,
            chain.status.value,
            chain.is_open,
            chain.due,
            str(chain.due_told) if chain.due_told else None,
            _first_day_of(chain.steps[0].statement),
            _first_day_of(chain.steps[-1].statement),
            latest.isoformat() if latest else None,
            first.participants if isinstance(first, Meeting) else first.by,
            *_names(chain),
            len(chain.steps),
        )

    def encode(self) -> str:
        """The head as JSON, its names in order."""
        return msgspec.json.encode(self, order="deterministic").decode()

    def clock(self, on: date | None) -> Clock:
        """How the day due stands as of a day."""
        return _clock(self.due, self.due_told, on)

    def clock_in_words(self, on: date | None) -> str:
        """How the day due stands, and whether anything is held since."""
        clock = self.clock(on)
        return f"{clock}, nothing held on it since" if self._is_silent_since(clock) else str(clock)

    def _is_silent_since(self, clock: Clock) -> bool:
        """Whether the day due passed, and no statement held says anything of it since."""
        if not clock.is_past or clock.day is None or not self.is_open:
            return False
        return self.said_until is None or self.said_until < clock.day.isoformat()


def decode_heads(values: Iterable[str]) -> tuple[ChainHead, ...]:
    """Heads that were kept."""
    decoder = msgspec.json.Decoder(ChainHead)
    return tuple(decoder.decode(value) for value in values)


@lru_cache(maxsize=4096)
def _clock(due: str | None, told: str | None, on: date | None) -> Clock:
    return clock_of(due, told=PartialDate(told) if told else None, on=on)


def _first_day_of(statement: Statement) -> str:
    told = statement.date or statement.not_before
    day = told.lower if told else None
    return day.isoformat() if day else LAST


def _names(chain: Chain) -> tuple[frozenset[str], frozenset[str]]:
    """Who is to act, and who asks or benefits, in all facts that state it."""
    by: set[str] = set()
    to: set[str] = set()
    for fact in chain.facts:
        if isinstance(fact, Meeting):
            by.update(fact.participants)
            to.update(fact.auspices)
        else:
            by.update(fact.by)
            to.update(fact.to)
    return frozenset(by), frozenset(to)
