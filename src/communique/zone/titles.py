"""Finds the headline among the free lines above the body.

Every free line gets a score: words, a kind of statement named in it and nearness to the body speak for it; menu, letterhead
and newspaper names speak against it. Invariant: a line that already has a role is never the headline.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from communique.zone.kinds import kind_in_title
from communique.zone.publishers import is_body_name, is_newspaper_name
from communique.zone.stamps import date_spans, is_country, place_spans
from communique.zone.units import Unit

LEAST_SCORE = 1.0
"""A line that scores less is no headline. Tuned on tests/cases/zones.json and tests/gold/develop by tests/zone."""

MOST_WORDS = 60
"""A longer line is prose."""

_COUNTED_WORDS = 8
_MENU_WORDS = 5
_MENU_RUN = 2
_SHORT_WORDS = 3
_SAME_FROM = 15
_NEXT_LINE = 2
_MASTHEAD_WORDS = 5
_ADOPTED = re.compile(r"(?:adopted|approved|issued|released|agreed) (?:by|at|on|in)\b", re.IGNORECASE)
_BREADCRUMB = re.compile(r"\s[|>»›/·•]\s|^[|>»›]")
_SESSION = re.compile(r"(?:\S+ ){0,4}(?:meeting|session|summit|round|sitting)", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:[./-][A-Z0-9()]{1,12})+(?:\s?\(\d{4}\))?|[A-Z]{2,5}/\S{2,30}(?:\s?\(\d{4}\))?")
_WIDE_BLANK = re.compile(r"\S[ \u00a0]{2,}(?=\S)")
_NUMBERED = re.compile(r"(?:Document|Press Release|Release|Doc\.?|Ref\.?) (?:No\.?|Number):? \S{1,24}", re.IGNORECASE)
_OPEN_ENDS = frozenset(
    {"of", "the", "on", "and", "for", "to", "in", "by", "with", "at", "a", "an", "de", "between", "from"}
)


def is_symbol(text: str) -> bool:
    """Whether a line is the symbol or number of a document.

    >>> is_symbol("PSC/PR/COMM.1187 (2023)")
    True
    """
    text = text[1:-1] if text[:1] == "[" and text[-1:] == "]" else text
    return any(c.isdigit() for c in text) and (_SYMBOL.fullmatch(text) or _NUMBERED.fullmatch(text)) is not None


def is_session(text: str) -> bool:
    """Whether a line only names a meeting ("Nineteenth Ordinary Session")."""
    return _SESSION.fullmatch(text) is not None


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path through a site or a row of links ("Home > News")."""
    return _BREADCRUMB.search(text) is not None


def find_title(units: Sequence[Unit], taken: Collection[int], span: range, *, known: str) -> tuple[int, int] | None:
    """First and last unit of the headline above the body.

    Args:
        units: all units of the page.
        taken: units that already have a role.
        span: the units above the body; the body begins where it stops.
        known: a title told beside the page or in its markup, empty if none.
    """
    best, best_score = -1, LEAST_SCORE
    for at in reversed(span):
        if at not in taken:
            score = _score(units, at, taken, stop=span.stop, known=known)
            if score >= best_score:
                best, best_score = at, score + 0.5
    return _whole(units, best, taken, span) if best >= 0 else None


def _score(units: Sequence[Unit], at: int, taken: Collection[int], *, stop: int, known: str) -> float:
    unit = units[at]
    if unit.words > MOST_WORDS or unit.label or unit.last in {",", ";"}:
        return 0.0
    if known and _same_words(known, unit.text):
        return 20.0
    between = sum(1 for i in range(at + 1, stop) if i not in taken)
    return _merits(unit) - _faults(unit) - 3.0 * _is_in_menu(units, at, taken, stop=stop) - 0.12 * between


def _merits(unit: Unit) -> float:
    score = min(unit.words, _COUNTED_WORDS) * 0.5
    score += 3.0 * (kind_in_title(unit.text) is not None)
    score += 4.0 * unit.text.startswith("# ")
    return score + 2.0 * _ends_in_date(unit.text)


def _faults(unit: Unit) -> float:
    text = unit.text
    names_body = is_body_name(text)
    fault = (
        5.0 * (len(_WIDE_BLANK.findall(text)) > 1)
        + 2.0 * (unit.last in {".", ":"})
        + 3.0 * len(_BREADCRUMB.findall(text))
    )
    fault += 3.0 * (names_body and kind_in_title(text) is None)
    fault += 4.0 * (is_newspaper_name(text) and unit.words <= _MASTHEAD_WORDS)
    fault += 6.0 * _is_only_place(text)
    fault += 1.5 * is_session(text) + 6.0 * bool(_ADOPTED.match(text))
    return fault + 4.0 * (names_body and _SYMBOL.search(text) is not None)


def _is_only_place(text: str) -> bool:
    """Whether a line is a town with its country ("Marade, Tavland")."""
    town, comma, country = text.strip(" .").rpartition(", ")
    return bool(comma) and is_country(country) and "," not in town and bool(place_spans(town))


def _ends_in_date(text: str) -> bool:
    dates = date_spans(text[-60:]) if len(text.split()) > _MENU_WORDS else ()
    return bool(dates) and not text[-60:][dates[-1].end :].strip(" .)")


def _same_words(known: str, text: str) -> bool:
    left, right = (" ".join(value.casefold().split()) for value in (known, text))
    return left == right or (len(right) > _SAME_FROM and left.startswith(right))


def _is_in_menu(units: Sequence[Unit], at: int, taken: Collection[int], *, stop: int) -> bool:
    """Whether a short line has such lines right above or below it."""
    if units[at].words > _SHORT_WORDS:
        return False
    return _short_run(units, range(at, 0, -1), taken, 1) + _short_run(units, range(at, stop - 1), taken, 0) >= _MENU_RUN


def _short_run(units: Sequence[Unit], way: range, taken: Collection[int], back: int) -> int:
    """How many short free lines follow each other without blank line on the way up or down."""
    count = 0
    for at in way[:_MENU_RUN]:
        beside = at - 1 if back else at + 1
        unit = units[beside]
        gap = units[at].gap if back else unit.gap
        if gap > 1 or beside in taken or unit.words > _MENU_WORDS or date_spans(unit.text):
            break
        count += 1
    return count


def _whole(units: Sequence[Unit], at: int, taken: Collection[int], span: range) -> tuple[int, int]:
    """The headline with the lines that it was broken into."""
    start = end = at
    while start - 1 in span and start - 1 not in taken and _is_broken(units[start - 1], units[start]):
        start -= 1
    while end + 1 in span and end + 1 not in taken and _is_broken(units[end], units[end + 1]):
        end += 1
    return (start, end)


def _is_broken(upper: Unit, lower: Unit) -> bool:
    """Whether two lines are one headline: a small word at the break, or capitals that go on on the next line."""
    if is_breadcrumb(upper.text) or is_breadcrumb(lower.text):
        return False
    if lower.gap > _NEXT_LINE or upper.label or lower.label or upper.text.isupper() != lower.text.isupper():
        return False
    if upper.text.split()[-1].casefold() in _OPEN_ENDS or lower.text.split()[0].casefold() in _OPEN_ENDS:
        return upper.last not in {".", ":", ";"}
    is_lead = upper.text.isupper() and lower.gap == 1 and kind_in_title(upper.text) is not None
    return is_lead and not is_symbol(lower.text) and not is_body_name(lower.text)
