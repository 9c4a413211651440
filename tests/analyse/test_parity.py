"""In which order sides are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analyse.spoken_words import spoken

from communique.analyse.lexicon import Form, Lexicon
from communique.analyse.parity import Pair, Together, find_pairs, namings_in, pattern_of

LEXICON = Lexicon(
    Form.parse(text, of=of, kind=kind)
    for text, of, kind in (
        ("Fiji", "F", "name"),
        ("Republic of Fiji", "F", "name"),
        ("Fijian", "F", "adjective"),
        ("Malta", "M", "name"),
        ("Maltese", "M", "adjective"),
        ("Kenya", "K", "name"),
    )
)


def named(words: str) -> list[tuple[str, str]]:
    one = spoken("a", "2019-01-01", words)
    return [(n.first, n.how.value) for n in namings_in(one.statement, one.sentences[0], LEXICON)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("They urged Fiji and Malta to talk.", [("F", "names")]),
        ("The border between Malta and the Republic of Fiji is open.", [("M", "names")]),
        ("The Maltese and Fijian Foreign Ministers met.", [("M", "adjectives")]),
        ("The Fiji–Malta border is open.", [("F", "names")]),
        ("It is known to both Malta and Fiji.", [("M", "names")]),
        ("They met President Lund of Fiji in Suva (4 June) and Prime Minister Brandt of Malta.", [("F", "offices")]),
        ("The President of Fiji, Ana Lund, and the Prime Minister of Malta, Tom Brandt, met.", [("F", "offices")]),
        ("They met Fijian President Ana Lund and Maltese President Tom Brandt.", [("F", "offices")]),
        ("Fiji, Malta, and Kenya signed.", [("F", "list"), ("M", "list")]),
        ("Fiji has withdrawn its guns and Malta has not begun.", []),
        ("Fiji met Fiji.", []),
    ],
)
def test_sides_named_together_are_told_with_the_way(words: str, found: list[tuple[str, str]]) -> None:
    assert named(words) == found


def test_two_names_that_stand_together_once_are_no_pair() -> None:
    assert find_pairs([spoken("a", "2019-01-01", "Fiji and Malta met.")], LEXICON) == ()


def pair() -> Pair:
    first = spoken("a", "2019-01-01", "Fiji and Malta met.", "Malta and Fiji agreed.")
    second = spoken("b", "2019-02-01", "They thanked Fiji and Malta.")
    (found,) = find_pairs([second, first], LEXICON)
    return found


def test_counts_are_by_side_and_by_statement() -> None:
    assert (pair().count("F"), pair().count("M"), pair().count("F", statement="b")) == (2, 1, 1)


def test_the_pattern_tells_who_comes_first_by_paragraph() -> None:
    assert pattern_of(pair(), "a", {"F": "Fiji", "M": "Malta"}) == "p1 Fiji, p2 Malta"


def test_statements_stand_in_the_order_of_time() -> None:
    assert [s.id for s in pair().statements()] == ["a", "b"]


@given(st.lists(st.booleans(), min_size=2, max_size=12))
def test_both_counts_together_are_the_passages(orders: list[bool]) -> None:
    lines = ["Fiji and Malta met." if first else "Malta and Fiji met." for first in orders]
    (found,) = find_pairs([spoken("a", "2019-01-01", *lines)], LEXICON)
    assert found.count("F") == sum(orders)
    assert found.count("F") + found.count("M") == sum(n.how.is_plain for n in found.namings)
    assert all(n.how is Together.NAMES for n in found.namings)
