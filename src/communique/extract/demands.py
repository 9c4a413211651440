"""Demands: an action with who binds whom to it, before it is cited as an undertaking."""

from __future__ import annotations

from dataclasses import dataclass

from communique.extract.actions import Action
from communique.extract.clauses import subject_of
from communique.extract.scene import Scene
from communique.model.facts import Act, UndertakingKind
from communique.model.reading import Sentence, Token

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """An action with who binds whom to it, before it is cited."""

    sentence: Sentence
    """Where it stands."""

    action: Action
    """What is to be done."""

    kind: UndertakingKind
    """Who binds whom."""

    by: Names
    """Who must act; empty where the text leaves it open."""

    to: Names
    """Who asks or benefits; empty if not told."""

    rule: str
    """Id of the rule that found it."""

    confidence: float
    """Probability that it is right."""

    act: Act | None = None
    """The act of speech that carries it; None outside an act."""


def subject_names(scene: Scene, sentence: Sentence, verb: Token) -> Names:
    """The actors that the subject of the verb stands for; empty if it is no actor."""
    subject = subject_of(sentence, verb)
    if subject is None or not scene.cast.is_actor(sentence, subject.index):
        return ()
    return scene.cast.who(sentence, subject.index)


def owner_of(scene: Scene, sentence: Sentence, noun: Token) -> Names:
    """Whose commitment, need or offer it is ("the commitment of the two sides", "the Government's intention"); empty if not told."""
    if noun.pos != "NOUN":
        return ()
    for owner in sentence.children(noun.index, "poss"):
        of_own = any(t.tag == "PRP$" for t in sentence.children(owner.index, "poss"))
        theirs = _countries_of(scene, sentence, owner) if of_own else ()
        if theirs:
            return theirs
        if owner.tag != "PRP$" and not of_own and scene.cast.is_actor(sentence, owner.index):
            return scene.cast.who(sentence, owner.index)
    made = [
        p
        for a in sentence.children(noun.index, "acl")
        if a.tag == "VBN" and a.index <= noun.index + _AT_ONCE
        for p in sentence.children(a.index, "agent")
    ]
    for prep in (*sentence.children(noun.index, "prep"), *made):
        if prep.text.casefold() in {"of", "by"}:
            for inner in sentence.children(prep.index, "pobj"):
                if scene.cast.is_actor(sentence, inner.index):
                    return scene.cast.who(sentence, inner.index)
    return ()


def _countries_of(scene: Scene, sentence: Sentence, owner: Token) -> Names:
    """As in "confirmed their countries’ determination": the countries that the persons meant serve; empty if they are none."""
    if owner.lemma.casefold() not in {"country", "nation", "government"} or owner.tag != "NNS":
        return ()
    own = next(t for t in sentence.children(owner.index, "poss") if t.tag == "PRP$")
    whose = scene.cast.who(sentence, own.index)
    people = {p.name: p for p in scene.reading.people}
    of = [next((o.of for o in people[n].offices if o.of), "") for n in whose if n in people]
    return tuple(of) if len(of) == len(whose) and all(of) else ()


_AT_ONCE = 2
"""Tokens behind a noun within which its participle tells who made it ("the commitment expressed by X")."""
