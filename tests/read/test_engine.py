"""The parser behind our own tokens."""

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model.reading import Sentence
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.engine import Stretch, parse_sentences


def parse(text: str) -> Sentence:
    return parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])[0]


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet="aA’“ \u00a0-.,é", min_size=3).filter(lambda s: s.strip()))
def test_tokens_are_the_words_of_the_text(text: str) -> None:
    for token in parse(text).tokens:
        assert text[token.start : token.end] == token.text


def test_hyphened_offices_stay_whole() -> None:
    words = [t.text for t in parse("The Co-Chairs met the Chairperson-in-Office.").tokens]
    assert "Co-Chairs" in words
    assert "Chairperson-in-Office" in words


def test_a_lent_subject_leaves_no_trace() -> None:
    sentence = parse("Welcomes the outcome of the talks;")
    assert sentence.tokens[0].text == "Welcomes"
    assert sentence.tokens[0].tag == "VBZ"


def test_verbs_in_capitals_are_read_as_verbs() -> None:
    sentence = parse("REITERATES its support for the talks;")
    assert (sentence.tokens[0].text, sentence.tokens[0].lemma) == ("REITERATES", "reiterate")


def test_a_sentence_has_the_same_parse_wherever_it_stands() -> None:
    text = "We met. We met."
    both = parse_sentences(text, [Stretch(Span(0, 7), 1, ZoneRole.BODY), Stretch(Span(8, 15), 1, ZoneRole.BODY)])
    assert [(t.text, t.dep) for t in both[0].tokens] == [(t.text, t.dep) for t in both[1].tokens]
