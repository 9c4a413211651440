"""Contents: the words that complete an act of speech, and its topics."""

from __future__ import annotations

from communique.extract.phrases import phrase_words
from communique.extract.scene import Scene
from communique.model.reading import Sentence, Token

_MOST_TOPICS = 4
_CARRIERS = frozenset(
    {
        "importance",
        "need",
        "necessity",
        "commitment",
        "support",
        "effort",
        "step",
        "concern",
        "call",
        "role",
        "significance",
        "appreciation",
        "readiness",
        "intention",
        "determination",
        "progress",
        "implementation",
        "work",
    }
)


def content_of(scene: Scene, sentence: Sentence, carrier: Token, verb: Token) -> str:
    """The words from behind the act to the end of its clause, blanks folded; empty if there are none."""
    reach = {t.index for t in sentence.subtree(verb.index)}
    last = carrier.index
    for token in sentence.tokens[carrier.index + 1 :]:
        if token.index not in reach and token.head not in reach:
            break
        if token.dep == "conj" and token.head == verb.index:
            break
        last = token.index
    while last > carrier.index and sentence.tokens[last].pos in {"PUNCT", "CCONJ"}:
        last -= 1
    if last <= carrier.index:
        return ""
    words = scene.text.content[sentence.tokens[carrier.index + 1].start : sentence.tokens[last].end]
    return " ".join(words.split())


def topics_of(scene: Scene, sentence: Sentence, carrier: Token, verb: Token) -> tuple[str, ...]:
    """The noun phrases that the act is about, in the words of the text; actors alone are not topics."""
    out: list[str] = []
    reach = {t.index for t in sentence.subtree(verb.index)}
    for token in sentence.tokens[carrier.index + 1 :]:
        if token.index not in reach or (token.dep == "conj" and token.head == verb.index):
            continue
        if token.pos not in {"NOUN", "PROPN"} or token.dep not in {"dobj", "pobj", "conj", "nsubjpass"}:
            continue
        if token.lemma.casefold() in _CARRIERS or scene.cast.mention_at(sentence, token.index) is not None:
            continue
        words = phrase_words(sentence, token.index, scene.text.content)
        if words not in out:
            out.append(words)
        if len(out) == _MOST_TOPICS:
            break
    return tuple(out)
