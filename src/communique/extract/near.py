"""Who stands near a verb, noun or preposition: the first steps from words of asking and praising to the persons meant.

Invariant: only the sentence of the spot is looked at; what cannot act is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.extract.clauses import has_to, is_passive
from communique.extract.phrases import phrase_words
from communique.extract.spots import Spot
from communique.model.reading import MentionKind, Token

Names = tuple[str, ...]
NEAR = 9
"""Words behind a verb or preposition in which an addressee may still begin."""


def actors_at(spot: Spot, token: Token | None) -> Names:
    """The actors that the phrase headed by the token stands for; empty if it cannot act."""
    if token is None or not spot.scene.cast.is_actor(spot.sentence, token.index):
        return ()
    return spot.scene.cast.who(spot.sentence, token.index)


def next_actor(spot: Spot, token: Token) -> Names:
    """The actor that follows at once, articles and adverbs apart."""
    cast, sentence = spot.scene.cast, spot.sentence
    for following in sentence.tokens[token.index + 1 : token.index + NEAR]:
        mention = cast.mention_at(sentence, following.index)
        if mention is not None and mention.first == following.index:
            return cast.who(sentence, mention.last)
        if following.pos not in {"DET", "ADV", "ADJ", "PUNCT", "PRON", "NOUN", "PROPN"} or following.text in {".", ";"}:
            return ()
        if following.pos in {"NOUN", "PRON"} and following.tag != "PRP$" and cast.is_actor(sentence, following.index):
            return cast.who(sentence, following.index)
    return ()


def named_thing(spot: Spot, particle: Token) -> Names:
    """What is called on can act, even if nothing else tells so: "calls on the Platform to withdraw"."""
    for inner in spot.sentence.children(particle.index, "pobj"):
        if inner.pos == "PROPN" or inner.tag in {"NNS", "NNPS"}:
            return (phrase_words(spot.sentence, inner.index, spot.scene.text.content),)
    return ()


def after_preposition(spot: Spot, heads: tuple[Token | None, ...], words: tuple[str, ...]) -> Names:
    """The actors behind the preposition, and behind the same preposition repeated ("to X for ... and to Y")."""
    out: list[str] = []
    for prep in prepositions(spot, heads, words):
        found: Names = ()
        for inner in spot.sentence.children(prep.index, "pobj"):
            found = found or actors_at(spot, inner)
        found = found or next_actor(spot, prep)
        out.extend(n for n in found if n not in out)
        if out:
            for again in repeated(spot, prep):
                out.extend(n for n in next_actor(spot, again) if n not in out)
            return tuple(out)
    return tuple(out)


def repeated(spot: Spot, prep: Token) -> Iterator[Token]:
    """As in "to X ... and to Y": the preposition again behind a conjunction."""
    tokens = spot.sentence.tokens
    for token in tokens[prep.index + 2 :]:
        before = tokens[token.index - 1].text.casefold()
        if (
            token.text.casefold() == prep.text.casefold()
            and token.pos in {"ADP", "SCONJ"}
            and before in {"and", "particular", "especially", "notably", ","}
        ):
            yield token


def prepositions(spot: Spot, heads: tuple[Token | None, ...], words: tuple[str, ...]) -> Iterator[Token]:
    """The prepositions among ``words`` that hang on one of the heads, behind it."""
    for head in heads:
        if head is None:
            continue
        for child in spot.sentence.children(head.index, "prep", "dative"):
            if child.text.casefold() in words and child.index > head.index:
                yield child


def by_behind(spot: Spot, tokens: Iterable[Token]) -> Names:
    """As in "the attack by X": the doer behind the verb."""
    for token in tokens:
        if token.text.casefold() == "by" and token.index > spot.verb.index:
            found = next_actor(spot, token)
            if found and not is_by_time(spot, token):
                return found
    return ()


def is_by_time(spot: Spot, token: Token) -> bool:
    """Whether "by" leads to a date ("by 3 May")."""
    dates = spot.scene.reading.mentions_in(spot.sentence.index, MentionKind.DATE)
    return any(m.first == token.index + 1 for m in dates)


def object_at(spot: Spot) -> Names:
    """The object; where the parser made the request a clause, the clause's subject; else the next actor."""
    if is_passive(spot.sentence, spot.verb):
        return actors_at(spot, spot.target)
    for child in spot.sentence.children(spot.verb.index, "dobj", "dative", "ccomp", "xcomp"):
        if child.dep == "ccomp" and spot.verb.lemma in _TELLING and not has_to(spot.sentence, child):
            continue
        subjects = (
            spot.sentence.children(child.index, "nsubj", "nsubjpass") if child.dep in {"ccomp", "xcomp"} else (child,)
        )
        for subject in subjects:
            found = actors_at(spot, subject)
            if found:
                return found
    return next_actor(spot, spot.verb) or _told_to_act(spot)


def _told_to_act(spot: Spot) -> Names:
    """As in "urged the West to move": who is told to act can act, even if nothing else tells so."""
    sentence = spot.sentence
    for child in sentence.children(spot.verb.index, "dobj", "xcomp", "ccomp"):
        told = (child,) if child.dep == "dobj" else sentence.children(child.index, "nsubj")
        for word in told:
            infinitive = child.dep != "dobj" or any(t.tag == "TO" for t in sentence.tokens[word.index + 1 :])
            if infinitive and (word.pos == "PROPN" or word.tag in {"NNS", "NNPS"}):
                return (phrase_words(sentence, word.index, spot.scene.text.content),)
    return ()


_TELLING = frozenset({"inform", "notify", "assure", "reassure", "tell", "advise", "warn", "remind"})
