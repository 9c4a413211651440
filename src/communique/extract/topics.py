"""Topics: what an encounter was about, in the words of the text ("to discuss X", "talks on X")."""

from __future__ import annotations

from communique.extract.phrases import conjuncts, phrase_words
from communique.knowledge.meetings import words_of
from communique.model.reading import MentionKind, Reading, Sentence, Token


def topics_of(reading: Reading, sentence: Sentence, token: Token) -> tuple[str, ...]:
    """What the encounter told by a verb or noun was about; empty if the sentence does not tell."""
    heads = [*_discussed(sentence, token), *_after_on(reading, sentence, token)]
    return tuple(dict.fromkeys(phrase_words(sentence, head, reading.content) for head in heads))


def _discussed(sentence: Sentence, token: Token) -> tuple[int, ...]:
    """The objects of "to discuss" and its like."""
    verbs = [
        t
        for t in sentence.children(token.index, "advcl", "xcomp", "acl")
        if t.lemma.casefold() in words_of("discussing")
    ]
    objects = [t for v in verbs for t in sentence.children(v.index, "dobj")]
    return tuple(i for t in objects for i in conjuncts(sentence, t.index))


def _after_on(reading: Reading, sentence: Sentence, token: Token) -> tuple[int, ...]:
    """What follows "on" where it is no day."""
    days = reading.mentions_in(sentence.index, MentionKind.DATE)
    preps = [
        t
        for t in sentence.children(token.index, "prep")
        if t.text.casefold() in {"on", "about", "regarding", "concerning"}
    ]
    objects = [t for p in preps for t in sentence.children(p.index, "pobj")]
    return tuple(t.index for t in objects if not any(m.first <= t.index <= m.last for m in days))
