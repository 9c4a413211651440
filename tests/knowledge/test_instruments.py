from communique.knowledge.instruments import load_instrument_words


def test_plurals_are_heads_in_the_singular() -> None:
    words = load_instrument_words()
    assert [words.head(w) for w in ("Accords", "treaties", "memoranda", "Communiqués")] == [
        "accord",
        "treaty",
        "memorandum",
        "communiqué",
    ]


def test_other_nouns_are_no_heads() -> None:
    assert load_instrument_words().head("meeting") is None


def test_a_word_is_asked_for_by_the_name_of_its_list() -> None:
    words = load_instrument_words()
    assert words.has("making", "negotiate")
    assert not words.has("making", "recall")


def test_no_head_is_both_issued_and_agreed() -> None:
    words = load_instrument_words()
    assert not words.issued & words.agreed


def test_bodies_of_law_are_found_by_pattern() -> None:
    text = "norms and principles of international law"
    assert any(p.fullmatch(text) for p in load_instrument_words().laws)
