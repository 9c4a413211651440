"""Ladder: how strongly somebody is spoken to through time, and where a step goes up or down.

Idea: acts of one kind (requests, promises, praise, blame) stand on one ladder; of several acts of a statement to one addressee
the strongest counts. Invariant: a step cites both its passages; rungs come from a table that can be changed, and no fact changes with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from communique.analyse.words import keys_of
from communique.knowledge.ladder import LadderTable, Rung, side_of
from communique.model.citation import Citation
from communique.model.facts import Act
from communique.model.resolved import Statement


class Direction(StrEnum):
    """Where a step of the ladder goes."""

    FIRST = "first"
    """The first act to this addressee."""

    SAME = "same"
    """As strong as the time before."""

    UP = "up"
    """Stronger."""

    DOWN = "down"
    """Weaker."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An act with who is meant, as resolved."""

    act: Act
    """The act."""

    statement: Statement
    """Where it stands."""

    addressees: tuple[tuple[str, str], ...]
    """Key and display name of each who is spoken to."""

    speaker: str
    """Key of who speaks."""


@dataclass(frozen=True, slots=True)
class Point:
    """How strongly somebody is spoken to in one statement."""

    spoken: Spoken
    """The strongest act."""

    rung: Rung
    """Where it stands."""

    level: int
    """Level of the act, 1 to 7."""

    direction: Direction
    """Against the statement before."""

    before: Point | None
    """The point before; None for the first."""

    others: int
    """Weaker acts of the same kind to the same addressee in this statement."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The words of the act, and those of the act before."""
        earlier = self.before.spoken.act.citations if self.before else ()
        return (*self.spoken.act.citations, *earlier)

    @property
    def is_other_speaker(self) -> bool:
        """Whether somebody else spoke the time before: then a step tells less."""
        return self.before is not None and self.before.spoken.speaker != self.spoken.speaker


@dataclass(frozen=True, slots=True)
class Line:
    """How strongly somebody is spoken to through time, by acts of one kind."""

    addressee: str
    """Key of who is spoken to."""

    name: str
    """Display name."""

    side: str
    """Kind of acts: "directive", "expressive-" ..."""

    points: tuple[Point, ...]
    """In time; at least one."""

    @property
    def steps(self) -> tuple[Point, ...]:
        """The points at which it goes up or down."""
        return tuple(p for p in self.points if p.direction in {Direction.UP, Direction.DOWN})


def level_of(act: Act, table: LadderTable) -> int | None:
    """The level of an act; None where no table gives its verb one."""
    level = table.verbs.get(act.verb, act.strength)
    if level is None:
        return None
    keys = tuple(keys_of(act.content))[:_ASKED_WORDS]
    is_softer = any(keys[n : n + len(run)] == run for run in table.softer for n in range(len(keys)))
    return max(1, level - 1) if is_softer else level


_ASKED_WORDS = 12
"""Words of what is asked in which a softening word bears on the act itself."""


def climb(spoken: Iterable[Spoken], table: LadderTable, *, per_speaker: bool = False) -> tuple[Line, ...]:
    """The lines of acts, those with most steps first.

    Args:
        spoken: acts with their statements.
        table: the rungs.
        per_speaker: whether each speaker has lines of its own.
    """
    by_line: dict[tuple[str, str, str], list[tuple[Spoken, int]]] = defaultdict(list)
    names: dict[str, str] = {}
    for one in spoken:
        level = level_of(one.act, table)
        if level is None or one.act.negated:
            continue
        for key, name in one.addressees:
            names.setdefault(key, name)
            side = side_of(one.act.force, one.act.polarity)
            by_line[key, side, one.speaker if per_speaker else ""].append((one, level))
    lines = [Line(key, names[key], side, _points(found, side, table)) for (key, side, _), found in by_line.items()]
    return tuple(
        sorted(lines, key=lambda n: (-len(n.steps), -len(n.points), n.name, n.side, n.points[0].spoken.speaker))
    )


def _points(found: Sequence[tuple[Spoken, int]], side: str, table: LadderTable) -> tuple[Point, ...]:
    by_statement: dict[str, list[tuple[Spoken, int]]] = defaultdict(list)
    for one, level in found:
        by_statement[one.statement.id].append((one, level))
    out: list[Point] = []
    for acts in sorted(by_statement.values(), key=lambda group: _time(group[0][0])):
        one, level = max(acts, key=lambda pair: (pair[1], -pair[0].act.citations[0].start))
        before = out[-1] if out else None
        out.append(Point(one, table.rung(side, level), level, _direction(before, level), before, len(acts) - 1))
    return tuple(out)


def _direction(before: Point | None, level: int) -> Direction:
    if before is None:
        return Direction.FIRST
    if level == before.level:
        return Direction.SAME
    return Direction.UP if level > before.level else Direction.DOWN


def _time(spoken: Spoken) -> tuple[date, bool, str]:
    statement = spoken.statement
    told = statement.date or statement.not_before
    return ((told.lower if told else None) or date.max, statement.date is None, statement.slug)
