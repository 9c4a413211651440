"""Conditions of frames: what must follow a verb for it to be an act of speech (knowledge/verbs.yaml, key ``when``)."""

from __future__ import annotations

from collections.abc import Callable

from communique.extract.at_hand import is_asked_by
from communique.extract.clauses import VERBAL, agent_of, complement_verbs, has_to, helpers_of, is_passive, subject_of
from communique.extract.spots import Spot
from communique.knowledge.verbs import act_objects
from communique.model.actor import ActorKind
from communique.model.reading import Mention, MentionKind, Token

Condition = Callable[[Spot], bool]


_WITH_NOUN = "particle_noun:"


def holds(when: str, spot: Spot) -> bool:
    """Whether the condition named ``when`` is met at the spot."""
    if when in {"any", "never"}:
        return when == "any"
    if when.startswith(_WITH_NOUN):
        return any(t.text.casefold() == when.removeprefix(_WITH_NOUN) for t in spot.after(4))
    return _CONDITIONS[when](spot)


def _infinitive(spot: Spot) -> bool:
    return any(has_to(spot.sentence, c) for c in complement_verbs(spot.sentence, spot.verb))


def _that(spot: Spot) -> bool:
    after = spot.sentence.tokens[spot.verb.index + 1 : spot.verb.index + 2]
    if after and after[0].text.casefold() == "that" and after[0].dep != "det":
        return True
    return any(
        c.dep == "ccomp" and not has_to(spot.sentence, c) and c.index > spot.verb.index
        for c in complement_verbs(spot.sentence, spot.verb)
    )


def _that_action(spot: Spot) -> bool:
    """As in "agreed that the next round will be held": an action ahead, not an opinion ("that it will be hard")."""
    if not _that(spot):
        return False
    clauses = [c for c in complement_verbs(spot.sentence, spot.verb) if c.dep == "ccomp" and c.lemma not in _OPINING]
    return any(helpers_of(spot.sentence, c) & {"will", "would", "shall"} for c in clauses)


_OPINING = frozenset({"be", "need", "require", "remain", "have"})
"""Verbs of what is thought to be so, even where it lies ahead."""


def _object(spot: Spot) -> bool:
    return spot.target is not None


def _object_infinitive(spot: Spot) -> bool:
    """As in "expect X to act": an actor and then an infinitive."""
    sentence, target = spot.sentence, spot.target
    on_actor = target is not None and spot.scene.cast.is_actor(sentence, target.index)
    below = sentence.children(target.index, "acl", "relcl") if target is not None else ()
    for clause in (*complement_verbs(sentence, spot.verb), *sentence.children(spot.verb.index, "advcl"), *below):
        if (
            has_to(sentence, clause)
            and clause.index > spot.verb.index
            and (on_actor or sentence.children(clause.index, "nsubj", "nsubjpass"))
        ):
            return True
    return False


def _infinitive_or_object(spot: Spot) -> bool:
    return _infinitive(spot) or _object(spot)


def _infinitive_or_that(spot: Spot) -> bool:
    return _infinitive(spot) or _that(spot)


def _that_or_predicate(spot: Spot) -> bool:
    if _that(spot) or spot.sentence.children(spot.verb.index, "oprd"):
        return True
    target = spot.target
    if target is None:
        return any(c.pos not in VERBAL for c in spot.sentence.children(spot.verb.index, "ccomp"))
    hung_on = (*spot.sentence.children(spot.verb.index, "prep"), *spot.sentence.children(target.index, "prep"))
    return target.text.casefold() == "it" or any(t.text.casefold() == "as" for t in hung_on)


def _called_on(spot: Spot) -> bool:
    """As in "called on X to act"; "called a meeting on Tuesday" has an object or a date behind "on"."""
    particle = spot.particle
    between = (t for t in spot.sentence.children(spot.verb.index, "dobj") if particle and t.index < particle.index)
    dates = spot.scene.reading.mentions_in(spot.sentence.index, MentionKind.DATE)
    on_day = particle is not None and any(m.first <= particle.index + 1 <= m.last for m in dates)
    return not on_day and (next(between, None) is None or is_passive(spot.sentence, spot.verb))


