"""Ownership: whether a feeling, commitment or support is the speaker's own.

"Reiterated their concern" is; "underlined the concern of the villagers" is not; "underscored the U.S. commitment" is, said by
the United States' own Secretary.
"""

from __future__ import annotations

from communique.extract.scene import Scene
from communique.extract.speakers import speakers_of
from communique.extract.spots import Spot
from communique.knowledge.verbs import Frame, telling_verbs
from communique.model.actor import ActorKind
from communique.model.facts import Force
from communique.model.reading import Mention, Token

_HANDING_ON = frozenset({"convey", "pass", "deliver", "transmit", "extend", "reiterate", "renew"})


def is_own(spot: Spot, noun: Token, frame: Frame) -> bool:
    """Whether the noun that the verb carries is the speaker's."""
    owners = spot.sentence.children(noun.index, "poss")
    if owners:
        return owners[0].tag in {"PRP$", "PRP"} or _is_named_own(spot, owners[0], frame)
    if spot.verb.lemma not in telling_verbs():
        return True
    return frame.force in {Force.COMMISSIVE, Force.EXPRESSIVE} and _is_told_as_own(spot, noun)


def _is_named_own(spot: Spot, owner: Token, frame: Frame) -> bool:
    """As in "reaffirmed the EU's support": the owner is named."""
    if spot.verb.lemma not in telling_verbs() and frame.force is not Force.ASSERTIVE:
        return frame.force is not Force.DIRECTIVE or spot.verb.lemma in _HANDING_ON
    named = spot.scene.cast.mention_at(spot.sentence, owner.index)
    return named is not None and _speaks_for(spot, named)


def _is_told_as_own(spot: Spot, noun: Token) -> bool:
    """As in "underlined firm support", "underscored the U.S. commitment", not "underlined the concern of the villagers"."""
    state = _state_in_front(spot, noun)
    if state is not None:
        return _speaks_for(spot, state)
    plain = not any(t.text.casefold() == "the" for t in spot.sentence.children(noun.index, "det"))
    others = (t.text.casefold() in {"of", "by", "from"} for t in spot.sentence.children(noun.index, "prep"))
    return plain and not any(others)


def _state_in_front(spot: Spot, noun: Token) -> Mention | None:
    for word in spot.sentence.children(noun.index, "compound", "amod", "nmod"):
        mention = spot.scene.cast.mention_at(spot.sentence, word.index)
        if mention is not None and mention.actor in {ActorKind.STATE, ActorKind.BODY}:
            return mention
    return None


def _speaks_for(spot: Spot, owner: Mention) -> bool:
    """Whether the speaker holds a post of the owner; a speaker of unknown country is trusted with a renewed pledge."""
    speakers = speakers_of(spot.scene, spot.sentence, spot.verb)
    if owner.name in speakers:
        return True
    if (
        owner.actor is ActorKind.BODY
        and spot.verb.lemma not in telling_verbs()
        and spot.scene.cast.are_issuers(speakers)
    ):
        return True
    known = [p for p in spot.scene.reading.people if p.name in speakers]
    for person in known:
        if person.country and owner.key == person.country:
            return True
        if any(o.of and (o.of in owner.name or owner.name in o.of) for o in person.offices):
            return True
    return bool(known) and all(p.country is None and all(o.of is None for o in p.offices) for p in known)


def _heads(body: tuple[str, ...], speaker: tuple[str, ...]) -> bool:
    """Whether the speaker's post heads the body, by its name alone ("Secretary-General" for the United Nations)."""
    return any(
        post in name.casefold() and name_of in bodies for name in speaker for name_of in body for post, bodies in _HEADS
    )


_HEADS = (
    ("secretary-general", frozenset({"United Nations", "UN"})),
    ("high representative", frozenset({"European Union", "EU"})),
)
"""Posts that head a body without naming it."""


def stands_for(scene: Scene, by: tuple[str, ...], teller: tuple[str, ...]) -> bool:
    """Whether the teller speaks for the body named ("the chairmanship will"), or those named serve the teller."""
    titles = tuple(o.post for p in scene.reading.people if p.name in teller for o in p.offices)
    if _heads(by, (*teller, *titles)):
        return True
    posts = {o.of.casefold() for p in scene.reading.people if p.name in teller for o in p.offices if o.of}
    if any(
        name.casefold() in posts or any(of in name.casefold() or name.casefold() in of for of in posts) for name in by
    ):
        return True
    serving = {o.of.casefold() for p in scene.reading.people if p.name in by for o in p.offices if o.of}
    return bool(serving) and any(of in name.casefold() for of in serving for name in teller if len(of) > _SHORT)


_SHORT = 2
