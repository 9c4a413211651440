"""Organs: the short names by which the issuer of a text goes in it ("the Council", "the Summit", "the mediators")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from communique.extract.names import head_part, identity_of, words_of
from communique.knowledge.tables import load_table
from communique.model.reading import Reading

_MEDIATING = frozenset({"chair", "mediator", "facilitator", "troika", "quartet"})
_COLLEGIATE = frozenset(
    {
        "council",
        "authority",
        "assembly",
        "summit",
        "conference",
        "group",
        "troika",
        "quartet",
        "quad",
        "committee",
        "forum",
        "session",
        "meeting",
        "panel",
        "commission",
        "head",
        "minister",
        "leader",
        "chair",
        "member",
        "mediator",
        "guarantor",
        "envoy",
        "representative",
        "community",
        "bloc",
        "round",
        "mini",
        "organ",
    }
)
"""Words of bodies whose members speak as one: theirs are "the leaders", "the participants"."""
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
        short = wanted <= words_of(head_part(issuer)) and not _is_only_served(wanted, issuer)
        if wanted and (wanted == words_of(issuer) or (short and not is_person(reading, issuer))):
            return issuer
    return organ_for(reading, issuers, name) if name.casefold() not in _organs()["persons"] else None


def _is_only_served(wanted: frozenset[str], issuer: str) -> bool:
    """Whether the name is only that of the body for which the issuer works ("the UN", said by a "UN Special Envoy")."""
    return bool((words_of(head_part(issuer)) - wanted) & _SERVING)


_SERVING = frozenset(
    {"envoy", "spokesperson", "spokesman", "representative", "adviser", "coordinator", "delegation", "office"}
)


def issuers_for(reading: Reading, issuers: Sequence[str], name: str) -> tuple[str, ...]:
    """The issuers that a name stands for: several posts for their plural ("the Ministers"), else at most one."""
    wanted = words_of(name)
    plural = name.casefold().rstrip().endswith("s")
    fitting = [i for i in issuers if wanted and not is_person(reading, i) and wanted <= words_of(head_part(i))]
    if plural and len(fitting) > 1 and not any(wanted == words_of(i) for i in issuers):
        return tuple(fitting)
    found = issuer_for(reading, issuers, name) or issuer_behind_letters(reading, issuers, name)
    return (found,) if found else ()


def issuer_behind_letters(reading: Reading, issuers: Sequence[str], letters: str) -> str | None:
    """The one body that issued the text, by its letters: told in brackets behind its name ("the Lake Council (LC)"), or known."""
    if len(issuers) != 1 or is_person(reading, issuers[0]) or not letters.isupper():
        return None
    if identity_of(letters) and identity_of(letters) == identity_of(issuers[0]):
        return issuers[0]
    at = reading.content.find(f"({letters})")
    before = " ".join(reading.content[max(0, at - _LONGEST) : at].split()).casefold() if at > 0 else ""
    return issuers[0] if before.endswith(issuers[0].casefold()) else None


_LONGEST = 160
"""Characters of the longest name looked for before its letters."""


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
    if own & _COLLEGIATE and _sits_in(name, issuer):
        return issuer
    sits = bool(own & _COLLEGIATE) and word in organs["persons"]
    in_session = word in organs["sessions"] or sits
    of_its_kind = word in organs["institutions"] and not any(words_of(o) <= own for o in organs["institutions"])
    return issuer if in_session or of_its_kind else None


def _sits_in(name: str, issuer: str) -> bool:
    """As in "the IGAD leaders", "the SADC Summit": the organisation of the issuing organ, and those who sit in it."""
    rest = " ".join(w for w in name.split() if w.casefold() not in _SITTING)
    is_sitting = rest not in {"", name} and name.rsplit(maxsplit=1)[-1].casefold() in _SITTING
    parts = (issuer, *re.split(r" of (?:the )?", issuer), *issuer.split()) if is_sitting else ()
    known = identity_of(rest)
    return (
        words_of(rest) <= words_of(issuer) if is_sitting and not known else any(identity_of(p) == known for p in parts)
    )


_SITTING = frozenset(
    {"leaders", "summit", "heads", "of", "state", "and", "government", "members", "bloc", "principals"}
)


@cache
def _organs() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load_table("animate_nouns")["organs"].items()}
