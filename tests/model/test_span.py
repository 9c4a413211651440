"""Spans are non-empty ranges and slice exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.errors import SpanError
from communique.model.span import Span


@given(st.text(min_size=1), st.data())
def test_a_span_slices_what_it_covers(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Span(start, end).of(text) == text[start:end]


@pytest.mark.parametrize(("start", "end"), [(3, 3), (-1, 2), (5, 2)])
def test_an_empty_or_backward_span_cannot_be_built(start: int, end: int) -> None:
    with pytest.raises(SpanError, match="end greater than start"):
        Span(start, end)


def test_a_span_past_the_end_is_refused() -> None:
    with pytest.raises(IndexError, match="past the end"):
        Span(0, 9).of("short")


@given(st.integers(0, 50), st.integers(1, 50), st.integers(0, 50), st.integers(1, 50))
def test_spans_overlap_when_they_share_a_character(a: int, n: int, b: int, m: int) -> None:
    left, right = Span(a, a + n), Span(b, b + m)
    assert left.overlaps(right) == bool(set(range(a, a + n)) & set(range(b, b + m)))
