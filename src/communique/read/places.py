"""Places by name and grammar: a capitalised word after a preposition of place, or in a dateline, that the gazetteer knows.

Invariant: formats, instruments and persons are never places; a place found here overlaps no other node.
"""

from __future__ import annotations

from communique.knowledge.names import load_name_words
from communique.model.reading import MentionKind
from communique.read.gazetteer import find_place
from communique.read.names import Line
from communique.read.people_lists import insert
from communique.read.people_nodes import Node

_BEFORE = frozenset({"in", "at", "to", "from", "near", "around", "outside", "via", "visited", "visit", "visiting", "between", "towards", "of",
  "reached", "through", "inside", "leaving", "left", "for", "on", "toward", "into", "over", "and", "across"})  # fmt: skip
_WEAK = frozenset({"of", "for", "on", "to", "over", "and", "across", "between", "from"})
LONGEST = 4
"""Words that a place's name may have."""
SURE_POPULATION = 50_000
"""People that a place must have to be taken after a weak preposition ("talks of X"); tuned on our own statements."""


def find_places(line: Line, nodes: list[Node]) -> None:
    """Put the places of a line among its nodes."""
    taken = {n for node in nodes for n in range(node.start, node.end)}
    place, last = 0, -1
    while place < len(line.words):
        if place in taken or not line.words[place].is_capital:
            place += 1
            continue
        before = line.low(place - 1) if place else "^"
        if not _may_begin(line, place, before, last):
            place += 1
            continue
        end, key = _longest(line, place, taken, is_weak=before in _WEAK and last != place - 1)
        if end:
            name = line.text(place, end)
            insert(nodes, Node(MentionKind.PLACE, place, end, name, None, key, "gazetteer"))
            last = end
            place = end
        else:
            place += 1


def _may_begin(line: Line, place: int, before: str, last: int) -> bool:
    if line.low(place) in load_name_words().function or (
        line.low(place) in load_name_words().never and not line.is_capital(place + 1)
    ):
        return False
    if before in _BEFORE or (before == "the" and line.low(place - 2) in ("in", "around", "near")):
        return True
    if before == "^":
        return line.words[place].text.isupper() or (
            line.low(place + 1) in (",", "/") and line.low(place + 2)[:1].isdigit()
        )
    return before in (",", "/", "(", "-") and (
        last == place - 1 or line.words[place].text.isupper() or line.low(place + 1) in (",", "/")
    )


def _longest(line: Line, place: int, taken: set[int], *, is_weak: bool) -> tuple[int, str]:
    stop = place
    while (
        stop < len(line.words)
        and stop - place < LONGEST
        and stop not in taken
        and (line.is_capital(stop) or line.low(stop) in ("de", "al", "el", "la", "es", "ez", "of", "and", "-"))
    ):
        stop += 1
    run = stop
    while run > place:
        if line.is_capital(run - 1):
            found = find_place(line.text(place, run))
            if found and not _is_part(line, run, stop) and (not is_weak or found.population >= SURE_POPULATION):
                return run, f"geonames:{found.id}"
        run -= 1
    return 0, ""


def _is_part(line: Line, run: int, stop: int) -> bool:
    """Whether a capitalised word follows that makes it part of another name ("Vienna Document")."""
    return run < stop and line.is_capital(run)
