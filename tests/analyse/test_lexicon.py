"""Names found in sentences."""

from communique.analyse.lexicon import Form, Lexicon
from communique.analyse.words import Sentence

LEXICON = Lexicon(
    Form.parse(text, of=of, kind=kind)
    for text, of, kind in (
        ("Fiji", "FJ", "name"),
        ("Republic of Fiji", "FJ", "name"),
        ("Fijian", "FJ", "adjective"),
        ("UAE", "AE", "name"),
        ("Turkey", "TR", "name"),
    )
)


def found(words: str) -> list[str]:
    return [m.words for m in LEXICON.find(Sentence("a", 1, 0, words))]


def test_the_longest_name_is_found() -> None:
    assert found("the Republic of Fiji spoke") == ["Republic of Fiji"]


def test_a_possessive_is_found_under_its_name() -> None:
    mention = next(LEXICON.find(Sentence("a", 1, 0, "Fiji’s plan")))
    assert mention.of == "FJ"


def test_a_name_in_small_letters_is_none() -> None:
    assert found("they ate turkey") == []


def test_an_abbreviation_must_stand_in_capitals() -> None:
    assert found("Uae and the UAE") == ["UAE"]


def test_the_citation_is_the_words_in_their_place() -> None:
    mention = next(LEXICON.find(Sentence("a", 1, 100, "the Fijian side")))
    assert (mention.citation.start, mention.citation.exact) == (104, "Fijian")
