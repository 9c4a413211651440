"""Counterparts: "his X counterpart, A" holds in X the post of the person he is compared with.

Invariant: a counterpart without somebody to compare him with gets no post.
"""

from __future__ import annotations

from communique.model.actor import ActorKind, Office
from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.names_lexicon import HitKind
from communique.read.people_lists import insert
from communique.read.people_names import name_at, prefix_at
from communique.read.people_nodes import Node, hold
from communique.read.people_scan import person_node
from communique.read.posts import PostNode

_AGAIN = ("counterpart", "counterparts", "colleague", "homologue")


def link_counterparts(line: Line, nodes: list[Node], before: Node | None) -> None:
    """Somebody called "his X counterpart" has the post of the person he is compared with."""
    for index, word in enumerate(line.words):
        if word.low not in _AGAIN:
            continue
        source = _compared(line, nodes, index) or _subject_after(nodes, index) or before
        state = next((n for n in nodes if n.end == index and n.kind is MentionKind.STATE), None)
        start, _ = prefix_at(line, index + 1 + (line.low(index + 1) == ","))
        end = name_at(line, start, is_sure=line.low(index + 1) != ",")
        if source is None or not source.offices or (state is None and not end):
            continue
        _add_counterpart(line, nodes, (index, start, end), source, state, many=word.low.endswith("s"))


def _subject_after(nodes: list[Node], index: int) -> Node | None:
    """The person told later whose counterpart opens the sentence ("After meeting his X counterpart, Minister A said")."""
    return next(
        (n for n in nodes if n.first > index and n.kind is MentionKind.PERSON and n.offices and n.offices[0][1]), None
    )


def _compared(line: Line, nodes: list[Node], index: int) -> Node | None:
    """The person whose counterpart is meant: the one coordinated with him, else the first of the line."""
    people = [n for n in nodes if n.kind is MentionKind.PERSON and n.offices and n.end <= index]
    if not people:
        return None
    between = [line.low(n) for n in range(people[-1].end, index)]
    return people[-1] if between[:1] == ["and"] or between[:2] == [",", "and"] else people[0]


def _add_counterpart(
    line: Line, nodes: list[Node], where: tuple[int, int, int], source: Node, state: Node | None, *, many: bool
) -> None:
    index, start, end = where
    like, _ = next(((o.post, c) for o, c, _, _ in source.offices if c), (source.offices[0][0].post, ""))
    owner = (
        state.name
        if state and line.hit(state.first, HitKind.ADJECTIVE)
        else line.text(state.first, state.end)
        if state
        else None
    )
    office = Office(like, owner)
    key = state.key if state else ""
    first = state.first if state else index
    parse = PostNode(first, index + 1, (office,), (key,), like.casefold(), many)
    post = Node(MentionKind.POST, first, index + 1, str(office), ActorKind.POST, key, "counterpart", parse, many)
    insert(nodes, post)
    if end and not many:
        person = next((n for n in nodes if n.kind is MentionKind.PERSON and n.first == start), None)
        if person is None:
            person = person_node(line, start, end, "counterpart", begin=index + 1 if start > index + 1 else -1)
            insert(nodes, person)
        hold(person, post)
