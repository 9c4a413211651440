"""Reads the head of a statement: headline, kind label, stamps, letterhead and bylines between the menu and the body.

The head is read upwards from the body, because what stands nearest to the body belongs to it most surely.
Invariant: every unit of the head gets one role, and at most one run of units is the title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from communique.model.text import ZoneRole
from communique.zone.kinds import is_content_type, kind_in_title, kind_of_label
from communique.zone.marks import Mark
from communique.zone.publishers import is_body_name, is_newspaper_name
from communique.zone.stamps import Stamp, is_clock, place_spans, read_stamp
from communique.zone.units import Unit

HEAD_UNITS = 25
"""The head is looked for in so many units above the body."""

LETTERHEAD_UNITS = 8
"""A letterhead stands within so many units of the headline."""

_TITLE_MOST_WORDS = 60
_TITLE_LEAST_SCORE = 1.0
_MENU_RUN = 3
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:[./-][A-Z0-9()]{1,12})+(?:\s?\(\d{4}\))?|[A-Z]{2,5}/\S{2,30}(?:\s?\(\d{4}\))?")
_SESSION = re.compile(r"(?:\S+ ){0,4}(?:meeting|session|summit|round|sitting)", re.IGNORECASE)
_ADOPTED = re.compile(r"(?:adopted|approved|issued|released|agreed) (?:by|at|on)\b", re.IGNORECASE)
_BREADCRUMB = re.compile(r"\s[|>»›/·•]\s|^[|>»›]")
_BYLINE = re.compile(
    r"^(?:by|author:?|from our)\s+[A-Z]|\|\s*by\s+[A-Z]|\bby [A-Z][\w.-]+ [A-Z][\w.-]+\s*(?:[|•·]|$)|•\s*Author",
    re.IGNORECASE,
)
_BYLINE_CASED = re.compile(r"^(?:By|BY|by|Author|AUTHOR)\b:?\s+(?:the )?[A-ZÀ-Þ]")
_AGENCY_LINE = re.compile(r"^[(\[]?(?:[A-Z][\w.]{1,20})(?:[/ ][A-Z][\w.]{1,20}){0,2}[)\]]$")


@dataclass(slots=True)
class Head:
    """What was found above the body."""

    roles: dict[int, tuple[ZoneRole, str]] = field(default_factory=dict)
    """Role and reason of each unit of the head."""

    title: tuple[int, int] | None = None
    """First and last unit of the headline; None if there is none."""

    label: str | None = None
    """The kind that a label line names; None if there is no such line."""

    stamps: dict[int, Stamp] = field(default_factory=dict)
    """Date lines by unit."""

    place_unit: int | None = None
    """A line beside a date line that holds only a place; None if there is none."""

    letterhead: tuple[int, ...] = ()
    """Units that name the body whose page this is."""

    masthead: int | None = None
    """The unit that names a newspaper; None if there is none."""

    starts: dict[int, int] = field(default_factory=dict)
    """First character of each unit of the head."""

    ends: dict[int, int] = field(default_factory=dict)
    """One past the last character of each unit of the head."""


def read_head(
    units: Sequence[Unit],
    marks: Sequence[Mark | None],
    facets: Mapping[int, str],
    hidden: Mapping[int, tuple[ZoneRole, str]],
    *,
    body: int,
    hinted_title: tuple[int, int] | None,
    known_title: str,
) -> Head:
    """The head above the unit ``body``.

    Args:
        units: all units of the page.
        marks: furniture marks of the units.
        facets: for each unit that belongs to a facet, the label's standard name.
        hidden: units that the markup calls furniture.
        body: index of the first unit of the core.
        hinted_title: units that the markup says are the headline.
        known_title: a title told beside the page, empty if none.
    """
    head = Head()
    first = max(0, body - HEAD_UNITS)
    for i in range(first, body):
        head.starts[i], head.ends[i] = units[i].start, units[i].end
        if i in hidden:
            head.roles[i] = hidden[i]
        else:
            _sort_unit(head, units[i], i, marks[i], facets)
    _find_place_line(head, units, first, body)
    head.title = hinted_title or _find_title(head, units, first, body, known_title)
    if head.title is not None:
        for i in range(head.title[0], head.title[1] + 1):
            head.roles[i] = (ZoneRole.TITLE, "headline above the body")
    _find_letterhead(head, units, first, body)
    return head


def _sort_unit(head: Head, unit: Unit, at: int, mark: Mark | None, facets: Mapping[int, str]) -> None:
    if at in facets:
        head.roles[at] = (ZoneRole.FACETS, f"label {facets[at]}")
    elif not unit.label and (kind := kind_of_label(unit.core)) is not None:
        head.roles[at] = (ZoneRole.FACETS, "kind of page")
        head.label = kind
    elif mark is not None:
        head.roles[at] = (mark.role, f"says {mark.phrase!r}")
    elif is_byline(unit):
        head.roles[at] = (ZoneRole.BYLINE, "says who wrote it")
    elif (stamp := read_stamp(unit.text)) is not None:
        head.stamps[at] = stamp
        head.roles[at] = (ZoneRole.FACETS, "date line")
    elif is_clock(unit.text) and at - 1 in head.stamps:
        head.roles[at] = (ZoneRole.FACETS, "time of day below a date")
    elif _SYMBOL.fullmatch(unit.text) and any(c.isdigit() for c in unit.text):
        head.roles[at] = (ZoneRole.FACETS, "document symbol")


def is_byline(unit: Unit) -> bool:
    """Whether a unit says who wrote or photographed the page.

    >>> from communique.zone.units import split_units
    >>> is_byline(split_units("By Tessa Bruin | March 4, 2019")[0])
    True
    """
    if unit.words > 14:
        return False
    text = unit.core
    return bool(
        _BYLINE_CASED.match(text)
        or "| by " in text.casefold()
        or "• author" in text.casefold()
        or _AGENCY_LINE.match(text)
        and text[0] in "(["
    )


def _find_place_line(head: Head, units: Sequence[Unit], first: int, body: int) -> None:
    """A line beside a date line that names only a place."""
    for at, stamp in head.stamps.items():
        if stamp.places:
            continue
        for beside in (at - 1, at + 1):
            if not first <= beside < body or beside in head.roles or units[max(at, beside)].gap > 1:
                continue
            unit = units[beside]
            if unit.words <= 4 and not unit.label and _names_place(unit.text):
                head.place_unit = beside
                head.roles[beside] = (ZoneRole.FACETS, "place beside a date line")
                return


def _names_place(text: str) -> bool:
    if is_body_name(text) or is_newspaper_name(text) or kind_in_title(text) or _SESSION.fullmatch(text):
        return False
    return bool(place_spans(text))


def _find_title(head: Head, units: Sequence[Unit], first: int, body: int, known: str) -> tuple[int, int] | None:
    """The run of free units that looks most like the headline."""
    best, best_score = None, _TITLE_LEAST_SCORE
    for i in range(body - 1, first - 1, -1):
        if i in head.roles:
            continue
        score = _title_score(units, i, body, head, known)
        if score >= best_score:
            best, best_score = i, score + 0.5
    if best is None:
        return _label_as_title(head, units, first, body)
    return _whole_title(head, units, best, first, body)


def _title_score(units: Sequence[Unit], at: int, body: int, head: Head, known: str) -> float:
    unit = units[at]
    words = unit.words
    if words > _TITLE_MOST_WORDS or unit.label or (unit.last in {",", ";"}):
        return 0.0
    if known and _same_words(known, unit.text):
        return 20.0
    score = min(words, 8) * 0.5
    score += 3.0 * (kind_in_title(unit.text) is not None) + 4.0 * unit.text.startswith("# ")
    score -= 6.0 * bool(_ADOPTED.match(unit.text))
    score -= 4.0 * (is_body_name(unit.text) and _SYMBOL.search(unit.text) is not None)
    score -= 2.0 * (unit.last in {".", ":"})
    score -= 3.0 * len(_BREADCRUMB.findall(unit.text))
    score -= 3.0 * (is_body_name(unit.text) and kind_in_title(unit.text) is None)
    score -= 4.0 * (is_newspaper_name(unit.text) and words <= 5)
    score -= 1.5 * bool(_SESSION.fullmatch(unit.text))
    score -= 3.0 * (words <= 3 and _in_menu(units, at, head))
    score -= 0.12 * sum(1 for i in range(at + 1, body) if i not in head.roles)
    return score


def _same_words(known: str, text: str) -> bool:
    left, right = (" ".join(value.casefold().split()) for value in (known, text))
    return left == right or (len(right) > 20 and left.startswith(right))


def _in_menu(units: Sequence[Unit], at: int, head: Head) -> bool:
    """Whether a short line stands at the end of a run of such lines."""
    above = range(max(0, at - _MENU_RUN), at)
    return len(above) == _MENU_RUN and all(units[i].words <= 5 and i not in head.stamps for i in above)


def _label_as_title(head: Head, units: Sequence[Unit], first: int, body: int) -> tuple[int, int] | None:
    """A line that only names a kind is the headline of a document that has no other."""
    for i in range(body - 1, first - 1, -1):
        kind = kind_of_label(units[i].core)
        if kind is not None and not is_content_type(kind) and head.roles[i][0] is ZoneRole.FACETS:
            return (i, i)
    return None


def _whole_title(head: Head, units: Sequence[Unit], at: int, first: int, body: int) -> tuple[int, int]:
    """The headline with the lines that it was broken into."""
    start = end = at
    while start - 1 >= first and _is_broken(units, start - 1, start) and start - 1 not in head.roles:
        start -= 1
    while end + 1 < body and _is_broken(units, end, end + 1) and end + 1 not in head.roles:
        end += 1
    return (start, end)


def _is_broken(units: Sequence[Unit], above: int, below: int) -> bool:
    """Whether two lines are one headline: both in capitals with an open end, or the first ends in a small word."""
    upper, lower = units[above], units[below]
    if lower.gap > 2 or upper.label or lower.label:
        return False
    ending = upper.text.split()[-1].casefold()
    if ending in _OPEN_ENDS or lower.text.split()[0].casefold() in _OPEN_ENDS:
        return upper.text.isupper() == lower.text.isupper() and not is_body_name(upper.text) | (
            ending not in _OPEN_ENDS
        )
    return False


_OPEN_ENDS = frozenset("of the on and for to in by with at a an de between from".split())


def _find_letterhead(head: Head, units: Sequence[Unit], first: int, body: int) -> None:
    """Lines near the headline, or at the top, that name a body or a newspaper."""
    top = head.title[0] if head.title else body
    found: list[int] = []
    for i in range(max(first, top - LETTERHEAD_UNITS), body):
        if i in head.roles or units[i].label or _BREADCRUMB.search(units[i].text):
            continue
        text = units[i].text
        if is_newspaper_name(text) and units[i].words <= 6:
            head.masthead = i if head.masthead is None else head.masthead
            head.roles[i] = (ZoneRole.NAVIGATION, "name of a newspaper")
        elif (
            i > top
            and is_body_name(text.strip("*_ "))
            and units[i].last not in {",", ":", "."}
            and kind_in_title(text) is None
        ):
            found.append(i)
            head.roles[i] = (ZoneRole.FACETS, "letterhead")
        elif (
            i < top
            and (is_body_name(text) or text.isupper() or _SESSION.fullmatch(text))
            and not _in_long_menu(units, i)
        ):
            found.append(i)
            head.roles[i] = (ZoneRole.FACETS, "letterhead")
        elif i < top and found and units[i].gap <= 1 and found[-1] == i - 1:
            head.roles[i] = (ZoneRole.FACETS, "letterhead")
    head.letterhead = tuple(i for i in found if is_body_name(units[i].text.strip("*_ ")))


def _in_long_menu(units: Sequence[Unit], at: int) -> bool:
    """Whether a line stands in a run of list items or bare short lines that only a menu has."""
    around = units[max(0, at - 4) : at]
    return len(around) == 4 and (
        all(u.label for u in around) or all(u.words <= 4 and not u.text.isupper() for u in around)
    )
