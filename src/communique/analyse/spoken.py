"""Spoken: the sentences of one statement, as the questions of wording take them, and their order in time.

Invariant: the sentences are those of the statement's first text, in order; copies would say everything twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from communique.analyse.words import Sentence
from communique.model.resolved import Statement


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement with its sentences."""

    statement: Statement
    """Who said it, and when."""

    sentences: tuple[Sentence, ...]
    """What was said, without title and dateline; empty if nothing can be read."""

    @property
    def earliest(self) -> date | None:
        """The first day on which it can have been issued; None if nothing tells."""
        told = self.statement.date or self.statement.not_before
        return told.lower if told else None


def in_time(spoken: Iterable[Spoken]) -> tuple[Spoken, ...]:
    """Statements in the order of time, those of which nothing is told last."""
    return tuple(sorted(spoken, key=_time))


def _time(one: Spoken) -> tuple[date, bool, str]:
    # A bound sorts after a day: the statement may be later, never earlier.
    return (one.earliest or date.max, one.statement.date is None, one.statement.slug)


def earlier_than(one: Spoken, others: Iterable[Spoken]) -> tuple[Spoken, ...]:
    """The statements issued before one, in time; of an undated one, those before its bound, or all if it has none."""
    day = one.earliest
    out = []
    for other in others:
        if other.statement.id == one.statement.id or other.statement.date is None:
            continue
        last = other.statement.date.upper
        if day is None or (last is not None and last < day):
            out.append(other)
    return in_time(out)
