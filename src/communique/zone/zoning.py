"""Zones a page: the text whole, each stretch with its role, the paragraphs of the body, and the statement's header.

The way of a page: units -> marks, labels and hints -> the core -> head above and tail below -> zones that cover the text.
Invariant: zones cover the text without gap or overlap; nothing is deleted or moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from communique.model.finding import Finding, Severity
from communique.model.header import Header
from communique.model.page import Page
from communique.model.span import Span
from communique.model.text import Text, Zone, ZoneRole
from communique.zone.core import Core, find_core, find_measures, is_menu_like, weigh, weigh_attendance
from communique.zone.enacting import begin_at_enacting
from communique.zone.front_matter import read_front_matter
from communique.zone.headers import Parts, read_header
from communique.zone.heads import Head, Role, Sight, find_running_heads, read_head
from communique.zone.hints import PageHints, read_hints, roles_by_hint, units_of
from communique.zone.labels import Labelled, read_labels
from communique.zone.languages import UNKNOWN
from communique.zone.marks import PAGE_NUMBER, mark_unit
from communique.zone.paragraphs import cut_paragraphs
from communique.zone.tails import last_of_body, names_speaker, roles_below
from communique.zone.units import Unit, split_units

FACETS_INSIDE = 4
"""Labels in so many first units of the body are facets (a summary may stand above them); further down they are words."""

SECTION_WORDS = 3
"""A line of so few words without a stop, between the head and the body, names a section of the site."""

LEFT_OUT = 100
"""Words set aside below the body, if more than it has itself, are reported from this number on."""

_RANK = {ZoneRole.BODY: 0, ZoneRole.TITLE: 1}
_ABOVE = (ZoneRole.NAVIGATION, "short lines above the headline")


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page with what is known of each unit before its core is found."""

    page: Page
    sight: Sight
    hints: PageHints
    labelled: tuple[Labelled, ...]
    weights: tuple[float, ...]


def zone(page: Page) -> tuple[Text, Header, tuple[Finding, ...]]:
    r"""The text of a page with its zones, its statement's header, and what was wrong with it.

    >>> from communique.model.page import Origin
    >>> page = Page(Origin("-"), "Joint statement\n\nThe sides met in Geneva and agreed to meet again soon.")
    >>> text, header, findings = zone(page)
    >>> [(z.role.value, z.span.start) for z in text.zones], header.kind, findings
    ([('title', 0), ('body', 17)], 'joint statement', ())
    """
    if not page.content.strip():
        return _without_body(page, (), "empty-page", "the page holds no words: look whether it was saved whole")
    seen = _look(page)
    core = find_core(seen.weights, seen.sight.free_marks) or find_measures(seen.sight.units)
    core = begin_at_enacting(core, seen.sight.units, seen.sight.free_marks)
    if core is None:
        zones = _cover(page.content, seen.sight.units, roles_below(seen.sight, 0))
        message = (
            "no body was found: the page holds only menus and other furniture; look whether the right page was saved"
        )
        return _without_body(page, zones, "no-body", message)
    return _with_body(seen, core)


def _look(page: Page) -> _Seen:
    units = split_units(page.content)
    hints = read_hints(page)
    labelled = read_labels(page.content, units, range(len(units)))
    facets = {at: one.facet.label for one in labelled for at in one.units}
    marks = tuple(mark_unit(unit) for unit in units)
    matter = read_front_matter(units)
    hints = replace(hints, times=(*hints.times, matter.day)) if matter.day else hints
    hidden = roles_by_hint(units, hints) | matter.roles
    sight = Sight(units, marks, facets, hidden, find_running_heads(units, marks))
    weights = tuple(_weight(sight, at) for at in range(len(units)))
    return _Seen(page, sight, hints, labelled, weights)


def _weight(sight: Sight, at: int) -> float:
    """How much a unit speaks for being body; numbers and heads of printed pages speak neither way."""
    mark = sight.marks[at]
    if at in sight.running or (mark is not None and mark.phrase == PAGE_NUMBER):
        return 0.0
    listed = weigh_attendance(sight.units, at) if mark is None and at not in sight.hidden else None
    if listed is not None:
        return listed
    return weigh(sight.units[at], mark, is_hidden=at in sight.hidden, is_label=at in sight.facets)


def _without_body(
    page: Page, zones: tuple[Zone, ...], code: str, message: str
) -> tuple[Text, Header, tuple[Finding, ...]]:
    if not zones and page.content:
        zones = (Zone(Span(0, len(page.content)), ZoneRole.NAVIGATION, "blank page"),)
    finding = Finding(str(page.origin), code, message, Severity.WARNING)
    return Text(page.origin, page.content, page.sha256, zones, ()), Header(language=UNKNOWN), (finding,)


