"""Addressees: who is asked, told, praised or blamed by an act of speech."""

from __future__ import annotations

from collections.abc import Callable

from communique.extract.actions import doer_of, noun_action
from communique.extract.at_hand import ENCOUNTERS
from communique.extract.clauses import VERBAL, has_to, is_passive, object_of, subject_of
from communique.extract.collectives import protagonists
from communique.extract.near import (
    NEAR,
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
from communique.extract.tellers import tells_at_end
from communique.knowledge.verbs import Frame
from communique.model.facts import Force
from communique.model.reading import Token


def addressees_of(spot: Spot, frame: Frame) -> Names:
    """The addressees of the act at the spot under ``frame``; empty if it has none."""
    look = _LOOKS.get(frame.ask)
    found = look(spot) if look is not None else ()
    found = found or (_called_in(spot) if frame.ask in _HEARD else ())
    return found or (_wanted_deed(spot) if frame.force is Force.DIRECTIVE else ()) or _other_of_two(spot)


def _other_of_two(spot: Spot) -> Names:
    """As in "A telephoned B. She informed that ...": of the two of whom the text tells, the one who does not speak."""
    both = protagonists(spot.scene.reading)
    subject = subject_of(spot.sentence, spot.verb)
    if spot.verb.lemma not in _SAID_TO_ONE or len(both) != _PAIR or subject is None or spot.target is not None:
        return ()
    if is_passive(spot.sentence, spot.verb):
        return ()
    speaker = spot.scene.cast.who(spot.sentence, subject.index)
    others = tuple(n for n in both if n not in speaker)
    return others if len(speaker) == len(others) == 1 else ()


_SAID_TO_ONE = frozenset({"inform", "assure", "notify", "ask", "reassure"})
_PAIR = 2


_HEARD = frozenset({"to", "with_or_to", "blamed"})


def _called_in(spot: Spot) -> Names:
    """As in "summoned the ambassador to complain", "telephoned A to express condolences": who was reached for it."""
    above = spot.sentence.tokens[spot.verb.head]
    if spot.verb.dep not in {"xcomp", "advcl"} or above.lemma not in ENCOUNTERS or not has_to(spot.sentence, spot.verb):
        return ()
    return actors_at(spot, object_of(spot.sentence, above))


def _wanted_deed(spot: Spot) -> Names:
    """As in "demanded an end to the attacks by X", "called for the withdrawal of X": by whom the deed is wanted."""
    if is_passive(spot.sentence, spot.verb):
        return ()
    behind = [
        t for p in spot.sentence.children(spot.verb.index, "prep") for t in spot.sentence.children(p.index, "pobj")
    ]
    for deed in (*([spot.target] if spot.target is not None else []), *behind):
        action = noun_action(deed) if deed.index > spot.verb.index else None
        is_told = action is not None and action.lemma not in {"depart", "return"}
        found = doer_of(spot.scene, spot.sentence, action, ()) if action is not None and is_told else ()
        if found:
            return found
    return ()


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
        if clause.pos not in VERBAL or clause.index < spot.verb.index or tells_at_end(sentence, clause):
            continue
        for subject in sentence.children(clause.index, "nsubj"):
            found = actors_at(spot, subject)
            if found:
                return found
        if is_passive(sentence, clause):
            return ()
    return ()


def _demanded_of(spot: Spot) -> Names:
    """As in "demanded that X withdraw", "demanded the parties to leave", "demanded support from X", "an admission by X"."""
    found = _clause_subject(spot)
    target = spot.target
    if found or target is None:
        return found
    if any(has_to(spot.sentence, c) for c in spot.sentence.children(spot.verb.index, "xcomp", "advcl", "ccomp")):
        found = actors_at(spot, target)
    return found or after_preposition(spot, (target,), ("by",)) or _source_of(spot, target)


def _source_of(spot: Spot, target: Token) -> Names:
    """As in "autonomy from X", not "the withdrawal from X"."""
    return () if target.lemma.casefold() in _MOVING else after_preposition(spot, (target, spot.verb), ("from",))


def _subject_or_to(spot: Spot) -> Names:
    """As in "proposed that X act"; "proposed the plan to X"."""
    return _clause_subject(spot) or _to(spot)


def _with_or_to(spot: Spot) -> Names:
    """As in "lodged a protest with A", "to A", "filed a complaint against B"."""
    return _with(spot) or _to(spot) or after_preposition(spot, (spot.noun, spot.verb), ("against",))


def _to(spot: Spot) -> Names:
    return after_preposition(spot, (spot.noun, spot.verb), ("to",))


def _to_or_for(spot: Spot) -> Names:
    """As in "gratitude to X"; "gratitude for the assistance of X"."""
    told = _to(spot)
    if told:
        return told
    for prep in prepositions(spot, (spot.noun, spot.verb), ("for", "of")):
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
    if target is None or target.lemma.casefold() not in {"invitation", "proposal", "offer", "request", "call"}:
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
            above = (t.lemma.casefold() for t in spot.sentence.ancestors(token.index) if t.index > spot.verb.index)
            if found and _MOVING.isdisjoint(above):
                return found
    return _called_to_act(spot) or _called_for(spot)


def _called_for(spot: Spot) -> Names:
    """As in "called for all parties to the conflict to end the violence", whatever the infinitive was hung on."""
    if spot.particle is None:
        return ()
    again = next((t for t in repeated(spot, spot.particle) if _leads_to_deed(spot, t)), None)
    if again is not None:
        return next_actor(spot, again)
    for inner in spot.sentence.children(spot.particle.index, "pobj"):
        rest = spot.sentence.tokens[inner.index + 1 : inner.index + NEAR]
        is_told = any(t.tag == "VB" and has_to(spot.sentence, t) for t in rest)
        mention = spot.scene.cast.mention_at(spot.sentence, inner.index)
        if is_told and mention is not None and noun_action(inner) is None:
            return spot.scene.cast.who(spot.sentence, inner.index)
    return ()


def _called_to_act(spot: Spot) -> Names:
    """As in "called for the Government and the Council to come together": who is to act."""
    for clause in spot.sentence.children(spot.verb.index, "advcl", "ccomp", "xcomp"):
        if has_to(spot.sentence, clause) and clause.index > spot.verb.index:
            for subject in spot.sentence.children(clause.index, "nsubj"):
                return actors_at(spot, subject)
    return ()


def _leads_to_deed(spot: Spot, preposition: Token) -> bool:
    """As in "called for a truce and for all parties to leave": whether an infinitive follows the further "for"."""
    rest = spot.sentence.tokens[preposition.index + 1 : preposition.index + NEAR]
    return any(t.tag == "VB" and has_to(spot.sentence, t) for t in rest)


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
    "demanded": _demanded_of,
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
