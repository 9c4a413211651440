"""Addressees: who is asked, told, praised or blamed by an act of speech."""

from __future__ import annotations

from collections.abc import Callable

from communique.extract.clauses import VERBAL, has_to, is_passive
from communique.extract.near import (
    Names,
    actors_at,
    after_preposition,
    is_by_time,
    named_thing,
    next_actor,
    object_at,
    prepositions,
    repeated,
)
from communique.extract.praised import blamed, cause, party_in, possessor, praised, supported
from communique.extract.spots import Spot
from communique.knowledge.verbs import Frame
from communique.model.reading import Token


def addressees_of(spot: Spot, frame: Frame) -> Names:
    """The addressees of the act at the spot under ``frame``; empty if it has none."""
    look = _LOOKS.get(frame.ask)
    return look(spot) if look is not None else ()


# -- asked and told ----------------------------------------------------------------------------------------------------


def _particle(spot: Spot) -> Names:
    if spot.particle is None:
        return ()
    first: Names = ()
    for inner in spot.sentence.children(spot.particle.index, "pobj"):
        first = first or actors_at(spot, inner)
    first = first or next_actor(spot, spot.particle) or named_thing(spot, spot.particle)
    if not first:
        return object_at(spot)
    more = [n for again in repeated(spot, spot.particle) for n in next_actor(spot, again) or named_thing(spot, again)]
    return tuple(dict.fromkeys((*first, *more)))


def groups_of(spot: Spot) -> tuple[tuple[int, Names], ...]:
    """The addressees by the preposition that introduces them, with its place ("to X to ..., and to Y to ...")."""
    if spot.particle is None:
        return ()
    places = (spot.particle, *repeated(spot, spot.particle))
    return tuple((p.index, next_actor(spot, p) or named_thing(spot, p)) for p in places)


def _noun_particle(spot: Spot) -> Names:
    """As in "reiterate their call on X", "renewed its appeal to X", "calls upon X" behind a noun."""
    if spot.noun is None:
        return ()
    for token in spot.sentence.tokens[spot.noun.index + 1 : spot.noun.index + 4]:
        if token.text.casefold() in {"on", "upon", "to", "that"}:
            first = next_actor(spot, token)
            more = [n for again in repeated(spot, token) for n in next_actor(spot, again)] if first else []
            return tuple(dict.fromkeys((*first, *more)))
        if token.text.casefold() == "for":
            return _for_actor(spot, token)
    return ()


def _for_actor(spot: Spot, token: Token) -> Names:
    """As in "its call for the parties to ..."."""
    names = next_actor(spot, token)
    rest = spot.sentence.tokens[token.index + 1 : token.index + 10]
    return names if names and any(t.tag == "TO" for t in rest) else _wanted_of(spot, token)


def _wanted_of(spot: Spot, token: Token) -> Names:
    """As in "their call for restraint by all sides": by whom it is wanted."""
    for inner in spot.sentence.subtree(token.index):
        if inner.text.casefold() == "by" and not is_by_time(spot, inner):
            found = next_actor(spot, inner)
            if found:
                return found
    return ()


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
            found = actors_at(spot, subject)
            if found:
                return found
        if is_passive(sentence, clause):
            return ()
    return ()


def _subject_or_to(spot: Spot) -> Names:
    """As in "proposed that X act"; "proposed the plan to X"."""
    return _clause_subject(spot) or _to(spot)


def _with_or_to(spot: Spot) -> Names:
    return _with(spot) or _to(spot)


def _to(spot: Spot) -> Names:
    return after_preposition(spot, (spot.noun, spot.verb), ("to",))


def _to_or_for(spot: Spot) -> Names:
    """As in "gratitude to X"; "gratitude for the assistance of X"."""
    told = _to(spot)
    if told:
        return told
    for prep in prepositions(spot, (spot.noun, spot.verb), ("for",)):
        for inner in spot.sentence.children(prep.index, "pobj"):
            return party_in(spot, inner)
    return ()


def _with(spot: Spot) -> Names:
    names = after_preposition(spot, (spot.noun, spot.verb), ("with",))
    if names:
        return names
    for prep in prepositions(spot, (spot.noun, spot.verb), ("with",)):
        for inner in spot.sentence.children(prep.index, "pobj"):
            place = spot.scene.cast.place_name(spot.sentence, inner.index)
            return (place,) if place else ()
    return ()


def _of(spot: Spot) -> Names:
    return after_preposition(spot, (spot.noun,), ("of", "with"))


def _told(spot: Spot) -> Names:
    """As in "stressed to X that": told only where "to" follows the verb at once."""
    following = spot.after(1)
    return next_actor(spot, following[0]) if following and following[0].text.casefold() == "to" else ()


def _helped(spot: Spot) -> Names:
    """As in "stands ready to assist both sides": whom the speaker is ready to serve."""
    start = spot.noun or spot.verb
    for clause in spot.sentence.children(start.index, "xcomp", "acl"):
        if clause.lemma in _SERVING and has_to(spot.sentence, clause):
            for child in spot.sentence.children(clause.index, "dobj"):
                return actors_at(spot, child)
    return ()


_SERVING = frozenset({"assist", "help", "support"})


def _inviter(spot: Spot) -> Names:
    """As in "accepted the invitation of X", "accepted his invitation"."""
    target = spot.target
    if target is None or target.lemma.casefold() not in {"invitation", "proposal", "offer", "request"}:
        return ()
    for owner in spot.sentence.children(target.index, "poss"):
        found = actors_at(spot, owner)
        if found:
            return found
    return after_preposition(Spot(spot.scene, spot.sentence, spot.verb, noun=target), (target,), ("of", "from", "by"))


def _source(spot: Spot) -> Names:
    """As in "called for a confirmation from X": of whom it is wanted."""
    for token in spot.sentence.subtree(spot.verb.index):
        if (
            token.text.casefold() == "from"
            and token.index > spot.verb.index
            and sum(1 for _ in spot.sentence.ancestors(token.index)) <= _SHALLOW
        ):
            found = next_actor(spot, token)
            before = spot.sentence.tokens[token.head].lemma.casefold()
            if found and before not in _MOVING:
                return found
    return _called_to_act(spot)


def _called_to_act(spot: Spot) -> Names:
    """As in "called for the Government and the Council to come together": who is to act."""
    for clause in spot.sentence.children(spot.verb.index, "advcl", "ccomp", "xcomp"):
        if has_to(spot.sentence, clause) and clause.index > spot.verb.index:
            for subject in spot.sentence.children(clause.index, "nsubj"):
                return actors_at(spot, subject)
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


_LOOKS: dict[str, Callable[[Spot], Names]] = {
    "object": object_at,
    "particle": _particle,
    "noun_particle": _noun_particle,
    "subject_of_clause": _clause_subject,
    "subject_or_to": _subject_or_to,
    "with_or_to": _with_or_to,
    "cause": cause,
    "to": _to,
    "to_or_for": _to_or_for,
    "told": _told,
    "with": _with,
    "of": _of,
    "helped": _helped,
    "inviter": _inviter,
    "source": _source,
    "supported": supported,
    "possessor": possessor,
    "praised": praised,
    "blamed": blamed,
}
