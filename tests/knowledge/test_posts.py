from communique.knowledge.posts import load_post_words


def test_every_plural_leads_to_a_head() -> None:
    words = load_post_words()
    assert set(words.plurals.values()) <= words.always | words.named


def test_irregular_plurals_are_known() -> None:
    plurals = load_post_words().plurals
    assert plurals["heads of state"] == "head of state"
    assert plurals["spokeswomen"] == "spokeswoman"
    assert plurals["deputies"] == "deputy"