def _sided_with(spot: Spot) -> bool:
    """As in "We stand with the people of X": with somebody, and at once."""
    particle = spot.particle
    at_once = particle is not None and particle.index - spot.verb.index <= _NEAR
    inner = spot.sentence.children(particle.index, "pobj") if particle is not None else ()
    return at_once and _finite(spot) and any(spot.scene.cast.is_actor(spot.sentence, t.index) for t in inner)


_NEAR = 3


def _no_crime(spot: Spot) -> bool:
    """As in "committed to the talks"; what is committed otherwise is a deed."""
    target = spot.target
    if target is None:
        return True
    fellows = (target, *spot.sentence.children(target.index, "conj", "compound"))
    return not any(t.lemma.casefold() in act_objects().crimes for t in fellows)


def _infinitive_alone(spot: Spot) -> bool:
    """As in "undertook to leave"; "the steps that X is undertaking to help" has an object, in front."""
    in_relative = spot.verb.dep == "relcl" and bool(spot.sentence.children(spot.verb.index, "nsubj"))
    progressive = bool(helpers_of(spot.sentence, spot.verb) & {"is", "are", "was", "were"})
    return _infinitive(spot) and spot.target is None and not (in_relative and progressive)


def _finite(spot: Spot) -> bool:
    """A verb that says what its subject does now or did, no participle hanging on a noun."""
    if spot.verb.tag == "VBG":
        return bool(helpers_of(spot.sentence, spot.verb) & {"is", "are", "was", "were", "am"})
    return spot.verb.dep not in {"acl", "amod", "advcl", "pcomp"} or spot.verb.tag in {"VBD", "VBZ", "VBP"}


def _finite_main(spot: Spot) -> bool:
    """A finite verb that describes nobody ("the states that supported the talks")."""
    return _finite(spot) and not (spot.verb.dep == "relcl" and spot.verb.tag == "VBD")


def _finite_object(spot: Spot) -> bool:
    return _finite(spot) and spot.target is not None


def _finite_mechanism(spot: Spot) -> bool:
    target = spot.target
    if target is None or target.lemma.casefold() not in act_objects().mechanisms:
        return False
    hereby = any(t.text.casefold() == "hereby" for t in spot.sentence.children(spot.verb.index, "advmod"))
    return hereby or (_finite(spot) and not is_passive(spot.sentence, spot.verb))


def _text_object(spot: Spot) -> bool:
    """The thing adopted is a text, or nothing stands there ("Adopted by the Council at its 12th meeting")."""
    if spot.verb.dep == "acl":
        target: Token | None = spot.sentence.tokens[spot.verb.head]
    else:
        target = spot.target
    if target is None:
        return spot.verb.index == 0 or spot.verb.dep == "ROOT"
    held = spot.scene.reading.mentions_in(spot.sentence.index, MentionKind.INSTRUMENT)
    return target.lemma.casefold() in act_objects().texts or any(m.first <= target.index <= m.last for m in held)


def _particle_infinitive(spot: Spot) -> bool:
    """As in "look to X to act"."""
    if spot.particle is None:
        return False
    rest = spot.sentence.tokens[spot.particle.index + 1 : spot.particle.index + 10]
    return any(t.tag == "TO" for t in rest)


def _particle_only(spot: Spot) -> bool:
    return not _infinitive_or_that(spot)


def _object_nominal(spot: Spot) -> bool:
    return _object(spot) and not complement_verbs(spot.sentence, spot.verb)


def _object_particle_or_clause(spot: Spot) -> bool:
    """As in "protested the arrests", "protested against them", "The road is closed, a guild protested"."""
    against = any(t.text == "against" for t in spot.sentence.children(spot.verb.index, "prep"))
    return _object(spot) or against or any(spot.sentence.children(spot.verb.index, "ccomp"))


