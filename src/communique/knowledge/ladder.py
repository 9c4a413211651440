"""The ladder of acts of speech, from `ladder.yaml` or a file of the reader's own.

Invariant: every rung has a name, and a level from 1 to 7; no fact depends on this table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError
from communique.model.facts import Force

_TABLE = "ladder"
HIGHEST = 7
"""The highest rung."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder."""

    level: int
    """1 (weak) to 7 (strong), within its side of the ladder."""

    name: str
    """What it is called: its best known verb."""

    examples: tuple[str, ...]
    """Acts that stand on it."""


@dataclass(frozen=True, slots=True)
class LadderTable:
    """The rungs of every kind of act."""

    version: int
    """Number of the table."""

    rungs: Mapping[str, Mapping[int, Rung]]
    """For "directive", "commissive", "expressive+", "expressive-", "assertive", "declarative" the rungs by level."""

    softer: tuple[tuple[str, ...], ...]
    """Runs of words in what is asked that put an act one rung lower."""

    verbs: Mapping[str, int]
    """Verbs that stand on another rung than `verbs.yaml` has them."""

    def rung(self, side: str, level: int) -> Rung:
        """The rung of a level, or the one below it that has a name."""
        named = self.rungs[side]
        known = [n for n in named if n <= level] or [min(named)]
        return named[max(known)]


def side_of(force: Force, polarity: int) -> str:
    """On which side of the ladder an act stands.

    >>> side_of(Force.EXPRESSIVE, -1), side_of(Force.DIRECTIVE, 0)
    ('expressive-', 'directive')
    """
    return f"{force}{'-' if polarity < 0 else '+'}" if force is Force.EXPRESSIVE else str(force)


def load_ladder(path: str | None = None) -> LadderTable:
    """The ladder of the project, or that of a file.

    Raises:
        KnowledgeError: the file cannot be read, or a rung has no name.
    """
    return _own() if path is None else _checked(_read(path), path)


@cache
def _own() -> LadderTable:
    return _checked(load_table(_TABLE), _TABLE)


def _read(path: str) -> Any:  # noqa: ANN401 - checked by the reader
    try:
        return yaml.safe_load(Path(path).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise KnowledgeError(path, "-", str(error)) from error


def _checked(rows: Any, name: str) -> LadderTable:  # noqa: ANN401 - a table of any shape
    sides = [*(f.value for f in Force if f is not Force.EXPRESSIVE), "expressive+", "expressive-"]
    try:
        rungs = {side: {int(n): _rung(int(n), row) for n, row in rows[side].items()} for side in sides}
        softer = tuple(tuple(str(words).split()) for words in rows.get("softer", ()))
        verbs = {str(verb): int(level) for verb, level in (rows.get("verbs") or {}).items()}
        version = int(rows.get("version", 1))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnowledgeError(name, "-", f"{type(error).__name__}: {error}") from error
    wrong = [n for levels in rungs.values() for n in levels if not 1 <= n <= HIGHEST]
    if wrong or not all(rungs.values()):
        raise KnowledgeError(name, str(wrong), f"levels go from 1 to {HIGHEST}, and every kind of act needs one")
    return LadderTable(version, rungs, softer, verbs)


def _rung(level: int, row: dict[str, Any]) -> Rung:
    return Rung(level, str(row["name"]), tuple(str(e) for e in row.get("examples", ())))
