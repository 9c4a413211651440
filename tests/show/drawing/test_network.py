"""The network: nodes and lines with words for each."""

from tests.show.drawing.pictures import links, texts, titles, with_class

from communique.show.drawing import Edge, Node, draw_network
from communique.show.drawing.network import MOST_NODES

NODES = [
    Node("a", "Ana Ilves", "/a/ana", "person", 3),
    Node("b", "Boris Made", "/a/boris"),
    Node("c", "Freedonia", "/a/f", "state"),
]
EDGES = [Edge("a", "b", "/meetings?who=a&with=b", 2, "2012-03-22, 2013"), Edge("a", "c", "/meetings?who=a&with=c")]


def test_a_line_tells_who_met_how_often_and_when() -> None:
    assert "Ana Ilves and Boris Made: 2 times (2012-03-22, 2013)" in titles(draw_network(NODES, EDGES, label="Met"))


def test_a_node_tells_what_it_is() -> None:
    found = titles(draw_network(NODES, EDGES, label="Met"))
    assert {"Ana Ilves (person): 3 meetings", "Freedonia (state): 1 meeting"} <= set(found)


def test_frequent_meetings_are_thicker_lines() -> None:
    widths = [float(e.get("stroke-width", 0)) for e in with_class(draw_network(NODES, EDGES, label="Met"), "edge")]
    assert widths[0] < widths[1]


def test_lines_to_nobody_and_to_oneself_are_left_out() -> None:
    odd = [Edge("a", "z", "/m"), Edge("a", "a", "/m")]
    assert len(links(draw_network(NODES, odd, label="Met"))) == 3


def test_the_order_of_what_is_given_does_not_matter() -> None:
    assert draw_network(NODES[::-1], EDGES[::-1], label="Met") == draw_network(NODES, EDGES, label="Met")


def test_too_many_are_cut_to_the_most_frequent_and_counted() -> None:
    many = [Node(str(n), f"Person {n}", "/a", count=n + 1) for n in range(MOST_NODES + 40)]
    picture = draw_network(many, [], label="Met")
    assert len(links(picture)) == MOST_NODES
    assert texts(picture)[-1].startswith(f"{MOST_NODES} of {MOST_NODES + 40} who met")


def test_a_network_of_nobody_says_so() -> None:
    assert texts(draw_network([], EDGES, label="Met")) == ["No meetings to show."]
