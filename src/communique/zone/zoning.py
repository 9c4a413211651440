"""Zones a page: the text whole, each stretch with its role, the paragraphs of the body, and the statement's header.

The way of a page: units -> marks, labels and hints -> the core -> head above and tail below -> zones that cover the text.
Invariant: zones cover the text without gap or overlap; nothing is deleted or moved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique.model.finding import Finding, Severity
from communique.model.header import Header
from communique.model.page import Page
from communique.model.span import Span
from communique.model.text import Text, Zone, ZoneRole
from communique.zone.core import Core, find_core, is_menu_like, weigh
from communique.zone.heads import Head, read_head
from communique.zone.headers import Parts, read_header
from communique.zone.hints import PageHints, read_hints, roles_by_hint, units_of
from communique.zone.labels import Labelled, read_labels
from communique.zone.languages import UNKNOWN
from communique.zone.marks import Mark, mark_unit
from communique.zone.paragraphs import cut_paragraphs
from communique.zone.tails import last_of_body, roles_below
from communique.zone.units import Unit, split_units

Roles = dict[int, tuple[ZoneRole, str]]

_LABEL_REACH = 40
"""Labels are looked for in so many units above the body and inside its first ones."""

_FACETS_IN_BODY = 4
_RANK = {ZoneRole.BODY: 0, ZoneRole.TITLE: 1}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page with what is known of each unit."""

    page: Page
    units: tuple[Unit, ...]
    marks: tuple[Mark | None, ...]
    hints: PageHints
    hidden: Roles
    labelled: tuple[Labelled, ...]

    @property
    def facets(self) -> dict[int, str]:
        """For each unit that belongs to a label, the label's standard name."""
        return {i: labelled.facet.label for labelled in self.labelled for i in labelled.units}


def zone(page: Page) -> tuple[Text, Header, tuple[Finding, ...]]:
    """The text of a page with its zones, its statement's header, and what was wrong with it.

    >>> from communique.model.page import Origin
    >>> text, header, findings = zone(Page(Origin("-"), "Joint statement\\n\\nThe sides met in Geneva and agreed to meet again soon."))
    >>> [(z.role.value, z.span.start) for z in text.zones], header.kind, findings
    ([('title', 0), ('body', 17)], 'joint statement', ())
    """
    if not page.content.strip():
        zones = _one_zone(page, "blank page")
        return (
            _text(page, zones, ()),
            Header(language=UNKNOWN),
            (_finding(page, "empty-page", "the page holds no words", Severity.WARNING),),
        )
    seen = _look(page)
    weights = [
        weigh(unit, seen.marks[i], is_hidden=i in seen.hidden, is_label=i in seen.facets)
        for i, unit in enumerate(seen.units)
    ]
    core = find_core(weights, seen.marks)
    if core is None:
        return _without_body(seen)
    return _with_body(seen, core, weights)


def _look(page: Page) -> _Seen:
    units = split_units(page.content)
    marks = tuple(mark_unit(unit) for unit in units)
    hints = read_hints(page)
    labelled = read_labels(page.content, units, range(len(units)))
    return _Seen(page, units, marks, hints, roles_by_hint(units, hints), labelled)


def _without_body(seen: _Seen) -> tuple[Text, Header, tuple[Finding, ...]]:
    roles = roles_below(seen.units, seen.marks, seen.hidden, 0)
    message = "no body was found: the page holds only menus and other furniture; look whether the right page was saved"
    zones = _cover(seen.page.content, seen.units, roles)
    return (
        _text(seen.page, zones, ()),
        Header(language=UNKNOWN),
        (_finding(seen.page, "no-body", message, Severity.WARNING),),
    )


def _with_body(seen: _Seen, core: Core, weights: Sequence[float]) -> tuple[Text, Header, tuple[Finding, ...]]:
    units, marks = seen.units, seen.marks
    hinted = units_of(units, seen.hints.headline)
    first = core.first if hinted is None or not core.first <= hinted[1] <= core.last else hinted[1] + 1
    above = hinted if hinted and hinted[1] < first else None
    head = read_head(
        units, marks, seen.facets, seen.hidden, body=first, hinted_title=above, known_title=seen.hints.title
    )
    last = last_of_body(units, marks, seen.hidden, core.last)
    roles = _roles(seen, head, first, last)
    body = tuple(units[i] for i in sorted(roles) if roles[i][0] is ZoneRole.BODY)
    zones = _cover(seen.page.content, units, roles)
    text = _text(seen.page, zones, body)
    parts = Parts(seen.page, units, {i: role for i, (role, _) in roles.items()}, head, seen.labelled, seen.hints, body)
    header = read_header(parts)
    return text, header, tuple(_findings(seen, header, weights, last))


