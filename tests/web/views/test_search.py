"""Search."""

from collections.abc import Callable
from html import unescape
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from communique.web.views.search import lit, split_typed

Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


def test_hits_hold_the_words(rows: Rows) -> None:
    found = rows("/search?q=ceasefire")
    assert found
    assert all("ceasefire" in r["snippet"].casefold() for r in found)


def test_a_search_is_narrowed_by_what_is_typed(rows: Rows) -> None:
    assert len(rows("/search?q=settlement+to:2012")) < len(rows("/search?q=settlement"))


def test_without_words_the_page_says_how_to_ask(page: Page) -> None:
    assert "the phrase" in page("/search")


def test_nothing_found_says_what_to_do(page: Page) -> None:
    assert "Try fewer words" in page("/search?q=qqqqzzzz")


def test_operators_are_taken_out_of_the_words() -> None:
    assert split_typed('truce act:urge issuer:"Port Vell"') == ("truce", {"act": "urge", "issuer": "Port Vell"})


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=4), max_size=2))
def test_marking_changes_no_word(snippet: str, matches: list[str]) -> None:
    assert unescape(str(lit(snippet, matches)).replace("<mark>", "").replace("</mark>", "")) == snippet
