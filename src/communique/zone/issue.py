"""Finds the day and place of issue: dateline, then facets, stamps, headline and tail, then what only the page tells.

Order of trust: the dateline is the issuer's; a label, stamp, headline or closing line is stated; a newspaper's byline and
"posted on" only date the page. Invariant: a date that none of them tells is unknown, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from communique.model.header import DateBasis, Dateline, Facet
from communique.model.partial_date import PartialDate
from communique.model.span import Span
from communique.zone.closings import done_at, issued_today_at, read_closing
from communique.zone.datelines import Opening
from communique.zone.openings import Session, read_session
from communique.zone.relative_days import latest_before, relative_day
from communique.zone.stamps import Stamp, date_spans, date_value, is_seat, name_places, place_spans
from communique.zone.units import Unit

_TAIL_UNITS = 6
_SIGNED_UNITS = 45
_HEAD_OF_BODY = 3
_FRAME_LENGTH = 600
_ADOPTING_LENGTH = 400
_YEAR_UNKNOWN = "XXXX"
_MONTHS = 12
_CLOCK_REACH = 14
_FIGURES = re.compile(r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})")
_HALF_DAY = re.compile(r"[ ,]*\d{1,2}:\d{2}(?::\d{2})? ?[AP]M\b")
_AMERICAN = re.compile(
    r"\bU\.S\. Department\b|\bDepartment of State\b|\bState Department\b|\bWhite House\b|\bU\.S\. Embassy\b"
)
"""Publishers that write the month before the day."""

_ANNOUNCES = re.compile(
    r"\bfollowing (?:is|was|were)? ?(?:the )?(?:text|issued|adopted|communiqu|statement|declaration)|\b(?:issued|adopted|released) the following\b",
    re.IGNORECASE,
)
_ADOPTED = re.compile(r"^(?:adopted|approved|issued|agreed|signed)\b", re.IGNORECASE)
_TITLE_NUMBER = re.compile(r"^No\b\.?:?\s*[\w/.-]+\s*[,–-]\s*$", re.IGNORECASE)
_AFTER_TITLE_DATE = re.compile(r"\s*(?:[–—|:]|-\s)\s*")
_BEFORE_TITLE_DATE = re.compile(r"(?:[,–—(\[:|-]\s*|\bof\s+|\bdated\s+)$")
_PLACE_BEFORE = re.compile(r",\s*(?:[^\W\d_a-z][\w'’-]+\s+){1,3}$")
"""As in "Statement by X, Geneva 29 October 2006"."""

_SPOKEN_ON = re.compile(
    r"\b(?:press (?:conference|briefing|availability|stakeout)|briefing|remarks|interview|answers?|transcript)\b[^,;:]*?\bon\s+$",
    re.IGNORECASE,
)
"""What is spoken on a day is issued on it ("X's Regular Press Conference on 5 May 2029")."""

_STATEMENT_OF = re.compile(
    r"\b(?:statement|communiqu[eé]|declaration|press release|announcement)"
    r"(?:\s+(?:issued|released|published|made|adopted|dated))?(?:\s+(?:on|of|dated))?\s+(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_SOURCE_REACH, _OPENING_LENGTH = 400, 80
_SOURCE = re.compile(
    r"^\s*\((?:source: )?[\w-]+(?:\.[\w-]+)+,?\s+(?P<day>[^()\n]{6,30})\)\s*$", re.IGNORECASE | re.MULTILINE
)
_ON_DAY = re.compile(r"On\s+(?:the\s+(?:morning|afternoon|evening|night)\s+of\s+)?(?:the\s+)?")
_NEAR_DAY = re.compile(r"\b(today|yesterday)\b(?:,|\s|\(|on\s|\w+day,?)*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clues:
    """The parts of a page that can tell where and when its statement was issued."""

    content: str
    """The text."""

    body: Sequence[Unit]
    """The units of the body."""

    opening: Opening | None
    """The dateline of the first paragraph; None if it has none."""

    stamps: Sequence[tuple[int, Stamp]]
    """Date lines above the body with their first characters, the most telling first."""

    place_line: Span | None
    """A line beside a date line that names only a place; None if there is none."""

    facets: Sequence[Facet]
    """Labels with their values."""

    title: Span | None
    """The headline; None if there is none."""

    bylines: Sequence[Unit]
    """Units that say who wrote the page."""

    told: Sequence[str]
    """Dates told beside the page or in its markup, as written."""

    page_date: Unit | None
    """The line with the day that a crawler put before the page; None if there is none."""

    is_copy: bool
    """Whether the page is a newspaper's."""

    @property
    def by_agency(self) -> bool:
        """Whether the dateline is a news agency's."""
        return self.opening is not None and bool(self.opening.agency)


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


