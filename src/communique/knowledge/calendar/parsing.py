"""Reads a string that is wholly one explicit date: the value of a label, a dateline's date, a cell of a table.

Invariant: nothing is guessed; a string that also says something else, or leaves the year open, is no date.
"""

from __future__ import annotations

import re

from communique.knowledge.calendar.finding import find_dates
from communique.knowledge.calendar.tokens import Token, tokenise
from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate

MAX_LENGTH = 80
"""Characters; a longer string is no single date."""

_CLOCK = re.compile(
    r"(?<=\d)[T ]\d{1,2}:\d{2}.*$|,?\s+(?:-\s+|at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?.*$", re.IGNORECASE
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?")
_SHORT_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2})")
_OTHER_WORDS = frozenset(
    [",", ".", "(", ")", "-", "–", "—", "on", "the", "of", "date", "dated", "published", "issued", "updated", "last"]
)
_PIVOT = 70


def parse_date(text: str) -> PartialDate | None:
    """The date or interval that the whole string writes, its year included; None if it writes anything else.

    >>> str(parse_date("Oct. 25th, 2020")), str(parse_date("2020-10-25T12:00:00Z")), parse_date("10 June")
    ('2020-10-25', '2020-10-25', None)
    """
    stripped = text.strip()
    if not stripped or len(stripped) > MAX_LENGTH:
        return None
    without_clock = _CLOCK.sub("", stripped).strip(" ,;|")
    return _written_in_edtf(without_clock) or _in_figures(without_clock) or _in_words(without_clock)


def _written_in_edtf(text: str) -> PartialDate | None:
    if not text[:1].isdigit() or not text.replace("/", "").replace("-", "").replace(".", "").isdigit():
        return None
    try:
        return PartialDate.parse(text)
    except DateValueError:
        return None


def _in_figures(text: str) -> PartialDate | None:
    compact = _COMPACT.fullmatch(text)
    if compact:
        return _day(*(int(part) for part in compact.groups()))
    dotted = _SHORT_DOTTED.fullmatch(text)
    if dotted is None:
        return None
    day, month, year = (int(part) for part in dotted.groups())
    return _day(year + (2000 if year < _PIVOT else 1900), month, day)


def _day(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate.day(year, month, day)
    except DateValueError:
        return None


def _in_words(text: str) -> PartialDate | None:
    found = [d for d in find_dates(text, anchor=None) if not d.is_relative]
    if len(found) != 1 or not found[0].has_year or "X" in found[0].value.edtf.replace("0X", ""):
        return None
    start, end = found[0].start, found[0].end
    rest = tokenise(text[:start]) + tokenise(text[end:])
    return found[0].value if all(_adds_nothing(token) for token in rest) else None


def _adds_nothing(token: Token) -> bool:
    return token.lower in _OTHER_WORDS or "weekday" in token.values or "time" in token.values
