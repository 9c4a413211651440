"""What a minister is minister of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.read.names import Line
from communique.read.posts_portfolios import find_portfolio


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Foreign Affairs and Regional Integration met", 5),
        ("Defence, Security and Justice", 5),
        ("Finance, and left", 1),
    ],
)
def test_a_portfolio_ends_with_a_word(words: str, end: int, line_of: Callable[[str], Line]) -> None:
    assert find_portfolio(line_of(words), 0, is_small=False) == end


def test_other_words_are_no_portfolio(line_of: Callable[[str], Line]) -> None:
    assert find_portfolio(line_of("Tom Roe spoke"), 0, is_small=False) == 0
