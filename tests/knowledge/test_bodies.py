from communique.knowledge.bodies import load_bodies, load_body_words


def test_each_body_has_an_id_of_its_own() -> None:
    ids = [b.id for b in load_bodies()]
    assert len(set(ids)) == len(ids)


def test_words_are_folded() -> None:
    assert all(word == word.lower() for word in load_body_words().heads)
