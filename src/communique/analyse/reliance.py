"""Reliance: what rests on what, which instruments are cited but not held, and which of them are most needed.

Idea: a statement rests on an instrument in a manner ("in accordance with", "recall"); an instrument that is held as a statement rests
on further ones, so that the ties make a graph. Invariant: every tie has its passages, and an instrument is wanted only if no statement
held is it.

Cost: grows with the number of ties.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.model.citation import Citation
from communique.model.resolved import Instrument, Statement

LOOSE = frozenset({"mention", "note", "discuss"})
"""Manners in which nothing rests on an instrument."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A statement that cites an instrument."""

    statement: Statement
    """The statement."""

    instrument: Instrument
    """What it cites."""

    manners: tuple[str, ...]
    """How, each once; "mention" where nothing more is told."""

    citations: tuple[Citation, ...]
    """Where, in the order of the text."""

    described: tuple[Citation, ...] = ()
    """How the instrument is described where it is cited ("accepted by the leaders"); empty if it is only named."""

    @property
    def rests(self) -> bool:
        """Whether the statement relies on it, and does not merely name it."""
        return any(manner not in LOOSE for manner in self.manners)


@dataclass(frozen=True, slots=True)
class Step:
    """A tie in a chain: what rests on an instrument that rests on another."""

    tie: Tie
    """The tie."""

    depth: int
    """0 for what the statement cites itself."""

    is_known: bool
    """Whether the chain has been here before; it is not followed again."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An instrument that is cited but not held."""

    instrument: Instrument
    """The instrument."""

    ties: tuple[Tie, ...]
    """Who cites it, in time."""

    issuers: tuple[str, ...]
    """Who issued these statements, the most frequent first."""

    manners: tuple[tuple[str, int], ...]
    """In what manner, and in how many statements; the most frequent first."""

    @property
    def resting(self) -> int:
        """Statements that rely on it."""
        return sum(1 for tie in self.ties if tie.rests)


class Web:
    """The ties of a dossier."""

    def __init__(self, ties: Iterable[Tie]) -> None:
        self.ties = tuple(sorted(ties, key=lambda t: (_issued(t.statement), t.citations[0].start, t.instrument.name)))
        self._from: dict[str, list[Tie]] = defaultdict(list)
        self._to: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            self._from[tie.statement.id].append(tie)
            self._to[tie.instrument.id].append(tie)

    def cited_by(self, instrument: Instrument) -> tuple[Tie, ...]:
        """Who cites an instrument, in time."""
        return tuple(self._to.get(instrument.id, ()))

    def chain(self, statement: Statement) -> tuple[Step, ...]:
        """What a statement rests on, and what that rests on, as far as it is held."""
        return tuple(self._walk(statement.id, 0, {statement.id}))

    def _walk(self, statement: str, depth: int, seen: set[str]) -> Iterator[Step]:
        for tie in self._from.get(statement, ()):
            held = tie.instrument.held_as
            yield Step(tie, depth, bool(held) and held in seen)
            if held and held not in seen:
                seen.add(held)
                yield from self._walk(held, depth + 1, seen)

    def wanted(self, issuer_of: Mapping[str, str]) -> tuple[Wanted, ...]:
        """What is cited but not held: by the number of statements, then of issuers, then of those that rely on it.

        Args:
            issuer_of: for each statement (by id) the one name of its issuers.
        """
        found = [_wanted(ties, issuer_of) for ties in self._to.values() if ties[0].instrument.held_as is None]
        return tuple(sorted(found, key=_need))


def _wanted(ties: Sequence[Tie], issuer_of: Mapping[str, str]) -> Wanted:
    issuers = Counter(issuer_of.get(t.statement.id, "") for t in ties)
    manners = Counter(manner for t in ties for manner in t.manners)
    return Wanted(
        ties[0].instrument,
        tuple(ties),
        tuple(name for name, _ in sorted(issuers.items(), key=lambda item: (-item[1], item[0])) if name),
        tuple(sorted(manners.items(), key=lambda item: (-item[1], item[0]))),
    )


def _need(wanted: Wanted) -> tuple[int, int, int, str]:
    return (-len(wanted.ties), -len(wanted.issuers), -wanted.resting, wanted.instrument.name.casefold())


def _issued(statement: Statement) -> tuple[bool, str, str]:
    return (statement.date is None, str(statement.date or statement.not_before or ""), statement.slug)
