"""Names of instruments taken apart: the noun, the words before it, the words after it, number and date.

Invariant: the parts are folded, and small words and plain adjectives are left out, so that what remains tells instruments apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from communique.knowledge.bodies import load_bodies
from communique.knowledge.folding import fold
from communique.knowledge.tables import load_table
from communique.model.partial_date import PartialDate
from communique.resolve.other_actors import plain_body

_AFTER = re.compile(r" (?:of|by|on|between|from|for|to|in|about|concerning|with) ")
_NUMBER = re.compile(r"(?<![\w/])(?:no\.? ?)?(\d{1,4}/\d{2,4}|\d{1,4})(?: \((\d{4})\))?")
_UNKNOWN_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True, order=True)
class Parts:
    """An instrument's name, taken apart."""

    family: str
    """Family of its noun (statement, agreement ...); empty if unknown."""

    noun: str
    """Its noun; the last word if unknown."""

    before: tuple[str, ...]
    """Words before the noun, sorted."""

    after: tuple[str, ...]
    """Words after it, sorted."""

    number: str = ""
    """Its number; empty if it has none."""

    year: str = ""
    """The year told with the number; empty if none is told."""

    @property
    def words(self) -> frozenset[str]:
        """All words that tell it apart."""
        return frozenset((*self.before, *self.after))


@lru_cache(maxsize=32768)
def take_apart(name: str, number: str | None = None) -> Parts:
    """The parts of an instrument's name.

    >>> take_apart("Lake Shore Arrangement")
    Parts(family='agreement', noun='arrangement', before=('lake', 'shore'), after=(), number='', year='')
    >>> take_apart("joint statement by the Presidents of Fiji and Malta").after
    ('fiji', 'malta', 'presidents')
    """
    folded = _expand(" ".join(fold(name).split()))
    found = _NUMBER.search(fold(number)) if number else None
    noun, family, start, end = _find_noun(folded)
    if found is None and family == "resolution":
        found = _NUMBER.search(folded)
    before, after = folded[:start], folded[end:]
    digits = found[1] if found else ""
    year = (found[2] or "") if found else ""
    drop = {digits, year, *(digits.split("/"))}
    return Parts(family, noun, _words(before, drop), _words(after, drop), digits, year)


def give_year(value: PartialDate | None, issued: PartialDate | None) -> PartialDate | None:
    """The date with the latest year not after the issue date where its own is unknown.

    >>> str(give_year(PartialDate("XXXX-10-09"), PartialDate("2014-01-20")))
    '2013-10-09'
    """
    found = _UNKNOWN_YEAR.fullmatch(value.edtf) if value else None
    if value is None or found is None or issued is None or issued.upper is None:
        return value
    last = issued.upper
    month, day = int(found[1]), int(found[2])
    year = last.year if (month, day) <= (last.month, last.day) else last.year - 1
    try:
        return PartialDate.day(year, month, day)
    except ValueError:
        return value


def _find_noun(folded: str) -> tuple[str, str, int, int]:
    """The noun with its family and place: the last one before the first preposition, else the last of all."""
    table = _families()
    first = _AFTER.search(f" {folded}")
    stretches = (folded[: first.start()] if first else folded, folded)
    for stretch in stretches:
        words = list(re.finditer(r"[\w-]+", stretch))
        for last in range(len(words), 0, -1):
            for size in (2, 1):
                if last >= size and (noun := " ".join(w[0] for w in words[last - size : last])) in table:
                    return noun, table[noun], words[last - size].start(), words[last - 1].end()
    words = list(re.finditer(r"[\w-]+", stretches[0]))
    return (words[-1][0], "", words[-1].start(), words[-1].end()) if words else (folded, "", 0, len(folded))


def _words(words: str, drop: set[str]) -> tuple[str, ...]:
    weak = _weak()
    return tuple(sorted({w for w in re.findall(r"[\w-]+", words.replace("'s", "")) if w not in weak and w not in drop}))


def _expand(folded: str) -> str:
    """Acronyms of bodies written out, in one spelling, so that both forms of a name have the same words."""
    words = plain_body(folded)
    return " ".join(_acronyms().get(word, word) for word in words.split())


@cache
def _acronyms() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for body in load_bodies():
        for name in body.also:
            if name.replace(".", "").isupper() and " " not in name and len(name) > 1:
                table.setdefault(fold(name), plain_body(body.name))
    return table


@cache
def _families() -> Mapping[str, str]:
    table = load_table("resolving")["instrument_families"]
    return {fold(str(noun)): family for family, nouns in table.items() for noun in nouns}


@cache
def _weak() -> frozenset[str]:
    return frozenset(fold(str(word)) for word in load_table("resolving")["weak"])
