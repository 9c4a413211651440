"""Reads what follows the core of a statement: signatures and closing lines, then furniture to the end of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from communique.model.text import ZoneRole
from communique.zone.core import ends_page, is_sentence, is_teaser
from communique.zone.heads import is_byline
from communique.zone.marks import Mark
from communique.zone.stamps import date_spans
from communique.zone.units import Unit

SIGNATURE_LINES = 8
"""No more lines are taken for signatures."""

_SIGNATURE_WORDS = 12
_CLOSING = re.compile(
    r"(?:done|adopted|issued|signed|given|agreed|dated)\b.{0,20}\b(?:at|in|on|this|by)\b", re.IGNORECASE
)
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]*|of|the|for|de|van|von|al|bin|and|to|,):?(?:[ \u00a0](?:[A-ZÀ-Þ(][\w’'.,()-]*:?|of|the|for|de|van|von|al|bin|and|to|&))*"
)
_SMALL_MENU = frozenset("about contact home news menu search share print events documents publications more".split())


def last_of_body(units: Sequence[Unit], marks: Sequence[Mark | None], hidden: Mapping[int, object], last: int) -> int:
    """The last unit of the body: the core's last, or a signature or closing line below it."""
    end = at = last
    while at + 1 < len(units) and at - last < SIGNATURE_LINES:
        at += 1
        unit = units[at]
        if marks[at] is not None or at in hidden or is_teaser(unit) or is_byline(unit):
            break
        if is_closing(unit):
            end = at
        elif not _may_sign(unit):
            break
    signs = range(end + 1, at + 1 if at - last < SIGNATURE_LINES and _is_free(units, marks, hidden, at) else at)
    if _are_signatures(units, marks, signs, end):
        end = signs[-1]
    return end


def is_closing(unit: Unit) -> bool:
    """Whether a unit tells where and when a text was done ("Done at Sochi, 23 January 2012").

    >>> from communique.zone.units import split_units
    >>> is_closing(split_units("Geneva, 11 October 2017")[0])
    True
    """
    if unit.words > 30 or not date_spans(unit.text[:200]):
        return bool(unit.words <= 8 and _CLOSING.match(unit.core))
    return unit.words <= 14 or _CLOSING.match(unit.core) is not None


def _is_free(units: Sequence[Unit], marks: Sequence[Mark | None], hidden: Mapping[int, object], at: int) -> bool:
    return marks[at] is None and at not in hidden and _may_sign(units[at]) and not is_byline(units[at])


def _may_sign(unit: Unit) -> bool:
    if unit.label or unit.words > _SIGNATURE_WORDS or unit.text.casefold().split()[0].strip(":") in _SMALL_MENU:
        return False
    return _NAME.fullmatch(unit.text) is not None and not _is_heading(unit)


def _is_heading(unit: Unit) -> bool:
    return unit.text.endswith((":", "…", "?", "!"))


def _are_signatures(units: Sequence[Unit], marks: Sequence[Mark | None], signs: range, end: int) -> bool:
    """Whether lines below the body are names: few, near it, and followed by no further menu."""
    if not signs or len(signs) > SIGNATURE_LINES or units[signs[0]].gap > 4:
        return False
    after = signs[-1] + 1
    is_last = after >= len(units) or marks[after] is not None
    return is_last and len(signs) <= 2 * max(1, SIGNATURE_LINES // 2) and end < signs[0]


def roles_below(
    units: Sequence[Unit], marks: Sequence[Mark | None], hidden: Mapping[int, tuple[ZoneRole, str]], first: int
) -> dict[int, tuple[ZoneRole, str]]:
    """The roles of all units from ``first`` on: each heading of furniture gives its role to what follows."""
    found: dict[int, tuple[ZoneRole, str]] = {}
    current = (ZoneRole.NAVIGATION, "below the end of the body")
    for i in range(first, len(units)):
        mark = marks[i]
        if i in hidden and (mark is None or not mark.opens):
            found[i] = hidden[i]
        elif mark is None:
            found[i] = _inherited(units[i], current)
        else:
            found[i] = (mark.role, f"says {mark.phrase!r}")
            if mark.opens:
                current = (mark.role, f"below {mark.phrase!r}")
            elif ends_page(mark):
                current = (ZoneRole.NOTICE, "below the end mark")
    return found


def _inherited(unit: Unit, current: tuple[ZoneRole, str]) -> tuple[ZoneRole, str]:
    if current[0] is ZoneRole.NAVIGATION and is_byline(unit):
        return (ZoneRole.BYLINE, "says who wrote it")
    if current[0] in {ZoneRole.NAVIGATION, ZoneRole.NEWSLETTER} and (is_teaser(unit) or is_sentence(unit)):
        return (ZoneRole.RELATED, "words of another page below the body")
    return current
