"""Noun phrases by their heads."""

from collections.abc import Callable

from communique.extract.phrases import MOST_WORDS, conjuncts, phrase_tokens, phrase_words, tokens_span
from communique.extract.scene import Scene


def test_a_phrase_loses_its_article_and_keeps_its_of(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We met the new chief of the northern villages.")
    sentence = scene.body[-1]
    head = next(t for t in sentence.tokens if t.text == "chief")
    assert phrase_words(sentence, head.index, scene.text.content) == "new chief of the northern villages"


def test_a_phrase_is_cut_before_it_becomes_a_description(scene_of: Callable[..., Scene]) -> None:
    body = "We met the chief of the men of the land of the lake of the hill of the sea of the sand of the sun."
    sentence = scene_of(body).body[-1]
    head = next(t for t in sentence.tokens if t.text == "chief")
    assert len(phrase_tokens(sentence, head.index)) <= MOST_WORDS


def test_conjuncts_come_in_order(scene_of: Callable[..., Scene]) -> None:
    sentence = scene_of("We met chiefs, elders and teachers.").body[-1]
    head = next(t for t in sentence.tokens if t.text == "chiefs")
    assert [sentence.tokens[i].text for i in conjuncts(sentence, head.index)] == ["chiefs", "elders", "teachers"]


def test_a_span_covers_its_tokens(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We met chiefs.")
    tokens = scene.body[-1].tokens[:2]
    assert tokens_span(tokens).of(scene.text.content) == "We met"
