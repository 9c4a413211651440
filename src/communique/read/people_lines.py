"""Ties across lines: attendance lists and signatures with the post below the name, phrases cut by a line break, "X: President A".

Invariant: only lines that touch each other in the text are tied, and a post that has an owner or a holder keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.names_lexicon import HitKind
from communique.read.people_links import hold
from communique.read.people_nodes import Node

Lines = Sequence[tuple[Line, list[Node]]]

_ENDS = frozenset({".", ",", ";", ""})


def link_lines(lines: Lines) -> None:
    """Tie each line that is a post to the line above it that is a name."""
    for (above, names), (line, nodes) in pairwise(lines):
        person = _only_name(above, names)
        post = nodes[0] if nodes else None
        if person is None or post is None or not _is_post_line(line, nodes, post):
            continue
        hold(person, post)


def owner_above(lines: Lines, index: int, post: Node) -> tuple[str, str] | None:
    """The country whose adjective ends the line above, where a line break cuts a phrase ("Israeli" / "Defence Minister")."""
    if index == 0 or post.first > 0 or not lines[index - 1][1]:
        return None
    line, nodes = lines[index - 1]
    last = nodes[-1]
    return (last.name, last.key) if last.end == line.size and last.is_adjective else None


def owner_in_front(line: Line, nodes: list[Node]) -> tuple[str, str] | None:
    """The country that opens a line of a list before a colon ("Zambia: H.E. President A B")."""
    first = nodes[0] if nodes else None
    if first is None or first.kind is not MentionKind.STATE or first.first > 0 or line.low(first.end) != ":":
        return None
    return line.text(first.first, first.end), first.key


def _only_name(line: Line, nodes: list[Node]) -> Node | None:
    """The person whose name, with titles, is all that a line holds."""
    person = nodes[0] if len(nodes) == 1 else None
    if person is None or person.kind is not MentionKind.PERSON or person.offices:
        return None
    is_whole = person.start == 0 and line.low(person.end) in _ENDS and person.end >= line.size - 1
    return person if is_whole else None


def _is_post_line(line: Line, nodes: list[Node], post: Node) -> bool:
    """Whether a line holds a post and nothing else but its country."""
    if post.kind is not MentionKind.POST or post.is_plural or post.first > 0 or post.holders:
        return False
    others = nodes[1:]
    is_country = len(others) == 1 and line.low(post.end) == "," and line.hit(others[0].first, HitKind.STATE) is not None
    end = others[0].end if is_country else post.end
    return (not others or is_country) and line.low(end) in _ENDS and end >= line.size - 1
