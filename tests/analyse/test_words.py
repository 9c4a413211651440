"""Sentences cut into words."""

from hypothesis import given
from hypothesis import strategies as st

from communique.analyse.words import Sentence, is_content, keys_of, places_of, stem, weight_of, words_of


@given(st.text(max_size=200))
def test_words_stand_where_they_say(exact: str) -> None:
    words = words_of(exact)
    assert [w.key for w in words] == keys_of(exact) == [key for key, _ in places_of(exact)]
    assert all(w.start < w.end <= len(exact) for w in words)


def test_a_citation_of_words_is_exact() -> None:
    sentence = Sentence("ab12", 2, 100, "The Côte d’Or, well-known, met.")
    cited = sentence.cite(1, 4)
    assert (cited.start, cited.exact) == (104, "Côte d’Or, well")


def test_a_whole_sentence_is_cited_with_its_full_stop() -> None:
    assert Sentence("ab12", 1, 7, "They met.").cite().exact == "They met."


def test_numbers_and_initialisms_are_one_word() -> None:
    assert keys_of("2,344 people of the U.S. and 3.5 km") == [
        "2,344",
        "people",
        "of",
        "the",
        "u.s.",
        "and",
        "3.5",
        "km",
    ]


def test_number_and_tense_meet_in_a_stem() -> None:
    assert stem("urges") == stem("urged") == stem("urging") == stem("urge")
    assert stem("principle") == stem("principles")


def test_function_words_weigh_little() -> None:
    assert not is_content("of")
    assert weight_of(["of", "the"]) < 0.5 < weight_of(["force"])
