"""Openings: whether a paragraph of a resolution, decision or communiqué is preambular or operative, and the verb it opens with.

Drafters open a preambular paragraph with a participle or a state of mind ("Recalling", "Having considered", "Deeply concerned")
and an operative one with a verb in the present ("Decides", "Calls upon") or, under a list's head, an infinitive ("To request").
Invariant: the words alone decide, not the number in front of them nor the place among the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from communique.knowledge.tables import load_table
from communique.knowledge.verbs import adjective_frames, light_verbs, past_of, third_person_of, verb_frames
from communique.model.span import Span

_LABEL = re.compile(r"\W*(?:\(?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)]\s+)?\W*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_FARTHEST = 5
"""Words before the verb at most ("Expressing once again in this regard")."""


class Part(StrEnum):
    """What a paragraph does."""

    PREAMBULAR = "preambular"
    """It tells the grounds."""

    OPERATIVE = "operative"
    """It decides, asks or declares."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How a paragraph opens."""

    part: Part
    """What the paragraph does."""

    verb: str
    """The lemma of its verb, or the state of mind ("conscious", "concerned")."""

    span: Span
    """The verb word in the paragraph; offsets count from the paragraph's first character."""


def opening_of(paragraph: str) -> Opening | None:
    """How a paragraph opens; None if it opens with neither verb nor participle.

    >>> opening_of("3. Further calls upon both sides to cease fire;").verb
    'call'
    >>> opening_of("Having considered the report,").part
    <Part.PREAMBULAR: 'preambular'>
    """
    label = _LABEL.match(paragraph)
    start = label.end() if label else 0
    is_after_aux = is_after_to = False
    for number, found in enumerate(_WORD.finditer(paragraph, start)):
        word = found.group().casefold()
        span = Span(*found.span())
        if is_after_to:
            return Opening(Part.OPERATIVE, word, span)
        if number == 0 and word in {"having", "being"}:
            is_after_aux = True
        elif number == 0 and word == "to":
            is_after_to = True
        elif number > _FARTHEST:
            return None
        elif not _is_adverb(word, is_first=number == 0) or (is_after_aux and word == "in"):
            return _told(word, span, is_after_aux=is_after_aux)
    return None


def _told(word: str, span: Span, *, is_after_aux: bool) -> Opening | None:
    if is_after_aux:
        return Opening(Part.PREAMBULAR, "have" if word == "in" else _participle(word), span)
    if word in _table()["no_verbs"]:
        return None
    if word in _table()["states"] or word in adjective_frames():
        return Opening(Part.PREAMBULAR, word, span)
    if word.endswith("ing"):
        return Opening(Part.PREAMBULAR, _gerunds().get(word) or _without(word, "ing"), span)
    present = (
        (_presents().get(word) or _without_s(word)) if word.endswith("s") else word if word in verb_frames() else ""
    )
    if present:
        return Opening(Part.OPERATIVE, present, span)
    return Opening(Part.PREAMBULAR, word, span) if word.endswith("ed") else None


def _is_adverb(word: str, *, is_first: bool) -> bool:
    if word in {"in", "this", "and"} and is_first:
        return False
    return (word.endswith("ly") and word not in verb_frames()) or word in _table()["adverbs"]


def _participle(word: str) -> str:
    if word in _table()["states"] or word in adjective_frames():
        return word
    return str(_table()["irregular"].get(word) or _pasts().get(word) or _without(word, "ed"))


def _without(word: str, ending: str) -> str:
    """The lemma of a regular form that no table holds: doubled letters go, a mute e comes back."""
    stem = word.removesuffix(ending)
    if stem.endswith("i") and ending == "ed":
        return stem[:-1] + "y"
    if re.search(r"([bdgmnprt])\1$", stem):
        return stem[:-1]
    if re.search(r"(?:[cgsvz]|[^aeiou][aeiou]t|[aeiou]r|[^aeo]in|u)$", stem) and not re.search(
        r"(?:[aeiou]{2}t|it|er|ss|ng)$", stem
    ):
        return stem + "e"
    return stem


def _without_s(word: str) -> str:
    if len(word) < 5 or word.endswith(("ss", "ness", "us", "ions", "ities", "ments")):  # noqa: PLR2004 - shorter words are none
        return ""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if re.search(r"(?:ss|sh|ch|x|zz)es$", word) else word[:-1]


@cache
def _presents() -> Mapping[str, str]:
    return {third_person_of(lemma): lemma for lemma in _lemmas()} | {
        re.sub(r"ie?s$", "ies", third_person_of(lemma)): lemma for lemma in _lemmas() if lemma.endswith("y")
    }


@cache
def _pasts() -> Mapping[str, str]:
    return {past_of(lemma): lemma for lemma in _lemmas()}


@cache
def _gerunds() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for lemma in _lemmas():
        past = past_of(lemma)
        stem = lemma if lemma.endswith("y") else past.removesuffix("ed")
        found[f"{stem}ing"] = lemma
    return found


@cache
def _lemmas() -> tuple[str, ...]:
    return tuple(dict.fromkeys((*verb_frames(), *light_verbs())))


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = load_table("openings")
    return table
