"""Puts the statement's header together: title, kind, day with its basis, place, source, host and language.

Invariant: nothing is guessed; each value has the words that it rests on, and a page's own date is never the statement's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.model.header import Facet, Header
from communique.model.page import Page
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.zone.closings import read_closing
from communique.zone.datelines import Opening, read_dateline
from communique.zone.heads import Head
from communique.zone.hints import PageHints
from communique.zone.issue import Clues, find_issue
from communique.zone.kinds import DEFAULT, REPORT, is_content_type, kind_in_title, kind_of_label, tell_kind
from communique.zone.labels import Labelled
from communique.zone.languages import tell_language
from communique.zone.marks import PAGE_DATE, mark_unit
from communique.zone.publishers import host_in_words, is_body_name, is_newspaper_name, is_organ_name, says_repost
from communique.zone.stamps import PAPER_ENDS, Stamp
from communique.zone.units import Unit

_FRAME_UNITS = 4
"""Whose text a page carries is told in the headline or in so many first units of its body."""

_READ_ALOUD = 1500
"""So many characters of the body tell its language."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a zoned page that tell of the statement."""

    page: Page
    """The page."""

    units: tuple[Unit, ...]
    """Its units."""

    roles: Mapping[int, ZoneRole]
    """The role of each unit."""

    head: Head
    """What stands above the body."""

    labelled: tuple[Labelled, ...]
    """Labels with and without values, in and out of the head."""

    hints: PageHints
    """What the markup says."""

    body: tuple[Unit, ...]
    """The units of the body."""


def read_header(parts: Parts) -> Header:
    """The header of the statement that a zoned page carries."""
    content = parts.page.content
    title = _title(parts)
    opening = _opening(content, parts.body)
    facets = tuple(kept.facet for kept in parts.labelled if parts.roles[kept.units[0]] is ZoneRole.FACETS)
    host = _host(parts)
    own_words = content[opening.dateline.span.end : parts.body[0].end] if opening else _first_words(parts.body)
    kind, is_repost = _kind(parts, title, own_words, host, opening)
    issue = find_issue(
        Clues(
            content=content,
            body=parts.body,
            opening=opening,
            stamps=tuple(_stamps(parts)),
            place_line=_place_line(parts),
            facets=facets,
            title=title,
            bylines=tuple(u for i, u in enumerate(parts.units) if parts.roles[i] is ZoneRole.BYLINE),
            told=(*parts.hints.times, parts.page.origin.date),
            page_date=_page_date(parts),
            is_copy=host is not None,
        )
    )
    return Header(
        title=title,
        kind=kind,
        date=issue.date,
        date_basis=issue.basis,
        date_span=issue.span,
        place=issue.place,
        dateline=issue.dateline,
        facets=facets,
        source=_source(parts, facets),
        host=host,
        language=_language(parts),
        is_repost=is_repost,
    )


def _opening(content: str, body: Sequence[Unit]) -> Opening | None:
    """The dateline of the first paragraph, or of the second where the first is only its teaser."""
    first = read_dateline(content, body[0].start, body[0].end) if body else None
    if first is not None or len(body) < _TEASER_AND_BODY or body[0].core.rstrip(" .") not in body[1].text:
        return first
    return read_dateline(content, body[1].start, body[1].end)


_TEASER_AND_BODY = 2
"""Units of a body whose first may be a teaser of the second."""


def _first_words(body: Sequence[Unit]) -> str:
    """The first unit of the body that is no closing or adopting line; empty if there is none."""
    return next((unit.text for unit in body if read_closing(unit.text) is None), "")


def _stamps(parts: Parts) -> Iterator[tuple[int, Stamp]]:
    """The date lines, those with a place and near to the body first, each with its first character."""
    stamps = parts.head.stamps
    for at in sorted(stamps, key=lambda i: (not stamps[i].places, -i)):
        yield parts.units[at].start, stamps[at]


def _page_date(parts: Parts) -> Unit | None:
    """The line that a crawler put before the page."""
    first = parts.units[0]
    mark = mark_unit(first)
    return first if mark is not None and mark.phrase == PAGE_DATE else None


def _place_line(parts: Parts) -> Span | None:
    at = parts.head.place_unit
    return Span(parts.units[at].start, parts.units[at].end) if at is not None else None


