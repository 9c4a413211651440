"""The words by which wordings are weighed."""

from communique.knowledge.folding import fold
from communique.knowledge.wordings import load_wording_words


def test_a_negation_is_never_a_function_word() -> None:
    assert not {"no", "not", "non", "nor", "without", "never"} & load_wording_words().function_words


def test_all_words_are_folded() -> None:
    words = load_wording_words()
    everything = words.function_words | words.everyday | words.conjunctions | words.set_heads | words.clause_openers
    assert all(word == fold(word) for word in everything)


def test_runs_are_words_in_order() -> None:
    assert ("above", "all") in load_wording_words().tail_openers
