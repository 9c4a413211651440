"""Day checks: dates of a text that cannot be: days that no calendar has, and weekdays that do not fit their date.

Invariant: a weekday is only held against a date whose year is told or follows from the day of the text; what cannot be known is
not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.knowledge.calendar import find_dates, find_impossible_dates
from communique.model.bibliography import day_in_words
from communique.model.partial_date import PartialDate
from communique.model.span import Span

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_NEAR = 4
"""Characters between a weekday and its date: a comma, a blank, a bracket."""

_SHORT_GAP = re.compile(r"[\s,(\u00a0]*(?:the\s+)?[\s,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrongDay:
    """A date that cannot be."""

    span: Span
    """The words."""

    words: str
    """As written."""

    reason: str
    """Why, in words."""


def find_wrong_days(text: str, *, on: PartialDate | None = None) -> tuple[WrongDay, ...]:
    """Dates of a text that cannot be, in order.

    Args:
        text: the text.
        on: its day, by which years are told; None if it has none.

    >>> [w.reason for w in find_wrong_days("They met on 31 June 2017 and on Monday, 4 July 2017.")]
    ['no calendar has this day', '4 July 2017 is a Tuesday']
    """
    return tuple(sorted((*_impossible(text), *_weekdays(text, on)), key=lambda w: w.span.start))


def _impossible(text: str) -> Iterator[WrongDay]:
    for found in find_impossible_dates(text):
        yield WrongDay(Span(found.start, found.end), found.exact, "no calendar has this day")


def _weekdays(text: str, on: PartialDate | None) -> Iterator[WrongDay]:
    dates = [d for d in find_dates(text, anchor=on) if d.value.is_day]
    for found in _WEEKDAY.finditer(text):
        for d in dates:
            inside = d.start <= found.start() and found.end() <= d.end
            between = text[found.end() : d.start] if found.end() <= d.start else text[d.end : found.start()]
            beside = len(between) <= _NEAR and _SHORT_GAP.fullmatch(between) is not None
            if not (inside or (beside and not d.is_relative)):
                continue
            day = d.value.lower
            if day is None or (inside and text[d.start : d.end].strip() == found[0]):
                continue
            right = _WEEKDAYS[day.weekday()]
            if right.casefold() != found[0].casefold():
                start, end = min(found.start(), d.start), max(found.end(), d.end)
                yield WrongDay(Span(start, end), text[start:end], f"{day_in_words(str(d.value))} is a {right}")
