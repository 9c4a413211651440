"""Reads the day on which a statement was issued from a newspaper's own day ("a statement issued on Sunday", "read out last night").

Invariant: the day found is the latest such day that is not after the day of the page.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

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
    found = _ISSUED.search(text[:_LONGEST]) or _SESSION.search(text[:_LONGEST])
    if found is None:
        return None
    word = found["day"].casefold()
    back = (today.weekday() - _WEEKDAYS.index(word)) % len(_WEEKDAYS) if word in _WEEKDAYS else 1
    return today - timedelta(days=back), Span(*found.span("day"))
