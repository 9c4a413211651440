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
    "vague_counts": "vague",
    "weekday_plurals": "weekday_plural",
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
class HijriDay:
    """A named day of the Islamic year."""

    names: tuple[str, ...]
    """Its spellings, each token by token."""

    month: int
    """Its month, 1 to 12."""

    day: int
    """Its day of the month."""


@dataclass(frozen=True, slots=True)
class CountryDay:
    """A named day that one country keeps, or that is kept on other days elsewhere."""

    names: tuple[str, ...]
    """Its names, each token by token."""

    month: int
    """Its month, 1 to 12."""

    day: int | None = None
    """Its day of the month; None if it is a numbered weekday."""

    nth: tuple[int, int] | None = None
    """Number (-1 for the last) and weekday, Monday being 0; None if it has a day of the month."""

    after: int = 0
    """Days after that weekday."""


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

    hijri_months: Mapping[int, tuple[str, ...]]
    """The months of the Islamic calendar in their spellings, each token by token."""

    hijri_days: tuple[HijriDay, ...]
    """Named days of the Islamic year."""

    country_days: tuple[CountryDay, ...]
    """Named days of one country."""

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

    certain_cues: frozenset[str]
    """Helping verbs that speak of the future and of nothing else."""

    set_cues: frozenset[str]
    """Participles before "for" and the day for which something was set."""

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
        hijri_months={int(number): tuple(names) for number, names in rows["hijri_months"].items()},
        hijri_days=tuple(HijriDay(tuple(d["names"]), d["month"], d["day"]) for d in rows["hijri_days"]),
        country_days=tuple(_country_day(row) for row in rows["country_days"]),
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
        certain_cues=_words(cues["certain"]),
        set_cues=_words(cues["set"]),
        no_verb=_words(cues["no_verb"]),
        moved_cues=_words(cues["moved"]),
    )


def _country_day(row: Mapping[str, Any]) -> CountryDay:
    nth = tuple(row["nth"]) if "nth" in row else None
    return CountryDay(tuple(row["names"]), row["month"], row.get("day"), nth, row.get("after", 0))


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
