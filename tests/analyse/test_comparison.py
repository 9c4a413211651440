"""Two texts sentence by sentence."""

from hypothesis import given
from hypothesis import strategies as st

from communique.analyse.alignment import Change
from communique.analyse.comparison import Fate, compare
from communique.analyse.words import Sentence

A = [
    "The Envoys met President Ana Brandt in Port Vell on 3 May.",
    "They urged the sides to withdraw all heavy guns from the bridge without delay.",
    "The school at the lake was opened by the Mayor.",
    "The Envoys remain at the disposal of the sides.",
]
LINES = st.lists(st.sampled_from([*A, "Peace.", "They met.", "No force, no threat of force."]), max_size=6)


def text(lines: list[str], name: str) -> list[Sentence]:
    out, at = [], 0
    for number, line in enumerate(lines, 1):
        out.append(Sentence(name, number, at, line))
        at += len(line) + 1
    return out


def fates(left: list[str], right: list[str]) -> list[str]:
    return [p.fate.value for p in compare(text(left, "a"), text(right, "b")).pairs]


def test_equal_texts_are_the_same() -> None:
    assert fates(A, A) == ["same"] * 4


def test_dropped_and_inserted_sentences_are_told() -> None:
    assert fates(A[:3], [A[0], A[2], A[3]]) == ["same", "dropped", "same", "inserted"]


def test_a_sentence_that_stands_elsewhere_has_moved() -> None:
    assert sorted(fates(A, [A[3], *A[:3]])) == ["moved", "same", "same", "same"]


def test_a_sentence_mostly_changed_is_shown_as_replaced() -> None:
    left = "They urged the sides to withdraw the heavy guns of 1990 from the old bridge at once, today, and here."
    right = "Guns were heavy in number when the first men of the other town came over a bridge; sides were urged."
    pair = compare(text([left], "a"), text([right], "b")).pairs[0]
    assert pair.fate in {Fate.REPLACED, Fate.DROPPED}
    assert len(pair.edits) == 1


def test_words_that_went_to_another_sentence_have_moved() -> None:
    urged = "They urged both sides to withdraw all guns from the old bridge over the lake at once"
    left = [A[0], f"{urged}, and thanked the Vell Rescue Service for its tireless work."]
    right = [
        A[0],
        f"{urged}.",
        "The Mayor, too, praised the Vell Rescue Service for its tireless work.",
    ]
    edits = [e for p in compare(text(left, "a"), text(right, "b")).pairs for e in p.changes]
    moved = [e for e in edits if e.change in {Change.MOVED_AWAY, Change.MOVED_HERE}]
    assert {e.change for e in moved} == {Change.MOVED_AWAY, Change.MOVED_HERE}
    assert all(e.elsewhere and "Rescue Service" in e.elsewhere.exact for e in moved)


def test_kept_words_are_counted_on_the_right() -> None:
    found = compare(text(["They met in Vell."], "a"), text(["They met again in Vell."], "b"))
    assert (found.kept, found.words) == (4, (4, 5))


@given(LINES, LINES)
def test_every_sentence_is_in_one_pair(left: list[str], right: list[str]) -> None:
    pairs = compare(text(left, "a"), text(right, "b")).pairs
    assert sorted(p.left.paragraph for p in pairs if p.left) == list(range(1, len(left) + 1))
    assert [p.right.paragraph for p in pairs if p.right] == list(range(1, len(right) + 1))


@given(LINES, LINES)
def test_every_change_cites_exact_words(left: list[str], right: list[str]) -> None:
    whole = "\n".join(left), "\n".join(right)
    for pair in compare(text(left, "a"), text(right, "b")).pairs:
        for edit in pair.edits:
            for citation, content in ((edit.before, whole[0]), (edit.after, whole[1])):
                if citation:
                    citation.verify(content)


def test_fates_are_counted() -> None:
    found = compare(text(A, "a"), text(A[:2], "b"))
    assert (found.count(Fate.SAME), found.count(Fate.DROPPED), found.count_changes(Change.DROPPED)) == (2, 2, 2)
