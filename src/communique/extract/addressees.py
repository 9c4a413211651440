"""Addressees: who is asked, told, praised or blamed by an act of speech."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from communique.extract.clauses import VERBAL, has_to, is_passive
from communique.extract.phrases import phrase_words
from communique.extract.spots import Spot
from communique.knowledge.verbs import Frame, act_objects
from communique.model.actor import ActorKind
from communique.model.reading import Mention, MentionKind, Token

Names = tuple[str, ...]
_PARTIES = frozenset(
    {ActorKind.STATE, ActorKind.BODY, ActorKind.PERSON, ActorKind.POST, ActorKind.LABEL, ActorKind.COMMUNITY}
)
_NEAR = 9
"""Words behind a verb or preposition in which an addressee may still begin."""


def addressees_of(spot: Spot, frame: Frame) -> Names:
    """The addressees of the act at the spot under ``frame``; empty if it has none."""
    look = _LOOKS.get(frame.ask)
    return look(spot) if look is not None else ()


def _actors(spot: Spot, token: Token | None) -> Names:
    if token is None or not spot.scene.cast.is_actor(spot.sentence, token.index):
        return ()
    return spot.scene.cast.who(spot.sentence, token.index)


# -- asked and told ----------------------------------------------------------------------------------------------------


def _object(spot: Spot) -> Names:
    """The object; where the parser made the request a clause, the clause's subject; else the next actor."""
    if is_passive(spot.sentence, spot.verb):
        return _actors(spot, spot.target)
    for child in spot.sentence.children(spot.verb.index, "dobj", "dative", "ccomp", "xcomp"):
        if child.dep == "ccomp" and spot.verb.lemma in _TELLING and not has_to(spot.sentence, child):
            continue
        subjects = (
            spot.sentence.children(child.index, "nsubj", "nsubjpass") if child.dep in {"ccomp", "xcomp"} else (child,)
        )
        for subject in subjects:
            found = _actors(spot, subject)
            if found:
                return found
    return _next_actor(spot, spot.verb)


_TELLING = frozenset({"inform", "notify", "assure", "reassure", "tell", "advise", "warn", "remind"})


def _next_actor(spot: Spot, token: Token) -> Names:
    """The actor that follows at once, articles and adverbs apart."""
    cast, sentence = spot.scene.cast, spot.sentence
    for following in sentence.tokens[token.index + 1 : token.index + _NEAR]:
        mention = cast.mention_at(sentence, following.index)
        if mention is not None and mention.first == following.index:
            return cast.who(sentence, mention.last)
        if following.pos not in {"DET", "ADV", "ADJ", "PUNCT", "PRON", "NOUN", "PROPN"} or following.text in {".", ";"}:
            return ()
        if following.pos in {"NOUN", "PRON"} and following.tag != "PRP$" and cast.is_actor(sentence, following.index):
            return cast.who(sentence, following.index)
    return ()


def _particle(spot: Spot) -> Names:
    if spot.particle is None:
        return ()
    first: Names = ()
    for inner in spot.sentence.children(spot.particle.index, "pobj"):
        first = first or _actors(spot, inner)
    first = first or _next_actor(spot, spot.particle) or _named_thing(spot, spot.particle)
    if not first:
        return _object(spot)
    more = [
        n for again in _repeated(spot, spot.particle) for n in _next_actor(spot, again) or _named_thing(spot, again)
    ]
    return tuple(dict.fromkeys((*first, *more)))


def groups_of(spot: Spot) -> tuple[tuple[int, Names], ...]:
    """The addressees by the preposition that introduces them, with its place ("to X to ..., and to Y to ...")."""
    if spot.particle is None:
        return ()
    places = (spot.particle, *_repeated(spot, spot.particle))
    return tuple((p.index, _next_actor(spot, p) or _named_thing(spot, p)) for p in places)


def _named_thing(spot: Spot, particle: Token) -> Names:
    """What is called on can act, even if nothing else tells so: "calls on the Platform to withdraw"."""
    for inner in spot.sentence.children(particle.index, "pobj"):
        if inner.pos == "PROPN" or inner.tag in {"NNS", "NNPS"}:
            return (phrase_words(spot.sentence, inner.index, spot.scene.text.content),)
    return ()


