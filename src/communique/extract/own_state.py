"""The state behind its organs: "Kenya will contribute", told by Kenya's Ministry of Foreign Affairs, is the teller's own promise.

Invariant: only an organ of a state stands for it; a mission or group that has a country in its name ("Friends of Fiji") does not.
"""

from __future__ import annotations

from functools import cache

from communique.knowledge.countries import load_countries
from communique.knowledge.undertakings import action_words


def is_own_state(by: tuple[str, ...], teller: tuple[str, ...]) -> bool:
    """Whether all those who are to act are states or governments whose organs tell it.

    >>> is_own_state(("Fiji",), ("Fijian Ministry of Foreign Affairs",))
    True
    >>> is_own_state(("Fiji",), ("Friends of Fiji",))
    False
    """
    organs = tuple(n for n in teller if not action_words().state_organs.isdisjoint(n.casefold().split()))
    return bool(by) and all(any(_belongs(organ, _state_in(name)) for organ in organs) for name in by)


def _state_in(name: str) -> str:
    """The state of "Government of Fiji"; any other name as it is."""
    return name.removeprefix("Government of ").removeprefix("the ")


def _belongs(organ: str, state: str) -> bool:
    words = f" {organ.casefold()} "
    return any(f" {n.casefold()} " in words for n in (state, *_adjectives_of(state)))


@cache
def _adjectives_of(state: str) -> tuple[str, ...]:
    return next((c.adjectives for c in load_countries() if state in {c.name, *c.also}), ())
