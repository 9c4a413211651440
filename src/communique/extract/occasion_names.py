"""Names of occasions: "the Paris Normandy Summit" tells a place and a format in its name."""

from __future__ import annotations

from communique.extract.scene import Scene
from communique.extract.shuttle import country_of_capital
from communique.knowledge.meetings import words_of
from communique.model.reading import Mention, MentionKind, Sentence, Token


def name_of_occasion(scene: Scene, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """The format whose occasion a name tells ("the Paris Normandy Summit": Normandy); empty where it tells only a place."""
    mention = occasion_at(scene, sentence, noun)
    if mention is None:
        return ()
    words = [
        t.text
        for t in sentence.tokens[mention.first : noun.index]
        if t.text[:1].isupper() and not country_of_capital(t.text)
    ]
    words = [w for w in words if w.casefold() not in words_of("occasion_words")]
    places = {
        t.text
        for m in scene.reading.mentions_in(sentence.index, MentionKind.PLACE)
        for t in sentence.tokens[m.first : m.last + 1]
    }
    told = [w for w in words if w not in places]
    if not told:
        return ()
    return (" ".join(told),) if noun.lemma.casefold() == "summit" else (mention.name,)


def occasion_at(scene: Scene, sentence: Sentence, noun: Token) -> Mention | None:
    """The body's name that ends in the noun ("Normandy Summit"); None if there is none."""
    found = scene.reading.mentions_in(sentence.index, MentionKind.BODY)
    return next((m for m in found if m.first < noun.index == m.last), None)


def is_named_occasion(sentence: Sentence, noun: Token) -> bool:
    """Whether a name in front makes it an occasion of its own ("the Paris Summit")."""
    return any(
        t.pos == "PROPN"
        and t.text[:1].isupper()
        and noun.text[:1].isupper()
        and t.text.casefold() not in words_of("occasion_words")
        for t in sentence.children(noun.index, "compound", "nmod")
    )


def place_in_name(scene: Scene, sentence: Sentence, noun: Token) -> str | None:
    """The capital that the name of an occasion tells; None if it tells none."""
    mention = occasion_at(scene, sentence, noun)
    if mention is None:
        return None
    return next((t.text for t in sentence.tokens[mention.first : noun.index] if country_of_capital(t.text)), None)
