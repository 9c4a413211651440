"""Marks the furniture of a page by the words that pages use for it (knowledge/furniture.yaml).

A mark says that a unit is furniture of some role, and whether what follows it is of the same role.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from communique.knowledge.tables import load_table
from communique.model.text import ZoneRole
from communique.zone.units import Unit

_COMMENT_COUNT = re.compile(r"\(?\d+ (?:comments?|responses?|replies)\)?|comments? \(\d+\)")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,3}(?: (?:of|/) \d{1,3})?|- ?\d{1,3} ?-|\d{1,3} ?/ ?\d{1,3}", re.IGNORECASE)

_PAGE_DATE = re.compile(r"date \d{4}-\d{2}-\d{2}")

PAGE_DATE = "date of the page"
"""The phrase of a mark for the line that a crawler put before the page."""

PAGE_NUMBER = "page number"
"""The phrase of a mark for a line that only numbers a page."""

MOST_WORDS = 45
"""A unit of more words is prose, whatever it holds."""

_VIEW_COUNT = re.compile(r"\d\s?[km]? views\b")
"""How often a page was looked at; views that are exchanged or held are words of the statement."""

_WIDE_BLANK = re.compile(r"[ \u00a0]{2,}|\t")
_EMPTY_LABELS = re.compile(
    r"(?:(?:published|updated|posted|last updated|modified|date|time|author|by|source|views?)(?: on| at)?\s*:\s*[|/·•-]?\s*){2,4}",
    re.IGNORECASE,
)
"""Labels whose values were lost on the way ("Published: | Updated:")."""

_NOTICES = ((_PAGE_NUMBER, PAGE_NUMBER), (_PAGE_DATE, PAGE_DATE), (_EMPTY_LABELS, "labels without values"))
"""Lines known by their shape, with the phrase that their mark tells."""

_MENU_LEAST = 2
_HEADING_WORDS = 9
"""A heading that opens a block of furniture has at most so many words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a unit is furniture."""

    role: ZoneRole
    """Its role."""

    opens: bool
    """Whether what follows is of the same role."""

    phrase: str
    """The words it was known by."""


@dataclass(frozen=True, slots=True)
class _Phrases:
    whole: dict[str, Mark]
    begins: dict[str, tuple[tuple[str, Mark], ...]]
    holds: tuple[Mark, ...]
    finder: AhoCorasick


@cache
def _phrases() -> _Phrases:
    whole: dict[str, Mark] = {}
    begins: dict[str, list[tuple[str, Mark]]] = {}
    holds: list[Mark] = []
    for row in load_table("furniture"):
        role, opens = ZoneRole(row["role"]), row["scope"] == "rest"
        for phrase in row["is"]:
            whole.setdefault(str(phrase), Mark(role, opens, str(phrase)))
        for phrase in row["begins"]:
            begins.setdefault(phrase[:1], []).append((phrase, Mark(role, opens, phrase)))
        holds += [Mark(role, opens, phrase) for phrase in row["holds"]]
    ordered = {key: tuple(sorted(rows, key=lambda r: -len(r[0]))) for key, rows in begins.items()}
    return _Phrases(whole, ordered, tuple(holds), AhoCorasick([m.phrase for m in holds]))


def mark_unit(unit: Unit) -> Mark | None:
    """The mark of a unit by its words; None if its words are not furniture.

    >>> from communique.zone.units import split_units
    >>> mark_unit(split_units("Leave a Reply")[0]).role
    <ZoneRole.COMMENTS: 'comments'>
    """
    if len(unit.text) > MOST_WORDS * 9 or unit.words > MOST_WORDS:
        return None
    phrases = _phrases()
    text = unit.core.casefold().strip(" *_#»›>").replace("’", "'")
    if _COMMENT_COUNT.fullmatch(text):
        return Mark(ZoneRole.COMMENTS, opens=True, phrase="number of comments")
    notice = next((phrase for shape, phrase in _NOTICES if shape.fullmatch(unit.text)), None)
    if notice is not None:
        return Mark(ZoneRole.NOTICE, opens=False, phrase=notice)
    if _is_menu_row(phrases, unit):
        return Mark(ZoneRole.NAVIGATION, opens=False, phrase="row of a menu")
    mark = phrases.whole.get(text) or phrases.whole.get(text.rstrip(" :.!?"))
    return mark or _beginning(unit, text) or _holding(phrases, text)


def _is_menu_row(phrases: _Phrases, unit: Unit) -> bool:
    """Whether a line is a row of names of sections ("Home  News  Sport", "All news   Economy   World")."""
    if unit.label or unit.last in {".", ";", ","}:
        return False
    pieces = [piece for piece in _WIDE_BLANK.split(unit.text) if piece]
    if len(pieces) > _MENU_LEAST and all(
        len(p.split()) <= _MENU_LEAST and not any(c.isdigit() for c in p) for p in pieces
    ):
        return True
    words = unit.core.casefold().split()
    known = sum(1 for word in words if (m := phrases.whole.get(word)) is not None and m.role is ZoneRole.NAVIGATION)
    return len(words) > _MENU_LEAST and words[0] == "home" and known >= _MENU_LEAST


def _beginning(unit: Unit, text: str) -> Mark | None:
    for phrase, mark in _phrases().begins.get(text[:1], ()):
        if text.startswith(phrase) and not text[len(phrase) : len(phrase) + 1].isalpha():
            return mark if _is_plausible(unit, mark) else None
    return None


def _is_plausible(unit: Unit, mark: Mark) -> bool:
    """Whether a line that begins like furniture is not a sentence of the statement."""
    if mark.role is ZoneRole.NOTICE:
        return unit.words <= MOST_WORDS
    return unit.words <= _HEADING_WORDS or (unit.last not in {".", ";"} and unit.words <= 2 * _HEADING_WORDS)


def _holding(phrases: _Phrases, text: str) -> Mark | None:
    found = phrases.finder.find_matches_as_indexes(text)
    if not found and not _VIEW_COUNT.search(text):
        return None
    mark = phrases.holds[found[0][0]] if found else Mark(ZoneRole.BYLINE, opens=False, phrase="number of views")
    return mark if len(text.split()) <= 2 * _HEADING_WORDS or mark.role is ZoneRole.NOTICE else None
