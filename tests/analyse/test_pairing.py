"""Which sentence became which."""

from communique.analyse.pairing import bag_of, pair_sentences
from communique.analyse.words import keys_of

LEFT = ["The sides met in Port Vell.", "They urged both sides to refrain from force.", "The bridge remains closed."]


def pairs(right: list[str]) -> dict[int, int]:
    return pair_sentences([keys_of(s) for s in LEFT], [keys_of(s) for s in right])


def test_equal_texts_pair_sentence_by_sentence() -> None:
    assert pairs(LEFT) == {0: 0, 1: 1, 2: 2}


def test_a_changed_sentence_is_paired_with_its_heir() -> None:
    assert pairs(["They called on the sides to refrain from any use of force."]) == {1: 0}


def test_sentences_that_are_not_akin_are_no_pair() -> None:
    assert pairs(["Mayor Ana Brandt opened a school."]) == {}


def test_a_sentence_has_one_partner_at_most() -> None:
    found = pairs([LEFT[0], LEFT[0]])
    assert list(found) == [0]


def test_number_and_tense_do_not_part_sentences() -> None:
    assert bag_of(["urged", "sides"]) == bag_of(["urges", "side"])
