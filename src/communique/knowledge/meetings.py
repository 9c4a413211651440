"""Encounters: the verbs and nouns that tell them, and the words that tell whether they took place, from `meetings.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError
from communique.model.facts import MeetingKind, Phase

_TABLE = "meetings"


class VerbUse(StrEnum):
    """Where the interlocutors or the place of a verb stand."""

    PARTNER = "partner"
    """Subject and direct object or "with" phrase meet."""
    WITH = "with"
    """Subject and the phrase after a particle."""
    OBJECT = "object"
    """Subject and direct object."""
    PLACE = "place"
    """The subject goes to a place."""
    STAY = "stay"
    """The subject is in a place from a day on, or on a day."""
    SEND = "send"
    """The object goes to a place."""
    GATHER = "gather"
    """The subject comes together."""
    SIGN = "sign"
    """The subject signs a text at hand."""
    NONE = "none"
    """Never an encounter."""


class NounUse(StrEnum):
    """What a noun needs around it to be an encounter."""

    PLAIN = "plain"
    """A verb that carries it, or a day, place or interlocutors."""
    LOOSE = "loose"
    """A verb or interlocutors, and a day or place."""
    JOURNEY = "journey"
    """A place gone to."""
    PHONE = "phone"
    """A word of telephoning, or interlocutors."""
    REPORT = "report"
    """Those who report, after "by"."""
    NEVER = "never"
    """Never an encounter."""


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """One way in which a verb tells an encounter."""

    lemma: str
    """The verb."""

    kind: MeetingKind
    """What sort of encounter."""

    use: VerbUse
    """Where the interlocutors stand."""

    particles: tuple[str, ...] = ()
    """Prepositions before the interlocutors or the place."""

    needs: tuple[str, ...] = ()
    """Words one of which must stand in the clause; empty if none."""


@dataclass(frozen=True, slots=True)
class NounFrame:
    """How a noun tells an encounter."""

    lemma: str
    """The noun."""

    kind: MeetingKind
    """What sort of encounter."""

    use: NounUse
    """What it needs."""


@cache
def meeting_verbs() -> Mapping[str, tuple[VerbFrame, ...]]:
    """Frames of verbs by lemma.

    >>> meeting_verbs()["travel"][0].particles
    ('to',)
    """
    return {
        lemma: tuple(_verb(lemma, r) for r in (row if isinstance(row, list) else [row]))
        for lemma, row in _table()["verbs"].items()
    }


@cache
def meeting_nouns() -> Mapping[str, NounFrame]:
    """Frames of nouns by lemma."""
    return {lemma: _noun(lemma, row) for lemma, row in _table()["nouns"].items()}


@cache
def kinds_of_series() -> Mapping[str, MeetingKind]:
    """What a round or series of something is ("round of talks")."""
    return {lemma: MeetingKind(kind) for lemma, kind in _table()["of_kind"].items()}


@cache
def light_phase(lemma: str) -> Phase | None:
    """The phase that a verb gives the noun it carries where nothing else tells; None if it carries none."""
    return next((Phase(name) for name, lemmas in _table()["light"].items() if lemma in lemmas), None)


@cache
def governed_as(lemma: str) -> str:
    """How a verb, noun or adjective governs an encounter: planned, proposed, accepted, failed, cancelled; empty if it does not."""
    return next((name for name, lemmas in _table()["governors"].items() if lemma in lemmas), "")


@cache
def modified_as(word: str) -> Phase | None:
    """The phase that a modifier of a noun tells ("upcoming"); None if it tells none."""
    return next((Phase(name) for name, words in _table()["modifiers"].items() if word in words), None)


@cache
def attending_particles(lemma: str) -> tuple[str, ...]:
    """Prepositions between a light verb and its noun ("take part in"); empty if it takes a direct object only."""
    return tuple(_table()["attending"].get(lemma, ()))


@cache
def words_of(list_name: str) -> frozenset[str]:
    """One of the plain lists of the table ("occurring", "phone", "places" ...).

    >>> "telephone" in words_of("phone")
    True

    Raises:
        KnowledgeError: there is no such list.
    """
    rows = _table().get(list_name)
    if not isinstance(rows, list):
        raise KnowledgeError(_TABLE, list_name, "there is no such list")
    return frozenset(str(row) for row in rows)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load_table(_TABLE)
    return table


def _verb(lemma: str, row: dict[str, Any]) -> VerbFrame:
    try:
        return VerbFrame(
            lemma,
            MeetingKind(row["kind"]),
            VerbUse(row["frame"]),
            tuple(row.get("particles", ())),
            tuple(row.get("needs", ())),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise KnowledgeError(_TABLE, lemma, str(error)) from error


def _noun(lemma: str, row: dict[str, Any]) -> NounFrame:
    try:
        return NounFrame(lemma, MeetingKind(row["kind"]), NounUse(row["use"]))
    except (KeyError, ValueError, TypeError) as error:
        raise KnowledgeError(_TABLE, lemma, str(error)) from error
