"""Statements as numbers."""

from tests.analyse.spoken_words import spoken

from communique.analyse.word_index import find_recurring, index_words

LINE = "There is no military solution to the conflict."
TEXTS = [spoken(f"s{n}", f"201{n}", f"Visit number {n} took place.", f"On day {n} they said: {LINE}") for n in range(4)]


def test_runs_that_recur_are_found_with_their_places() -> None:
    index = index_words(TEXTS)
    found = {" ".join(index.keys(gram)): places for gram, places in find_recurring(index, least=3).items()}
    assert len(found["no military solution to"]) == 4
    assert not any("visit" in words and "took" in words for words in found)


def test_no_run_crosses_the_end_of_a_sentence() -> None:
    index = index_words(TEXTS)
    assert not any(0 in gram for gram in find_recurring(index, least=2))


def test_a_place_is_cited_as_it_stands() -> None:
    index = index_words(TEXTS)
    gram, places = next(iter(find_recurring(index, least=4).items()))
    cited = [index.cite(p, len(gram)).exact.casefold().replace(":", "") for p in places]
    assert {" ".join(c.split()) for c in cited} == {" ".join(index.keys(gram))}


def test_a_statement_counts_once_for_a_word() -> None:
    index = index_words([spoken("one", "2012", "Peace and peace.", "More peace.")])
    assert index.statements_with[index.vocabulary.index("peace")] == 1


def test_names_are_known_by_their_capitals() -> None:
    index = index_words(
        [spoken("one", "2012", "In Vell the bridge is closed."), spoken("two", "2013", "The bridge of Vell.")]
    )
    assert index.is_name(index.vocabulary.index("vell"))
    assert not index.is_name(index.vocabulary.index("bridge"))


def test_the_words_of_a_sentence_are_given_back() -> None:
    index = index_words(TEXTS)
    assert index.keys(index.sentence_words(2, 0)) == ["visit", "number", "2", "took", "place"]
