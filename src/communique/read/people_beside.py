"""Countries and bodies told beside a person's name: "A of X", "A (X)", "X diplomat A", "X, represented by A".

Invariant: what stands beside a name tells where its bearer belongs, and an office only where he has one without owner.
"""

from __future__ import annotations

from communique.model.actor import Office
from communique.model.reading import MentionKind
from communique.read.names import Line
from communique.read.people_lists import affiliate
from communique.read.people_nodes import Node, gap

_REPRESENTED = frozenset(
    {
        "represented by",
        ", represented by",
        "was represented by",
        "( represented by",
        "was represented at the summit by",
        "was represented by the",
        ", represented by the",
    }
)
_CALLINGS = frozenset({"diplomat", "career diplomat", "veteran diplomat", "senior diplomat", "politician", "statesman", "businessman", "academic", "lawyer",
  "general", "jurist", "scholar", "national"})  # fmt: skip
"""What a person is by calling, between a country's adjective and the name; it is no office."""


def link_node_beside(line: Line, nodes: list[Node], person: Node) -> None:
    """Note the country or body beside a name: "A of X", "A (X)", "A of the X delegation"."""
    index = nodes.index(person)
    owner = nodes[index + 1] if index + 1 < len(nodes) else None
    if _is_represented(line, nodes, index):
        person.country = nodes[index - 1].key
    if index and nodes[index - 1].is_adjective and gap(line, nodes[index - 1], person) in _CALLINGS:
        person.country = person.country or nodes[index - 1].key
    if owner is None or person.affiliation or owner.kind not in (MentionKind.STATE, MentionKind.BODY):
        return
    between = gap(line, person, owner)
    if between in ("of", "of the", "from", "from the") or (
        between in ("(", "( the") and line.low(owner.end) in (")", ",")
    ):
        affiliate(line, person, owner)
        for place, (office, code, qualifier, post) in enumerate(person.offices):
            is_elsewhere = line.low(post.first - 1) in ("its", "his", "her", "their")
            if not office.of and not is_elsewhere and (person.country or owner.kind is MentionKind.BODY):
                person.offices[place] = (
                    Office(office.post, person.affiliation),
                    code or person.country,
                    qualifier,
                    post,
                )


def link_beside(line: Line, nodes: list[Node]) -> None:
    """Note countries and bodies beside the names of a line."""
    for person in [n for n in nodes if n.kind is MentionKind.PERSON]:
        link_node_beside(line, nodes, person)


def _is_represented(line: Line, nodes: list[Node], index: int) -> bool:
    """Whether a state or its post stands before "represented by" and the name."""
    return index > 0 and gap(line, nodes[index - 1], nodes[index]) in _REPRESENTED
