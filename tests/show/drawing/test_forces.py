"""Forces: the same network always looks the same, and nodes keep apart."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.show.drawing.forces import Link, connected, lay_out

LINKS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.floats(1, 5)), max_size=25).map(tuple)


@settings(max_examples=25, deadline=None)
@given(LINKS)
def test_every_node_stands_in_the_frame(links: tuple[Link, ...]) -> None:
    layout = lay_out(12, links, width=900, apart=30)
    assert len(layout.places) == 12
    assert all(0 <= x <= 900 and 0 <= y <= layout.height for x, y in layout.places)


@settings(max_examples=25, deadline=None)
@given(LINKS)
def test_no_two_nodes_stand_on_each_other(links: tuple[Link, ...]) -> None:
    places = lay_out(12, links, width=900, apart=30).places
    assert min(math.dist(a, b) for n, a in enumerate(places) for b in places[:n]) > 10


def test_who_met_often_stands_nearer() -> None:
    ring = [(n, (n + 1) % 8, 1.0) for n in range(8)]
    places = lay_out(8, tuple(ring), width=800, apart=20).places
    assert math.dist(places[0], places[1]) < math.dist(places[0], places[4])


def test_parts_that_never_met_stand_apart() -> None:
    large = tuple((0, n, 1.0) for n in range(1, 8))
    layout = lay_out(9, large, width=900, apart=30)
    assert layout.places[8][1] > max(y for _, y in layout.places[:8])


@given(LINKS)
def test_parts_hold_every_node_once(links: tuple[Link, ...]) -> None:
    assert sorted(node for part in connected(12, links) for node in part) == list(range(12))


def test_nobody_needs_no_room() -> None:
    assert lay_out(0, (), width=900, apart=30).places == ()
