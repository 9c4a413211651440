"""Recurring wordings, found by themselves."""

from tests.analyse.spoken_words import spoken

from communique.analyse.formulas import find_formulas

LINES = (
    "The Envoys reiterated that there is no military solution to the conflict.",
    "They remain at the disposal of the sides at any hour.",
)
TEXTS = [
    spoken(
        f"s{n}",
        f"201{n}-05-03",
        f"The Envoys of the Lake Group met with the Foreign Minister of Sundria, Ana Brandt, on {n + 1} May.",
        LINES[0] if n != 4 else "The Envoys stressed that there can be no military solution to this conflict.",
        f"Something of its own number {n} was told about boats, fish{' and nets' * n}.",
        LINES[1],
    )
    for n in range(6)
]
FOUND = find_formulas(TEXTS, least=3)


def test_recurring_wordings_are_found_at_their_own_length() -> None:
    words = [f.words for f in FOUND]
    assert "there is no military solution to the conflict" in words
    assert any("disposal of the sides" in w for w in words)


def test_names_posts_and_frames_of_reports_are_not_among_them() -> None:
    assert not any("Minister" in f.words or "Lake Group" in f.words for f in FOUND)


def test_a_use_with_small_changes_is_counted_and_told_as_near() -> None:
    formula = next(f for f in FOUND if "military" in f.words)
    assert len(formula.statements) == 6
    assert [u.statement for u in formula.uses if u.likeness < 1] == ["s4"]


def test_what_stands_in_too_few_statements_is_none() -> None:
    assert find_formulas(TEXTS[:2], least=3) == ()
    assert find_formulas([]) == ()


def test_every_use_is_cited_exactly() -> None:
    texts = {s.sentences[0].sha256: "\n".join(x.exact for x in s.sentences) for s in TEXTS}
    for formula in FOUND:
        for use in formula.uses:
            use.words.verify(texts[use.words.sha256])


def test_the_order_of_the_statements_does_not_matter() -> None:
    assert find_formulas(TEXTS[::-1], least=3) == FOUND
