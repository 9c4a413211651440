"""Ties across lines: attendance lists and signatures with the post below the name, phrases cut by a line break, "X: President A".

Invariant: only lines that touch each other in the text are tied, and a post that has an owner or a holder keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from communique.model.reading import MentionKind
from communique.model.text import ZoneRole
from communique.read.names import Line
from communique.read.names_lexicon import HitKind
from communique.read.people_names import is_full, name_at
from communique.read.people_nodes import Node, gap, hold
from communique.read.people_scan import person_node

Lines = Sequence[tuple[Line, list[Node]]]

_ENDS = frozenset({".", ",", ";", ""})


def link_lines(lines: Lines) -> None:
    """Tie each line that is a post to the line above it that is a name."""
    for (above, names), (line, nodes) in pairwise(lines):
        _sign(above, names, line, nodes)
        person = _only_name(above, names)
        post = nodes[0] if nodes else None
        if person is None or post is None or not _is_post_line(line, nodes, post):
            continue
        hold(person, post)
        for earlier, later in pairwise(nodes):
            if (
                later.kind is not MentionKind.POST
                or later.is_plural
                or later.holders
                or gap(line, earlier, later) != "and"
            ):
                break
            hold(person, later)


def _sign(above: Line, names: list[Node], line: Line, nodes: list[Node]) -> None:
    """See a full name without title that is a whole line, where the next line holds its post or whom it binds."""
    if above.sentence.zone is not ZoneRole.BODY or any(n.kind is not MentionKind.PLACE for n in names):
        return
    end = name_at(above, 0, is_sure=True)
    is_whole = end >= above.size - (above.low(above.size - 1) in _ENDS) and is_full(above, 0, end)
    binds = line.low(0) == "for" and line.is_capital(0) and line.low(1) == "the"
    if is_whole and (binds or (bool(nodes) and _is_post_line(line, nodes, nodes[0]))):
        names[:] = [person_node(above, 0, end, "signature")]


def owner_above(lines: Lines, index: int, post: Node) -> tuple[str, str] | None:
    """The country whose adjective ends the line above, where a line break cuts a phrase ("Israeli" / "Defence Minister")."""
    if index == 0 or post.first > 0 or not lines[index - 1][1]:
        return None
    line, nodes = lines[index - 1]
    last = nodes[-1]
    return (last.name, last.key) if last.end == line.size and last.is_adjective else None


def owner_in_front(nodes: list[Node], line: Line, post: Node) -> tuple[str, str] | None:
    """The country that opens an item of a list of participants ("Zambia: H.E. President A B", "Zambia - H.E. A B, Vice President")."""
    state = _state_in_front(line, nodes, post)
    return (line.text(state.first, state.end), state.key) if state is not None else None


def settle_countries(lines: Lines) -> None:
    """Give persons without a country the one that opens their item in a list of participants."""
    for line, nodes in lines:
        for person in nodes:
            if person.kind is MentionKind.PERSON and not person.country:
                state = _state_in_front(line, nodes, person)
                person.country = state.key if state is not None else ""


def _state_in_front(line: Line, nodes: list[Node], node: Node) -> Node | None:
    """The country before a colon, or before a name with a title, that opens the item in which a node stands."""
    before = [n for n in nodes if n.end <= node.start and n.kind is MentionKind.STATE and not n.is_adjective]
    state = before[-1] if before else None
    if state is None or (state.first and line.low(state.first - 1) not in _ITEM_ENDS):
        return None
    first = next((n for n in nodes if n.start >= state.end), None)
    is_titled = first is not None and first.kind is MentionKind.PERSON and first.has_title and first.start == state.end
    opens = line.low(state.end) == ":" or (line.low(state.end) in _DASHES and state.first <= 1)
    has_colon = opens and first is not None and first.start <= state.end + _NEAR
    own = {id(node), *(id(holder) for holder in node.holders)}
    others = [n for n in nodes if n.kind is MentionKind.PERSON and state.end <= n.first < node.end and id(n) not in own]
    stands_for = "representing" in line.lows[state.end : node.first]
    return state if (has_colon or is_titled) and (not others or stands_for) else None


_ITEM_ENDS = frozenset({".", ";", ":", "•", "-", "–", "*", "·", "the", ")"})
_DASHES = frozenset({"-", "–", "—"})
_NEAR = 3
"""Words between a colon and the name or post that it opens."""


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
    if _is_signed_for(line, nodes):
        return True
    is_country = len(others) == 1 and line.low(post.end) == "," and line.hit(others[0].first, HitKind.STATE) is not None
    end = others[0].end if is_country else post.end
    return (not others or is_country) and line.low(end) in _ENDS and end >= line.size - 1


def _is_signed_for(line: Line, nodes: list[Node]) -> bool:
    """Whether posts joined by "and" fill a line, or whom they bind or a role stands behind ("Minister of X For the Government")."""
    last = nodes[0]
    for node in nodes[1:]:
        if node.kind is not MentionKind.POST or gap(line, last, node) != "and":
            break
        last = node
    following = line.words[last.end].text if last.end < line.size else ""
    is_end = line.low(last.end) in _ENDS and last.end >= line.size - 1
    return is_end or following in ("For", "The")