def _title(parts: Parts) -> Span | None:
    if parts.head.title is None:
        return None
    first, last = parts.head.title
    labelled = next((one.facet.value_span for one in parts.labelled if one.units.start == first), None)
    if labelled is not None:
        quoted = labelled.of(parts.page.content)
        is_quoted = quoted[0] == quoted[-1] and quoted[0] in "\"'" and len(quoted) > len("''")
        return Span(labelled.start + 1, labelled.end - 1) if is_quoted else labelled
    unit = parts.units[first]
    start = unit.end - len(unit.core)
    words = parts.page.content[start : parts.units[last].end]
    kept = words.strip("#*_ ")
    begin = start + words.index(kept) if kept else start
    return Span(begin, begin + len(kept)) if kept else None


def _kind(
    parts: Parts, title: Span | None, opening: str, host: str | None, dateline: Opening | None
) -> tuple[str, bool]:
    """The kind, and whether the page is somebody else's copy."""
    words = title.of(parts.page.content) if title else ""
    label = parts.head.label or next(iter(_label_kinds(parts)), None)
    kind = tell_kind(words, label, opening)
    if host is None:
        is_report = _is_wired(parts) and kind_in_title(words) is None
        return (REPORT if is_report else kind), False
    frame = " ".join([words, *(unit.text[:600] for unit in parts.body[:_FRAME_UNITS])])
    told = says_repost(frame) or kind not in {DEFAULT, REPORT, "press release"} or not is_content_type(kind)
    is_reporter = dateline is not None and (bool(dateline.agency) or dateline.dateline.date is None)
    is_own_story = is_reporter or ZoneRole.BYLINE in parts.roles.values()
    if is_own_story and not told:
        return REPORT, False
    return kind, True


def _is_wired(parts: Parts) -> bool:
    """Whether a dateline on a line of its own names an agency ("Marade, November 9, TavPress")."""
    places = {*parts.head.stamps, *((parts.head.place_unit,) if parts.head.place_unit is not None else ())}
    lasts = (parts.units[at].text.split()[-1] for at in places if not parts.units[at].text[-1].isdigit())
    firsts = (text.split(" | ")[0].split()[-1] for at in places if " | " in (text := parts.units[at].text))
    return any(word[0].isupper() and word.casefold().endswith(PAPER_ENDS) for word in (*lasts, *firsts))


def _label_kinds(parts: Parts) -> Iterator[str]:
    for labelled in parts.labelled:
        facet = labelled.facet
        if facet.label == "type" and facet.value_span is not None:
            kind = kind_of_label(facet.value_span.of(parts.page.content))
            if kind is not None:
                yield kind


def _source(parts: Parts, facets: Sequence[Facet]) -> Span | None:
    content = parts.page.content
    for facet in facets:
        if facet.label == "source" and facet.value_span and not is_newspaper_name(facet.value_span.of(content)):
            return facet.value_span
    letterhead = parts.head.letterhead
    if not letterhead:
        return None
    at = letterhead[0]
    if len(letterhead) > 1 and letterhead[1] == at + 1 and is_organ_name(parts.units[at + 1].text):
        at += 1
    unit = parts.units[at]
    words = unit.text.strip("*_# ")
    tail = words.rpartition(" – ")
    if tail[0] and kind_of_label(tail[2]):
        words = tail[0]
    begin = unit.start + unit.text.index(words)
    return Span(begin, begin + len(words))


def _host(parts: Parts) -> str | None:
    if parts.head.masthead is not None:
        return parts.units[parts.head.masthead].text
    told = (parts.hints.site, parts.page.origin.publisher)
    named = next((name for name in told if name and is_newspaper_name(name) and not is_body_name(name)), None)
    if named:
        return named
    for labelled in parts.labelled:
        value = labelled.facet.value_span
        if labelled.facet.label == "source" and value and is_newspaper_name(value.of(parts.page.content)):
            return value.of(parts.page.content)
    furniture = [unit.text for i, unit in enumerate(parts.units) if not parts.roles[i].is_evidence]
    masthead = next((text for text in furniture[:6] if is_newspaper_name(text)), None)
    return masthead or host_in_words(furniture, comments=ZoneRole.COMMENTS in parts.roles.values())


def _language(parts: Parts) -> str:
    sample, size = [], 0
    for unit in parts.body:
        sample.append(unit.text[:_READ_ALOUD])
        size += len(unit.text)
        if size > _READ_ALOUD:
            break
    return tell_language("\n".join(sample))
