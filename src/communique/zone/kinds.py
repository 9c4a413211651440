"""Tells the kind of statement from its headline, its label line and its first words (knowledge/statement_kinds.yaml)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from communique.knowledge.tables import load_table

_OPENING_LENGTH = 500
_LABEL_LONGEST = 40

DEFAULT = "statement"
"""The kind of a text that tells none."""

REPORT = "news report"
"""The kind of a newspaper's own story."""


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    title: re.Pattern[str] | None
    opening: re.Pattern[str] | None
    labels: frozenset[str]
    is_content_type: bool
    is_weak: bool


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(
        _Kind(
            row["kind"],
            _any_of(row["title"]),
            _any_of(row["opening"]),
            frozenset(str(label).casefold().replace("’", "'") for label in row["label"]),
            bool(row.get("content_type")),
            bool(row.get("is_weak")),
        )
        for row in load_table("statement_kinds")
    )


def _any_of(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE | re.DOTALL) if patterns else None


def kind_of_label(line: str) -> str | None:
    """The kind that a line names which says nothing else; None for any other line.

    >>> kind_of_label("PRESS RELEASE"), kind_of_label("Statement by the Quartet")
    ('press release', None)
    """
    if len(line) > _LABEL_LONGEST:
        return None
    plain = line.split("|", 1)[0].strip(" *_#:[]").casefold().replace("’", "'")
    return next((kind.name for kind in _kinds() if plain in kind.labels), None)


def is_content_type(kind: str) -> bool:
    """Whether a kind's label only says what sort of page it is, and is never a headline by itself."""
    return any(row.name == kind and row.is_content_type for row in _kinds()) or kind in {"readout", "statement"}


@lru_cache(maxsize=256)
def kind_in_title(title: str) -> str | None:
    """The kind that a headline names; None if it names none.

    >>> kind_in_title("Press Statement by the Co-Chairs")
    'press statement'
    """
    found = _matches(title, is_weak=False)
    return _kinds()[min(found)[1]].name if found else None


def _matches(title: str, *, is_weak: bool) -> list[tuple[int, int]]:
    """Where the kinds begin that a headline names, each with the number of the kind."""
    rows = enumerate(_kinds())
    return [(m.start(), i) for i, k in rows if k.title and k.is_weak is is_weak and (m := k.title.search(title))]


def tell_kind(title: str, label: str | None, opening: str) -> str:
    """The kind of statement, from its headline, the kind its label names, and its first words.

    >>> tell_kind("Minister meets minister", "press release", "The Minister met ...")
    'press release'
    """
    head = opening[:_OPENING_LENGTH]
    named = kind_in_title(title) if title else None
    in_opening = next((kind.name for kind in _kinds() if kind.opening and kind.opening.search(head)), None)
    if named == DEFAULT and (label or in_opening):
        special = next((k for k in (in_opening, label) if k and not is_content_type(k)), None)
        return special or named
    if named:
        return named
    if label and not is_content_type(label):
        return label
    weak = _matches(title, is_weak=True) if title else []
    return in_opening or label or (_kinds()[weak[0][1]].name if weak else DEFAULT)