def _against_words(spot: Spot) -> bool:
    """As in "defended A against criticism": with words, not with arms."""
    if not _finite_object(spot):
        return False
    against = (t for t in spot.sentence.subtree(spot.verb.index) if t.text.casefold() == "against")
    heads = (inner for t in against for inner in spot.sentence.children(t.index, "pobj"))
    return any(t.lemma.casefold() in _BLAMING for t in heads)


_BLAMING = frozenset({"criticism", "accusation", "allegation", "charge", "claim", "critic", "reproach", "complaint"})


def _named_to_named(spot: Spot) -> bool:
    """As in "A told B to leave": the everyday verb counts between those who are named."""
    subject, target = subject_of(spot.sentence, spot.verb), spot.target
    below = (t for c in complement_verbs(spot.sentence, spot.verb) for t in spot.sentence.children(c.index, "nsubj"))
    told = target or next(iter(below), None)
    is_named = [
        t is not None and _is_party(spot.scene.cast.mention_at(spot.sentence, t.index)) for t in (subject, told)
    ]
    return all(is_named) and _object_infinitive_active(spot)


def _is_party(mention: Mention | None) -> bool:
    """Whether it names a party, not just people by what they are."""
    return mention is not None and mention.actor in {ActorKind.STATE, ActorKind.BODY, ActorKind.PERSON, ActorKind.POST}


def _object_predicate(spot: Spot) -> bool:
    """As in "holds A responsible", "holds A, under the aegis of B, jointly responsible for": said of the object."""
    if spot.noun is None or not _finite(spot):
        return False
    behind = spot.sentence.children(spot.noun.index, "prep")
    is_far = (
        spot.noun.dep in {"conj", "advcl"}
        and spot.target is not None
        and any(t.text.casefold() == "for" for t in behind)
    )
    return is_far or (spot.noun.head == spot.verb.index and spot.noun.dep in {"ccomp", "oprd"})


def _noun_infinitive(spot: Spot) -> bool:
    """As in "reached an agreement to share the water": the noun says what will be done."""
    below = spot.sentence.children(spot.noun.index, "acl", "relcl") if spot.noun is not None else ()
    return any(has_to(spot.sentence, clause) for clause in below)


def _fact_told(spot: Spot) -> bool:
    """As in "insisted the border was open": how things are; "insisted the troops leave" asks."""
    for clause in complement_verbs(spot.sentence, spot.verb):
        auxiliaries = spot.sentence.children(clause.index, "aux", "auxpass")
        is_asked = any(t.tag == "VB" or t.text.casefold() in _BIDDING for t in auxiliaries)
        if clause.dep == "ccomp" and clause.index > spot.verb.index and not is_asked:
            return clause.tag in {"VBD", "VBZ"} or bool(auxiliaries)
    return False


_BIDDING = frozenset({"must", "should", "shall", "to"})


def _own_noun(spot: Spot) -> bool:
    """As in "recall their commitment": with a possessive of the speaker's own."""
    return spot.noun is not None and any(t.tag == "PRP$" for t in spot.sentence.children(spot.noun.index, "poss"))


def _not_passive_feeling(spot: Spot) -> bool:
    """As in "encouraged by the progress" is a feeling, not a request."""
    follows = spot.sentence.tokens[spot.verb.index + 1 : spot.verb.index + 2]
    return is_asked_by(spot.sentence, spot.verb) or not (
        spot.verb.tag == "VBN" and follows and follows[0].text.casefold() in {"by", "that"}
    )


def _in_favour(spot: Spot) -> bool:
    return any(
        t.text.casefold() in {"favour", "favor", "support"}
        for t in spot.sentence.tokens[spot.verb.index + 1 : spot.verb.index + 4]
    )


def _infinitive_active(spot: Spot) -> bool:
    return not is_passive(spot.sentence, spot.verb) and _infinitive(spot)


