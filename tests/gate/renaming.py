"""The seeds with every person, country and place replaced by another of its kind, and their gold renamed along.

What is read must come from grammar and general knowledge: a rule that only fits the names of the seeds loses its figures here.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAMES = json.loads((Path(__file__).parents[1] / "cases" / "renaming.json").read_text("utf-8"))["names"]
_PATTERN = re.compile(
    "|".join(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])" for name in sorted(NAMES, key=len, reverse=True))
)
_UPPER = {name.upper(): other.upper() for name, other in NAMES.items()}
_BOTH = re.compile(
    "|".join(
        [
            _PATTERN.pattern,
            *(rf"(?<![^\W_]){re.escape(n)}(?![^\W_])" for n in sorted(_UPPER, key=len, reverse=True) if n not in NAMES),
        ]
    )
)


@dataclass(frozen=True)
class Renamed:
    """A text with other names, and where each character went."""

    content: str
    moves: tuple[tuple[int, int, int, int], ...]
    """Start and end in the old text, start and end in the new one, of each name replaced."""

    def place(self, offset: int, *, is_end: bool) -> int:
        """Where an offset of the old text lies in the new one."""
        shift = 0
        for old_start, old_end, new_start, new_end in self.moves:
            if offset < old_start or (offset == old_start and not is_end):
                break
            if offset >= old_end:
                shift = new_end - old_end
                continue
            return new_start if not is_end else new_end
        return offset + shift


def rename(content: str) -> Renamed:
    """The text with other names."""
    out: list[str] = []
    moves = []
    last = length = 0
    for found in _BOTH.finditer(content):
        other = NAMES.get(found.group()) or _UPPER[found.group()]
        out += [content[last : found.start()], other]
        length += found.start() - last
        moves.append((found.start(), found.end(), length, length + len(other)))
        length += len(other)
        last = found.end()
    return Renamed("".join([*out, content[last:]]), tuple(moves))


def rename_gold(gold: dict[str, Any], renamed: Renamed) -> dict[str, Any]:
    """The gold facts with other names and places."""
    out = _values(gold, renamed, key="")
    out["sha256"] = hashlib.sha256(renamed.content.encode()).hexdigest()
    return dict(out)


def _values(value: Any, renamed: Renamed, *, key: str) -> Any:
    if key == "at":
        return [[renamed.place(s, is_end=False), renamed.place(e, is_end=True)] for s, e in value]
    if key == "country":
        return {"AM": "PL", "AZ": "SE", "RU": "DE", "FR": "IT", "US": "GB", "AL": "AT", None: None}[value]
    if isinstance(value, dict):
        return {rename(k).content: _values(v, renamed, key=k) for k, v in value.items()}
    if isinstance(value, list):
        return [_values(v, renamed, key="") for v in value]
    return rename(value).content if isinstance(value, str) else value
