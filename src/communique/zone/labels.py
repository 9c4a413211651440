"""Reads the labels of a page with and without values ("Date:", "Place: Baku", "Source" on one line and its value on the next).

Invariant: a label that is followed by the next label is empty; it never borrows that label's value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from communique.knowledge.tables import load_table
from communique.model.header import Facet
from communique.model.span import Span
from communique.zone.stamps import date_spans
from communique.zone.units import Unit

_COLON = re.compile(r"\s*[:：]\s*")
_WIDE_BLANK = re.compile(r"[ \u00a0]{3,}|\t")
_UNIT_LONGEST = 400
_DATE_LONGEST = 80
_LABEL_LONGEST = 28
_VALUE_WORDS = 14
_PLACE_WORDS = 7
_DOUBLE_SPACED = 2
_BARE_NEEDED = 2
_BARE_REACH = 8
_NUMBER_WORDS = 5
_DATE_LABELS = frozenset({"date", "posted"})
_DATE_AFTER_LABEL = re.compile(
    r"(?:first |originally |date )?(?:publication date|publishing date|published|issued|released|posted|updated|adopted)(?: on)?\s+(?=\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A facet with the units it fills."""

    facet: Facet
    """The label and its value."""

    units: range
    """Indexes of the units that hold label and value."""


@dataclass(frozen=True, slots=True)
class _Label:
    name: str
    span: Span
    value: Span | None
    has_colon: bool


@cache
def _aliases() -> dict[str, str]:
    return {str(alias): name for name, aliases in load_table("facets").items() for alias in aliases}


def read_labels(content: str, units: Sequence[Unit], indexes: range) -> tuple[Labelled, ...]:
    r"""The facets that stand in the units of ``indexes``, in order.

    >>> from communique.zone.units import split_units
    >>> page = "- Date:\n- Place:\n- BAKU"
    >>> [(f.facet.label, f.facet.value_span) for f in read_labels(page, split_units(page), range(3))]
    [('date', None), ('place', Span(start=19, end=23))]
    """
    labels = {i: label for i in indexes if (label := _label(content, units[i])) is not None}
    bare = _bare_facets(units, labels)
    labels = {i: label for i, label in labels.items() if label.has_colon or label.value or i in bare}
    found: list[Labelled] = []
    for i, label in labels.items():
        last, value = (i, label.value) if label.value else _value_below(units, labels, i, indexes.stop)
        if not label.has_colon and value is None:
            continue
        if value is not None and not _fits(content, label.name, value):
            last, value = i, None
        facet = Facet(label.name, label.span.of(content), label.span, value)
        found.append(Labelled(facet, range(i, last + 1)))
        beside = _dated_beside(units[i])
        if beside is not None:
            found.append(
                Labelled(Facet(beside.name, beside.span.of(content), beside.span, beside.value), range(i, i + 1))
            )
    return tuple(found)


def _dated_beside(unit: Unit) -> _Label | None:
    """A label with its date that follows another on the same line, after a wide blank."""
    blank = _WIDE_BLANK.search(unit.text)
    found = _DATE_AFTER_LABEL.match(unit.text, blank.end()) if blank else None
    if found is None:
        return None
    dates = [d for d in date_spans(unit.text) if d.start == found.end()]
    name = _aliases().get(found.group().strip().casefold(), "date")
    label = Span(unit.start + found.start(), unit.start + found.start() + len(found.group().rstrip()))
    return (
        _Label(name, label, Span(unit.start + dates[0].start, unit.start + dates[0].end), has_colon=False)
        if dates
        else None
    )


def _label(content: str, unit: Unit) -> _Label | None:
    if len(unit.text) > _UNIT_LONGEST:
        return None
    core_start = unit.end - len(unit.core)
    colon = _COLON.search(unit.core, 0, _LABEL_LONGEST + 4)
    words = unit.core[: colon.start()] if colon else unit.core
    plain = words.strip(" *_").casefold()
    name = _aliases().get(plain) if len(plain) <= _LABEL_LONGEST else None
    if name is None:
        return _dated(unit, core_start)
    start = core_start + len(words) - len(words.lstrip(" *_"))
    span = Span(start, start + len(words.strip(" *_")))
    if colon is None:
        return _Label(name, span, None, has_colon=False)
    rest = _WIDE_BLANK.split(unit.core[colon.end() :].strip(" *_"), maxsplit=1)[0]
    if not rest:
        return _Label(name, span, None, has_colon=True)
    at = core_start + unit.core.index(rest, colon.end())
    value = Span(at, at + len(rest))
    return _Label(name, span, value, has_colon=True) if _fits(content, name, value) else None


def _dated(unit: Unit, core_start: int) -> _Label | None:
    """A label and its date on one line without a colon ("Published 3 May 2019")."""
    found = _DATE_AFTER_LABEL.match(unit.core)
    if found is None or unit.words > _VALUE_WORDS:
        return None
    dates = date_spans(unit.core)
    if not dates or dates[0].start != found.end():
        return None
    name = _aliases().get(found.group().strip().casefold(), "date")
    label = Span(core_start, core_start + len(found.group().rstrip()))
    return _Label(name, label, Span(core_start + dates[0].start, core_start + dates[0].end), has_colon=False)


def _bare_facets(units: Sequence[Unit], labels: dict[int, _Label]) -> frozenset[int]:
    """The labels without colon that are facets: several, near each other, and one with a date below it."""
    bare = [i for i, label in labels.items() if label.value is None and not label.has_colon]
    dates = [i for i in bare if labels[i].name in _DATE_LABELS and i + 1 < len(units)]
    dated = {i for i in dates if date_spans(units[i + 1].text[:60])}
    near = frozenset(j for j in bare if any(i in dated for i in range(j - _BARE_REACH, j + _BARE_REACH + 1)))
    return near if len(near) >= _BARE_NEEDED else frozenset()


def _value_below(units: Sequence[Unit], labels: dict[int, _Label], at: int, stop: int) -> tuple[int, Span | None]:
    """The last unit and the span of a value that stands on the lines after its label."""
    last = at
    bulleted = bool(units[at].label)
    spacing = max(1, min(units[at].gap, _DOUBLE_SPACED)) if bulleted else 1
    while last + 1 < stop and last + 1 not in labels and units[last + 1].gap <= spacing:
        below = units[last + 1]
        if (
            bool(below.label) != bulleted
            or not below.core
            or below.text.endswith(":")
            or below.words > _VALUE_WORDS
            or (not bulleted and last > at)
        ):
            break
        last += 1
    if last == at:
        return at, None
    first = units[at + 1]
    return last, Span(first.end - len(first.core), units[last].end)


def _fits(content: str, name: str, value: Span) -> bool:
    """Whether a value is of the kind that its label asks for."""
    words = value.of(content)
    if name in _DATE_LABELS:
        return bool(date_spans(words[:_DATE_LONGEST])) and len(words) < _DATE_LONGEST
    if name == "place":
        return words.count(" ") < _PLACE_WORDS
    return words.count(" ") < (_NUMBER_WORDS if name == "number" else 3 * _VALUE_WORDS)