def _object_infinitive_active(spot: Spot) -> bool:
    return not is_passive(spot.sentence, spot.verb) and _object_infinitive(spot)


def _that_active(spot: Spot) -> bool:
    return not is_passive(spot.sentence, spot.verb) and _that(spot)


def _fact(spot: Spot) -> bool:
    """As in "remind you what the text says": told of a fact, not of a duty."""
    clauses = [c for c in complement_verbs(spot.sentence, spot.verb) if not has_to(spot.sentence, c)]
    duty = {t.lemma.casefold() for t in spot.sentence.subtree(spot.verb.index)} & _DUTIES
    return (
        bool(clauses)
        and not duty
        and not any(helpers_of(spot.sentence, c) & {"must", "should", "shall"} for c in clauses)
    )


_DUTIES = frozenset(
    {"bind", "bound", "oblige", "obligation", "responsibility", "responsible", "duty", "commitment", "must"}
)


def _told_that(spot: Spot) -> bool:
    """As in "conveyed to X that": a report, whatever the parser hung its "that" on."""
    told = any(t.text.casefold() == "to" for t in spot.sentence.children(spot.verb.index, "prep", "dative"))
    return _that(spot) or (told and any(t.text.casefold() == "that" for t in spot.after(_REPORT)))


_REPORT = 10
"""Words behind a verb of telling in which its "that" stands."""


def _told_to_come(spot: Spot) -> bool:
    """As in "invited X to join"; "was invited to the meeting" only tells who was there."""
    is_bare = is_passive(spot.sentence, spot.verb) and agent_of(spot.sentence, spot.verb) is None
    return not is_bare or _infinitive(spot)


def _own_self(spot: Spot) -> bool:
    return any(t.text.casefold().endswith(("self", "selves")) for t in spot.after(3))


def _not_farewell(spot: Spot) -> bool:
    """As in "Thank you." at the end of remarks thanks for nothing."""
    target = spot.target
    reasons = {"for", "all", "to"}
    return (
        target is None
        or target.text.casefold() != "you"
        or any(t.text.casefold() in reasons for t in spot.sentence.tokens)
    )


def _not_as_follows(spot: Spot) -> bool:
    """As in "declare as follows", "declared the following" only announce what comes."""
    return not any(
        t.text.casefold() in {"follows", "following"}
        for t in spot.sentence.tokens[spot.verb.index + 1 : spot.verb.index + 4]
    )


_CONDITIONS: dict[str, Condition] = {
    "infinitive": _infinitive,
    "infinitive_alone": _infinitive_alone,
    "called_on": _called_on,
    "told_that": _told_that,
    "told_to_come": _told_to_come,
    "sided_with": _sided_with,
    "no_crime": _no_crime,
    "that": _that,
    "that_action": _that_action,
    "object": _object,
    "object_infinitive": _object_infinitive,
    "infinitive_or_object": _infinitive_or_object,
    "infinitive_or_that": _infinitive_or_that,
    "that_or_predicate": _that_or_predicate,
    "finite": _finite,
    "finite_main": _finite_main,
    "finite_object": _finite_object,
    "finite_mechanism": _finite_mechanism,
    "text_object": _text_object,
    "particle_infinitive": _particle_infinitive,
    "particle_only": _particle_only,
    "object_nominal": _object_nominal,
    "object_particle_or_clause": _object_particle_or_clause,
    "against_words": _against_words,
    "fact_told": _fact_told,
    "noun_infinitive": _noun_infinitive,
    "object_predicate": _object_predicate,
    "named_to_named": _named_to_named,
    "own_noun": _own_noun,
    "not_passive_feeling": _not_passive_feeling,
    "in_favour": _in_favour,
    "infinitive_active": _infinitive_active,
    "object_infinitive_active": _object_infinitive_active,
    "that_active": _that_active,
    "fact": _fact,
    "own_self": _own_self,
    "not_farewell": _not_farewell,
    "not_as_follows": _not_as_follows,
}
