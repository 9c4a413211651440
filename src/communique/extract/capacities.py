"""Capacities: in which of a person's posts an act of speech is made.

One person can hold three posts at once and speaks in one of them. The post told beside the name in the sentence counts first,
then the only post the statement gives, then the one that belongs to the body whose statement it is. What cannot be told stays
untold.
"""

from __future__ import annotations

import re

from communique.extract.scene import Scene
from communique.model.actor import Office
from communique.model.reading import Known, MentionKind, Sentence

_STEM = 9
"""Letters by which "Chairperson" and "Chairpersonship", "Minister" and "Ministry" are compared; shorter words count whole."""


def capacity_of(scene: Scene, sentence: Sentence, speaker: tuple[str, ...]) -> str | None:
    """The post in which one person speaks, in the words of the statement; None for bodies, several speakers, or if untold."""
    person = _person(scene, speaker)
    if person is None or not person.offices:
        return None
    beside = [m for m in scene.reading.mentions_in(sentence.index, MentionKind.POST) if m.holders == speaker]
    if len(beside) == 1 and len(beside[0].offices) == 1:
        return " ".join(beside[0].span.of(scene.text.content).split())
    offices = tuple(dict.fromkeys(person.offices))
    if len(offices) == 1:
        return str(offices[0])
    issuing = _stems(" ".join((*scene.issue.issuers, _source(scene))))
    fitting = [o for o in offices if _belongs(o, issuing)]
    return str(fitting[0]) if len(fitting) == 1 else None


def _person(scene: Scene, speaker: tuple[str, ...]) -> Known | None:
    if len(speaker) != 1:
        return None
    return next((p for p in scene.reading.people if p.name == speaker[0]), None)


def _source(scene: Scene) -> str:
    return scene.header.source.of(scene.text.content) if scene.header.source else ""


def _belongs(office: Office, issuing: frozenset[str]) -> bool:
    """Whether a post is one of the issuing body: its own noun stands in the body's name."""
    return bool(_stems(office.post.split(" of ")[0].split(" for ")[0]) & issuing)


def _stems(words: str) -> frozenset[str]:
    return frozenset(w[:_STEM] for w in re.findall(r"[^\W\d_]{4,}", words.casefold()))
