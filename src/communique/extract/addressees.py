"""Addressees: who is asked, told, praised or blamed by an act of speech."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from communique.extract.clauses import VERBAL, is_passive, object_of
from communique.extract.scene import Scene
from communique.knowledge.verbs import Frame
from communique.model.actor import ActorKind
from communique.model.reading import Mention, MentionKind, Sentence, Token

Names = tuple[str, ...]
_PARTIES = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.PERSON, ActorKind.POST, ActorKind.LABEL, ActorKind.COMMUNITY})


def addressees_of(scene: Scene, sentence: Sentence, verb: Token, frame: Frame, particle: Token | None, noun: Token | None) -> Names:
    """The addressees of the act that ``verb`` carries under ``frame``; empty if it has none."""
    look = _LOOKS.get(frame.ask)
    if look is None:
        return ()
    return look(scene, sentence, verb, particle, noun)


def _actors(scene: Scene, sentence: Sentence, token: Token | None) -> Names:
    if token is None or not scene.cast.is_actor(sentence, token.index):
        return ()
    return scene.cast.who(sentence, token.index)


def _object(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    """The object; where the parser made the request a clause, the clause's subject; else the next actor."""
    if is_passive(sentence, verb):
        return _actors(scene, sentence, object_of(sentence, verb))
    for child in sentence.children(verb.index, "dobj", "dative", "ccomp", "xcomp"):
        if child.dep in {"ccomp", "xcomp"}:
            for subject in sentence.children(child.index, "nsubj", "nsubjpass"):
                found = _actors(scene, sentence, subject)
                if found:
                    return found
        else:
            found = _actors(scene, sentence, child)
            if found:
                return found
    return _next_actor(scene, sentence, verb)


def _next_actor(scene: Scene, sentence: Sentence, token: Token) -> Names:
    """The actor that follows at once, articles and adverbs apart."""
    for following in sentence.tokens[token.index + 1 : token.index + 9]:
        mention = scene.cast.mention_at(sentence, following.index)
        if mention is not None and mention.first == following.index:
            return scene.cast.who(sentence, mention.last)
        if following.pos not in {"DET", "ADV", "ADJ", "PUNCT", "PRON", "NOUN", "PROPN"} or following.text in {".", ";"}:
            return ()
        if following.pos in {"NOUN", "PRON"} and scene.cast.is_actor(sentence, following.index):
            return scene.cast.who(sentence, following.index)
    return ()


