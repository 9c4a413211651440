"""Mentions of actors and places in a statement: persons, posts, bodies, states, places and labels.

Three passes: each line by its own words, ties between persons and posts, then names known from elsewhere in the text. Invariant:
mentions are in the order of the text; their spans begin and end with a word of the sentence and do not overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.actor import Office
from communique.model.reading import Mention, MentionKind, Sentence
from communique.read.names import Line, list_lines
from communique.read.people_avowals import settle_by_avowal
from communique.read.people_bare import find_known, find_unknown, name_words
from communique.read.people_beside import link_beside
from communique.read.people_context import find_owners_elsewhere
from communique.read.people_gather import gather_people
from communique.read.people_lines import link_lines, settle_countries
from communique.read.people_links import link_line, link_right
from communique.read.people_nodes import Node
from communique.read.people_scan import scan_line
from communique.read.places import find_places
from communique.read.states_unknown import mark_unknown_states

__all__ = ["find_mentions", "gather_people"]


def find_mentions(sentences: Sequence[Sentence], content: str) -> tuple[Mention, ...]:
    """All mentions of persons, posts, bodies, states, places and labels, in the order of the text."""
    lines = list_lines(sentences, content)
    mark_unknown_states(lines, content)
    found = [[] if _is_credit(line) else scan_line(line) for line in lines]
    before: Node | None = None
    for line, nodes in zip(lines, found, strict=True):
        link_line(line, nodes, before)
        before = next((n for n in reversed(nodes) if n.kind is MentionKind.PERSON and n.offices), before)
    pairs = list(zip(lines, found, strict=True))
    link_lines(pairs)
    find_owners_elsewhere(pairs)
    settle_countries(pairs)
    for line, nodes in zip(lines, found, strict=True):
        if not _is_credit(line):
            find_unknown(line, nodes)
            for person in [n for n in nodes if n.basis == "syntax" and not n.offices]:
                link_right(line, nodes, nodes.index(person))
            find_places(line, nodes)
    known = name_words(n.name for nodes in found for n in nodes if n.kind is MentionKind.PERSON)
    for line, nodes in zip(lines, found, strict=True):
        find_known(line, nodes, known)
        link_beside(line, nodes)
    settle_by_avowal(pairs)
    return tuple(_mention(line, node) for line, nodes in zip(lines, found, strict=True) for node in nodes)


def _is_credit(line: Line) -> bool:
    """Whether a line in brackets says who wrote for the newspaper ("(Reporting by A B; editing by C D)")."""
    return line.low(0) == "(" and line.low(1) in _CREDITS and "by" in line.lows[2:4]


_CREDITS = frozenset({"reporting", "additional", "editing", "writing", "compiled", "edited", "reported", "written"})


def _mention(line: Line, node: Node) -> Mention:
    words = line.words
    return Mention(
        node.kind,
        line.sentence.index,
        line.span(node.first, node.end),
        words[node.first].first,
        words[node.end - 1].last,
        node.name,
        node.actor,
        node.country if node.kind is MentionKind.PERSON else node.key,
        _offices(node),
        tuple(h.name for h in node.holders) or tuple(node.members),
        node.is_plural,
        None,
        (node.post.qualifier if node.post else "") or node.basis,
        node.is_adjective,
    )


def _offices(node: Node) -> tuple[Office, ...]:
    """The offices that a post states; one for each holder where it has several."""
    if node.post is None:
        return ()
    if len(node.holders) <= 1:
        stated = tuple(o for holder in node.holders for o, _, _, post in holder.offices if post is node)
        return stated or node.post.offices
    return tuple(_own_office(holder, node) for holder in node.holders)


def _own_office(holder: Node, node: Node) -> Office:
    """The office by which a person belongs to a list: the one that its head states, else the first of his own."""
    stated = next((office for office, _, _, post in holder.offices if post is node), None)
    return stated or (
        holder.offices[0][0] if holder.offices else node.post.offices[0] if node.post else Office(node.name)
    )
