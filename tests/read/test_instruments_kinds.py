"""Kinds of text with a rule of their own."""

from __future__ import annotations

import pytest
from tests.read.test_instruments_making import index_of, view_of

from communique.read.instruments_rules import judge


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("They rest on the outcomes of the Marade Conference.", "outcomes", "outcomes of the Marade Conference"),
        ("They urged talks on the agreed roadmap.", "roadmap", "roadmap"),
        ("They back the Lake Initiative and its implementation mechanism.", "mechanism", "implementation mechanism"),
        ("They recalled the agreement on the next summit.", "agreement", "agreement on the next summit"),
        ("They endorsed the joint call from Kenya and Ghana.", "call", "joint call from Kenya and Ghana"),
        ("They welcomed the six-point plan.", "plan", "six-point plan"),
    ],
)
def test_a_kind_of_text_is_known_by_what_stands_around_it(text: str, head: str, name: str) -> None:
    view = view_of(text)
    draft = judge(view, index_of(view, head), head.removesuffix("s"))
    assert draft is not None
    assert draft.name == name


def test_a_mechanism_of_its_own_is_a_body() -> None:
    view = view_of("They praised the Joint Verification Mechanism.")
    assert judge(view, index_of(view, "Mechanism"), "mechanism") is None