def _roles(seen: _Seen, head: Head, first: int, last: int) -> Roles:
    roles: Roles = {}
    begins = _begin_of_body(seen, head, first)
    for i in range(begins):
        roles[i] = head.roles.get(i) or _role_above(seen, i)
    for i in range(begins, last + 1):
        roles[i] = head.roles.get(i) or _role_inside(seen, i, begins)
    roles.update(roles_below(seen.units, seen.marks, seen.hidden, last + 1))
    return roles


def _begin_of_body(seen: _Seen, head: Head, first: int) -> int:
    """The first unit of the body: short openings ("Dear friends,") between the headline and the core belong to it."""
    if head.title is not None and head.title[1] < first:
        return head.title[1] + 1
    begin = first
    while begin > 0 and begin - 1 not in head.roles and not is_menu_like(seen.units[begin - 1]):
        begin -= 1
    return begin


def _role_above(seen: _Seen, at: int) -> tuple[ZoneRole, str]:
    mark = seen.marks[at]
    if at in seen.hidden:
        return seen.hidden[at]
    if mark is not None:
        return (mark.role, f"says {mark.phrase!r}")
    return (ZoneRole.NAVIGATION, "short lines above the headline")


def _role_inside(seen: _Seen, at: int, begins: int) -> tuple[ZoneRole, str]:
    mark = seen.marks[at]
    if mark is not None:
        return (mark.role, f"says {mark.phrase!r}")
    if at in seen.hidden:
        return seen.hidden[at]
    if at in seen.facets and at - begins <= _FACETS_IN_BODY:
        return (ZoneRole.FACETS, f"label {seen.facets[at]}")
    return (ZoneRole.BODY, "sentences")


def _cover(content: str, units: Sequence[Unit], roles: Mapping[int, tuple[ZoneRole, str]]) -> tuple[Zone, ...]:
    """Zones over all characters: runs of units of one role; blanks between two zones go to the furniture."""
    runs: list[tuple[int, int, ZoneRole, str]] = []
    for i, unit in enumerate(units):
        role, reason = roles[i]
        if runs and runs[-1][2] is role:
            runs[-1] = (runs[-1][0], unit.end, role, runs[-1][3])
        else:
            runs.append((unit.start, unit.end, role, reason))
    zones: list[Zone] = []
    start = 0
    for i, (_, end, role, reason) in enumerate(runs):
        if i + 1 == len(runs):
            stop = len(content)
        else:
            takes = _RANK.get(role, 2) >= _RANK.get(runs[i + 1][2], 2)
            stop = runs[i + 1][0] if takes else end
        zones.append(Zone(Span(start, stop), role, reason))
        start = stop
    return tuple(zones)


def _one_zone(page: Page, reason: str) -> tuple[Zone, ...]:
    return (Zone(Span(0, len(page.content)), ZoneRole.NAVIGATION, reason),) if page.content else ()


def _text(page: Page, zones: tuple[Zone, ...], body: Sequence[Unit]) -> Text:
    return Text(page.origin, page.content, page.sha256, zones, cut_paragraphs(body))


def _findings(seen: _Seen, header: Header, weights: Sequence[float], last: int) -> list[Finding]:
    found: list[Finding] = []
    below = sum(w for w in weights[last + 1 :] if w > 0)
    inside = sum(w for w in weights[: last + 1] if w > 0)
    if header.language not in {"en", UNKNOWN}:
        message = f"kept and searchable, not read: the body is in {header.language}"
        found.append(_finding(seen.page, "other-language", message, Severity.INFO))
    if below > inside and below > 100:  # noqa: PLR2004 - words; less is a teaser or two
        message = (
            f"only a part may be the body: sentences below character {seen.units[last].end} were set aside; check them"
        )
        found.append(_finding(seen.page, "body-in-part", message, Severity.WARNING))
    return found


def _finding(page: Page, code: str, message: str, severity: Severity) -> Finding:
    return Finding(str(page.origin), code, message, severity)