def _with_body(seen: _Seen, core: Core) -> tuple[Text, Header, tuple[Finding, ...]]:
    page, units = seen.page, seen.sight.units
    first, hinted = _first_of_body(seen, core)
    head = read_head(seen.sight, first, hinted=hinted, known_title=seen.hints.title)
    last = last_of_body(seen.sight, core.last)
    roles = _roles(seen, head, first, last)
    body = tuple(units[at] for at in sorted(roles) if roles[at][0] is ZoneRole.BODY)
    text = Text(page.origin, page.content, page.sha256, _cover(page.content, units, roles), cut_paragraphs(body))
    plain = {at: role for at, (role, _) in roles.items()}
    header = read_header(Parts(page, units, plain, head, seen.labelled, seen.hints, body))
    return text, header, tuple(_findings(seen, header, last))


def _first_of_body(seen: _Seen, core: Core) -> tuple[int, tuple[int, int] | None]:
    """The first unit of the body, and the headline that markup or a label tells above it."""
    labelled = next((one.units for one in seen.labelled if one.facet.label == "title" and one.facet.value_span), None)
    hinted = units_of(seen.sight.units, seen.hints.headline)
    if hinted is None and labelled is not None and labelled.stop <= core.first:
        hinted = (labelled.start, labelled.stop - 1)
    if hinted is None or hinted[1] > core.last:
        return core.first, None
    return max(core.first, hinted[1] + 1), hinted


def _roles(seen: _Seen, head: Head, first: int, last: int) -> dict[int, Role]:
    """The role of every unit of the page."""
    begin = _begin_of_body(seen, head, first)
    below = range(head.title[1] + 1 if head.title else begin, begin)
    roles = {at: head.roles.get(at) or _role_above(seen, at) for at in range(begin)}
    speakers = (at for at in below if at not in head.roles and names_speaker(seen.sight, at))
    roles |= dict.fromkeys(speakers, (ZoneRole.BODY, "who speaks"))
    roles |= {at: _role_inside(seen, at, begin) for at in range(begin, last + 1)}
    return roles | roles_below(seen.sight, last + 1)


def _begin_of_body(seen: _Seen, head: Head, first: int) -> int:
    """The first unit of the body: short openings ("Dear friends,") between the head and the core belong to it."""
    begin = first
    while begin > 0 and begin - 1 not in head.roles:
        above = seen.sight.units[begin - 1]
        if is_menu_like(above) and (head.title is None or above.words <= SECTION_WORDS):
            break
        begin -= 1
    return begin if head.title is None or begin > head.title[1] else first


def _role_above(seen: _Seen, at: int) -> Role:
    """The role of a unit above the body that is no part of the head."""
    mark = seen.sight.marks[at]
    if at in seen.sight.hidden:
        return seen.sight.hidden[at]
    if mark is not None:
        return (mark.role, f"says {mark.phrase!r}")
    return _ABOVE if is_menu_like(seen.sight.units[at]) else (ZoneRole.NAVIGATION, "words above the headline")


def _role_inside(seen: _Seen, at: int, begin: int) -> Role:
    mark = seen.sight.marks[at]
    if at in seen.sight.hidden:
        return seen.sight.hidden[at]
    if mark is not None:
        return (mark.role, f"says {mark.phrase!r}")
    if at in seen.sight.running:
        return (ZoneRole.NOTICE, "repeated beside a page number")
    if at in seen.sight.facets and at - begin <= FACETS_INSIDE:
        return (ZoneRole.FACETS, f"label {seen.sight.facets[at]}")
    return (ZoneRole.BODY, "sentences")


def _cover(content: str, units: Sequence[Unit], roles: Mapping[int, Role]) -> tuple[Zone, ...]:
    """Zones over all characters: runs of units of one role; blanks between two zones go to the furniture."""
    runs: list[tuple[int, int, ZoneRole, str]] = []
    for at, unit in enumerate(units):
        role, reason = roles[at]
        if runs and runs[-1][2] is role:
            runs[-1] = (runs[-1][0], unit.end, role, runs[-1][3])
        else:
            runs.append((unit.start, unit.end, role, reason))
    return tuple(_zones(runs, len(content)))


def _zones(runs: Sequence[tuple[int, int, ZoneRole, str]], length: int) -> Iterator[Zone]:
    start = 0
    for at, (_, end, role, reason) in enumerate(runs):
        stop = length
        if at + 1 < len(runs):
            after = runs[at + 1]
            stop = after[0] if _RANK.get(role, 2) >= _RANK.get(after[2], 2) else end
        yield Zone(Span(start, stop), role, reason)
        start = stop


def _findings(seen: _Seen, header: Header, last: int) -> Iterator[Finding]:
    where = str(seen.page.origin)
    if header.language not in {"en", UNKNOWN}:
        message = f"kept and searchable, not read: the body is in {header.language}"
        yield Finding(where, "other-language", message, Severity.INFO)
    below = sum(weight for weight in seen.weights[last + 1 :] if weight > 0)
    if below > max(LEFT_OUT, sum(weight for weight in seen.weights[: last + 1] if weight > 0)):
        span = Span(seen.sight.units[last].end, len(seen.page.content))
        message = (
            "only a part may be the body: more words stand below it and were set aside; look at the end of the page"
        )
        yield Finding(where, "body-in-part", message, Severity.WARNING, span)