def find_issue(clues: Clues) -> Issue:
    """Day and place of issue by the best of what the page tells."""
    dateline = clues.opening.dateline if clues.opening else _stamped_dateline(clues)
    if clues.opening and clues.opening.dateline.date is None:
        stamped = _stamped_dateline(clues)
        dateline = dateline if stamped is None or clues.is_copy else stamped
    best = _counted_back(clues, _month_first(clues, _best(_all_told(clues), _body_years(clues))))
    best = best or next(chain(_from_source(clues), _from_event(clues)), None)
    place = _place(clues, dateline, best.date if best else None)
    if best is None:
        return Issue(place=place, dateline=dateline)
    return Issue(best.date, best.basis, best.span, place, dateline)


def _all_told(clues: Clues) -> Iterator[_Told]:
    """Every date that is told, in order of trust."""
    is_page = clues.by_agency or (clues.is_copy and bool(clues.bylines))
    yield from _from_frame(clues)
    yield from _from_dateline(clues)
    is_host = clues.by_agency or clues.is_copy
    yield from _from_facets(clues, "date", DateBasis.PAGE if is_host else DateBasis.STATED)
    yield from _from_stamps(clues, DateBasis.PAGE if is_page else DateBasis.STATED)
    yield from _from_title(clues)
    yield from _from_session(clues, adopts=True)
    yield from _from_body(clues)
    yield from _from_today(clues)
    yield from _from_session(clues, adopts=False)
    yield from _from_facets(clues, "posted", DateBasis.PAGE)
    for unit in clues.bylines:
        yield from _values(clues, _dates_in(clues.content, unit.start, unit.end), DateBasis.PAGE)
    if clues.page_date is not None:
        yield from _values(clues, _dates_in(clues.content, clues.page_date.start, clues.page_date.end), DateBasis.PAGE)
    yield from _from_outside(clues.told)


def _from_source(clues: Clues) -> Iterator[_Told]:
    """The day in a last line that names the site of which the text was copied ("(example.org, 15/11/2017)")."""
    tail = max(0, len(clues.content) - _SOURCE_REACH)
    found = _SOURCE.search(clues.content, tail)
    if found is not None:
        yield from _values(clues, _dates_in(clues.content, found.start("day"), found.end("day")), DateBasis.PAGE)


def _from_event(clues: Clues) -> Iterator[_Told]:
    """The day on which the first words put what the text reports ("On Saturday, March 16, 2019, the envoy received ...")."""
    for unit in clues.body[:1]:
        start = unit.end - len(unit.core)
        date = next(_dates_in(clues.content, start, min(unit.end, start + _OPENING_LENGTH)), None)
        if date is not None and _ON_DAY.fullmatch(clues.content, start, date.start):
            value = date_value(date.of(clues.content))
            if value is not None and value.is_day and value.year is not None:
                yield _Told(value, DateBasis.INFERRED, date)


