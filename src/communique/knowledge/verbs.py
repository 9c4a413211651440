"""Verbs, nouns and adjectives of speech, as frames: what must stand around a word for it to be which act."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError
from communique.model.facts import Force

_TABLE = "verbs"


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a word is an act of speech."""

    lemma: str
    """The word."""

    force: Force
    """Class of the act."""

    polarity: int = 0
    """+1 or -1 for expressives."""

    strength: int | None = None
    """1 to 7 within the class."""

    particle: tuple[str, ...] = ()
    """Words one of which must follow."""

    noun: tuple[str, ...] = ()
    """Objects one of which it must have."""

    adverb: tuple[str, ...] = ()
    """Nouns one of which must stand after "with" beside it."""

    adjective: tuple[str, ...] = ()
    """Predicates one of which it must have ("stand ready")."""

    when: str = "any"
    """What must follow."""

    ask: str = "none"
    """Where the addressee stands."""

    subject: str = "any"
    """"actor" if only an actor can be the subject of this act."""

    name: str = ""
    """Name of the act where it is not lemma and particle."""

    light: frozenset[str] = frozenset()
    """Of a noun: the verbs that carry it."""

    def named(self, particle: str = "") -> str:
        """The name of the act: lemma, with the particle found."""
        return self.name or (f"{self.lemma} {particle}" if particle else self.lemma)


@cache
def verb_frames() -> Mapping[str, tuple[Frame, ...]]:
    """Frames of verbs by lemma."""
    return {
        lemma: tuple(_frame(lemma, r) for r in (row if isinstance(row, list) else [row]))
        for lemma, row in _table()["verbs"].items()
    }


@cache
def noun_frames() -> Mapping[str, Frame]:
    """Frames of nouns that light verbs carry, by word as written, lower case."""
    common = frozenset(_table()["common_light"])
    return {word: _carried(_frame(word, row), common) for word, row in _table()["nouns"].items()}


def _carried(frame: Frame, common: frozenset[str]) -> Frame:
    """Feelings and promises are carried by all common light verbs, besides their own."""
    felt = frame.force in {Force.EXPRESSIVE, Force.COMMISSIVE} and len(frame.light) > 1
    return replace(frame, light=frame.light | common) if felt else frame


@cache
def adjective_frames() -> Mapping[str, Frame]:
    """Frames of states of mind, by word."""
    return {word: _frame(word, row) for word, row in _table()["adjectives"].items()}


@cache
def verdict_frames() -> Mapping[str, Frame]:
    """Frames of what the text itself finds good or bad, by word."""
    return {word: _frame(word, row) for word, row in _table()["verdicts"].items()}


@cache
def verdict_nouns() -> frozenset[str]:
    """Nouns before "of" that make a feeling a verdict ("a matter of concern")."""
    return frozenset(_table()["verdict_nouns"])


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that only carry an act."""
    return frozenset(_table()["light_verbs"])


@cache
def past_forms() -> Mapping[str, str]:
    """Past form of each verb of speech with regular ending, to its lemma.

    >>> past_forms()["urged"], past_forms()["regretted"], past_forms()["reaffirmed"]
    ('urge', 'regret', 'reaffirm')
    """
    return {past_of(lemma): lemma for lemma in verb_frames() if lemma not in _table()["irregular"]}


@cache
def present_forms() -> Mapping[str, str]:
    """Third person of each verb of speech or light verb, to its lemma.

    >>> present_forms()["denounces"], present_forms()["reiterates"], present_forms()["stresses"]
    ('denounce', 'reiterate', 'stress')
    """
    return {third_person_of(lemma): lemma for lemma in (*light_verbs(), *verb_frames())}


def third_person_of(verb: str) -> str:
    """The third person of a verb in the present.

    >>> third_person_of("deny"), third_person_of("stress"), third_person_of("convey")
    ('denies', 'stresses', 'conveys')
    """
    if re.search(r"(s|x|z|ch|sh|o)$", verb):
        return verb + "es"
    return re.sub(r"([^aeiou])y$", r"\1ie", verb) + "s"


def past_of(verb: str) -> str:
    """The regular past form of a verb.

    >>> past_of("deny"), past_of("commit"), past_of("urge")
    ('denied', 'committed', 'urged')
    """
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if verb in _table()["doubling"] else verb + "ed"


@cache
def telling_verbs() -> frozenset[str]:
    """Light verbs that can also tell the feelings of others ("underlined the concern of the villagers")."""
    return frozenset(_table()["telling"])


@cache
def reporting_verbs() -> frozenset[str]:
    """Verbs whose clause reports words ("said that", "stressed that")."""
    return frozenset(_table()["reporting"])


@cache
def performative_governors() -> frozenset[str]:
    """Verbs whose infinitive is an act at hand."""
    return frozenset(_table()["performative"])


@dataclass(frozen=True, slots=True)
class ActObjects:
    """Objects that make a verb an act of speech rather than a deed."""

    mechanisms: frozenset[str]
    """What is established by saying so."""

    texts: frozenset[str]
    """What is adopted by saying so."""

    crimes: frozenset[str]
    """What is committed by doing it."""

    patient_nouns: frozenset[str]
    """Deeds whose "of" names whom they were done to ("the release of X")."""


@cache
def act_objects() -> ActObjects:
    """The objects that decide whether a body spoke or did something."""
    table = _table()["objects"]
    kinds = ("mechanisms", "texts", "crimes", "patient_nouns")
    return ActObjects(*(frozenset(table[kind]) for kind in kinds))


@cache
def intensity(word: str) -> int:
    """+1 for words that strengthen an act, -1 for words that weaken it, else 0."""
    table = _table()
    return int(word in table["stronger"]) - int(word in table["weaker"])


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load_table("verbs")
    return table


def _frame(lemma: str, row: dict[str, Any]) -> Frame:
    try:
        return Frame(
            lemma,
            Force(row["force"]),
            int(row.get("polarity", 0)),
            row.get("strength"),
            tuple(row.get("particle", ())),
            tuple(row.get("noun", ())),
            tuple(row.get("adverb", ())),
            tuple(row.get("noun_adjective", ())),
            row.get("when", "any"),
            row.get("ask", "none"),
            row.get("subject", "any"),
            row.get("name", ""),
            frozenset(row.get("light", ())),
        )
    except (KeyError, ValueError, TypeError) as error:
        problem = str(error)
        raise KnowledgeError(_TABLE, lemma, problem) from error
