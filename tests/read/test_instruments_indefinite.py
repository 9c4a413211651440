"""What "a" and "an" stand before: a text that is there, or one that might be."""

from __future__ import annotations

import pytest
from tests.read.test_instruments_making import index_of, view_of

from communique.read.instruments_rules import judge


@pytest.mark.parametrize(
    ("text", "head", "basis"),
    [
        ("A ceasefire agreement has been in force since May 1999.", "agreement", "dated"),
        ("The Council considered a report of the Secretary-General.", "report", "authored"),
        ("The ministers signed a memorandum.", "memorandum", "issued"),
        ("The envoy read a letter from President Roe dated 14 October 2012.", "letter", "dated"),
    ],
)
def test_a_text_that_is_there_is_taken_by_its_rule(text: str, head: str, basis: str) -> None:
    view = view_of(text)
    draft = judge(view, index_of(view, head), head)
    assert draft is not None
    assert draft.basis == basis


@pytest.mark.parametrize("text", ["They want an agreement.", "They hope for an agreement that would last."])
def test_a_text_that_might_be_is_none(text: str) -> None:
    view = view_of(text)
    assert judge(view, index_of(view, "agreement"), "agreement") is None