def _body_years(clues: Clues) -> tuple[PartialDate, ...]:
    """Full dates of the first paragraph and of the page's last lines: they tell the year of a dateline without one."""
    head = " ".join(unit.text for unit in clues.body[:_HEAD_OF_BODY])[:_FRAME_LENGTH]
    tail = clues.content[max(0, len(clues.content) - _SOURCE_REACH) :]
    values = (date_value(span.of(words)) for words in (head, tail) for span in date_spans(words))
    return tuple(value for value in values if value is not None and value.is_day and value.year is not None)


def _counted_back(clues: Clues, best: _Told | None) -> _Told | None:
    """The day that the frame counts back from the day of the page ("the statement issued on Sunday")."""
    today = best.date.upper if best is not None and best.date.is_day else None
    if best is None or today is None or best.basis is DateBasis.DATELINE:
        return best
    for unit in clues.body[: _HEAD_OF_BODY if clues.by_agency else 1]:
        counted = relative_day(unit.text, today)
        if counted is not None:
            span = Span(unit.start + counted[1].start, unit.start + counted[1].end)
            return _Told(PartialDate.of(counted[0]), DateBasis.STATED, span)
    return best


def _month_first(clues: Clues, best: _Told | None) -> _Told | None:
    """A date in figures read as month and day where the page is American or another date of the page asks for it."""
    if best is None or best.span is None:
        return best
    figures = _FIGURES.fullmatch(best.span.of(clues.content))
    if figures is None or figures["one"] == figures["two"] or max(int(figures["one"]), int(figures["two"])) > _MONTHS:
        return best
    turned = PartialDate.day(int(figures["year"]), int(figures["one"]), int(figures["two"]))
    after = clues.content[best.span.end : best.span.end + _CLOCK_REACH]
    crawled = clues.page_date.text if clues.page_date is not None else ""
    is_american = _HALF_DAY.match(after) is not None or _AMERICAN.search(clues.content[:_FRAME_LENGTH]) is not None
    if str(turned) in crawled or (is_american and str(best.date) not in crawled):
        return _Told(turned, best.basis, best.span)
    return best


def _best(found: Iterator[_Told], years: Sequence[PartialDate] = ()) -> _Told | None:
    """The date told best; one without a year takes it from the others, one without a day a day that lies in it."""
    told: list[_Told] = []
    for one in found:
        told.append(one)
        if one.date.is_day and one.basis is not DateBasis.PAGE and all(t.basis is DateBasis.PAGE for t in told[:-1]):
            return one
    ordered = sorted(told, key=lambda one: one.basis is DateBasis.PAGE)
    if not ordered or ordered[0].date.is_day:
        return ordered[0] if ordered else None
    first = ordered[0]
    if first.date.edtf.startswith(_YEAR_UNKNOWN):
        same = [day for day in years if day.edtf[4:] == first.date.edtf[4:]]
        return _Told(latest_before(first.date, [*(one.date for one in ordered), *same]), first.basis, first.span)
    return next((one for one in ordered if one.date.is_day and first.date.contains(one.date)), first)


def _values(clues: Clues, spans: Iterator[Span], basis: DateBasis) -> Iterator[_Told]:
    """The first of some dates that exists in the calendar."""
    for span in spans:
        value = date_value(span.of(clues.content))
        if value is not None:
            yield _Told(value, basis, span)
            return


def _dates_in(content: str, start: int, end: int) -> Iterator[Span]:
    yield from (Span(start + d.start, start + d.end) for d in date_spans(content[start:end]))


def _from_frame(clues: Clues) -> Iterator[_Told]:
    """The day of the statement that a newspaper tells in its own words ("the statement of 8 May 2012")."""
    for unit in clues.body[:_HEAD_OF_BODY] if clues.is_copy or clues.by_agency else ():
        for date in date_spans(unit.text[:_FRAME_LENGTH]):
            if _STATEMENT_OF.search(unit.text, max(0, date.start - 60), date.start):
                span = Span(unit.start + date.start, unit.start + date.end)
                yield from _values(clues, iter((span,)), DateBasis.STATED)
                return


