"""Where sentences begin and end."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.span import Span
from communique.read.sentences import LONGEST, split_sentences

CASES = json.loads((Path(__file__).parents[1] / "cases" / "sentences.json").read_text("utf-8"))


@pytest.mark.parametrize("case", [pytest.param(c, id=c["label"]) for c in CASES])
def test_a_paragraph_is_split_as_a_reader_would(case: dict[str, list[str]]) -> None:
    text = " ".join(case["sentences"])
    assert [s.of(text) for s in split_sentences(text, Span(0, len(text)))] == case["sentences"]


@given(st.text(min_size=1))
def test_sentences_do_not_overlap_and_hold_every_word(text: str) -> None:
    found = list(split_sentences(text, Span(0, len(text))))
    assert all(a.end <= b.start for a, b in pairwise(found))
    held = "".join("".join(s.of(text).split()) for s in found)
    assert held == "".join(text.split())


def test_a_sentence_is_never_longer_than_any_rule_reads() -> None:
    text = "word " * LONGEST
    assert max(s.end - s.start for s in split_sentences(text, Span(0, len(text)))) <= LONGEST
