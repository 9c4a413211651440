"""What sides are called without their names."""

import pytest
from tests.analyse.spoken_words import spoken

from communique.analyse.labels_used import find_labels, labels_in
from communique.knowledge.party_labels import load_party_labels


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("They urged the two sides to talk.", [("two sides", "")]),
        ("The leaders of the sides met.", [("sides", "")]),
        ("They met the de facto authorities of Upper Vell.", [("de facto authorities", "Upper Vell")]),
        ("He rejected the so-called authorities in control of Ostrel.", [("so called authorities", "Ostrel")]),
        ("They appeal to the authorities in control of Ostrel.", [("authorities", "Ostrel")]),
        ("Political parties met the authorities.", []),
        ("No third parties shall take part.", []),
        ("They asked the sides in October to talk.", [("sides", "")]),
        ("They thank the Government of Fiji.", []),
    ],
)
def test_labels_are_found_with_their_words_and_whose(words: str, found: list[tuple[str, str]]) -> None:
    one = spoken("a", "2019-01-01", words)
    assert [(u.label, u.of) for u in labels_in(one.statement, one.sentences[0], load_party_labels())] == found


def test_a_label_has_as_many_uses_as_passages() -> None:
    said = [
        spoken("a", "2019-01-01", "The sides met.", "The Sides agreed."),
        spoken("b", "2019-02-01", "Both sides left."),
    ]
    labels = {n.label: n for n in find_labels(said, load_party_labels())}
    assert [u.citation.exact for u in labels["sides"].uses] == ["sides", "Sides"]
    assert list(labels["both sides"].by_statement()) == ["b"]
