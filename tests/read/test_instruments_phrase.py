"""A phrase with all that the rules for instruments ask of it."""

from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.engine import Stretch, parse_sentences
from communique.read.instruments_drafts import Draft, View
from communique.read.instruments_phrase import Phrase
from communique.read.instruments_tails import tail_of


def phrase_of(text: str, head: str, noun: str) -> Phrase:
    sentences = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])
    view = View(sentences[0], text, ())
    place = next(t.index for t in view.tokens if t.text == head)
    draft = Draft(view.sentence, place, place - 1, place, noun)
    return Phrase(view, draft, tail_of(view, place, is_name=True, noun=noun), place - 1, is_name=True)


def test_a_phrase_knows_the_words_before_its_head() -> None:
    phrase = phrase_of("They must uphold the Arva Agreements.", "Agreements", "agreement")
    assert (phrase.before, phrase.front, phrase.has_name_before) == ("the", frozenset({"arva"}), True)


def test_a_phrase_asks_the_word_lists() -> None:
    phrase = phrase_of("They must uphold the Arva Agreements.", "Agreements", "agreement")
    assert phrase.is_of("made_heads")
    assert not phrase.any_of("several")
    assert phrase.noun == "agreement"
