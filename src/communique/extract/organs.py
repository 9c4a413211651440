"""Organs: the short names by which the issuer of a text goes in it ("the Council", "the Summit", "the mediators")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from communique.extract.names import head_part, words_of
from communique.knowledge.tables import load_table
from communique.model.reading import Reading

_MEDIATING = frozenset({"chair", "mediator", "facilitator", "troika", "quartet"})
_SINGLE_VOICES = frozenset(
    {
        "chair",
        "mediator",
        "moderator",
        "envoy",
        "representative",
        "spokesperson",
        "spokesman",
        "ministry",
        "facilitator",
        "ambassador",
        "office",
    }
)


def is_person(reading: Reading, name: str) -> bool:
    """Whether the name is that of a person of the statement."""
    return any(p.name == name for p in reading.people)


def issuer_for(reading: Reading, issuers: Sequence[str], name: str) -> str | None:
    """The issuer that a short name stands for ("the Co-Chairs", "the Council"); None if it stands for none."""
    wanted = words_of(name)
    for issuer in issuers:
        if wanted and (
            wanted == words_of(issuer) or (wanted <= words_of(head_part(issuer)) and not is_person(reading, issuer))
        ):
            return issuer
    return organ_for(reading, issuers, name) if name.casefold() not in _organs()["persons"] else None


def organ_for(reading: Reading, issuers: Sequence[str], name: str) -> str | None:
    """The one body that issued the text, by the word it has for itself; None if the word is none of its."""
    if len(issuers) != 1 or is_person(reading, issuers[0]):
        return None
    issuer, word, organs = issuers[0], name.casefold(), _organs()
    own = words_of(issuer)
    if word in organs["mediators"] and own & _MEDIATING:
        return issuer
    if own & _SINGLE_VOICES:
        return None
    in_session = word in organs["sessions"] or word in organs["persons"]
    of_its_kind = word in organs["institutions"] and not any(words_of(o) <= own for o in organs["institutions"])
    return issuer if in_session or of_its_kind else None


@cache
def _organs() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load_table("animate_nouns")["organs"].items()}