def _noun_particle(spot: Spot) -> Names:
    """As in "reiterate their call on X", "renewed its appeal to X", "calls upon X" behind a noun."""
    if spot.noun is None:
        return ()
    for token in spot.sentence.tokens[spot.noun.index + 1 : spot.noun.index + 4]:
        if token.text.casefold() in {"on", "upon", "to", "that"}:
            return _next_actor(spot, token)
        if token.text.casefold() == "for":
            return _for_actor(spot, token)
    return ()


def _for_actor(spot: Spot, token: Token) -> Names:
    """As in "its call for the parties to ..."."""
    names = _next_actor(spot, token)
    rest = spot.sentence.tokens[token.index + 1 : token.index + 10]
    return names if names and any(t.tag == "TO" for t in rest) else ()


def _clause_subject(spot: Spot) -> Names:
    """As in "demands that X withdraw", "hope that X will": the subject of the wished-for action."""
    sentence = spot.sentence
    start = spot.noun or spot.verb
    for clause in (
        *sentence.children(start.index, "ccomp", "acl", "relcl", "xcomp"),
        *sentence.children(spot.verb.index, "ccomp"),
    ):
        if clause.pos not in VERBAL or clause.index < spot.verb.index:
            continue
        for subject in sentence.children(clause.index, "nsubj"):
            found = _actors(spot, subject)
            if found:
                return found
        if is_passive(sentence, clause):
            return ()
    return ()


def _to(spot: Spot) -> Names:
    return _after_preposition(spot, (spot.noun, spot.verb), ("to",))


def _to_or_for(spot: Spot) -> Names:
    """As in "gratitude to X"; "gratitude for the assistance of X"."""
    told = _to(spot)
    if told:
        return told
    for prep in _prepositions(spot, (spot.noun, spot.verb), ("for",)):
        for inner in spot.sentence.children(prep.index, "pobj"):
            return _party_in(spot, inner)
    return ()


def _with(spot: Spot) -> Names:
    names = _after_preposition(spot, (spot.noun, spot.verb), ("with",))
    if names:
        return names
    for prep in _prepositions(spot, (spot.noun, spot.verb), ("with",)):
        for inner in spot.sentence.children(prep.index, "pobj"):
            place = spot.scene.cast.place_name(spot.sentence, inner.index)
            return (place,) if place else ()
    return ()


def _of(spot: Spot) -> Names:
    return _after_preposition(spot, (spot.noun,), ("of", "with"))


def _told(spot: Spot) -> Names:
    """As in "stressed to X that": told only where "to" follows the verb at once."""
    following = spot.after(1)
    return _next_actor(spot, following[0]) if following and following[0].text.casefold() == "to" else ()


def _helped(spot: Spot) -> Names:
    """As in "stands ready to assist both sides": whom the speaker is ready to serve."""
    start = spot.noun or spot.verb
    for clause in spot.sentence.children(start.index, "xcomp", "acl"):
        if clause.lemma in _SERVING and has_to(spot.sentence, clause):
            for child in spot.sentence.children(clause.index, "dobj"):
                return _actors(spot, child)
    return ()


_SERVING = frozenset({"assist", "help", "support"})


def _inviter(spot: Spot) -> Names:
    """As in "accepted the invitation of X", "accepted his invitation"."""
    target = spot.target
    if target is None or target.lemma.casefold() not in {"invitation", "proposal", "offer", "request"}:
        return ()
    for owner in spot.sentence.children(target.index, "poss"):
        found = _actors(spot, owner)
        if found:
            return found
    return _after_preposition(Spot(spot.scene, spot.sentence, spot.verb, noun=target), (target,), ("of", "from", "by"))


# -- praised and blamed ------------------------------------------------------------------------------------------------


