"""Reads the head of a statement: headline, kind label, stamps, letterhead and bylines between the menu and the body.

The head is read upwards from the body, because what stands nearest to the body belongs to it most surely.
Invariant: every unit of the head gets at most one role, and at most one run of units is the title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from communique.model.header import Dateline
from communique.model.text import ZoneRole
from communique.zone.core import is_sentence
from communique.zone.datelines import read_dateline
from communique.zone.kinds import is_content_type, kind_in_title, kind_of_label
from communique.zone.marks import PAGE_NUMBER, Mark
from communique.zone.publishers import is_body_name, is_newspaper_name, names_no_place
from communique.zone.stamps import Stamp, date_spans, is_clock, is_country, is_seat, place_spans, read_stamp
from communique.zone.titles import find_title, is_breadcrumb, is_session, is_symbol
from communique.zone.units import Unit

HEAD_UNITS = 25
"""The head is looked for in so many units above the body."""

LETTERHEAD_UNITS = 8
"""A letterhead stands within so many units of the headline."""

_RUNNING_WORDS = 12
_BYLINE_WORDS = 14
_PLACE_WORDS = 4
_NEXT_BUT_ONE = 2
_MASTHEAD_WORDS = 6
_MENU_RUN = 4
_BYLINE = re.compile(r"^(?:By|BY|by|Author|AUTHOR)\b:?\s+(?:the )?[A-ZÀ-Þ]")
_BODY_AND_KIND = re.compile(r"\s[–—|-]\s")
_BY = re.compile(r"By:?\s+", re.IGNORECASE)
_AGENCY_LINE = re.compile(r"^[(\[][A-Z][\w.]{1,20}(?:[/ ][A-Z][\w.]{1,20}){0,2}[)\]]$")

Role = tuple[ZoneRole, str]
"""A role and the reason for it."""


@dataclass(slots=True)
class Head:
    """What was found above the body."""

    roles: dict[int, Role] = field(default_factory=dict)
    """Role and reason of units of the head."""

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

    @property
    def last(self) -> int:
        """The last unit that has a role; -1 if none has."""
        return max(self.roles, default=-1)


@dataclass(frozen=True, slots=True)
class Sight:
    """What is known of each unit of a page before its head is read."""

    units: tuple[Unit, ...]
    """All units of the page."""

    marks: tuple[Mark | None, ...]
    """Furniture marks of the units."""

    facets: Mapping[int, str]
    """For each unit that belongs to a label, the label's standard name."""

    hidden: Mapping[int, Role]
    """Units that the markup calls furniture."""

    running: frozenset[int] = frozenset()
    """Units that are the running heads of printed pages."""

    @property
    def free_marks(self) -> tuple[Mark | None, ...]:
        """The marks of units that the markup does not call furniture: only these can end the statement."""
        return tuple(None if at in self.hidden else mark for at, mark in enumerate(self.marks))


def find_running_heads(units: Sequence[Unit], marks: Sequence[Mark | None]) -> frozenset[int]:
    """The heads of printed pages: short lines beside page numbers that stand there more than once."""
    pages = [at for at, mark in enumerate(marks) if mark is not None and mark.phrase == PAGE_NUMBER]
    beside = {i for at in pages for i in (at - 1, at + 1) if 0 <= i < len(units)}
    short = [i for i in sorted(beside) if units[i].words <= _RUNNING_WORDS and not is_sentence(units[i])]
    count = Counter(units[i].text for i in short)
    return frozenset(i for i in short if count[units[i].text] > 1)


