"""Slips of the parser that are mended."""

import pytest

from communique.model.reading import Sentence, Token
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.engine import Stretch, parse_sentences


def parse(text: str) -> Sentence:
    return parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])[0]


def head_of(sentence: Sentence, word: str) -> Token:
    token = next(t for t in sentence.tokens if t.text == word)
    return sentence.tokens[token.head]


CASES = [
    ("The envoys regretted that the talks remain suspended and called for their early return.", "called", "regretted"),
    ("We welcomed the offer to convene a meeting in Suva and agreed to attend.", "agreed", "welcomed"),
    (
        "We urged all parties involved to halt the violence, exercise restraint and protect civilians.",
        "exercise",
        "halt",
    ),
    ("The Council remains concerned by the fighting and calls upon the parties to stop it.", "calls", "remains"),
    ("We intend to visit Suva, Apia and Lome in June and stand ready to help.", "stand", "intend"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_a_verb_goes_with_the_verb_that_a_reader_joins_it_to(text: str, word: str, expected: str) -> None:
    assert head_of(parse(text), word).text == expected


@pytest.mark.parametrize("text", [c[0] for c in CASES])
def test_mending_keeps_a_tree(text: str) -> None:
    sentence = parse(text)
    for token in sentence.tokens:
        assert len(list(sentence.ancestors(token.index))) < len(sentence.tokens)
        assert all(sentence.tokens[c].head == token.index for c in token.children)


def test_a_plural_noun_may_be_a_verb() -> None:
    sentence = parse("The Council remains concerned by the fighting and calls upon the parties to stop it.")
    assert next(t.tag for t in sentence.tokens if t.text == "calls") == "VBZ"
