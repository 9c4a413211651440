"""The table of words on what was asked or promised."""

from communique.knowledge.chains import load_chain_words


def test_no_verb_stands_for_two_deeds() -> None:
    from communique.knowledge.tables import load_table

    words = [w for row in load_table("chains")["deeds"] for w in row]
    assert len(words) == len(set(words))


def test_the_first_verb_of_a_row_stands_for_itself() -> None:
    deeds = load_chain_words().deeds
    assert all(deeds[first] == first for first in deeds.values())


def test_no_word_both_wishes_and_greets() -> None:
    words = load_chain_words()
    assert not words.wishes & words.receptions


def test_numbers_are_known_in_words() -> None:
    assert load_chain_words().numbers["sixty"] == 60
