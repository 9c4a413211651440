"""Answers of things held in memory."""

from communique.dossier.listings.things import Things, in_order


def test_rows_are_made_of_a_stretch_only() -> None:
    things = Things("abcd", lambda some: [{"letter": c} for c in some])
    assert things.total == 4
    assert things.rows(1, 3) == [{"letter": "b"}, {"letter": "c"}]


def test_without_a_key_things_keep_their_order() -> None:
    assert in_order([3, 1, 2], "", {}) == [3, 1, 2]
    assert in_order([3, 1, 2], "size", {"size": lambda n: n}) == [1, 2, 3]
