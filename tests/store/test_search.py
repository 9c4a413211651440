from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from communique.store import Store
from communique.store.search import Term, parse_terms

from .conftest import Writer, Written


def found(store: Store, page: Written, typed: str) -> list[list[str]]:
    return [[span.of(page.record.text.content) for span in hit.matches] for hit in store.search(typed)]


@pytest.mark.parametrize(
    ("typed", "matches"),
    [
        ("provocative", [["provocative"]]),
        ("PROVOCATIVE", [["provocative"]]),
        ("provoc*", [["provocative"]]),
        ("provoc", []),
        ('"called on the sides"', [["called on the sides"]]),
        ("“called on the sides”", [["called on the sides"]]),
        ('"sides called"', []),
        ("refrain acts", [["refrain", "acts"]]),
        ("refrain Vell", []),
        ("statement envoys", [["Statement", "Envoys"]]),
        ("home", []),
        ("NOT refrain", []),
        ("", []),
        ("— …", []),
    ],
)
def test_words_phrases_and_beginnings_are_found(
    held: Store, page: Written, typed: str, matches: list[list[str]]
) -> None:
    assert found(held, page, typed) == matches
    assert held.count_hits(typed) == len(matches)


def test_accents_do_not_matter(store: Store, make_page: Writer) -> None:
    page = make_page("Juppé spoke in Łódź.")
    page.into(store)
    assert found(store, page, "juppe") == [["Juppé"]]


def test_a_hit_tells_its_place(held: Store, page: Written) -> None:
    (hit,) = held.search("provocative")
    assert (hit.statement, hit.sha256, hit.paragraph) == (page.statement.id, page.sha256, 2)
    assert hit.span.of(page.record.text.content).startswith("They called")
    assert hit.span.covers(hit.snippet)
    assert held.search("statement")[0].paragraph == 0


def test_furniture_is_never_found(held: Store) -> None:
    assert held.search("News") == ()


def test_a_search_can_be_kept_to_some_statements(held: Store, page: Written) -> None:
    assert held.search("envoys", statements=()) == ()
    assert len(held.search("envoys", statements={page.statement.id})) == 2
    assert held.count_hits("envoys", statements=[page.statement.id]) == 2


def test_pages_of_results_follow_each_other_in_one_order(store: Store, make_page: Writer) -> None:
    for number in range(12):
        make_page("The sides met.", path=f"{number}.txt").into(store)
        make_page(f"The sides met. {number}", path=f"x{number}.txt").into(store)
    whole = store.search("sides", limit=100)
    assert len(whole) == len(set(whole)) == 13
    assert tuple(h for at in range(0, 15, 5) for h in store.search("sides", limit=5, offset=at)) == whole


def test_equal_ranks_are_ordered_by_text(store: Store, make_page: Writer) -> None:
    for number in range(9):
        make_page(f"The sides met. {number}", path=f"{number}.txt").into(store)
    names = [hit.sha256 for hit in store.search("sides", limit=4)]
    assert names == sorted(store.texts())[:4]


def test_a_passage_leaves_the_index_with_its_text(held: Store, page: Written) -> None:
    held.forget_source(page.copy.origin.path)
    assert held.search("provocative") == ()
    assert held.check() == () or all(f.code == "not-resolved" for f in held.check())


def test_a_star_alone_is_no_term() -> None:
    assert parse_terms('* "" "*" a*') == (Term("a", is_prefix=True),)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)
@given(st.text(alphabet=st.characters()) | st.text(alphabet='"*()^:+-{} NEARORANDNOT“”ab\x00'))
@example('"')
@example("words:sides")
@example("NEAR(a b, 3)")
@example("a OR")
@example("\ud800")
@example("sides " * 2000)
@example("*")
def test_nothing_that_can_be_typed_raises(held: Store, typed: str) -> None:
    assert len(held.search(typed)) == held.count_hits(typed)
