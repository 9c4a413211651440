"""Reads what follows the core of a statement: signatures and closing lines, then furniture to the end of the page."""

from __future__ import annotations

import re

from communique.model.text import ZoneRole
from communique.zone.closings import done_at, read_closing
from communique.zone.core import ends_page, is_operative, is_sentence, is_teaser
from communique.zone.heads import Role, Sight, is_byline
from communique.zone.titles import is_breadcrumb
from communique.zone.units import Unit

SIGNATURE_LINES = 8
"""No more lines below the core are taken for signatures and closing lines."""

SIGNATORY_LINES = 40
"""Below "Done at ..." so many lines are looked at for who signs."""

FACETS_BELOW = 6
"""Labels in so many units below the body still speak of the statement."""

_SIGNATURE_WORDS = 14
_SIGNATURE_GAP = 4
_NEXT_PARAGRAPH = 2
_CUT_WORDS = 4
_PARTICLES = r"(?:al|el|as|ad|an|ar|ash|at|az|bin|ben)-[A-Z][\w’'-]*|of|the|for|de|van|von|der|al|bin|and|to|&"
_NAME = re.compile(rf"(?:[A-ZÀ-Þ][\w’'.-]*|{_PARTICLES}):?,?(?:\s(?:[A-ZÀ-Þ(][\w’'.()-]*[:,]?|{_PARTICLES}))*")
_SIGNS = re.compile(
    r"(?:For|On behalf of|FOR) (?:the )?[A-Z][^:]{1,60}:|(?:Witnessed|Signed|Guaranteed) by\b|In the presence of\b"
)
"""How the lines of a treaty's signatures begin."""

_SIGNED_WORDS = re.compile(
    rf"(?:[_.\s]*|\((?:[Ss]igned|SIGNED|[Ss]ignature)\)\s*)(?:[A-ZÀ-Þ(][\w’'.()/-]*[:,.;]?|{_PARTICLES}|in|on|a|[-–/])?"
    rf"(?:\s+(?:[A-ZÀ-Þ(][\w’'.()/-]*[:,.;]?|{_PARTICLES}|in|on|a|[-–/]))*[_.\s]*"
)
"""A line of a signature: a name, a post, whom it binds."""

_SIGNATORY = re.compile(
    r"^(?:For|FOR|On behalf of|Signed|H\.? ?E\b|Hon\b|Mrs?\b|Ms\b|Dr\b|Gen|Lt|Maj|Col|Brig|Amb|His |Her |Sheikh)"
    r"|\b(?i:minister|president|chair|chairman|chairperson|representative|secretary|envoy|ambassador|head|leader|commander"
    r"|director|commissioner|mediator|advis[eo]r|governor|spokesperson|spokesman|delegation|facilitator|witness(?:es)?|guarantor|chief)\b"
)
"""What shows that a line signs and is no menu."""

_MENU_WORDS = frozenset(
    {"about", "contact", "home", "news", "menu", "search", "share", "print", "events", "documents", "more", "latest"}
)
_OWN_LABELS = frozenset({"date", "posted", "place", "source", "number", "language"})


def last_of_body(sight: Sight, last: int) -> int:
    """The last unit of the body: the core's last, or a closing line or signature below it."""
    end = last
    stop = min(len(sight.units), last + 1 + SIGNATURE_LINES)
    for at in range(last + 1, stop):
        if not _is_free(sight, at):
            break
        if read_closing(sight.units[at].text) is not None or _goes_on(sight.units[at]):
            end = at
        elif not _may_sign(sight.units[at]):
            break
    return _cut_off(sight, max(_last_signature(sight, end), _last_signatory(sight, end)))


def _cut_off(sight: Sight, end: int) -> int:
    """The last unit of the page, if it goes on with the body and was cut off in the middle of a sentence."""
    at = end + 1
    if at != len(sight.units) - 1 or not _is_free(sight, at):
        return end
    unit, before = sight.units[at], sight.units[end]
    if unit.gap > _NEXT_PARAGRAPH + 1 or is_breadcrumb(unit.text):
        return end
    same_list = bool(unit.label) and unit.label[:1] == before.label[:1]
    words = unit.core.split()
    small = sum(not word[:1].isupper() for word in words)
    is_prose = len(words) >= _CUT_WORDS and small * 2 >= len(words)
    return (
        at
        if same_list
        or is_prose
        or (bool(unit.label) and len(words) >= 2 * _CUT_WORDS)
        or (is_operative(unit) and before.last == ":")
        else end
    )


