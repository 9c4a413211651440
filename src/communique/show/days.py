"""Days in words: a date of any precision as people write it, in the reader's language.

Invariant: words tell no more than the value; what cannot be said in words stays as it is written.
"""

from __future__ import annotations

import re

from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate
from communique.show.spoken import spoken

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Months in their order; the catalogue has them in other languages."""

PARTS = {
    "21": "spring %(year)s",
    "22": "summer %(year)s",
    "23": "autumn %(year)s",
    "24": "winter %(year)s",
    "33": "first quarter of %(year)s",
    "34": "second quarter of %(year)s",
    "35": "third quarter of %(year)s",
    "36": "fourth quarter of %(year)s",
}
"""Parts of a year by their number in EDTF (ISO 8601-2, 4.8)."""

_IN_ENGLISH = re.compile(rf"\b(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})\b")
_NOT_BEFORE = "undated, not before "


def in_words(edtf: str) -> str:
    """A date as people write it.

    >>> in_words("2012-03-22"), in_words("2012-03"), in_words("2011-22"), in_words("201X")
    ('22 March 2012', 'March 2012', 'summer 2011', '2010s')
    >>> in_words("2011-06-15/2011-06-20"), in_words("2020-11-09/.."), in_words("2011-06-30/2011-07-02")
    ('15 to 20 June 2011', 'not before 9 November 2020', '30 June 2011 to 2 July 2011')
    """
    try:
        PartialDate(edtf)
    except DateValueError:
        return edtf
    first, _, last = edtf.partition("/")
    if not last:
        return _point(first)
    if ".." in (first, last):
        return spoken("not after %(day)s", day=_point(last)) if first == ".." else _not_before(_point(first))
    if first[:7] == last[:7] and len(first) == len(last) == len("2011-06-15") and "X" not in edtf:
        return spoken("%(first)s to %(last)s", first=int(first[8:]), last=_point(last))
    return spoken("%(first)s to %(last)s", first=_point(first), last=_point(last))


def told_again(words: str) -> str:
    """Days in English words, such as a row has them, in the reader's language; a date in EDTF in words.

    >>> told_again("11 June 2013 [inferred]"), told_again("2013-06"), told_again("undated, not before 9 November 2020")
    ('11 June 2013 [inferred]', 'June 2013', 'undated, not before 9 November 2020')
    """
    said = in_words(words)
    if said != words or not said:
        return said
    if said.startswith(_NOT_BEFORE):
        return f"{spoken('undated')}, {_not_before(told_again(said.removeprefix(_NOT_BEFORE)))}"
    bare, bracket, basis = said.partition(" [")
    basis = f" [{spoken(basis.removesuffix(']'))}]" if bracket else ""
    return (spoken(bare) if bare == "undated" else _IN_ENGLISH.sub(_translated, bare)) + basis


def _translated(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    return _of(int(day) if day else 0, MONTHS.index(month) + 1, year)


def _not_before(day: str) -> str:
    return spoken("not before %(day)s", day=day)


def _point(edtf: str) -> str:
    year, _, rest = edtf.partition("-")
    month, _, day = rest.partition("-")
    if rest in PARTS:
        return spoken(PARTS[rest], year=year)
    if month.isdigit() and (day.isdigit() or not day) and year.isdigit():
        return _of(int(day) if day else 0, int(month), year)
    if not rest and year.endswith("X") and year[:3].isdigit():
        return spoken("%(decade)ss", decade=f"{year[:3]}0")
    return edtf


def _of(day: int, month: int, year: str) -> str:
    if not 1 <= month <= len(MONTHS):
        return f"{year}-{month:02d}"
    name = spoken(MONTHS[month - 1])
    if not day:
        return f"{name} {year}"
    return spoken("1 %(month)s", month=name) + f" {year}" if day == 1 else f"{day} {name} {year}"
