"""Compared sentences as stretches to mark up."""

from hypothesis import given
from hypothesis import strategies as st

from communique.web.views.redline import minimap, of_text, pieces

CHANGES = ("same", "dropped", "inserted", "replaced", "respelled", "moved away", "moved here", "order reversed")
RUNS = st.lists(
    st.tuples(st.sampled_from(CHANGES), st.text("ab \n", max_size=8), st.text("ab \n", max_size=8)).map(
        lambda r: {"change": r[0], "before": r[1], "after": r[1] if r[0] == "same" else r[2]}
    )
)


@given(RUNS)
def test_one_side_reads_as_its_sentence_but_for_blanks(runs: list[dict[str, str]]) -> None:
    shown = "".join(p.words for p in pieces(runs, left=False))
    assert "".join(shown.split()) == "".join("".join(r["after"] for r in runs).split())


@given(RUNS)
def test_no_blank_is_marked_at_the_end_of_a_stretch(runs: list[dict[str, str]]) -> None:
    assert not any(p.kind and p.words != p.words.rstrip() for p in pieces(runs))


def test_words_that_moved_and_words_whose_order_is_reversed_are_told_apart() -> None:
    runs = [
        {"change": "moved away", "before": "a", "after": ""},
        {"change": "moved here", "before": "", "after": "b"},
        {"change": "order reversed", "before": "c d", "after": "d c"},
    ]
    assert [p.told for p in pieces(runs) if p.kind] == ["moved away", "moved here", "order before", "order reversed"]


def test_a_citation_of_a_first_text_stays_as_it_is() -> None:
    assert of_text({"statement": "x", "text": 1}) == {"statement": "x", "text": 1}


def test_without_sentences_no_strip_is_drawn() -> None:
    assert minimap([], key="fate", right="x", label="") is None


def test_each_sentence_of_the_strip_leads_to_its_line() -> None:
    cited = [{"statement": "x", "text": 1, "start": n * 10, "end": n * 10 + 9} for n in range(3)]
    drawn = minimap([{"fate": "same", "citations": [c]} for c in cited], key="fate", right="x", label="strip")
    assert all(f"#line-{n}" in str(drawn) for n in (1, 2, 3))
