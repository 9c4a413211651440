"""Whom the signatures below an agreement bind: "For the Front: A B, Secretary", or "For the Government of X" on a line of its own.

A post that names no country or body in such a line belongs to the party for which its holder signs. Invariant: a short form ("the
Front") is replaced only by a fuller name that the text has.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.knowledge.countries import country_of_code
from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.people_nodes import Node
from communique.read.states import code_of

Lines = Sequence[tuple[Line, list[Node]]]

_NEAR = 2
"""Lines between a name's post and the line that says for whom it is signed."""

_PARTY_WORDS = 12
"""Words of a line that says for whom it is signed."""


def party_signed_for(lines: Lines, index: int) -> tuple[str, str] | None:
    """The country or body for which the holder of a post in a line signs, with its country's code; None if nothing tells."""
    line, nodes = lines[index]
    if _opens_for(line):
        colon = next((n for n in range(1, line.size) if line.low(n) == ":"), 0)
        return _party(lines, index, line, nodes, colon) if colon else None
    if line.size > _PARTY_WORDS:
        return None
    at = _line_for(lines, index)
    return _party(lines, at, *lines[at], lines[at][0].size) if at >= 0 else None


def _opens_for(line: Line) -> bool:
    """Whether a line begins with "For the" or "On behalf of"."""
    opens = line.low(0) == "for" or (line.low(0), line.low(1), line.low(2)) == ("on", "behalf", "of")
    return opens and line.is_capital(0) and line.size > 1


def _is_for_line(line: Line) -> bool:
    """Whether a line says only for whom it is signed."""
    return _opens_for(line) and line.size <= _PARTY_WORDS and line.low(line.size - 1) != "."


def _line_for(lines: Lines, index: int) -> int:
    """Index of the line that says for whom the post of a line signs: above the name, or below the post; -1 if there is none."""
    first = next((n for n, (line, _) in enumerate(lines) if _is_for_line(line)), -1)
    if first < 0:
        return -1
    stands_below = first > 0 and _signs(lines[first - 1][1])
    near = (index + 1, index + _NEAR) if stands_below else (index - 1, index - _NEAR)
    return next((n for n in near if 0 <= n < len(lines) and _is_for_line(lines[n][0])), -1)


def _signs(nodes: list[Node]) -> bool:
    """Whether a line begins with a name or post."""
    return bool(nodes) and nodes[0].kind in (MentionKind.PERSON, MentionKind.POST)


def _party(lines: Lines, index: int, line: Line, nodes: list[Node], end: int) -> tuple[str, str] | None:
    party = next(
        (n for n in nodes if n.kind in (MentionKind.BODY, MentionKind.STATE) and not n.is_adjective and n.end <= end),
        None,
    )
    if party is None:
        start = 1 + (line.low(1) == "the") if line.low(0) == "for" else 3 + (line.low(3) == "the")
        short = line.text(start, end) if end - start == 1 else ""
        return _fuller(lines, index, short) if short else None
    name = line.text(party.first, party.end)
    fuller = _fuller(lines, index, name) if party.end - party.first == 1 and party.kind is MentionKind.BODY else None
    code = party.key if party.kind is MentionKind.STATE and country_of_code(party.key) else _code_within(name)
    return fuller or (name, code)


def _fuller(lines: Lines, index: int, short: str) -> tuple[str, str] | None:
    """The first body named before whose name begins or ends with a short form ("the Front" for "Hills Liberation Front")."""
    for _, nodes in lines[:index]:
        for node in nodes:
            words = node.name.split()
            if node.kind is MentionKind.BODY and len(words) > 1 and short in (words[0], words[-1]):
                return node.name, _code_within(node.name)
    return None


def _code_within(name: str) -> str:
    """The code of the country that a body's name ends with ("Government of the Republic of X")."""
    parts = name.split(" of ")
    return next((code for n in range(1, len(parts)) if (code := code_of(" of ".join(parts[n:])))), "")