def _supported(spot: Spot) -> Names:
    """Whom the support goes to: "support for X", "to X", "for the work of X"."""
    for prep in _prepositions(spot, (spot.noun, spot.verb), ("for", "to", "of", "with", "behind")):
        out: list[str] = []
        for inner in spot.sentence.children(prep.index, "pobj"):
            out.extend(_parties_in(spot, inner))
        for again in _repeated(spot, prep):
            out.extend(n for n in _next_actor(spot, again) if n not in out)
        return tuple(out)
    return ()


def _source(spot: Spot) -> Names:
    """As in "called for a confirmation from X": of whom it is wanted."""
    for token in spot.sentence.subtree(spot.verb.index):
        if (
            token.text.casefold() == "from"
            and token.index > spot.verb.index
            and sum(1 for _ in spot.sentence.ancestors(token.index)) <= _SHALLOW
        ):
            found = _next_actor(spot, token)
            before = spot.sentence.tokens[token.head].lemma.casefold()
            if found and before not in _MOVING:
                return found
    return ()


_SHALLOW = 6
_MOVING = frozenset(
    {
        "withdrawal",
        "departure",
        "return",
        "withdraw",
        "removal",
        "flow",
        "evacuation",
        "protection",
        "pullback",
        "disengagement",
        "release",
    }
)


def _after_preposition(spot: Spot, heads: tuple[Token | None, ...], words: tuple[str, ...]) -> Names:
    """The actors behind the preposition, and behind the same preposition repeated ("to X for ... and to Y")."""
    out: list[str] = []
    for prep in _prepositions(spot, heads, words):
        found: Names = ()
        for inner in spot.sentence.children(prep.index, "pobj"):
            found = found or _actors(spot, inner)
        found = found or _next_actor(spot, prep)
        out.extend(n for n in found if n not in out)
        if out:
            for again in _repeated(spot, prep):
                out.extend(n for n in _next_actor(spot, again) if n not in out)
            return tuple(out)
    return tuple(out)


def _repeated(spot: Spot, prep: Token) -> Iterator[Token]:
    """As in "to X ... and to Y": the preposition again behind a conjunction."""
    tokens = spot.sentence.tokens
    for token in tokens[prep.index + 2 :]:
        before = tokens[token.index - 1].text.casefold()
        if (
            token.text.casefold() == prep.text.casefold()
            and token.pos == "ADP"
            and before in {"and", "particular", "especially", "notably", ","}
        ):
            yield token


def _prepositions(spot: Spot, heads: tuple[Token | None, ...], words: tuple[str, ...]) -> Iterator[Token]:
    for head in heads:
        if head is None:
            continue
        for child in spot.sentence.children(head.index, "prep", "dative"):
            if child.text.casefold() in words and child.index > head.index:
                yield child


def _possessor(spot: Spot) -> Names:
    """Whose deed is praised: "welcomed Russia's engagement", "the efforts of X"; or the object itself if an actor."""
    target = spot.target
    if target is not None and target is not spot.noun:
        return _parties_in(spot, target)
    that = next((t for t in spot.after(5) if t.text.casefold() == "that"), None)
    if that is not None:
        return _next_actor(spot, that)
    return _behind_noun(spot, spot.noun) if spot.noun is not None else ()


def _behind_noun(spot: Spot, noun: Token) -> Names:
    """As in "takes note with appreciation of the offer of X": the thing noted, whatever the parser hung it on."""
    for token in spot.sentence.tokens[noun.index + 1 : noun.index + 5]:
        if token.text.casefold() == "of":
            for inner in spot.sentence.children(token.index, "pobj"):
                return _parties_in(spot, inner)
    return ()


def _parties_in(spot: Spot, target: Token) -> Names:
    """The parties of a deed and of those coordinated with it ("his efforts and those of X")."""
    out = list(_party_in(spot, target))
    for fellow in spot.sentence.children(target.index, "conj"):
        if fellow.text.casefold() in {"those", "that"} or (out and spot.sentence.children(fellow.index, "poss")):
            out.extend(n for n in _party_in(spot, fellow) if n not in out)
    return tuple(out)


