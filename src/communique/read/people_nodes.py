"""Nodes of a line: the actors found in it, before they are tied to each other.

Invariant: the nodes of a line are in order and do not overlap.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.knowledge.names import load_name_words
from communique.model.actor import ActorKind, Office
from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.names_lexicon import HitKind
from communique.read.posts import PostNode


@dataclass(slots=True, eq=False)
class Node:
    """An actor or place in a line. Ties between nodes are filled in while the line is read."""

    kind: MentionKind
    """What it names."""

    first: int
    """Index of its first word."""

    end: int
    """One past its last word."""

    name: str
    """Normalised name."""

    actor: ActorKind | None = None
    """What sort of actor it can stand for."""

    key: str = ""
    """Country code or id of a known body."""

    basis: str = ""
    """Why it was taken for this."""

    post: PostNode | None = None
    """Of a post: its parse."""

    is_plural: bool = False
    """Whether it names several."""

    is_adjective: bool = False
    """Whether it is a country's adjective."""

    has_title: bool = False
    """Of a person: whether a title or rank stands before the name."""

    begin: int = -1
    """Of a person: first word of the titles before the name."""

    offices: list[tuple[Office, str, str, Node]] = field(default_factory=list)
    """Of a person: office, country code, qualifier and the node of the post."""

    affiliation: str = ""
    """Of a person: country or body told beside the name ("X of Y", "X (Y)")."""

    country: str = ""
    """Of a person: alpha-2 code of that country."""

    holders: list[Node] = field(default_factory=list)
    """Of a post: the persons it is stated of."""

    members: list[str] = field(default_factory=list)
    """Of a plural post or label that the text spells out: names of its members that are no persons."""

    @property
    def start(self) -> int:
        """First word with the titles before a name."""
        return self.begin if self.begin >= 0 else self.first


def hold(person: Node, post: Node) -> None:
    """Tie a singular post to a person."""
    if post.post is None or post.holders:
        return
    post.holders.append(person)
    for office, code in zip(post.post.offices, post.post.codes, strict=True):
        person.offices.append((office, code, post.post.qualifier, post))


def gap(line: Line, left: Node, right: Node) -> str:
    """The words and marks between two nodes, folded, with single blanks; an acronym in brackets after the first is left out."""
    return " ".join(word.low or word.text for word in line.words[past_acronym(line, left.end) : right.start])


def past_acronym(line: Line, place: int) -> int:
    """Past the brackets at a word if they hold an acronym only ("the Contact Group (CG)")."""
    place = _past_honours(line, place)
    if line.low(place) == "(" and line.low(place + 2) == ")" and _is_acronym(line.words[place + 1].text):
        # a country in brackets is told of the name before it ("A B (US)")
        return place if line.hit(place + 1, HitKind.STATE) else place + 3
    return place


def _is_acronym(text: str) -> bool:
    """Whether most letters are capitals ("UN", "HoR")."""
    return len(text) > 1 and sum(c.isupper() for c in text) * 2 > len(text)


def _past_honours(line: Line, place: int) -> int:
    """Past the degrees and forms of address behind a name ("A B, PhD", "A B (Mrs)")."""
    words = load_name_words()
    while True:
        opens = line.low(place) in (",", "(")
        at = place + opens
        is_honour = line.low(at) in words.honours and line.is_capital(at)
        is_title = line.low(place) == "(" and line.low(at) in words.titles and line.is_capital(at)
        if not (is_honour or is_title):
            return place
        at += 1
        at += line.low(at) == "."
        if line.low(place) == "(":
            if line.low(at) != ")":
                return place
            at += 1
        place = at
