"""Reads the day on which a statement was issued from a newspaper's own day ("a statement issued on Sunday", "read out last night").

Invariant: the day found is the latest such day that is not after the day of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from communique.model.partial_date import PartialDate
from communique.model.span import Span

_LONGEST = 400
"""So many characters of a paragraph are searched."""

_WEEKDAYS_LIST = "monday tuesday wednesday thursday friday saturday sunday"
_WEEKDAYS = _WEEKDAYS_LIST.split()
_DAY = rf"(?P<day>yesterday|last night|{'|'.join(_WEEKDAYS)})\b"
_ISSUED = re.compile(
    rf"\b(?:statement|communiqu[eé]|declaration|text)\b[^.;]{{0,60}}?\b(?:issued|released|published|adopted|read out|made public)"
    rf"\s+(?:(?:late|early)\s+)?(?:on\s+)?{_DAY}",
    re.IGNORECASE,
)
_ISSUES = re.compile(
    rf"\b(?:issued|released|published|adopted)\s+(?:a|the|its|their)\s+(?:joint\s+|final\s+|press\s+)?(?:statement|communiqu[eé]|declaration)"
    rf"\s+(?:(?:late|early)\s+)?(?:on\s+)?{_DAY}",
    re.IGNORECASE,
)
_SESSION = re.compile(
    rf"\b(?:Summit|Session|Meeting|Assembly|Council|Conference|Ministers|Presidents|Leaders)\b[^.;]{{0,140}}?"
    rf"\b(?i:held|met|convened|gathered)\s+(?:on\s+)?(?i:{_DAY})"
)


def relative_day(text: str, today: date) -> tuple[date, Span] | None:
    """The day of issue that the first words of a paragraph tell by its distance from ``today``, and the words.

    >>> found = relative_day("In a statement issued on Sunday, the envoys urged calm.", date(2029, 5, 8))
    >>> found[0].isoformat(), found[1]
    ('2029-05-06', Span(start=25, end=31))
    """
    head = text[:_LONGEST]
    found = _ISSUED.search(head) or _ISSUES.search(head) or _SESSION.search(head)
    if found is None:
        return None
    word = found["day"].casefold()
    back = (today.weekday() - _WEEKDAYS.index(word)) % len(_WEEKDAYS) if word in _WEEKDAYS else 1
    return today - timedelta(days=back), Span(*found.span("day"))


def latest_before(day: PartialDate, others: Sequence[PartialDate]) -> PartialDate:
    """A day without a year as the latest such day not after a full date of the page."""
    full = next((one for one in others if one.is_day), None)
    if full is None or full.year is None:
        return day
    for year in range(full.year, full.year - 5, -1):
        try:
            dated = PartialDate(f"{year:04d}{day.edtf[4:]}")
        except ValueError:
            continue  # 29 February of a common year
        if dated <= full:
            return dated
    return day
