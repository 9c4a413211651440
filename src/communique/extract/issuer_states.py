"""Finds the states in whose name a headline says that a text is issued ("Joint Statement of A, B and C", "by the Leaders of A and B").

Where the headline means the leaders of those states and the text names each of them, they are the issuers. Invariant: a list in
which one name is no state gives nothing.
"""

from __future__ import annotations

import re

from communique.extract.issuer_phrases import Found, Seen, state_names
from communique.knowledge.posts import load_post_words
from communique.model.reading import Known
from communique.model.span import Span

_BY_STATES = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|remarks|release|message)\s+(?:\w+\s+)?(?:by|of|from|between|issued by)\s+"
    r"(?P<who>(?:the\s+)?(?:leaders|presidents|heads of (?:state|government)|governments?)\s+of\s+)?(?P<list>.+)",
    re.IGNORECASE | re.DOTALL,
)
_TAIL = re.compile(
    r"\s+(?:on|regarding|concerning|about|following|after|calling|announcing|in response)\b.*", re.DOTALL
)
_CUT = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_LEADERS = ("leaders", "presidents", "heads")


def by_states(seen: Seen) -> Found:
    """The states of the headline, or their leaders where it means these."""
    if seen.header.title is None:
        return (), ()
    title = seen.header.title
    found = _BY_STATES.search(_plain(title.of(seen.text.content)))
    if found is None:
        return (), ()
    start, end = found.span("list")
    kept = _TAIL.sub("", found["list"]).rstrip(" .:;")
    names = tuple(
        part.removeprefix("the ").removeprefix("The ").strip()
        for part in _CUT.split(" ".join(kept.split()))
        if part.strip()
    )
    if len(names) < _SEVERAL or any(name.casefold() not in state_names() for name in names):
        return (), ()
    span = Span(title.start + start, min(title.start + end, title.end))
    who = (found["who"] or "").casefold().removeprefix("the ")
    leaders = _leaders_of(seen, names) if who.startswith(_LEADERS) else ()
    return leaders or names, (span,)


_SEVERAL = 2
"""States that make a list."""


def _plain(title: str) -> str:
    r"""A headline without the backslashes and hard blanks of markup, letter for letter as long.

    >>> _plain("the United\\_States")
    'the United  States'
    """
    return title.replace("\\_", "  ").replace("\u00a0", " ").replace("\n", " ")


def _leaders_of(seen: Seen, states: tuple[str, ...]) -> tuple[str, ...]:
    """One head of state or government for each state, as the text names them; empty if one is missing or has two."""
    found = [[p.name for p in seen.reading.people if _leads(p, state)] for state in states]
    return tuple(names[0] for names in found) if all(len(names) == 1 for names in found) else ()


def _leads(person: Known, state: str) -> bool:
    heads = load_post_words().national - {
        "minister",
        "foreign minister",
        "secretary of state",
        "foreign secretary",
        "speaker",
    }
    return any(
        o.post.casefold() in heads and o.of is not None and o.of.casefold().endswith(state.casefold())
        for o in person.offices
    )
