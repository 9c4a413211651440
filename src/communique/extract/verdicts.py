"""Verdicts: what the text itself finds good or bad, said of a thing ("The truce is welcome", "The fighting is a matter of concern").

Nobody is named as the one who feels it: it is the voice of the text. Invariant: a verdict stands in a main clause, in the
present and unconditional; "would be welcome" and "if it is regrettable" are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.extract.clauses import helpers_of, is_negated
from communique.extract.scene import Scene
from communique.knowledge.verbs import Frame, verb_frames, verdict_frames, verdict_nouns
from communique.model.reading import Sentence, Token

Verdict = tuple[Token, tuple[Token, ...], Frame, str]
"""The verb, the words that judge, the frame of the last and the name of the act."""


def verdicts_in(scene: Scene, sentence: Sentence) -> Iterator[Verdict]:
    """The verdicts of a sentence, in order."""
    for verb in sentence.tokens:
        yield from _deserved(scene, sentence, verb)
        if verb.lemma != "be" or verb.tag not in {"VBZ", "VBP"} or verb.dep not in {"ROOT", "conj"}:
            continue
        if helpers_of(sentence, verb) or is_negated(sentence, verb) or not _is_of_a_thing(scene, sentence, verb):
            continue
        for word in sentence.children(verb.index, "acomp", "attr", "prep"):
            yield from _judged(sentence, verb, word)


def _deserved(scene: Scene, sentence: Sentence, verb: Token) -> Iterator[Verdict]:
    """As in "The parties deserve recognition for coming": praise of those who are the subject."""
    if verb.lemma != "deserve" or verb.tag not in {"VBZ", "VBP"} or verb.dep not in {"ROOT", "conj"}:
        return
    if not praised_by(scene, sentence, verb) or helpers_of(sentence, verb) or is_negated(sentence, verb):
        return
    for noun in sentence.children(verb.index, "dobj"):
        if noun.lemma.casefold() in _PRAISE:
            yield verb, (verb, noun), verb_frames()["commend"][0], f"deserve {noun.lemma.casefold()}"


_PRAISE = frozenset(
    {"recognition", "praise", "credit", "commendation", "appreciation", "gratitude", "thanks", "applause"}
)


def praised_by(scene: Scene, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Those who deserve praise by the verdict of the verb; empty for a verdict on a thing."""
    subject = next(iter(sentence.children(verb.index, "nsubj")), None) if verb.lemma == "deserve" else None
    is_actor = subject is not None and scene.cast.is_actor(sentence, subject.index)
    return scene.cast.who(sentence, subject.index) if subject is not None and is_actor else ()


def _is_of_a_thing(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    subjects = sentence.children(verb.index, "nsubj")
    named = [t for t in subjects if scene.cast.mention_at(sentence, t.index) is not None]
    return bool(subjects) and not named and all(t.pos in {"NOUN", "PRON"} for t in subjects)


def _judged(sentence: Sentence, verb: Token, word: Token) -> Iterator[Verdict]:
    frames, lower = verdict_frames(), word.text.casefold()
    if lower in frames and word.pos == "ADJ":
        words = (verb, word) if word.index == verb.index + 1 else (word,)
        yield verb, words, frames[lower], f"be {lower}"
    elif lower in verdict_nouns() or lower == "of":
        preps = (word,) if lower == "of" else sentence.children(word.index, "prep")
        inner = [t for p in preps if p.text.casefold() in {"of", "for"} for t in sentence.children(p.index, "pobj")]
        for noun in inner:
            if noun.text.casefold() in frames and noun.pos == "NOUN":
                name = "be of concern" if lower == "of" else f"be {lower} of {noun.text.casefold()}"
                yield verb, sentence.tokens[word.index : noun.index + 1], frames[noun.text.casefold()], name
