"""Networks as GEXF 1.3 (https://gexf.net), which Gephi and its kin read: who met whom, every tie with its day.

Idea: a tie is an edge of its own for each meeting, so that a player of time can show when; a day that is not exact is an
interval, and one that is not told leaves the edge without. Invariant: the same ties give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import quoteattr

NAMESPACE = "http://gexf.net/1.3"

_UNWRITABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(55296, 57344), 65534, 65535), "�")
"""Characters that XML 1.0 (section 2.2) cannot hold."""


@dataclass(frozen=True, slots=True)
class GraphNode:
    """Somebody."""

    id: str
    """Identity; ties refer to it."""

    label: str
    """Name."""

    kind: str
    """Person, state, body ..."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One meeting of two."""

    id: str
    """Identity of the tie."""

    source: str
    """Id of the one."""

    target: str
    """Id of the other."""

    label: str
    """What sort of meeting, and where."""

    first: date | None = None
    """First day it can mean; None if not told."""

    last: date | None = None
    """Last day it can mean; None if not told."""


def as_gexf(nodes: Iterable[GraphNode], ties: Iterable[Tie], *, description: str) -> str:
    """The network as a file.

    >>> print(as_gexf([GraphNode("a", "Ana", "person")], [], description="Who met whom").splitlines()[8].strip())
    <node id="a" label="Ana"><attvalues><attvalue for="kind" value="person"/></attvalues></node>
    """
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<gexf xmlns="{NAMESPACE}" version="1.3">',
        f"  <meta><creator>Communiqué</creator><description>{_text(description)}</description></meta>",
        '  <graph mode="dynamic" defaultedgetype="undirected" timeformat="date">',
        '    <attributes class="node">',
        '      <attribute id="kind" title="kind" type="string"/>',
        "    </attributes>",
        "    <nodes>",
        *(f"      {_node(node)}" for node in nodes),
        "    </nodes>",
        "    <edges>",
        *(f"      {line}" for line in _edges(ties)),
        "    </edges>",
        "  </graph>",
        "</gexf>",
    )
    return "\n".join(lines) + "\n"


def _node(node: GraphNode) -> str:
    kind = f'<attvalues><attvalue for="kind" value={_attribute(node.kind)}/></attvalues>'
    return f"<node id={_attribute(node.id)} label={_attribute(node.label)}>{kind}</node>"


def _edges(ties: Iterable[Tie]) -> Iterator[str]:
    for tie in ties:
        days = (("start", tie.first), ("end", tie.last))
        time = "".join(f' {name}="{day.isoformat()}"' for name, day in days if day)
        ends = f"source={_attribute(tie.source)} target={_attribute(tie.target)}"
        yield f"<edge id={_attribute(tie.id)} {ends} label={_attribute(tie.label)}{time}/>"


def _attribute(value: str) -> str:
    return quoteattr(value.translate(_UNWRITABLE))


def _text(value: str) -> str:
    return _attribute(value)[1:-1]
