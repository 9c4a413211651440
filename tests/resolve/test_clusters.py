from hypothesis import given
from hypothesis import strategies as st

from communique.resolve.clusters import Clusters

pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12)


def test_what_was_set_apart_is_never_joined_by_a_chain() -> None:
    sets = Clusters("abc")
    sets.set_apart("a", "c")
    sets.join("a", "b")
    assert sets.join("b", "c") is False
    assert sets.are_apart("b", "c")


def test_the_least_member_names_the_cluster() -> None:
    sets = Clusters("abc")
    sets.join("c", "b")
    assert sets.find("c") == "b"
    assert sets.group("c") == ("b", "c")


@given(pairs)
def test_the_order_of_joining_does_not_matter(joins: list[tuple[int, int]]) -> None:
    one, other = Clusters(range(8)), Clusters(range(8))
    for a, b in joins:
        one.join(a, b)
    for a, b in reversed(joins):
        other.join(b, a)
    assert one.members() == other.members()


@given(pairs, pairs)
def test_no_cluster_holds_two_things_set_apart(apart: list[tuple[int, int]], joins: list[tuple[int, int]]) -> None:
    sets = Clusters(range(8))
    kept = [(a, b) for a, b in apart if a != b]
    for a, b in kept:
        sets.set_apart(a, b)
    for a, b in joins:
        sets.join(a, b)
    assert not any(sets.are_one(a, b) for a, b in kept)