def _goes_on(unit: Unit) -> bool:
    """Whether a short line still ends like a sentence or a listed measure ("Thank you.", "- open the road.")."""
    return unit.words > 1 and unit.gap <= _NEXT_PARAGRAPH and unit.last in {".", ";"} and unit.text[-1] != ":"


def _last_signature(sight: Sight, end: int) -> int:
    """The last of the names below the body, if they are few, near it, and no menu follows them."""
    last = end
    while last + 1 < len(sight.units) and _is_free(sight, last + 1) and _may_sign(sight.units[last + 1]):
        last += 1
    near = last > end and sight.units[end + 1].gap <= _SIGNATURE_GAP
    is_over = last + 1 == len(sight.units) or not _is_free(sight, last + 1)
    return last if near and is_over and last - end <= SIGNATURE_LINES else end


def _last_signatory(sight: Sight, end: int) -> int:
    """The last line that signs below "Done at ...": names, posts and "For the ..." line by line, however many."""
    done = next((at for at in range(max(0, end - SIGNATURE_LINES), end + 1) if _is_done(sight.units[at])), None)
    if done is None:
        return end
    last, at = end, done + 1
    while at < min(len(sight.units), done + 1 + SIGNATORY_LINES) and (at <= end or _is_signing(sight, at)):
        if at > end and _SIGNATORY.search(sight.units[at].text):
            last = at
        at += 1
    return last


def _is_done(unit: Unit) -> bool:
    start = done_at(unit.text)
    return start >= 0 and read_closing(unit.text[start:]) is not None


def _is_signing(sight: Sight, at: int) -> bool:
    unit = sight.units[at]
    if not _is_free(sight, at) or unit.words > 2 * _SIGNATURE_WORDS or unit.text.endswith(("…", "?", "!")):
        return False
    return (
        unit.text.casefold().split()[0].strip(":") not in _MENU_WORDS and _SIGNED_WORDS.fullmatch(unit.text) is not None
    )


def _is_free(sight: Sight, at: int) -> bool:
    is_known = sight.marks[at] is not None or at in sight.hidden or at in sight.facets
    return not is_known and not is_teaser(sight.units[at]) and not is_byline(sight.units[at])


def _may_sign(unit: Unit) -> bool:
    if not unit.label and _SIGNS.match(unit.text) and unit.words <= 2 * _SIGNATURE_WORDS and unit.last != ":":
        return True
    if unit.label or unit.words > _SIGNATURE_WORDS or unit.text.endswith((":", "…", "?", "!")):
        return False
    words = unit.text.strip("*_ ")
    first = words.casefold().split()[0].strip(":") if words else ""
    return bool(words) and first not in _MENU_WORDS and _NAME.fullmatch(words) is not None


def names_speaker(sight: Sight, at: int) -> bool:
    """Whether a line below the headline holds a name and a post ("A B, Special Envoy for X")."""
    name, comma, post = sight.units[at].text.partition(", ")
    is_name = 1 < len(name.split()) <= _SPEAKER_WORDS and _NAME.fullmatch(name) is not None
    return bool(comma) and is_name and _is_signing(sight, at) and _SIGNATORY.search(post) is not None


_SPEAKER_WORDS = 5
"""Words of a name with its titles."""


def roles_below(sight: Sight, first: int) -> dict[int, Role]:
    """The roles of all units from ``first`` on: each heading of furniture gives its role to what follows."""
    found: dict[int, Role] = {}
    start = (ZoneRole.NAVIGATION, "below the end of the body")
    current = start
    for at in range(first, len(sight.units)):
        mark = sight.marks[at]
        if at in sight.hidden:
            found[at] = sight.hidden[at]
        elif mark is not None:
            found[at] = (mark.role, f"says {mark.phrase!r}")
            if mark.opens or ends_page(mark):
                current = (mark.role, f"below {mark.phrase!r}")
        elif current == start and at - first < FACETS_BELOW and sight.facets.get(at) in _OWN_LABELS:
            found[at] = (ZoneRole.FACETS, f"label {sight.facets[at]}")
        else:
            found[at] = _inherited(sight.units[at], current)
    return found


def _inherited(unit: Unit, current: Role) -> Role:
    if current[0] is ZoneRole.NAVIGATION and is_byline(unit):
        return (ZoneRole.BYLINE, "says who wrote it")
    if current[0] in {ZoneRole.NAVIGATION, ZoneRole.NEWSLETTER} and (is_teaser(unit) or is_sentence(unit)):
        return (ZoneRole.RELATED, "words of another page below the body")
    return current
