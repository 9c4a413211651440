"""The network of who met whom: nodes and lines, laid out the same way each time.

Idea: a line is as thick as its meetings are many, and leads to their list; a node's shape and letter tell what it is.
Invariant: who is not drawn for want of room is counted in words below the picture.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique.show.drawing.elements import Markup, element, link, picture, picture_of_nothing
from communique.show.drawing.forces import lay_out
from communique.show.drawing.glyphs import draw_glyph
from communique.show.drawing.lettering import Box, Label, Placed, place_labels, shorten
from communique.show.spoken import spoken, spoken_number

MOST_NODES, MOST_EDGES = 60, 300
"""What a picture can hold and still be read."""

SMALLEST, LARGEST, THICKEST = 7.0, 14.0, 7.0
FOOT, APART, LABEL_WIDTH = 26.0, 32.0, 150.0
"""Sizes in picture units."""


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody who met."""

    key: str
    """Identity; edges refer to it."""

    label: str
    """Name."""

    href: str
    """Page of the actor."""

    kind: str = "person"
    """"person", "state", "body", "group", "community" or another word: its shape and letter."""

    count: int = 1
    """Meetings."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two who met."""

    first: str
    """Key of one node."""

    second: str
    """Key of the other."""

    href: str
    """List of their meetings."""

    count: int = 1
    """How often they met."""

    dates: str = ""
    """The dates in words, for the title."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """A node with its place."""

    node: Node
    x: float
    y: float
    radius: float


def draw_network(nodes: Sequence[Node], edges: Sequence[Edge], *, label: str, width: int = 960) -> Markup:
    """The network as a picture; the layout depends on nothing but the nodes and edges.

    Edges to a key that no node has, and from a node to itself, are left out.
    """
    if not nodes:
        return picture_of_nothing(spoken("No meetings to show."), width=width, kind="network", label=label)
    shown = sorted(nodes, key=lambda n: (-n.count, n.label, n.key))[:MOST_NODES]
    keys = {node.key for node in shown}
    known = (e for e in edges if e.first in keys and e.second in keys and e.first != e.second)
    lines = sorted(known, key=lambda e: (-e.count, e.first, e.second))[:MOST_EDGES]
    stands, height = _stands(shown, lines, width)
    most = max((edge.count for edge in lines), default=1)
    number = {key: n for n, key in enumerate(stands)}
    named = zip(stands.values(), _place_names(list(stands.values()), width, height), strict=True)
    return picture(
        element("g", *(_draw_edge(edge, stands, most, number) for edge in reversed(lines)), class_="edges"),
        element("g", *(_draw_node(s, at, number[s.node.key]) for s, at in named), class_="nodes"),
        element("text", _left_out(nodes, shown, edges, lines), x=0, y=height + 16, class_="notice"),
        size=(width, height + FOOT),
        kind="network",
        label=label,
        description=spoken(
            "A line joins two who met and is thicker the more often they did. Places in the picture mean nothing."
        ),
    )


def _stands(nodes: Sequence[Node], edges: Sequence[Edge], width: float) -> tuple[dict[str, _Stand], float]:
    """The nodes with their places, by key, and the height that they need."""
    number = {node.key: n for n, node in enumerate(nodes)}
    links = tuple((number[e.first], number[e.second], math.log2(1 + e.count)) for e in edges)
    layout = lay_out(len(nodes), links, width=width, apart=APART)
    most = max(node.count for node in nodes)
    stands = {
        node.key: _Stand(node, x, y, _radius(node.count, most))
        for node, (x, y) in zip(nodes, layout.places, strict=True)
    }
    return stands, layout.height


def _radius(count: int, most: int) -> float:
    return SMALLEST + (LARGEST - SMALLEST) * math.sqrt(max(count - 1, 0) / max(most - 1, 1))


def _place_names(stands: Sequence[_Stand], width: float, height: float) -> list[Placed | None]:
    """Whole names where they have room, else their beginning."""
    frame = Box(2, 2, width - 2, height - 2)
    names = [shorten(s.node.label, LABEL_WIDTH) for s in stands]
    for room in (LABEL_WIDTH / 2, 0.0):
        labels = [Label(text, s.x, s.y, 1.2 * s.radius) for text, s in zip(names, stands, strict=True)]
        placed = place_labels(labels, frame)
        if all(placed) or not room:
            break
        names = [text if at else shorten(text, room) for text, at in zip(names, placed, strict=True)]
    return list(placed)


def _draw_edge(edge: Edge, stands: Mapping[str, _Stand], most: int, number: Mapping[str, int]) -> Markup:
    one, other = stands[edge.first], stands[edge.second]
    path = f"M{one.x:.1f} {one.y:.1f}L{other.x:.1f} {other.y:.1f}"
    thick = 1 + (THICKEST - 1) * (edge.count - 1) / max(most - 1, 1)
    times = spoken("once") if edge.count == 1 else spoken("%(count)s times", count=edge.count)
    two = spoken("%(one)s and %(other)s", one=one.node.label, other=other.node.label)
    title = f"{two}: {times}" + (f" ({edge.dates})" if edge.dates else "")
    reach = element("path", d=path, class_="edge-reach")
    ends = f"{number[edge.first]} {number[edge.second]}"
    line = element("path", d=path, class_="edge", stroke_width=thick)
    return link(reach, line, href=edge.href, title=title, data_ends=ends)


def _draw_node(stand: _Stand, placed: Placed | None, number: int) -> Markup:
    node = stand.node
    parts = [draw_glyph(node.kind, stand.x, stand.y, stand.radius)]
    if placed:
        parts.append(element("text", placed.text, x=placed.x, y=placed.y, text_anchor=placed.anchor, class_="label"))
    meetings = spoken_number("%(num)s meeting", "%(num)s meetings", node.count)
    title = f"{node.label} ({spoken(node.kind)}): {meetings}"
    return link(*parts, href=node.href, title=title, data_ends=str(number))


def _left_out(nodes: Sequence[Node], shown: Sequence[Node], edges: Sequence[Edge], lines: Sequence[Edge]) -> str:
    if len(shown) == len(nodes) and len(lines) == len(edges):
        return spoken("All %(nodes)s who met and their %(pairs)s pairs.", nodes=len(nodes), pairs=len(lines))
    return spoken(
        "%(shown)s of %(nodes)s who met and %(lines)s of %(pairs)s pairs, the most frequent; all are in the table.",
        shown=len(shown),
        nodes=len(nodes),
        lines=len(lines),
        pairs=len(edges),
    )
