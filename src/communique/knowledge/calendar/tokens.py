"""A text as a stream of tokens, each with the classes by which the pattern table calls it.

Invariant: ``text[token.start:token.end] == token.text``, tokens stand in order and do not overlap, and every
character that is no blank belongs to one token.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from communique.knowledge.calendar.vocabulary import vocabulary

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
"""Full names, for days that a copy has glued to them ("on6August 2019")."""

_TOKEN = re.compile(
    r"""
    (?P<iso>\d{4}-\d{2}-\d{2}(?!\d))
  | (?P<numeric>\d{1,4}(?P<mark>[./-])\d{1,2}(?P=mark)\d{2,4}(?![\d/]))
  | (?P<time>\d{1,2}:\d{2}(?::\d{2})?)
  | (?P<amount>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+\.\d+)
  | (?P<decade>\d{3}0['’]?s\b|['’]?[2-9]0['’]?s\b)
  | (?P<nth>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)
  | (?P<glued>[^\W\d_]+(?=\d{1,2}MONTH\b))
  | (?P<digits>\d+(?![^\W_])|\d{1,2}(?=MONTH\b))
  | (?P<code>(?:\d|[^\W\d_]+\d)\w*)
  | (?P<word>[^\W\d_]+|['’]s\b)
  | (?P<other>\S)
    """.replace("MONTH", _MONTH),
    re.VERBOSE,
)

_HIJRI_YEAR = re.compile(r"(1[345]\d\d)a?h")
"""A year of the Hijra with its letter ("1444H")."""

_MONTH_DAY = re.compile(r"([a-z]{3,9})(\d{1,2})")
"""A month and its day without a blank, as in messages ("Oct2")."""

EMPTY_LINE = "¶"
"""The gap before a token that starts a paragraph; no date runs over it."""

MAX_DAY_WRITTEN = 39
"""Numbers up to here before a month are read as its day, so that 31 June and 35 May are seen to be impossible."""

_TWO_FIGURES, _FOUR_FIGURES = 2, 4

EARLIEST_YEAR, LATEST_YEAR = 1000, 2199
"""Four digits outside these are no year."""

MODERN = (1800, 2100)
"""Four digits outside these need the company of a month to be a year."""


@dataclass(slots=True, eq=False)
class Token:
    """A word, number or mark of a text. Never changed; not frozen, since a page has thousands and that is three times slower."""

    text: str
    """As written."""

    start: int
    """First character."""

    end: int
    """One past the last character."""

    lower: str
    """Case-folded, with a straight apostrophe."""

    values: Mapping[str, int | str]
    """Its classes, and its value in each; empty for a word that is not of the calendar."""

    keys: frozenset[str]
    """Its classes and its word in quotes: what a pattern can call it by."""

    gap: str
    """What stands before it: "" nothing, " " a blank or a line break, "¶" an empty line."""

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[:1].isupper()


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order.

    >>> [t.text for t in tokenise("10-12 June 2017, at 12:30")]
    ['10', '-', '12', 'June', '2017', ',', 'at', '12:30']
    """
    tokens = []
    end = 0
    for found in _TOKEN.finditer(text):
        start, last = found.span()
        written = found.group()
        lower, values, keys = _classify(written, found.lastgroup or "other")
        tokens.append(Token(written, start, last, lower, values, keys, _gap(text[end:start])))
        end = last
    return tuple(tokens)


def _gap(blank: str) -> str:
    if not blank or blank == " ":
        return blank
    return EMPTY_LINE if blank.count("\n") > 1 else " "


@lru_cache(maxsize=4096)
def _classify(written: str, kind: str) -> tuple[str, Mapping[str, int | str], frozenset[str]]:
    lower, values = _classes(written, kind)
    return lower, values, frozenset((*values, f"'{lower}'"))


def _classes(written: str, kind: str) -> tuple[str, Mapping[str, int | str]]:
    lower = written.casefold().replace("’", "'")
    if kind == "code" and (values := _code_classes(lower)):
        return lower, values
    if kind in {"word", "other", "code", "glued"}:
        return lower, vocabulary().values.get(lower, {})
    if kind == "digits":
        return lower, _number_classes(written)
    if kind == "nth":
        return lower, {"nth": int(written[:-2]), "day": int(written[:-2]), "ordinal": int(written[:-2])}
    if kind == "decade":
        return lower, _decade_classes(written.strip("'’"))
    return lower, {kind: written}


def _code_classes(lower: str) -> Mapping[str, int | str]:
    """Letters and figures in one: a year of the Hijra, a month with its day; nothing for any other code."""
    if hijri := _HIJRI_YEAR.fullmatch(lower):
        return {"hijri_year": int(hijri[1])}
    glued = _MONTH_DAY.fullmatch(lower)
    month = vocabulary().values.get(glued[1], {}).get("month") if glued else None
    return {"month_day": f"{month}-{glued[2]}"} if glued and month is not None else {}


def _decade_classes(written: str) -> Mapping[str, int | str]:
    """Decades with four figures, and those with two, which are of the twentieth century."""
    if written[:4].isdigit():
        return {"decade": written[:3] + "X"}
    return {"short_decade": f"19{written[0]}X"}


def _number_classes(digits: str) -> Mapping[str, int | str]:
    number = int(digits[:9])
    values: dict[str, int | str] = {"number": number}
    if len(digits) <= _TWO_FIGURES:
        values["two"] = digits
        if number <= MAX_DAY_WRITTEN:
            values["day"] = number
        values["count"] = number
    elif len(digits) == _FOUR_FIGURES and EARLIEST_YEAR <= number <= LATEST_YEAR:
        values["year"] = number
    return values
