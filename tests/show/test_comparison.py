"""Redlines for a terminal."""

from typing import Any

from communique.show.comparison import inline_words, write_comparison, write_figures

RUNS = [
    {"change": "same", "before": "They ", "after": "They "},
    {"change": "dropped", "before": "strongly ", "after": ""},
    {"change": "same", "before": "urge ", "after": "urge "},
    {"change": "order reversed", "before": "Sundria and Talmar.", "after": "Talmar and Sundria."},
]
ROW: dict[str, Any] = {
    "fate": "changed", "changed": 0.2, "left": "x", "right": "y", "left_paragraph": 1, "right_paragraph": 2, "runs": RUNS,
    "changes": [{"change": "dropped"}, {"change": "order reversed"}],
}  # fmt: skip
SAME = {**ROW, "fate": "same", "changed": 0.0, "runs": RUNS[:1], "changes": []}


def test_changes_stand_between_marks() -> None:
    assert inline_words(ROW) == "They [-strongly-] urge [~Sundria and Talmar~]{~Talmar and Sundria~}."


def test_sentences_that_are_the_same_are_counted_inline() -> None:
    lines = list(write_comparison([SAME, SAME, ROW]))
    assert lines[0].strip() == "… 2 sentences the same"
    assert lines[1] == "~ A p1 → B p2, changed (20% of its words)"


def test_no_line_is_wider_than_asked() -> None:
    for side_by_side in (False, True):
        assert all(len(line) <= 60 for line in write_comparison([ROW, SAME], width=60, side_by_side=side_by_side))


def test_both_texts_stand_side_by_side() -> None:
    lines = list(write_comparison([ROW], width=120, side_by_side=True))
    assert "[-strongly-]" in lines[0].split(" | ")[0]
    assert "strongly" not in lines[0].split(" | ")[1]


def test_a_sentence_of_one_side_leaves_the_other_empty() -> None:
    row = {
        **ROW,
        "left": None,
        "left_paragraph": None,
        "fate": "inserted",
        "runs": [{"change": "inserted", "before": "", "after": "New."}],
    }
    assert next(iter(write_comparison([row], side_by_side=True))).split(" | ")[0].strip() == "+"


def test_the_figures_name_every_kind_of_change() -> None:
    told = write_figures([ROW, SAME], 3, 4)
    assert "75 %" in told
    assert "1 dropped, 1 order reversed" in told
    assert write_figures([], 0, 0).startswith("B has no words")
