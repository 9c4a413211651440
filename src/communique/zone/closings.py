"""Reads lines that tell where and when a text was done: closing lines ("Done at Sochi, 23 January 2012") and adopting lines."""

from __future__ import annotations

import re

from communique.zone.stamps import Stamp, date_spans, is_country, is_seat, name_places, place_spans, read_stamp

LONGEST = 300
"""A line of more characters closes nothing."""

_MOST_PARTS = 4
_MOST_WORDS = 16
_DONE_AT = re.compile(
    r"(?:done|adopted|issued|signed|given)\b(?:\s+\w+){0,3}?\s+(?:at|in)\s+(?:the city of\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
_DONE_WITHIN = re.compile(
    r"(?:^|[.;,:]\s+)((?:Done|DONE|Signed|SIGNED|Given|GIVEN|Concluded)\s+(?:at|in|on|this|AT|IN|ON|THIS)\b)|(?<=\s)(done\s+(?:at|in)\s+[A-Z])"
)
_DONE = re.compile(r"(?:done|adopted|issued|signed|given|dated) (?:on|this|the|by|at|in)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([A-Z][^()]*\)\W*$")
_ISSUED_TODAY = re.compile(
    r"\b(?:issued|released|published|adopted|made) (?:earlier )?today,? in (?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})"
)
_BEFORE_DATE = re.compile(r"[\s,]*\b(?:on|this|the)?\s*(?:the)?[\s,]*$", re.IGNORECASE)


def read_closing(text: str) -> Stamp | None:
    """Date and places of a line that tells where and when a text was done; None for any other line.

    >>> read_closing("Done at Marade, 23 January 2027").date
    Span(start=16, end=31)
    """
    dates = date_spans(text) if len(text) <= LONGEST else ()
    if not dates:
        return None
    done = _DONE_AT.match(text)
    if done is not None:
        date = next((d for d in dates if d.start >= done.end()), None)
        return _placed(text, done.end(), date.start, Stamp(date, ())) if date else Stamp(dates[0], ())
    if _DONE.match(text):
        return Stamp(dates[-1], ())
    return read_stamp(text) or _signed(text)


def done_at(text: str) -> int:
    """Where "Done at ..." or "Signed in ..." begins a line or a sentence of a longer one; -1 if it does not.

    >>> done_at("They have signed it. Done at Marade, this 5th day of May 2029."), done_at("It was signed in Marade.")
    (21, -1)
    """
    found = _DONE_WITHIN.search(text)
    return max(found.start(1), found.start(2)) if found else -1


def issued_today_at(text: str) -> str | None:
    """The town in which the first words say that the text was issued on the day itself; None if they name none.

    >>> issued_today_at("The statement issued today in Vienna by the Quintet:")
    'Vienna'
    """
    found = _ISSUED_TODAY.search(text[: 2 * LONGEST])
    words = found["place"] if found else ""
    return name_places(words, place_spans(words)) if words and is_seat(words) and not is_country(words) else None


def _placed(text: str, start: int, end: int, stamp: Stamp) -> Stamp:
    words = _IN_BRACKETS.sub("", _BEFORE_DATE.sub("", text[start:end]))
    places = place_spans(text, start=start, end=start + len(words))
    return Stamp(stamp.date, places)


def _signed(text: str) -> Stamp | None:
    """An office, a place and a date ("Press Office of the President, Tavrel, 5 June 2013")."""
    date = date_spans(text)[-1]
    parts = [part.strip() for part in text[: date.start].rstrip(" ,").split(",") if part.strip()]
    is_last = not text[date.end :].strip(" .")
    if not is_last or not 1 < len(parts) <= _MOST_PARTS or len(text.split()) > _MOST_WORDS:
        return None
    start = text.rindex(parts[-1], 0, date.start)
    return Stamp(date, place_spans(text, start=start, end=start + len(parts[-1])))
