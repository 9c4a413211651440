"""Labels of sides, and places with several names."""

from communique.knowledge.folding import fold
from communique.knowledge.party_labels import load_party_labels, load_toponyms


def test_no_head_is_both_a_label_by_itself_and_one_that_needs_a_qualifier() -> None:
    words = load_party_labels()
    assert not set(words.alone) & set(words.qualified)


def test_every_place_has_two_names_or_more() -> None:
    assert all(len(row) > 1 for row in load_toponyms())


def test_no_name_stands_for_two_places() -> None:
    names = [fold(name) for row in load_toponyms() for name in set(map(fold, row))]
    assert len(names) == len(set(names))
