"""Parties named in words: which state, body or person stands first there, with those joined to it.

A record has an addressee only where somebody is told something; an event of PLOVER has as its target whoever the deed is
about. That is the first party named in what is asked, promised, praised or blamed (as in TABARI and PETRARCH, whose
target is the first actor behind the verb). States come under their short names, whatever form the words have ("Tokyo",
"Fijian"). Invariant: a party is told by words that stand in the text, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from communique.knowledge.bodies import load_bodies
from communique.knowledge.countries import load_countries
from communique.knowledge.places import load_regions

_JOINED = re.compile(r"(?:'s|’s)?\s*(?:,|,?\s*(?:and|or|as well as)(?:\s+(?:with|to|for|of|by|from))?)\s*(?:the\s+)?")
_SHORT = 2
"""Letters of a form so short that it may be a common word ("US" and "UK" are told by their capitals)."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A party in the words."""

    name: str
    start: int
    end: int


def first_parties(words: str, people: tuple[str, ...] = (), *, but: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The party named first in the words, and those joined to it by a comma or "and"; without those of ``but``.

    Args:
        words: What is asked, promised, praised or blamed.
        people: Names of persons that count as parties.
        but: Parties that do the deed themselves, as any form of their names.

    >>> first_parties("to give aid to Fiji and Tonga despite Samoa")
    ('Fiji', 'Tonga')
    >>> first_parties("to withdraw its troops from neighbouring Tonga", but=("Fijian government",))
    ('Tonga',)
    """
    words = words.replace("U.N.", "UN")
    own = {n for party in but for n in states_in(party)} | set(but)
    found: list[_Named] = []
    for party in _named_in(words, people):
        if party.name in own:
            continue
        if found and not _JOINED.fullmatch(words[found[-1].end : party.start]):
            break
        found.append(party)
    return tuple(dict.fromkeys(p.name for p in found))


def states_in(words: str) -> tuple[str, ...]:
    """Short names of the states that the words name in any form.

    >>> states_in("the Fijian government")
    ('Fiji',)
    """
    return tuple(dict.fromkeys(_states()[m.group().casefold()] for m in _state_pattern().finditer(words)))


def _named_in(words: str, people: tuple[str, ...]) -> Iterator[_Named]:
    """Every party, from left to right; of forms at one place the longest."""
    found = [_Named(_states()[m.group().casefold()], m.start(), m.end()) for m in _state_pattern().finditer(words)]
    found += [_Named(_bodies()[m.group()], m.start(), m.end()) for m in _body_pattern().finditer(words)]
    for name in people:
        found += [_Named(name, m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words)]
    end = 0
    for party in sorted(found, key=lambda p: (p.start, -p.end)):
        if party.start >= end:
            yield party
            end = party.end


@cache
def _states() -> Mapping[str, str]:
    """Forms of states and their places in small letters, to the short name."""
    forms = {
        form.casefold(): country.name
        for country in load_countries()
        for form in (country.name, *country.also, *country.adjectives, *country.people, *country.capitals)
        if len(form) > _SHORT or form in {"US", "UK"}
    }
    return {n.casefold(): r.name for r in load_regions() for n in r.names if r.code} | forms


@cache
def _state_pattern() -> re.Pattern[str]:
    forms = [*(f for c in load_countries() for f in (c.name, *c.also, *c.adjectives, *c.people, *c.capitals))]
    forms += [n for r in load_regions() for n in r.names if r.code]
    return _any_of(f for f in forms if f.casefold() in _states())


@cache
def _bodies() -> Mapping[str, str]:
    """Forms of bodies as written, to the full name."""
    return {form: body.name for body in load_bodies() for form in (body.name, *body.also)}


@cache
def _body_pattern() -> re.Pattern[str]:
    return _any_of(_bodies())


def _any_of(forms: Iterator[str] | Mapping[str, str]) -> re.Pattern[str]:
    longest = sorted(set(forms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
