"""The words of the calendar, read once from ``knowledge/calendar_words.yaml``.

Idea: a word has *classes*, by which the pattern table calls it ("month", "weekday", "unit"), and for each class a
value (June is 6, "yesterday" is -1). Invariant: every word is case-folded and has one value a class.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError

TABLE = "calendar_words"

_VALUED = {
    "months": "month",
    "weekdays": "weekday",
    "seasons": "season",
    "ordinals": "ordinal",
    "tens": "tens",
    "counts": "count",
    "deictics": "deictic",
    "units": "unit",
    "plural_units": "units",
    "shifts": "shift",
    "edges": "edge",
    "comparatives": "comparative",
    "decades": "decade_word",
    "halves": "half",
    "day_parts": "part",
}
"""Sections of the table whose keys are values, with the class that their words get."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day of every year."""

    words: tuple[str, ...]
    """Its name, token by token."""

    month: int
    """Its month, 1 to 12."""

    day: int
    """Its day of the month."""

    after: tuple[str, ...] = ()
    """Phrases one of which must stand before it; empty if none need."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day that is counted from Easter Sunday."""

    words: tuple[str, ...]
    """Its name, token by token."""

    offset: int
    """Days from Easter Sunday."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words that the calendar grammar knows."""

    values: Mapping[str, Mapping[str, int | str]]
    """For each word its classes, and its value in each."""

    ambiguous: frozenset[str]
    """Words that are often something else ("may", "march")."""

    names: tuple[tuple[str, ...], ...]
    """Names that hold calendar words and are no dates, token by token."""

    holidays: tuple[Holiday, ...]
    """Named days."""

    feasts: tuple[Feast, ...]
    """Days counted from Easter Sunday."""

    nowadays_after: frozenset[str]
    """After "today's" these make it mean nowadays."""

    nowadays_before: frozenset[str]
    """Before "today" these make it mean nowadays."""

    numbered_before: frozenset[str]
    """Before a number these make it a name or a count."""

    numbered_after: frozenset[str]
    """After a number these make it a count."""

    future_cues: frozenset[str]
    """Words before a date that speak of the future."""

    past_cues: frozenset[str]
    """Words before a date that speak of the past."""

    future_phrases: tuple[tuple[str, ...], ...]
    """Phrases before a date that speak of the future."""

    texts: frozenset[str]
    """Nouns of texts and events that have happened."""

    planned_cues: frozenset[str]
    """Words that speak of a plan, whose outcome may be told after the date."""

    outcome_cues: frozenset[str]
    """Words after a date that tell what became of a plan."""

    deadline_cues: frozenset[str]
    """Prepositions of a deadline."""

    no_verb: frozenset[str]
    """After "to" these show that no verb follows."""

    moved_cues: frozenset[str]
    """Verbs that move a date from one day to another."""


@cache
def vocabulary() -> Vocabulary:
    """The words of the calendar grammar.

    >>> vocabulary().values["june"]["month"]
    6

    Raises:
        KnowledgeError: a word has two values in one class, or a section is missing.
    """
    rows: Mapping[str, Any] = load_table(TABLE)
    try:
        return _checked(rows)
    except KeyError as error:
        raise KnowledgeError(TABLE, str(error), "this section is missing") from error


def _checked(rows: Mapping[str, Any]) -> Vocabulary:
    cues = rows["cues"]
    return Vocabulary(
        values=_values(_entries(rows)),
        ambiguous=_words(rows["ambiguous"]),
        names=tuple(tuple(name.split()) for name in rows["names"]),
        holidays=tuple(
            Holiday(tuple(h["words"]), h["month"], h["day"], tuple(h.get("after", ()))) for h in rows["holidays"]
        ),
        feasts=tuple(Feast(tuple(f["words"]), f["offset"]) for f in rows["feasts"]),
        nowadays_after=_words(rows["nowadays"]["after"]),
        nowadays_before=_words(rows["nowadays"]["before"]),
        numbered_before=_words(rows["numbered"]["before"]),
        numbered_after=_words(rows["numbered"]["after"]),
        future_cues=_words(cues["future"]),
        past_cues=_words(cues["past"]),
        future_phrases=tuple(tuple(phrase.split()) for phrase in cues["future_phrases"]),
        texts=_words(cues["texts"]),
        planned_cues=_words(cues["planned"]),
        outcome_cues=_words(cues["outcome"]),
        deadline_cues=_words(cues["deadline"]),
        no_verb=_words(cues["no_verb"]),
        moved_cues=_words(cues["moved"]),
    )


def _words(row: Iterable[object]) -> frozenset[str]:
    return frozenset(str(word) for word in row)


def _entries(rows: Mapping[str, Any]) -> Iterator[tuple[str, str, int | str]]:
    """Word, class and value, one at a time."""
    for section, name in _VALUED.items():
        for value, words in rows[section].items():
            yield from ((word, name, value) for word in words)
    for name, words in rows["classes"].items():
        yield from ((word, name, word) for word in words)


def _values(entries: Iterable[tuple[str, str, int | str]]) -> Mapping[str, Mapping[str, int | str]]:
    values: dict[str, dict[str, int | str]] = {}
    for word, name, value in entries:
        if values.setdefault(word, {}).setdefault(name, value) != value:
            raise KnowledgeError(TABLE, word, f"it has two values as {name}")
    return values
