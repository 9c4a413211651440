from communique.knowledge.names import load_name_words


def test_words_have_no_final_stop() -> None:
    words = load_name_words()
    assert not any(w.endswith(".") for w in words.titles | words.ranks | words.never)


def test_ambiguous_words_are_among_those_that_are_no_names() -> None:
    words = load_name_words()
    assert words.function <= words.never
