"""Reads what the first sentences of a body tell of the session that issued it ("The Summit met in Marade on 5 May 2029").

A communiqué without any other date is of the day on which its session was held. Invariant: only a session of a body is
read, never the meeting of two persons, and only words that stand in the text are returned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.model.span import Span
from communique.zone.publishers import names_no_place
from communique.zone.stamps import date_spans, is_country

_LONGEST = 600
"""So many characters of a paragraph are searched."""

_REACH = 200
"""The day and place stand at most so many characters behind the verb."""

_BODIES = (
    r"Summit|Session|[Mm]eeting|Assembly|Authority|Council|Committee|Conference|Heads of (?:State|Government|Delegation)|Ministers"
    r"|Presidents|Leaders|Organ|Troika|Quartet|Quad|Commission|Retreat|Guarantors|Mediators|Envoys|Representatives"
)
_SUBJECT = re.compile(
    rf"^\W*(?:[A-Z][A-Z ]{{2,40}}:\s+)?(?:THE |The |Our |We, |A )?(?:[^.;:]{{0,160}}?\b)?(?:{_BODIES})\b"
)
_ADOPTED_BY = re.compile(r"^\W*(?:adopted|approved|issued|agreed) by\b", re.IGNORECASE)
_ADOPTS = re.compile(
    r"\b(?:adopted|issued|agreed (?:on|upon)|approved|released) (?:the following|this)\b", re.IGNORECASE
)
_AT_SESSION = re.compile(r"\bat (?:its|their|the) [^.;:]{0,60}?(?:meeting|session|summit)\b", re.IGNORECASE)
_HELD = re.compile(r"\b(?:met|convened|gathered|assembled|held|convoked)\b")
_OTHER = re.compile(r"\b(?:adopted|presented|recall\w*|statements?|reports?|agreements?|will|to be)\b", re.IGNORECASE)
"""Words that show that the session held is another one."""

_TODAY = re.compile(r"[^.;]{0,40}\btoday\b")
_PLACE = re.compile(
    r"\b(?:in|at)\s+(?:the (?:city|town|settlement|village|capital|resort) of\s+)?(?P<place>[A-ZÀ-Þ][\w’'.-]*(?:\s(?:(?:es|de|el|al|la|of)\s)?[A-ZÀ-Þ][\w’'-]*){0,3})"
)


@dataclass(frozen=True, slots=True)
class Session:
    """The session that a text says it comes from."""

    date: Span | None
    """Its day, the last one of several; None if it is only "today"."""

    place: Span | None
    """Where it was held; None if not told."""

    adopts: bool
    """Whether the sentence says that the text was adopted there, and not only that it was held."""


def read_session(text: str) -> Session | None:
    """The session that the first words of a paragraph tell of; None if they tell of none.

    >>> words = "The Joint Summit met in Marade on 5 May 2029 to hear the envoy."
    >>> session = read_session(words)
    >>> session.date.of(words), session.place.of(words), session.adopts
    ('5 May 2029', 'Marade', False)
    """
    head = text[:_LONGEST]
    adopts = _ADOPTED_BY.match(head) is not None or (
        _ADOPTS.search(head) is not None and _AT_SESSION.search(head) is not None
    )
    if not adopts and _SUBJECT.match(head) is None:
        return None
    held = _HELD.search(head)
    if held is None or (not adopts and _OTHER.search(head, 0, held.start())):
        return None
    near = [d for d in date_spans(head) if held.end() <= d.start <= held.end() + _REACH]
    if not near and not _TODAY.match(head, held.end()):
        return None
    return Session(near[0] if near else None, _place_after(head, held.end()), adopts)


def _place_after(head: str, start: int) -> Span | None:
    """The first town named after the verb."""
    months = {date.start for date in date_spans(head)}
    for found in _PLACE.finditer(head, start, start + _REACH):
        words = found["place"].rstrip(".,")
        if found.start("place") not in months and not names_no_place(words) and not is_country(words):
            return Span(found.start("place"), found.start("place") + len(words))
    return None
