"""Praised, blamed and supported: whose deed an expressive act is about ("welcomed Russia's engagement", "condemned the attack by X").

Invariant: a deed without a named doer praises and blames nobody.
"""

from __future__ import annotations

from communique.extract.near import NEAR, Names, actors_at, by_behind, next_actor, object_at, prepositions, repeated
from communique.extract.spots import Spot
from communique.knowledge.verbs import act_objects
from communique.model.actor import ActorKind
from communique.model.reading import Mention, MentionKind, Token

_PARTIES = frozenset(
    {ActorKind.STATE, ActorKind.BODY, ActorKind.PERSON, ActorKind.POST, ActorKind.LABEL, ActorKind.COMMUNITY}
)


def possessor(spot: Spot) -> Names:
    """Whose deed is praised: "welcomed Russia's engagement", "the efforts of X"; or the object itself if an actor."""
    target = spot.target
    if target is not None and target is not spot.noun:
        return parties_in(spot, target)
    that = next((t for t in spot.after(5) if t.text.casefold() == "that"), None)
    if that is not None:
        return next_actor(spot, that)
    return _behind_noun(spot, spot.noun) if spot.noun is not None else ()


def _behind_noun(spot: Spot, noun: Token) -> Names:
    """As in "takes note with appreciation of the offer of X": the thing noted, whatever the parser hung it on."""
    for token in spot.sentence.tokens[noun.index + 1 : noun.index + 5]:
        if token.text.casefold() in {"of", "from", "by"}:
            for inner in spot.sentence.children(token.index, "pobj"):
                return parties_in(spot, inner)
    return ()


def parties_in(spot: Spot, target: Token) -> Names:
    """The parties of a deed and of those coordinated with it ("his efforts and those of X")."""
    out = list(party_in(spot, target))
    for fellow in spot.sentence.children(target.index, "conj"):
        if fellow.text.casefold() in {"those", "that"} or (out and spot.sentence.children(fellow.index, "poss")):
            out.extend(n for n in party_in(spot, fellow) if n not in out)
    return tuple(out)


def party_in(spot: Spot, target: Token) -> Names:
    """The party of one deed: itself, a body inside the group, its owner, or who did it."""
    sentence, cast = spot.sentence, spot.scene.cast
    if _is_event(spot, target):
        return ()
    if cast.mention_at(sentence, target.index) is not None:
        return cast.who(sentence, target.index)
    inside = _named_inside(spot, target)
    if inside:
        return inside
    if (target.pos in {"NOUN", "PROPN"} or target.text.casefold() == "those") and cast.is_actor(sentence, target.index):
        return cast.who(sentence, target.index)
    for owner in sentence.children(target.index, "poss"):
        found = actors_at(spot, owner)
        if found:
            return found
    return _unknown_beside(spot, target) or _doer_named(spot, target) or _state_in_front(spot, target)


def _unknown_beside(spot: Spot, target: Token) -> Names:
    """As in "commended XYZ/FIB and the Northern Army": a name coordinated with that of a body names another."""
    fellows = spot.sentence.children(target.index, "conj") if target.tag == "NNP" else ()
    known = [spot.scene.cast.mention_at(spot.sentence, t.index) for t in fellows]
    is_list = bool(known) and all(m is not None and m.actor is ActorKind.BODY for m in known)
    return spot.scene.cast.who(spot.sentence, target.index) if is_list else ()


def _doer_named(spot: Spot, target: Token) -> Names:
    """As in "the efforts of X", "the role played by X"."""
    blamed_for = [
        t
        for a in spot.sentence.children(target.index, "acl")
        if a.lemma == "attribute"
        for t in spot.sentence.children(a.index, "prep")
    ]
    for prep in blamed_for:
        for inner in spot.sentence.children(prep.index, "pobj"):
            return _party_of(spot, inner) if prep.text.casefold() == "to" else ()
    heads = [target, *spot.sentence.children(target.index, "acl")]
    for head in heads:
        for prep in spot.sentence.children(head.index, "prep", "agent"):
            word, lemma = prep.text.casefold(), target.lemma.casefold()
            done_to = lemma in act_objects().patient_nouns - _ONES_OWN
            from_whom = word == "from" or (word == "between" and lemma in _SHARED)
            if word == "by" or (head is target and (from_whom or (word == "of" and not done_to))):
                for inner in spot.sentence.children(prep.index, "pobj"):
                    found = _party_of(spot, inner)
                    if found:
                        return found
    return ()


_ONES_OWN = frozenset({"signing", "progress"})
"""Deeds that can be done to things only, so that an actor behind "of" did them."""
_SHARED = frozenset({"agreement", "deal", "understanding", "accord"})
"""What is reached between those who are praised for it."""


def _is_event(spot: Spot, target: Token) -> bool:
    """As in "welcomed the Summit in X", "the meeting of A": an occasion is nobody's deed."""
    is_named = target.lemma.casefold() in _OCCASIONS
    texts = spot.scene.reading.mentions_in(spot.sentence.index, MentionKind.INSTRUMENT)
    return is_named or any(m.first <= target.index <= m.last for m in texts if target.lemma.casefold() == "agreement")


_OCCASIONS = frozenset({"summit", "meeting", "conference", "session"})


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
    return party_in(spot, inner) if mention is None else ()


def praised(spot: Spot) -> Names:
    """Who is praised: the object if it can act, else whose deed it is."""
    target = spot.target
    if target is None:
        return next_actor(spot, spot.verb)
    if not spot.scene.cast.is_actor(spot.sentence, target.index):
        return possessor(spot)
    return _leaders(spot, target) or object_at(spot)


def _leaders(spot: Spot, target: Token) -> Names:
    """As in "commended the leadership of A": a quality of the person named, no body."""
    words = [t.text for t in spot.sentence.subtree(target.index)] if target.lemma.casefold() == "leadership" else []
    return tuple(p.name for p in spot.scene.reading.people if p.name.split()[-1] in words)


def blamed(spot: Spot) -> Names:
    """Who did what is condemned: "by X" behind the deed."""
    target = spot.target
    if target is None:
        return by_behind(spot, spot.after(NEAR))
    by = by_behind(spot, spot.sentence.subtree(target.index))
    if by:
        return by
    for owner in spot.sentence.children(target.index, "poss"):
        if owner.tag != "PRP$" and target.lemma.casefold() not in act_objects().patient_nouns:
            return actors_at(spot, owner)
    return object_at(spot) if _is_party(spot.scene.cast.mention_at(spot.sentence, target.index)) else ()


def _is_party(mention: Mention | None) -> bool:
    return mention is not None and mention.actor in _PARTIES


def supported(spot: Spot) -> Names:
    """Whom the support goes to: "support for X", "to X", "for the work of X"."""
    for prep in prepositions(spot, (spot.noun, spot.verb), ("for", "to", "of", "with", "behind")):
        out: list[str] = []
        for inner in spot.sentence.children(prep.index, "pobj"):
            out.extend(parties_in(spot, inner))
        for again in repeated(spot, prep):
            out.extend(n for n in next_actor(spot, again) if n not in out)
        return tuple(out)
    return ()


def cause(spot: Spot) -> Names:
    """As in "encouraged by the decision of X": whose deed it is."""
    for prep in spot.sentence.children((spot.noun or spot.verb).index, "agent", "prep"):
        if prep.text.casefold() in {"by", "at", "with"}:
            for inner in spot.sentence.children(prep.index, "pobj"):
                return parties_in(spot, inner)
    return ()
