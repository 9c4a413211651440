"""Reads the dateline: the opening of a body that tells place and day, closed by a dash, a colon or a full stop.

A dateline is looked for in the first body paragraph only: teasers of other stories have datelines of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.model.header import Dateline
from communique.model.span import Span
from communique.zone.stamps import date_spans, is_country, is_seat, place_spans, without_hijri

_LONGEST = 150
"""No dateline is longer, in characters."""

_PLACE_LEAST, _PLACE_MOST = 3, 30
_CLOSE = re.compile(
    r"(?<=[A-Z])/\s+(?=[\"“A-Z])|\s[-–—‒―]+(?=\s|[\"“A-Z])|(?<=[\w.)])[–—‒―](?=\s?[\"“A-Z])|[-–—‒―](?=\s+[\"“A-Z])|:(?=\s)|\.(?=\s+[\"“A-Z])|\|\s|(?<=[A-Z\d]\))\s(?=[\"“A-Z])"
)
_IN_ONE_BRACKET = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?) \((?P<agency>[A-Z][\w /.&’'-]{2,40}?)\s[-–]\s(?P<day>[^()]{6,24})\)\s(?=[\"“A-Z])"
)
"""Place, then agency and day in one bracket ("Marade (TavPoint / Lake News - 7th Aug, 2029) The envoy")."""

_AGENCY = re.compile(r"\s*[/(\[]\s*([A-Za-z][\w .&’'’-]{1,40}(?:\([A-Z]{2,8}\))?)\s*[/)\]]\s*$")
_ACRONYM = re.compile(r"[,.]\s+([A-Z]{2,12})\s*[.:]?\s*$")
_INNER_AGENCY = re.compile(r"\s*\([A-Z][\w. ]{1,20}\)(?=,?\s*$)")
_TWO_STOPS = re.compile(r"([A-Z][A-Z’' -]{2,25})\. ([A-Z]{4,12})\b(?:\s*[-–—]+)?\s+(?=[\"“A-Z])")
_NOT_AGENCY = re.compile(r"\b(?:headquarters|office|mission|ministry|secretariat|service of)\b", re.IGNORECASE)
_OPENING = re.compile(r"[\s\"“*_(]*")
_AFTER_DATE = " ,.;*_()\u00a0"
_BY_FULL_STOP = frozenset(".:|")
_LEAD_IN = re.compile(r"[,\s]*(?:\b(?:on|dated)\b|the)?[,\s(]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline with the agency named in it."""

    dateline: Dateline
    """Where place and date stand."""

    agency: str = ""
    """The name in brackets ("(Agency)"), empty if none."""


def read_dateline(content: str, start: int, end: int) -> Opening | None:
    """The dateline at the head of the paragraph ``content[start:end]``; None if it has none.

    >>> opening = read_dateline("BAKU, 19 June 2017 – The Co-Chairs met.", 0, 39)
    >>> opening.dateline.span, opening.dateline.places
    (Span(start=0, end=20), (Span(start=0, end=4),))
    """
    head = without_hijri(content[start : min(end, start + _LONGEST)])
    lead = _OPENING.match(head)
    offset = lead.end() if lead else 0
    bracket = _IN_ONE_BRACKET.match(head, offset)
    if bracket is not None and (day := date_spans(bracket["day"])):
        date = Span(bracket.start("day") + day[0].start, bracket.start("day") + day[0].end)
        places = (Span(*bracket.span("place")),)
        return _shifted(Opening(Dateline(Span(offset, bracket.end()), places, date), bracket["agency"]), start)
    wire = _TWO_STOPS.match(head, offset)
    if wire is not None:
        return _shifted(Opening(Dateline(Span(offset, wire.end()), (Span(*wire.span(1)),), None), wire.group(2)), start)
    for close in _CLOSE.finditer(head, offset):
        opening = _opening(head, offset, close)
        if opening is not None:
            return _shifted(opening, start)
    return None


def _opening(head: str, offset: int, close: re.Match[str]) -> Opening | None:
    left_end = close.start() + (close.group() == "." and head[: close.start()].endswith((".C", ".S", ".Y")))
    agency = _AGENCY.search(head, offset, left_end) or _acronym(head, offset, left_end)
    words_end = agency.start() if agency else left_end
    dates = [d for d in date_spans(head[:words_end]) if d.start >= offset]
    date = dates[-1] if dates else None
    if (close.group().strip() == "/" and date is None) or (
        not close.group().strip() and agency is None and not _is_bracket(head, offset, date)
    ):
        return None
    if date is not None and head[date.end : words_end].strip(_AFTER_DATE + "0123456789:") != "":
        return None
    places = _places(head, offset, date, words_end)
    if places is None or not _is_dateline(head, places, date, close.group().strip(), by_agency=agency is not None):
        return None
    span = Span(offset, close.end())
    name = agency.group(1) if agency and not _NOT_AGENCY.search(agency.group(1)) else ""
    return Opening(Dateline(span, places, date), name)


def _is_bracket(head: str, offset: int, date: Span | None) -> bool:
    """Whether place and day stand together in a bracket of their own ("(Marade, 31 January 2029) The envoy")."""
    return date is not None and "(" in head[:offset] and head[offset : date.start].count("(") == 0


def _acronym(head: str, offset: int, end: int) -> re.Match[str] | None:
    """An agency's initials after the place or date ("MARADE, December 5, TNA")."""
    found = _ACRONYM.search(head, offset, end)
    if found is None or is_country(found.group(1)):
        return None
    before = head[offset : found.start()]
    return found if date_spans(before) or not before.isupper() else None


def _places(head: str, offset: int, date: Span | None, words_end: int) -> tuple[Span, ...] | None:
    """The places before the date; None if other words stand there."""
    if date is None:
        return place_spans(head, start=offset, end=words_end)
    lead_in = _LEAD_IN.search(head, offset, date.start)
    end = lead_in.start() if lead_in else date.start
    inner = _INNER_AGENCY.search(head, offset, end + 1)
    places = place_spans(head, start=offset, end=inner.start() if inner else end)
    return places if places or not head[offset : date.start].strip(" ,(") else None


def _is_dateline(head: str, places: tuple[Span, ...], date: Span | None, close: str, *, by_agency: bool) -> bool:
    if date is not None:
        return True
    if not places:
        return False
    first = places[0].of(head)
    if close in _BY_FULL_STOP:
        return close == ":" and first.isupper() and is_seat(first)
    is_lead = (first.isupper() or by_agency or is_seat(first)) and len(places[0]) >= _PLACE_LEAST
    return is_lead and all(len(place) <= _PLACE_MOST for place in places)


def _shifted(opening: Opening, by: int) -> Opening:
    line = opening.dateline
    return Opening(
        Dateline(
            Span(line.span.start + by, line.span.end + by),
            tuple(Span(p.start + by, p.end + by) for p in line.places),
            Span(line.date.start + by, line.date.end + by) if line.date else None,
        ),
        opening.agency,
    )
