"""Finds the core of a page: the run of units that reads most like connected sentences.

Each unit has a weight: sentences count for it by their words, menu lines, teasers and furniture against it. The core is
the run with the greatest sum (Bentley, Programming Pearls, 1984: maximum subarray), so a list between two paragraphs
stays inside while a menu before the first or after the last stays outside. Invariant: time is linear in the units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from communique.knowledge.verbs import verb_frames
from communique.model.text import ZoneRole
from communique.zone.marks import Mark
from communique.zone.units import Unit

SENTENCE_WORDS = 5
"""A line that ends like a sentence is one from so many words on."""

SENTENCE_MOST = 60
"""One unit weighs no more than so many words: a long line must not outweigh a page."""

RUN_ON_WORDS = 60
"""A line without a final stop is prose from so many words on."""

MENU_WEIGHT = -3.0
"""Weight of a short line without punctuation. Tuned on ../shared/seeds (148 menu lines) by tests/zone/test_seeds.py."""

LISTED_WEIGHT = 0.0
"""Weight of a line that begins with an honour or an office, as in lists of participants."""

FURNITURE_WEIGHT = -6.0
"""Weight of a line that furniture.yaml knows."""

HIDDEN_WEIGHT = -0.5
"""Weight of a line that the markup calls furniture: its bounds are known, so the body may go on behind it."""

TEASER_WEIGHT = -10.0
"""Weight of a line that is cut off by an ellipsis."""

LEAST_BODY = 8.0
"""A page whose core weighs less has no body."""

ENOUGH_BEFORE_TAIL = 12.0
"""A heading such as "Leave a Reply" ends the body if a core of this weight stands above it."""

AFTER_TAIL_SHARE = 0.05
"""What stands below such a heading counts only for this share."""

_PARTICIPANT = re.compile(
    r"(?:^|, (?:the )?|^the )(?:H\.? ?E\.?|Mr|Mrs|Ms|Dr|Hon|Amb|Prof|Sen|Gen|Lt|Col|His|Her|Rt|Ambassador|President|Minister|Prime|Secretary|Sheikh|King|Prince|Head|Chair|Chairperson|Special|Permanent|Representative|Foreign|Deputy|Vice|Executive|High)\b[. ]"
)
_PARTICIPANT_WORDS = 4
_ADDRESSED = re.compile(r"(?:the )?(?:(?:His|Her|Their) Excellenc(?:y|ies)|H\.? ?E\.)", re.IGNORECASE)

ATTENDANCE_NEAR = 2
"""An item belongs to a list of who attended if a neighbour so near is addressed as an Excellency."""

SHORT_PAGE = 12
"""Units of a page on which one numbered sentence is the body."""

_FIRST_WORD = re.compile(r"(?:\d{1,3}[.)]\s*)?(?:Also |Further |Strongly |Once again )?([A-Za-z]+)\b")
_TOOK_PLACE = re.compile(r"^The [^.]{10,160}\b(?:was|were) (?:held|convened)\b")
"""A first sentence whose full stop was lost ("The Summit of X was held in Y on 5 May 2029")."""

_CUT = ("…", "...", "[…]", "[...]", "(…)")
_BETWEEN_SENTENCES = re.compile(
    r"[a-z)”\"](?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bGen)(?<!\bAmb)(?<!\bHon)[.!?]\s+[A-Z“\"]"
)
_END_MARKS = frozenset({"\\", "end", "ends", "-end-", "- end -", "###", "# # #", "-30-", "//ends", "/ends", "(end)"})
_ITEM_STOPS = frozenset(",;:")
_SENTENCE_STOPS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Core:
    """A run of units and how much it weighs."""

    first: int
    """Index of its first unit."""

    last: int
    """Index of its last unit."""

    weight: float
    """Sum of the weights."""


def is_sentence(unit: Unit) -> bool:
    r"""Whether a unit reads like one sentence or more.

    >>> from communique.zone.units import split_units
    >>> [is_sentence(u) for u in split_units("The sides met in Geneva today.\nMeetings and conferences")]
    [True, False]
    """
    if unit.last in _SENTENCE_STOPS:
        return unit.words >= SENTENCE_WORDS
    if unit.last in _ITEM_STOPS:
        return unit.words >= 2 * SENTENCE_WORDS
    if unit.words >= RUN_ON_WORDS or (unit.words >= 3 * SENTENCE_WORDS and _TOOK_PLACE.search(unit.text)):
        return True
    return unit.words >= 3 * SENTENCE_WORDS and _BETWEEN_SENTENCES.search(unit.text) is not None


def is_teaser(unit: Unit) -> bool:
    """Whether a unit is cut off by an ellipsis, as teasers are."""
    return unit.text.endswith(_CUT) and unit.words <= SENTENCE_MOST


def is_menu_like(unit: Unit) -> bool:
    """Whether a unit is a short line without the punctuation of a sentence."""
    return (
        not is_sentence(unit) and unit.last not in _ITEM_STOPS and not is_participant(unit) and not is_operative(unit)
    )


def is_participant(unit: Unit) -> bool:
    """Whether a unit names a person with honour or office, as in lists of who attended.

    >>> from communique.zone.units import split_units
    >>> is_participant(split_units("- Tom Roe, President of Tavland")[0])
    True
    """
    return unit.words >= _PARTICIPANT_WORDS and _PARTICIPANT.search(unit.core) is not None


def weigh_attendance(units: Sequence[Unit], at: int) -> float | None:
    r"""The weight of a line in a list of who attended, or of the line that leads to it; None elsewhere.

    >>> from communique.zone.units import split_units
    >>> units = split_units("It was attended by\n- His Excellency Tom Roe\n- President of Tavland")
    >>> [weigh_attendance(units, at) for at in range(3)]
    [2.0, 0.0, 0.0]
    """
    if is_sentence(units[at]):
        return None
    if units[at].label:
        return LISTED_WEIGHT if _in_attendance(units, at) else None
    # a dateline above the list ends with a name or figure
    is_open = units[at].words >= _PARTICIPANT_WORDS and units[at].core.rsplit(None, 1)[-1].rstrip(":").islower()
    leads = is_open and at + 1 < len(units) and bool(units[at + 1].label)
    return units[at].words * 0.5 if leads and _in_attendance(units, at + 1) else None


def _in_attendance(units: Sequence[Unit], at: int) -> bool:
    """Whether an item or a near neighbour in its list is addressed as an Excellency."""
    near = range(max(0, at - ATTENDANCE_NEAR), min(len(units), at + ATTENDANCE_NEAR + 1))
    return any(_ADDRESSED.match(units[n].core) and _one_list(units, at, n) for n in near)


def _one_list(units: Sequence[Unit], one: int, other: int) -> bool:
    return all(units[n].label for n in range(min(one, other), max(one, other) + 1))


def find_measures(units: Sequence[Unit]) -> Core | None:
    """The numbered sentences of a page too short to have a core; None if it has none or is no such page."""
    if len(units) > SHORT_PAGE:
        return None
    found = [n for n, unit in enumerate(units) if unit.label[:1].isdigit() and unit.last == "." and _says(unit)]
    return Core(found[0], found[-1], LEAST_BODY) if found else None


def _says(unit: Unit) -> bool:
    return unit.words >= _PARTICIPANT_WORDS and unit.core[-2:-1].islower()


def is_operative(unit: Unit) -> bool:
    """Whether a listed item begins with a verb of speech, as the measures of a communiqué do, even without a stop.

    >>> from communique.zone.units import split_units
    >>> is_operative(split_units("• 1. Took note of the progress made in the talks")[0])
    True
    """
    return bool(unit.label) and unit.words > SENTENCE_WORDS and opens_with_speech(unit.core)


def opens_with_speech(words: str) -> bool:
    """Whether words begin with a verb of speech, as a preamble and measures do.

    >>> opens_with_speech("Further recalling its decision"), opens_with_speech("The envoy noted it")
    (True, False)
    """
    found = _FIRST_WORD.match(words)
    return found is not None and found.group(1).casefold() in _operative_words()


@cache
def _operative_words() -> frozenset[str]:
    """The forms in which the verbs of acts open a measure."""
    first = {lemma.split()[0] for lemma in verb_frames()}
    forms = {form for verb in first for form in _forms(verb)}
    return frozenset(forms | {"took", "taking", "met", "held"})


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    soft = f"{verb[:-1]}ie" if verb.endswith("y") and verb[-2:-1] not in "aeou" else stem
    sharp = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{soft if soft != stem else verb}{'s'}"
    doubled = (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing") if re.search(r"[^aeiou][aeiou][mnprt]$", verb) else ()
    return (sharp, f"{soft}d" if soft != stem else f"{stem}ed", f"{stem}ing", *doubled)


def weigh(unit: Unit, mark: Mark | None, *, is_hidden: bool, is_label: bool) -> float:
    """How much a unit speaks for being body; negative if it speaks against."""
    if is_hidden:
        return HIDDEN_WEIGHT
    if is_label and mark is None:
        return 0.0
    if is_teaser(unit):
        return TEASER_WEIGHT
    return FURNITURE_WEIGHT if mark is not None else _own_weight(unit)


def _own_weight(unit: Unit) -> float:
    """The weight of a unit by its own shape."""
    if is_sentence(unit):
        return float(min(unit.words, SENTENCE_MOST))
    if unit.last in _ITEM_STOPS or is_operative(unit):
        return min(unit.words, SENTENCE_MOST) * 0.5
    return LISTED_WEIGHT if is_participant(unit) else MENU_WEIGHT


def find_core(weights: Sequence[float], marks: Sequence[Mark | None]) -> Core | None:
    """The heaviest run of units; None if none weighs enough to be a body."""
    best: Core | None = None
    share, start, seen = 1.0, 0, 0.0
    for stop in [*(i for i, mark in enumerate(marks) if mark is not None and ends_page(mark)), len(weights)]:
        core = _heaviest(weights, start, stop)
        if core is not None and (best is None or core.weight * share > best.weight):
            best = core if share == 1.0 else Core(core.first, core.last, core.weight * share)
        seen = max(seen, core.weight if core else 0.0)
        if seen >= ENOUGH_BEFORE_TAIL:
            share = AFTER_TAIL_SHARE
        start = stop
    return best if best is not None and best.weight >= LEAST_BODY else None


def ends_page(mark: Mark) -> bool:
    """Whether a mark ends the statement: a heading of other matter, or "END"; a box for a newsletter may stand inside."""
    return (mark.opens and mark.role is not ZoneRole.NEWSLETTER) or mark.phrase in _END_MARKS


def _heaviest(weights: Sequence[float], start: int, stop: int) -> Core | None:
    best: Core | None = None
    total, first = 0.0, start
    for i in range(start, stop):
        if total <= 0:
            total, first = 0.0, i
        total += weights[i]
        if weights[i] > 0 and (best is None or total > best.weight):
            best = Core(first, i, total)
    return best