def _from_dateline(clues: Clues) -> Iterator[_Told]:
    if clues.opening is not None and clues.opening.dateline.date is not None:
        basis = DateBasis.PAGE if clues.by_agency else DateBasis.DATELINE
        yield from _values(clues, iter((clues.opening.dateline.date,)), basis)


def _from_facets(clues: Clues, label: str, basis: DateBasis) -> Iterator[_Told]:
    for facet in sorted(clues.facets, key=lambda f: "original" not in f.as_written.casefold()):
        if facet.label == label and facet.value_span is not None:
            value = facet.value_span
            yield from _values(clues, _dates_in(clues.content, value.start, value.end), basis)


def _from_stamps(clues: Clues, basis: DateBasis) -> Iterator[_Told]:
    for start, stamp in clues.stamps:
        if stamp.date is None:
            continue
        leads = stamp.place_leads or (clues.place_line is not None and clues.place_line.start < start)
        known = DateBasis.DATELINE if leads and basis is DateBasis.STATED else basis
        date = Span(start + stamp.date.start, start + stamp.date.end)
        yield from _values(clues, iter((date,)), known)


def _title_date(clues: Clues) -> Span | None:
    """The date that ends a headline, stands before a mark at its head, or follows the number there; dates of events in it are not meant."""
    if clues.title is None:
        return None
    words = clues.title.of(clues.content)
    for date in date_spans(words):
        rest = words[date.end :].strip(" .)],")
        leads = any(p.search(words, 0, date.start) for p in (_BEFORE_TITLE_DATE, _SPOKEN_ON, _PLACE_BEFORE))
        is_last = (not rest or is_seat(rest)) and leads
        is_first = date.start == 0 and _AFTER_TITLE_DATE.match(words, date.end)
        if is_last or is_first or _TITLE_NUMBER.match(words[: date.start]):
            return Span(clues.title.start + date.start, clues.title.start + date.end)
    return None


def _from_title(clues: Clues) -> Iterator[_Told]:
    date = _title_date(clues)
    if date is not None:
        yield from _values(clues, iter((date,)), DateBasis.STATED)


def _telling_units(clues: Clues) -> Iterator[tuple[Unit, Stamp | None]]:
    """Adopting lines at the head of the body, closing lines at its end."""
    for unit in clues.body[:_HEAD_OF_BODY]:
        if _ADOPTED.match(unit.core):
            yield unit, read_closing(unit.text)
    for unit in reversed(clues.body[-_TAIL_UNITS:]):
        closing = read_closing(unit.text)
        if closing is not None:
            yield unit, closing
    for unit in reversed(clues.body[-_SIGNED_UNITS:]):
        start = done_at(unit.text)
        done = read_closing(unit.text[start:]) if start >= 0 else None
        if done is not None:
            yield unit, done.moved(start)


def _from_body(clues: Clues) -> Iterator[_Told]:
    for unit, closing in _telling_units(clues):
        if closing is not None and closing.date is not None:
            date = Span(unit.start + closing.date.start, unit.start + closing.date.end)
            yield from _values(clues, iter((date,)), DateBasis.STATED)
        else:
            end = min(unit.end, unit.start + _ADOPTING_LENGTH)
            yield from _values(clues, _dates_in(clues.content, unit.start, end), DateBasis.STATED)


def _from_today(clues: Clues) -> Iterator[_Told]:
    """The day that follows from "today, 20 February 2018" or "yesterday, ..." in the first paragraph."""
    for unit in clues.body[:1]:
        for date in date_spans(unit.text[:_FRAME_LENGTH]):
            near = _NEAR_DAY.search(unit.text, max(0, date.start - 25), date.start)
            value = date_value(date.of(unit.text)) if near else None
            if near is not None and value is not None and value.is_day and value.upper is not None:
                day = value.upper + timedelta(days=near.group(1).casefold() == "yesterday")
                span = Span(unit.start + near.start(), unit.start + date.end)
                yield _Told(PartialDate.of(day), DateBasis.INFERRED, span)
                return