def read_head(sight: Sight, body: int, *, hinted: tuple[int, int] | None = None, known_title: str = "") -> Head:
    """The head above the unit ``body``.

    Args:
        sight: what is known of the units.
        body: index of the first unit of the core.
        hinted: units that the markup or a label says are the headline.
        known_title: a title told beside the page, empty if none.
    """
    head = Head()
    span = range(max(0, body - HEAD_UNITS), body)
    for at in span:
        _sort_unit(head, sight, at)
    _find_place_line(head, sight.units, span)
    head.title = hinted or find_title(sight.units, head.roles, span, known=known_title)
    _find_letterhead(head, sight.units, span)
    _find_label(head, sight.units, span)
    if head.title is not None:
        head.roles.update(dict.fromkeys(range(head.title[0], head.title[1] + 1), (ZoneRole.TITLE, "headline")))
        words = sight.units[head.title[0]].text
        twins = (at for at in span if at not in head.roles and sight.units[at].text == words)
        head.roles.update(dict.fromkeys(twins, (ZoneRole.TITLE, "headline once more")))
    return head


def _sort_unit(head: Head, sight: Sight, at: int) -> None:
    """Gives a role to a unit that shows by itself what it is."""
    unit, mark = sight.units[at], sight.marks[at]
    if at in sight.hidden:
        head.roles[at] = sight.hidden[at]
    elif at in sight.facets:
        head.roles[at] = (ZoneRole.FACETS, f"label {sight.facets[at]}")
    elif not unit.label and kind_of_label(unit.core) is not None:
        head.roles[at] = (ZoneRole.FACETS, "kind of page")
    elif (
        (parts := _BODY_AND_KIND.split(unit.text))
        and len(parts) > 1
        and kind_of_label(parts[-1])
        and is_body_name(parts[0])
    ):
        head.label = kind_of_label(parts[-1])
        head.roles[at] = (ZoneRole.FACETS, "letterhead")
        head.letterhead = (at,)
    elif mark is not None:
        head.roles[at] = (mark.role, f"says {mark.phrase!r}")
    elif is_byline(unit):
        if not _is_by_site(head, sight, at):
            head.roles[at] = (ZoneRole.BYLINE, "says who wrote it")
    else:
        _sort_stamp(head, sight.units, at)


def _is_by_site(head: Head, sight: Sight, at: int) -> bool:
    """Whether a byline only repeats the name of the site: then it is a date line."""
    text = sight.units[at].text
    dates = date_spans(text)
    found = _BY.match(text)
    name = text[found.end() : dates[0].start].strip(" |,•·").casefold() if found and dates else ""
    if not name or all(unit.text.casefold() != name for unit in sight.units[:at]):
        return False
    head.stamps[at] = Stamp(dates[0], ())
    head.roles[at] = (ZoneRole.FACETS, "date line")
    return True


def _sort_stamp(head: Head, units: Sequence[Unit], at: int) -> None:
    unit = units[at]
    if (stamp := read_stamp(unit.text)) is not None:
        head.stamps[at] = stamp
        head.roles[at] = (ZoneRole.FACETS, "date line")
    elif is_clock(unit.text) and at - 1 in head.stamps:
        head.roles[at] = (ZoneRole.FACETS, "time of day below a date")
    elif is_symbol(unit.text):
        head.roles[at] = (ZoneRole.FACETS, "document symbol")
    elif not is_sentence(unit) and (dateline := _dateline_below_title(units, at)) is not None:
        head.stamps[at] = Stamp(dateline.date, dateline.places)
        head.roles[at] = (ZoneRole.FACETS, "dateline on a line of its own")


def _dateline_below_title(units: Sequence[Unit], at: int) -> Dateline | None:
    """The dateline of a line that says what was spoken, right below the headline ("Marade, 5 May 2029 - Envoy's briefing")."""
    unit = units[at]
    if at == 0 or units[at - 1].words < _MASTHEAD_WORDS or is_sentence(units[at - 1]):
        return None
    opening = read_dateline(unit.text, 0, len(unit.text))
    found = opening.dateline if opening is not None else None
    return found if found is not None and found.date is not None and found.places else None


