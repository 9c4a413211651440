"""Forces: what an act of speech amounts to beyond its verb, by what it governs.

"Reiterated that it will spare no effort" promises; "agreed on the need for a truce" promises nothing; "hopes that the calm will
last" asks nobody. Invariant: the verb and its place stay, only the force changes.
"""

from __future__ import annotations

from dataclasses import replace

from communique.extract.clauses import helpers_of, is_passive, subject_of
from communique.extract.ownership import stands_for
from communique.extract.spots import Spot
from communique.knowledge.verbs import Frame
from communique.model.facts import Force

_PROMISING = frozenset({"reiterate", "reaffirm", "affirm", "confirm"})
_AGREEING = frozenset({"agree", "agreement"})
_HOPES = frozenset({"hope", "hopeful"})
_OPINIONS = frozenset({"importance", "need", "necessity", "urgency", "significance", "value", "centrality"})


def with_force(spot: Spot, frame: Frame, speaker: tuple[str, ...], addressee: tuple[str, ...]) -> Frame:
    """The frame with the force that the act at the spot has."""
    if frame.lemma in _PROMISING and _says_what_it_will_do(spot, speaker):
        frame = replace(frame, force=Force.COMMISSIVE)
    if frame.lemma in _AGREEING and _is_on_opinion(spot):
        frame = replace(frame, force=Force.ASSERTIVE)
    if frame.lemma == "resolve" and frame.force is Force.DECLARATIVE and len(speaker) + _are_several(spot, speaker) > 1:
        frame = replace(frame, force=Force.COMMISSIVE)
    if frame.lemma in _HOPES and not addressee:
        frame = replace(frame, force=Force.EXPRESSIVE, polarity=1)
    return frame


def _says_what_it_will_do(spot: Spot, speaker: tuple[str, ...]) -> bool:
    """As in "reiterated that it will spare no effort": a promise in the form of a statement."""
    for clause in spot.sentence.children(spot.verb.index, "ccomp"):
        if helpers_of(spot.sentence, clause) & {"will", "shall"} and not is_passive(spot.sentence, clause):
            for subject in spot.sentence.children(clause.index, "nsubj"):
                names = spot.scene.cast.who(spot.sentence, subject.index)
                return bool(set(names) & set(speaker)) or stands_for(spot.scene, names, speaker)
    return False


def _are_several(spot: Spot, speaker: tuple[str, ...]) -> bool:
    """As in "The parties resolve to continue": those who bind themselves, where a body's resolve is its decision."""
    subject = subject_of(spot.sentence, spot.verb)
    return bool(speaker) and subject is not None and subject.text.casefold() in _SEVERAL


_SEVERAL = frozenset({"parties", "sides", "delegations", "governments", "leaders"})
"""Who has no organ that could decide for them."""


def _is_on_opinion(spot: Spot) -> bool:
    """As in "agreed on the need for", "agreed on the importance of": of one mind, nothing promised."""
    start = spot.noun or spot.verb
    for prep in spot.sentence.children(start.index, "prep"):
        inner = spot.sentence.children(prep.index, "pobj")
        if prep.text.casefold() in {"on", "about"} and any(t.lemma.casefold() in _OPINIONS for t in inner):
            return True
    return False