def _session(clues: Clues) -> tuple[int, Session] | None:
    """The session that the first paragraph tells of, or the one below an announcement, and where its words begin."""
    for unit in clues.body[:_HEAD_OF_BODY]:
        start = unit.end - len(unit.core)
        if clues.opening is not None and start <= clues.opening.dateline.span.start:
            start = min(clues.opening.dateline.span.end, unit.end)
        session = read_session(clues.content[start : unit.end])
        if session is not None:
            return start, session
        if _ANNOUNCES.search(unit.text) is None:
            return None
    return None


def _from_session(clues: Clues, *, adopts: bool) -> Iterator[_Told]:
    """The day of the session that issued the text."""
    found = _session(clues)
    if found is not None and found[1].adopts is adopts and found[1].date is not None:
        start, date = found[0], found[1].date
        day = Span(start + date.start, start + date.end)
        yield from _values(clues, iter((day,)), DateBasis.STATED if adopts else DateBasis.INFERRED)


def _from_outside(told: Sequence[str]) -> Iterator[_Told]:
    for words in told:
        value = date_value(words[:10] if words[4:5] == "-" else words) if words else None
        if value is not None:
            yield _Told(value, DateBasis.PAGE, None)
            return


def _stamped_dateline(clues: Clues) -> Dateline | None:
    """Place and day on lines of their own above the body."""
    for start, stamp in clues.stamps:
        if stamp.date is None:
            continue
        date = Span(start + stamp.date.start, start + stamp.date.end)
        places = tuple(Span(start + p.start, start + p.end) for p in stamp.places) or _places_of_line(clues)
        if places:
            first, last = min(date.start, places[0].start), max(date.end, places[-1].end)
            return Dateline(Span(first, last), places, date)
    return None


def _places_of_line(clues: Clues) -> tuple[Span, ...]:
    if clues.place_line is None:
        return ()
    return place_spans(clues.content, start=clues.place_line.start, end=clues.place_line.end)


def _place(clues: Clues, dateline: Dateline | None, day: PartialDate | None) -> str | None:
    if dateline is not None and dateline.places:
        return name_places(clues.content, dateline.places)
    return (
        _place_in_facets(clues)
        or _place_in_title(clues)
        or _place_in_body(clues, day)
        or issued_today_at(clues.body[0].text if clues.body else "")
    )


def _place_in_facets(clues: Clues) -> str | None:
    for facet in clues.facets:
        if facet.label == "place" and facet.value_span is not None:
            words = facet.value_span.of(clues.content)
            return name_places(words, place_spans(words)) or " ".join(words.split())
    return None


def _place_in_title(clues: Clues) -> str | None:
    """The place before the date at the end of a headline ("..., Moscow, 15 February 2017")."""
    date = _title_date(clues)
    if date is None or clues.title is None:
        return None
    behind = Span(date.end, clues.title.end) if date.end < clues.title.end else None
    if behind is not None and is_seat(behind.of(clues.content).strip(" ,.)]")):
        return " ".join(behind.of(clues.content).strip(" ,.)]").split())
    parts = clues.content[clues.title.start : date.start].rstrip(" ,").split(",")
    words = parts[-1].strip() if len(parts) > 1 else ""
    return name_places(words, place_spans(words)) if words else None


def _place_in_body(clues: Clues, day: PartialDate | None) -> str | None:
    """Where it was done; the venue of the session that issued it, if it was issued on the day of the session."""
    for unit, closing in _telling_units(clues):
        if closing is not None and closing.places:
            return name_places(unit.text, closing.places)
    found = _session(clues)
    if found is None or found[1].place is None:
        return None
    start, place, on = found[0], found[1].place, found[1].date
    held = date_value(clues.content[start + on.start : start + on.end]) if on is not None else None
    if not found[1].adopts and (held is None or held != day):
        return None
    return name_places(clues.content, (Span(start + place.start, start + place.end),))
