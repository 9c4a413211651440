"""Reads days written out in words, as the closing lines of treaties have them.

Only whole days are read ("the fourteenth day of June, two thousand and twenty-five"). Invariant: what is returned exists
in the calendar; anything else is None.
"""

from __future__ import annotations

import re

from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate

_ORDINALS_LIST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth "
    "twenty-ninth thirtieth thirty-first"
)
_ORDINALS = _ORDINALS_LIST.split()
_MONTHS_LIST = "january february march april may june july august september october november december"
_MONTHS = _MONTHS_LIST.split()
_UNITS_LIST = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_UNITS = _UNITS_LIST.split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBER = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[:9])}))?|{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
)
_YEAR = rf"(?P<year>\d{{4}}|two thousand(?: and)?(?: {_NUMBER})?|nineteen(?: hundred(?: and)?)? {_NUMBER})"

WORDED_DAY = re.compile(
    rf"\b(?P<day>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?: day)?(?: of)? (?P<month>{'|'.join(_MONTHS)}),?"
    rf"(?: in the year| of the year)? {_YEAR}\b".replace(" ", r"\s+"),
    re.IGNORECASE,
)
"""A day, month and year in words; the year may be in figures."""


def may_be_worded(text: str) -> bool:
    """Whether it is worth looking for a day in words.

    >>> may_be_worded("the fourteenth day of June"), may_be_worded("14 June")
    (True, False)
    """
    folded = text.casefold()
    return "thousand" in folded or "day of" in folded or "th of" in folded


def worded_value(text: str) -> PartialDate | None:
    """The day that ``text`` writes out; None if it writes none.

    >>> str(worded_value("fourteenth day of June, two thousand and twenty-five"))
    '2025-06-14'
    """
    found = WORDED_DAY.search(text)
    if found is None:
        return None
    day = _ORDINALS.index("-".join(found["day"].lower().split())) + 1
    month = _MONTHS.index(found["month"].lower()) + 1
    try:
        return PartialDate.day(_year(found["year"]), month, day)
    except DateValueError:
        return None


def _year(words: str) -> int:
    if words.isdigit():
        return int(words)
    parts = [part for part in re.split(r"[\s-]+", words.lower()) if part not in {"and", "hundred"}]
    base, rest = (2000, parts[2:]) if parts[0] == "two" else (1900, parts[1:])
    return base + sum(_TENS.get(part) or _UNITS.index(part) + 1 for part in rest)
