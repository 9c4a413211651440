"""Where something is said."""

from communique.show.sources import source_line


def test_the_sentence_is_not_said_twice() -> None:
    row = {"statement": "s", "paragraph": 0, "exact": "They met.", "sentence": "They met."}
    assert source_line(row) == "s, heading, “They met.”"


def test_long_exact_words_are_cut_since_the_sentence_holds_them() -> None:
    row = {"statement": "s", "paragraph": 1, "exact": "x" * 80, "sentence": "x" * 80 + "."}
    assert "…”: xxx" in source_line(row)


def test_what_people_said_of_a_fact_is_told() -> None:
    row = {"statement": "s", "paragraph": 1, "exact": "met", "status": "corrected", "notes": ["see p3"]}
    assert source_line(row) == "s, p1, “met” [corrected by a person] [note: see p3]"