def _particle(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    if particle is None:
        return ()
    for inner in sentence.children(particle.index, "pobj"):
        found = _actors(scene, sentence, inner)
        if found:
            return found
    found = _next_actor(scene, sentence, particle)
    if found:
        return found
    return _object(scene, sentence, verb, None, None)


def _noun_particle(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    """"reiterate their call on X", "renewed its appeal to X", "calls upon X" behind a noun."""
    if noun is None:
        return ()
    for token in sentence.tokens[noun.index + 1 : noun.index + 4]:
        if token.text.casefold() in {"on", "upon", "to", "that"}:
            return _next_actor(scene, sentence, token)
        if token.text.casefold() == "for":
            return _for_actor(scene, sentence, token)
    return ()


def _for_actor(scene: Scene, sentence: Sentence, token: Token) -> Names:
    """"its call for the parties to ..."."""
    names = _next_actor(scene, sentence, token)
    rest = sentence.tokens[token.index + 1 : token.index + 10]
    return names if names and any(t.tag == "TO" for t in rest) else ()


def _clause_subject(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    """"demands that X withdraw", "hope that X will": the subject of the wished-for action."""
    start = noun or verb
    for clause in (*sentence.children(start.index, "ccomp", "acl", "relcl", "xcomp"), *sentence.children(verb.index, "ccomp")):
        if clause.pos not in VERBAL or clause.index < verb.index:
            continue
        for subject in sentence.children(clause.index, "nsubj"):
            found = _actors(scene, sentence, subject)
            if found:
                return found
        if is_passive(sentence, clause):
            return ()
    return ()


def _to(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    return _after_preposition(scene, sentence, (noun, verb), ("to",))


def _with(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    names = _after_preposition(scene, sentence, (noun, verb), ("with",))
    if names:
        return names
    for prep in _prepositions(sentence, (noun, verb), ("with",)):
        for inner in sentence.children(prep.index, "pobj"):
            place = scene.cast.place_name(sentence, inner.index)
            return (place,) if place else ()
    return ()


def _of(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    return _after_preposition(scene, sentence, (noun,), ("of", "with"))


def _told(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    """"stressed to X that": told only where "to" follows the verb at once."""
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    if following and following[0].text.casefold() == "to":
        return _next_actor(scene, sentence, following[0])
    return ()


def _supported(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    """Whom the support goes to: "support for X", "to X", "for the work of X"."""
    for prep in _prepositions(sentence, (noun, verb), ("for", "to", "of", "with", "behind")):
        for inner in sentence.children(prep.index, "pobj"):
            return _party_in(scene, sentence, inner)
    return ()


def _after_preposition(scene: Scene, sentence: Sentence, heads: tuple[Token | None, ...], words: tuple[str, ...]) -> Names:
    for prep in _prepositions(sentence, heads, words):
        for inner in sentence.children(prep.index, "pobj"):
            found = _actors(scene, sentence, inner)
            if found:
                return found
        found = _next_actor(scene, sentence, prep)
        if found:
            return found
    return ()


def _prepositions(sentence: Sentence, heads: tuple[Token | None, ...], words: tuple[str, ...]) -> Iterator[Token]:
    for head in heads:
        if head is None:
            continue
        for child in sentence.children(head.index, "prep", "dative"):
            if child.text.casefold() in words and child.index > head.index:
                yield child


def _possessor(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    """Whose deed is praised: "welcomed Russia's engagement", "the efforts of X"; or the object itself if an actor."""
    target = object_of(sentence, verb)
    return _party_in(scene, sentence, target) if target is not None else ()


def _party_in(scene: Scene, sentence: Sentence, target: Token) -> Names:
    mention = scene.cast.mention_at(sentence, target.index)
    if mention is not None:
        return scene.cast.who(sentence, target.index)
    inner = _named_inside(scene, sentence, target)
    if inner:
        return inner
    if target.pos == "NOUN" and scene.cast.is_actor(sentence, target.index):
        return scene.cast.who(sentence, target.index)
    for owner in sentence.children(target.index, "poss"):
        found = _actors(scene, sentence, owner)
        if found:
            return found
    for prep in sentence.children(target.index, "prep", "agent"):
        if prep.text.casefold() in {"of", "by"}:
            for inner in sentence.children(prep.index, "pobj"):
                found = _party_of(scene, sentence, inner)
                if found:
                    return found
    return ()


def _named_inside(scene: Scene, sentence: Sentence, target: Token) -> Names:
    """"the women and men of the Mission": the body named behind an unnamed group."""
    if target.pos != "NOUN" or not scene.cast.is_actor(sentence, target.index):
        return ()
    for prep in (t for t in sentence.subtree(target.index) if t.text.casefold() == "of"):
        for inner in sentence.children(prep.index, "pobj"):
            mention = scene.cast.mention_at(sentence, inner.index)
            if mention is not None and mention.actor is ActorKind.BODY:
                return scene.cast.who(sentence, inner.index)
    return ()


def _party_of(scene: Scene, sentence: Sentence, inner: Token) -> Names:
    mention = scene.cast.mention_at(sentence, inner.index)
    if mention is not None and mention.actor in _PARTIES:
        return scene.cast.who(sentence, inner.index)
    return _party_in(scene, sentence, inner) if mention is None else ()


def _praised(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    return _object(scene, sentence, verb, None, None) if _object_is_actor(scene, sentence, verb) else _possessor(scene, sentence, verb, None, None)


def _object_is_actor(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    target = object_of(sentence, verb)
    return target is not None and scene.cast.is_actor(sentence, target.index)


def _blamed(scene: Scene, sentence: Sentence, verb: Token, particle: Token | None, noun: Token | None) -> Names:
    """Who did what is condemned: "by X" behind the deed."""
    target = object_of(sentence, verb)
    if target is None:
        return ()
    for token in sentence.subtree(target.index):
        if token.text.casefold() in {"by"} and token.index > verb.index:
            found = _next_actor(scene, sentence, token)
            if found and not _is_by_time(scene, sentence, token):
                return found
    return _object(scene, sentence, verb, None, None) if _is_party(scene.cast.mention_at(sentence, target.index)) else ()


def _is_by_time(scene: Scene, sentence: Sentence, token: Token) -> bool:
    dates = scene.reading.mentions_in(sentence.index, MentionKind.DATE)
    return any(m.first == token.index + 1 for m in dates)


def _is_party(mention: Mention | None) -> bool:
    return mention is not None and mention.actor in _PARTIES


_LOOKS: dict[str, Callable[[Scene, Sentence, Token, Token | None, Token | None], Names]] = {
    "object": _object,
    "particle": _particle,
    "noun_particle": _noun_particle,
    "subject_of_clause": _clause_subject,
    "to": _to,
    "told": _told,
    "with": _with,
    "of": _of,
    "supported": _supported,
    "possessor": _possessor,
    "praised": _praised,
    "blamed": _blamed,
}