def is_byline(unit: Unit) -> bool:
    """Whether a unit says who wrote or photographed the page.

    >>> from communique.zone.units import split_units
    >>> is_byline(split_units("By Tessa Bruin | March 4, 2019")[0])
    True
    """
    if unit.words > _BYLINE_WORDS:
        return False
    text = unit.core
    folded = text.casefold()
    is_signed = _BYLINE.match(text) is not None or "| by " in folded or "• author" in folded
    return is_signed or _AGENCY_LINE.match(text) is not None


def _find_place_line(head: Head, units: Sequence[Unit], span: range) -> None:
    """A line beside a date line that names only a place."""
    for at, stamp in head.stamps.items():
        for beside in () if stamp.places else (at - 1, at + 1):
            if beside in span and beside not in head.roles and _is_place_line(units, at, beside):
                head.place_unit = beside
                head.roles[beside] = (ZoneRole.FACETS, "place beside a date line")
                return


def _is_place_line(units: Sequence[Unit], at: int, beside: int) -> bool:
    unit = units[beside]
    if unit.words > _PLACE_WORDS or unit.label or is_session(unit.text):
        return False
    is_known = is_country(unit.text.split(", ")[-1]) or is_seat(unit.text)
    if units[max(at, beside)].gap > (_NEXT_BUT_ONE if is_known else 1):
        return False
    return (
        not names_no_place(unit.text)
        and not is_country(unit.text)
        and kind_in_title(unit.text) is None
        and bool(place_spans(unit.text))
    )


def _find_letterhead(head: Head, units: Sequence[Unit], span: range) -> None:
    """Lines near the headline that name a body or a newspaper."""
    top, end = head.title or (span.stop, span.stop)
    found: list[int] = []
    for at in range(max(span.start, top - LETTERHEAD_UNITS), span.stop):
        unit = units[at]
        if at in head.roles or top <= at <= end or unit.label or is_breadcrumb(unit.text):
            continue
        if is_newspaper_name(unit.text) and unit.words <= _MASTHEAD_WORDS:
            head.masthead = at if head.masthead is None else head.masthead
            head.roles[at] = (ZoneRole.NAVIGATION, "name of a newspaper")
        elif _is_letterhead(units, at, is_above=at < top) or (at < top and unit.gap == 1 and found[-1:] == [at - 1]):
            found.append(at)
            head.roles[at] = (ZoneRole.FACETS, "letterhead")
    head.letterhead = (*head.letterhead, *(at for at in found if is_body_name(units[at].text)))


def _is_letterhead(units: Sequence[Unit], at: int, *, is_above: bool) -> bool:
    unit = units[at]
    if not is_above:
        return is_body_name(unit.text) and unit.last not in {",", ":", "."} and kind_in_title(unit.text) is None
    if not (is_body_name(unit.text) or unit.text.isupper() or is_session(unit.text)):
        return False
    around = units[max(0, at - _MENU_RUN) : at]
    is_menu = all(u.label for u in around) or all(u.words <= _MENU_RUN and not u.text.isupper() for u in around)
    return len(around) < _MENU_RUN or not is_menu


def _find_label(head: Head, units: Sequence[Unit], span: range) -> None:
    """The label line that names the kind; a document that has no other headline has it for its headline."""
    labels = [at for at in span if head.roles.get(at) == (ZoneRole.FACETS, "kind of page")]
    top = head.title[0] if head.title else span.stop
    for at in labels:
        if at < top and any(head.roles.get(i, (None,))[0] not in _IN_HEAD for i in range(at, top)):
            head.roles[at] = (ZoneRole.NAVIGATION, "short lines above the headline")
            if at == 1 and head.label is None and units[0].text.startswith("date "):
                head.label = kind_of_label(units[at].core)
        else:
            head.label = kind_of_label(units[at].core)
            if head.title is None and head.label is not None and not is_content_type(head.label):
                head.title = (at, at)


_IN_HEAD = frozenset({ZoneRole.FACETS, ZoneRole.BYLINE})
