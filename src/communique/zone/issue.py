"""Finds the day and place of issue: dateline, then facets, stamps, headline and tail, then what only the page tells.

Order of trust: the dateline is the issuer's; a label, stamp, headline or closing line is stated; a newspaper's byline and
"posted on" only date the page. A date that none of them tells is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from communique.model.header import DateBasis, Dateline, Facet
from communique.model.partial_date import PartialDate
from communique.model.span import Span
from communique.zone.datelines import Opening
from communique.zone.heads import Head
from communique.zone.stamps import Stamp, date_spans, date_value, name_places, place_spans, read_stamp
from communique.zone.units import Unit

_TAIL_UNITS = 6
_ADOPTING_UNITS = 3
_YEAR_UNKNOWN = "XXXX"
_ADOPTED = re.compile(r"^(?:adopted|approved|issued|agreed|signed)\b(?: by\b)?", re.IGNORECASE)
_DONE = re.compile(r"\b(?:done|adopted|issued|signed|given)\b(?:\s+\w+){0,3}?\s+(?:at|in)\s+(?=[A-Z])", re.IGNORECASE)
_FRAME_LENGTH = 600
_STATEMENT_OF = re.compile(
    r"\b(?:statement|communiqu[eé]|declaration|press release|announcement)(?:\s+(?:issued|released|published|made|adopted|dated))?"
    r"(?:\s+(?:on|of|dated))?\s+(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_NEAR_DAY = re.compile(r"\b(today|yesterday)\b(?:,|\s|\(|on\s|\w+day,?)*$", re.IGNORECASE)
_DONE_ON = re.compile(r"\b(?:done|adopted|issued|signed|given|dated)\b", re.IGNORECASE)
_TITLE_NUMBER = re.compile(r"^No\b\.?:?\s*[\w/.-]+\s*[,–-]\s*$", re.IGNORECASE)
_TITLE_DATE = re.compile(r"(?:[,–—(\[:|-]\s*|\bof\s+|\bdated\s+|\bon\s+)$")


@dataclass(frozen=True, slots=True)
class Issue:
    """Where and when a statement was issued."""

    date: PartialDate | None = None
    """The day; None if not told."""

    basis: DateBasis = DateBasis.NONE
    """How it is told."""

    span: Span | None = None
    """The words that tell it."""

    place: str | None = None
    """Where; None if not told."""

    dateline: Dateline | None = None
    """The dateline, in the body or on lines of its own."""


@dataclass(frozen=True, slots=True)
class _Told:
    date: PartialDate
    basis: DateBasis
    span: Span | None


def find_issue(
    content: str,
    *,
    head: Head,
    body: Sequence[Unit],
    opening: Opening | None,
    facets: Sequence[Facet],
    title: Span | None,
    bylines: Sequence[Unit],
    told: Sequence[str],
    is_copy: bool,
) -> Issue:
    """Day and place of issue by the best of what the page tells.

    Args:
        content: the text.
        head: what stands above the body.
        body: units of the body.
        opening: the dateline of the first paragraph.
        facets: labels with their values.
        title: the headline.
        bylines: units that say who wrote the page.
        told: dates told beside the page or in its markup, as written.
        is_copy: whether the page is a newspaper's.
    """
    stamped = _stamped_dateline(head, content)
    dateline = opening.dateline if opening else stamped
    by_agency = opening is not None and bool(opening.agency)
    lines = (
        _from_frame(content, body if is_copy else ()),
        _from_dateline(content, opening, DateBasis.PAGE if by_agency else DateBasis.DATELINE),
        _from_facets(content, facets, "date", DateBasis.STATED),
        _from_stamps(content, head, DateBasis.PAGE if is_copy and bylines else DateBasis.STATED),
        _from_title(content, title),
        _from_body(content, body),
        _from_today(content, body),
        _from_facets(content, facets, "posted", DateBasis.PAGE),
        _from_bylines(content, bylines),
        _from_outside(told),
    )
    found = [one for line in lines for one in line]
    best = _best(found)
    place = _place(content, head, body, dateline, facets)
    if best is None:
        return Issue(place=place, dateline=dateline)
    return Issue(best.date, best.basis, best.span, place, dateline)


def _best(found: Sequence[_Told]) -> _Told | None:
    """The date told best; one without a year takes it from the others, one without a day a day that lies in it."""
    ordered = sorted(found, key=lambda one: one.basis is DateBasis.PAGE)
    if not ordered:
        return None
    first = ordered[0]
    if first.date.edtf.startswith(_YEAR_UNKNOWN):
        return _Told(_with_year(first.date, [one.date for one in ordered]), first.basis, first.span)
    if first.date.is_day:
        return first
    return next((one for one in ordered if one.date.is_day and first.date.contains(one.date)), first)


def _with_year(date: PartialDate, others: Sequence[PartialDate]) -> PartialDate:
    """A day without a year as the latest such day not after a full date of the page."""
    full = next((one for one in others if one.is_day), None)
    if full is None or full.upper is None:
        return date
    year = full.upper.year
    same_year = PartialDate(f"{year:04d}{date.edtf[4:]}")
    return same_year if same_year <= full else PartialDate(f"{year - 1:04d}{date.edtf[4:]}")


def _value(content: str, span: Span) -> PartialDate | None:
    return date_value(span.of(content))


def _first(content: str, spans: Iterator[Span], basis: DateBasis) -> Iterator[_Told]:
    for span in spans:
        value = _value(content, span)
        if value is not None:
            yield _Told(value, basis, span)
            return


def _from_dateline(content: str, opening: Opening | None, basis: DateBasis) -> Iterator[_Told]:
    if opening is not None and opening.dateline.date is not None:
        yield from _first(content, iter((opening.dateline.date,)), basis)


def _from_facets(content: str, facets: Sequence[Facet], label: str, basis: DateBasis) -> Iterator[_Told]:
    for facet in sorted(facets, key=lambda f: "original" not in f.as_written.casefold()):
        if facet.label == label and facet.value_span is not None:
            yield from _first(content, _dates_in(content, facet.value_span), basis)


def _dates_in(content: str, span: Span) -> Iterator[Span]:
    yield from (Span(span.start + d.start, span.start + d.end) for d in date_spans(span.of(content)))


def _from_stamps(content: str, head: Head, basis: DateBasis) -> Iterator[_Told]:
    for unit_start, stamp in _placed(head):
        if stamp.date is not None:
            leads = stamp.place_leads or _place_line_leads(head)
            date = Span(unit_start + stamp.date.start, unit_start + stamp.date.end)
            yield from _first(
                content, iter((date,)), DateBasis.DATELINE if leads and basis is DateBasis.STATED else basis
            )


def _placed(head: Head) -> Iterator[tuple[int, Stamp]]:
    """The date lines, the one with a place and nearest to the body first, each with its first character."""
    for at in sorted(head.stamps, key=lambda i: (not head.stamps[i].places, -i)):
        yield head.starts[at], head.stamps[at]


def _place_line_leads(head: Head) -> bool:
    return head.place_unit is not None and any(head.place_unit == at - 1 for at in head.stamps)


def _from_title(content: str, title: Span | None) -> Iterator[_Told]:
    if title is None:
        return
    words = title.of(content)
    for date in date_spans(words):
        is_last = words[date.end :].strip(" .)]") == "" and _TITLE_DATE.search(words[: date.start])
        if is_last or _TITLE_NUMBER.match(words[: date.start]):
            yield from _first(
                content, iter((Span(title.start + date.start, title.start + date.end),)), DateBasis.STATED
            )


def _from_body(content: str, body: Sequence[Unit]) -> Iterator[_Told]:
    """Adopting lines at the head and closing lines at the end of the body."""
    for unit in body[:_ADOPTING_UNITS]:
        if _ADOPTED.match(unit.core):
            yield from _first(
                content, _dates_in(content, Span(unit.start, min(unit.end, unit.start + 400))), DateBasis.STATED
            )
    for unit in reversed(body[-_TAIL_UNITS:]):
        if len(unit.text) < 300 and (read_tail(unit.text) is not None):
            yield from _first(content, _dates_in(content, Span(unit.start, unit.end)), DateBasis.STATED)


def read_tail(text: str) -> Stamp | None:
    """Place and date of a closing line; None if the line closes nothing.

    >>> read_tail("Done at Marade, 23 January 2027").date
    Span(start=16, end=31)
    """
    stamp = read_stamp(text)
    if stamp is not None:
        return stamp
    dates = date_spans(text)
    if not dates:
        return None
    date = dates[-1]
    done = _DONE.search(text)
    if done is not None and done.start() < 40:
        end = text.find(",", done.end(), date.start)
        end = end if end > 0 else date.start
        words = re.sub(r"\s+(?:on|this|the)\s*$", "", text[done.end() : end], flags=re.IGNORECASE).rstrip(" ,")
        return Stamp(date, place_spans(text, start=done.end(), end=done.end() + len(words)))
    if _DONE_ON.match(text):
        return Stamp(date, ())
    parts = [p for p in text[: date.start].rstrip(" ,").split(",") if p.strip()]
    if text[date.end :].strip(" .") == "" and 1 < len(parts) <= 4 and len(text.split()) <= 16:
        start = text.rindex(parts[-1], 0, date.start)
        return Stamp(date, place_spans(text, start=start, end=start + len(parts[-1])))
    return None


def _from_frame(content: str, body: Sequence[Unit]) -> Iterator[_Told]:
    """The day of the statement that a newspaper tells in its own words ("the statement of 8 May 2012")."""
    for unit in body[:_ADOPTING_UNITS]:
        for date in date_spans(unit.text[:_FRAME_LENGTH]):
            if _STATEMENT_OF.search(unit.text, max(0, date.start - 60), date.start):
                yield from _first(
                    content, iter((Span(unit.start + date.start, unit.start + date.end),)), DateBasis.STATED
                )
                return


def _from_today(content: str, body: Sequence[Unit]) -> Iterator[_Told]:
    """The day that follows from "today, 20 February 2018" or "yesterday, 20 February 2018" at the head of the body."""
    for unit in body[:1]:
        for date in date_spans(unit.text[:_FRAME_LENGTH]):
            near = _NEAR_DAY.search(unit.text, max(0, date.start - 25), date.start)
            value = date_value(date.of(unit.text)) if near else None
            if near is not None and value is not None and value.is_day and value.upper is not None:
                day = value.upper + timedelta(days=near.group(1).casefold() == "yesterday")
                yield _Told(
                    PartialDate.of(day), DateBasis.INFERRED, Span(unit.start + near.start(), unit.start + date.end)
                )
                return


def _from_bylines(content: str, bylines: Sequence[Unit]) -> Iterator[_Told]:
    for unit in bylines:
        yield from _first(content, _dates_in(content, Span(unit.start, unit.end)), DateBasis.PAGE)


def _from_outside(told: Sequence[str]) -> Iterator[_Told]:
    for words in told:
        value = date_value(words[:10] if words[4:5] == "-" else words) if words else None
        if value is not None:
            yield _Told(value, DateBasis.PAGE, None)
            return


def _stamped_dateline(head: Head, content: str) -> Dateline | None:
    """Place and day on lines of their own above the body."""
    for start, stamp in _placed(head):
        if stamp.date is None:
            continue
        date = Span(start + stamp.date.start, start + stamp.date.end)
        places = tuple(Span(start + p.start, start + p.end) for p in stamp.places)
        if not places and head.place_unit is not None:
            at = head.starts[head.place_unit]
            line = content[at : head.ends[head.place_unit]]
            places = tuple(Span(at + p.start, at + p.end) for p in place_spans(line))
        if places:
            first, last = min(date.start, places[0].start), max(date.end, places[-1].end)
            return Dateline(Span(first, last), places, date)
    return None


def _place(
    content: str, head: Head, body: Sequence[Unit], dateline: Dateline | None, facets: Sequence[Facet]
) -> str | None:
    if dateline is not None and dateline.places:
        return name_places(content, dateline.places)
    tellers: tuple[Callable[[], str | None], ...] = (
        lambda: _place_in_facets(content, facets),
        lambda: _place_in_tail(body),
        lambda: _place_adopted(body),
    )
    return next((place for tell in tellers if (place := tell())), None) if head is not None else None


def _place_in_facets(content: str, facets: Sequence[Facet]) -> str | None:
    for facet in facets:
        if facet.label == "place" and facet.value_span is not None:
            words = facet.value_span.of(content)
            return name_places(words, place_spans(words)) or " ".join(words.split())
    return None


def _place_in_tail(body: Sequence[Unit]) -> str | None:
    for unit in reversed(body[-_TAIL_UNITS:]):
        stamp = read_tail(unit.text) if len(unit.text) < 300 else None
        if stamp is not None and stamp.places:
            return name_places(unit.text, stamp.places)
    return None


def _place_adopted(body: Sequence[Unit]) -> str | None:
    for unit in body[:_ADOPTING_UNITS]:
        found = _DONE.search(unit.text[:200]) if _ADOPTED.match(unit.core) else None
        if found is not None:
            dates = [d for d in date_spans(unit.text[:400]) if d.start > found.end()]
            if dates:
                words = re.sub(r"[\s,]+(?:on|this)?\s*$", "", unit.text[found.end() : dates[0].start])
                return name_places(words, place_spans(words))
    return None
