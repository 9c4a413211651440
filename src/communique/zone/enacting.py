"""Finds the line in which an organ enacts a text ("The Security Council,"): there the body begins, however short it is.

A resolution is printed in narrow columns without a headline, so that its first words look like a letterhead. Invariant: only a
line that names an organ and nothing else counts, and only if the next one says what the organ does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from communique.knowledge.tables import load_table
from communique.zone.core import LEAST_BODY, Core, opens_with_speech
from communique.zone.marks import Mark
from communique.zone.units import Unit

_FIRST_UNITS = 25
"""The organ names itself within so many units."""

_LINE = re.compile(r"(?:The|THE)((?:\s+(?:[A-ZÀ-Þ][\w’'-]+|of|and|the|on|for))+)[,.:]?")
_STATE = re.compile(r"(?:Having|Being|Bearing|Deeply|Gravely|Acting|Mindful|Conscious|Alarmed|Determined|In|And)\b")
"""How a preamble opens, where it opens with no verb of speech."""

_CLOSES = re.compile(r"(?:Adopted|Resolution adopted|Done)\b")


def find_enacting(units: Sequence[Unit]) -> int | None:
    r"""The unit in which an organ names itself before it speaks; None if there is none.

    >>> from communique.zone.units import split_units
    >>> find_enacting(split_units("Resolution 9 (1946)\n\nThe Lake Council,\n\nNoting the report of the envoy,"))
    1
    """
    for at, unit in enumerate(units[:_FIRST_UNITS]):
        found = None if unit.label else _LINE.fullmatch(unit.text)
        if found and _organs() & set(found.group(1).casefold().split()) and _speaks_next(units, at):
            return at
    return None


def begin_at_enacting(core: Core | None, units: Sequence[Unit], marks: Sequence[Mark | None]) -> Core | None:
    """The core from the enacting line on; where a page has none, the few lines below that line."""
    at = find_enacting(units)
    if at is None or (core is not None and core.first <= at):
        return core
    if any(marks[at : core.first if core else at + 1]):
        return core
    if core is not None:
        return Core(at, core.last, core.weight)
    last = at + 1
    while last + 1 < len(units) and marks[last + 1] is None and not _CLOSES.match(units[last + 1].text):
        last += 1
    return Core(at, last, LEAST_BODY)


def _speaks_next(units: Sequence[Unit], at: int) -> bool:
    """Whether the unit below opens as a preamble or a measure does."""
    below = units[at + 1] if at + 1 < len(units) else None
    return below is not None and (opens_with_speech(below.core) or _STATE.match(below.core) is not None)


@cache
def _organs() -> frozenset[str]:
    """The words that an organ which enacts a text has in its name."""
    return frozenset(str(word).casefold() for word in load_table("announcements")["enacting"])
