from communique.knowledge.labels import load_label_words


def test_words_are_folded_and_peoples_are_not() -> None:
    words = load_label_words()
    assert all(word == word.lower() for word in words.heads | words.linked | words.before)
    assert all(people[0].isupper() for people in words.peoples)