def _party_in(spot: Spot, target: Token) -> Names:
    sentence, cast = spot.sentence, spot.scene.cast
    if cast.mention_at(sentence, target.index) is not None:
        return cast.who(sentence, target.index)
    inside = _named_inside(spot, target)
    if inside:
        return inside
    if target.pos in {"NOUN", "PROPN"} and cast.is_actor(sentence, target.index):
        return cast.who(sentence, target.index)
    for owner in sentence.children(target.index, "poss"):
        found = _actors(spot, owner)
        if found:
            return found
    return _doer_named(spot, target) or _state_in_front(spot, target)


def _doer_named(spot: Spot, target: Token) -> Names:
    """As in "the efforts of X", "the role played by X"."""
    heads = [target, *spot.sentence.children(target.index, "acl")]
    for head in heads:
        for prep in spot.sentence.children(head.index, "prep", "agent"):
            done_to = target.lemma.casefold() in act_objects().patient_nouns
            if prep.text.casefold() == "by" or (head is target and prep.text.casefold() == "of" and not done_to):
                for inner in spot.sentence.children(prep.index, "pobj"):
                    found = _party_of(spot, inner)
                    if found:
                        return found
    return ()


def _state_in_front(spot: Spot, target: Token) -> Names:
    """As in "the Russian assistance", "the EU efforts"."""
    for word in spot.sentence.children(target.index, "amod", "compound"):
        mention = spot.scene.cast.mention_at(spot.sentence, word.index)
        if mention is not None and mention.actor in {ActorKind.STATE, ActorKind.BODY} and mention.last == word.index:
            return (mention.name,)
    return ()


def _named_inside(spot: Spot, target: Token) -> Names:
    """As in "the women and men of the Mission": the body named behind an unnamed group."""
    cast, sentence = spot.scene.cast, spot.sentence
    if target.pos != "NOUN" or not cast.is_actor(sentence, target.index):
        return ()
    for prep in (t for t in sentence.subtree(target.index) if t.text.casefold() == "of"):
        for inner in sentence.children(prep.index, "pobj"):
            mention = cast.mention_at(sentence, inner.index)
            if mention is not None and mention.actor is ActorKind.BODY:
                return cast.who(sentence, inner.index)
    return ()


def _party_of(spot: Spot, inner: Token) -> Names:
    mention = spot.scene.cast.mention_at(spot.sentence, inner.index)
    if mention is not None and mention.actor in _PARTIES:
        return spot.scene.cast.who(spot.sentence, inner.index)
    return _party_in(spot, inner) if mention is None else ()


def _praised(spot: Spot) -> Names:
    target = spot.target
    if target is None:
        return _next_actor(spot, spot.verb)
    return _object(spot) if spot.scene.cast.is_actor(spot.sentence, target.index) else _possessor(spot)


def _blamed(spot: Spot) -> Names:
    """Who did what is condemned: "by X" behind the deed."""
    target = spot.target
    if target is None:
        return ()
    for token in spot.sentence.subtree(target.index):
        if token.text.casefold() == "by" and token.index > spot.verb.index:
            found = _next_actor(spot, token)
            if found and not _is_by_time(spot, token):
                return found
    return _object(spot) if _is_party(spot.scene.cast.mention_at(spot.sentence, target.index)) else ()


def _is_by_time(spot: Spot, token: Token) -> bool:
    dates = spot.scene.reading.mentions_in(spot.sentence.index, MentionKind.DATE)
    return any(m.first == token.index + 1 for m in dates)


def _is_party(mention: Mention | None) -> bool:
    return mention is not None and mention.actor in _PARTIES


_LOOKS: dict[str, Callable[[Spot], Names]] = {
    "object": _object,
    "particle": _particle,
    "noun_particle": _noun_particle,
    "subject_of_clause": _clause_subject,
    "to": _to,
    "to_or_for": _to_or_for,
    "told": _told,
    "with": _with,
    "of": _of,
    "helped": _helped,
    "inviter": _inviter,
    "source": _source,
    "supported": _supported,
    "possessor": _possessor,
    "praised": _praised,
    "blamed": _blamed,
}
