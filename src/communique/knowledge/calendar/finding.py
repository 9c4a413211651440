"""Finds every expression of a text that points at a calendar date or interval, and gives its value.

The way: a quick look for calendar words; tokens; the longest pattern at each token; guards against what is no date;
years told by the text itself; the value against the day of issue. Invariant: expressions stand in order, do not
overlap, and their offsets are into the string given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from communique.knowledge.calendar.dialects import Dialect
from communique.knowledge.calendar.forms import Form, Piece, Point, Shifted, Told, Weekday, has_year, is_possible
from communique.knowledge.calendar.frames import Frame, Tense
from communique.knowledge.calendar.grammar import Dates
from communique.knowledge.calendar.guards import Surroundings
from communique.knowledge.calendar.matching import Match
from communique.knowledge.calendar.patterns_everyday import BARE_UNIT
from communique.knowledge.calendar.resolution import resolve
from communique.knowledge.calendar.tense import clause_tense, is_still_open, names_a_text, says_ahead
from communique.knowledge.calendar.tokens import Token, tokenise
from communique.knowledge.calendar.vocabulary import vocabulary
from communique.knowledge.calendar.years import Dated, borrow_years, settle_figures
from communique.model.partial_date import PartialDate

TenseOf = Callable[[int, int], Tense]
"""Tells the tense of the clause around the characters from start to end."""

TOLD_WITHIN = 60
"""Tokens within which "the following day" finds the day it is counted from."""


class Basis(StrEnum):
    """How a value was come by."""

    EXPLICIT = "explicit"
    """The words tell it whole."""

    TEXT_YEAR = "year from the text"
    """The year stands elsewhere in the text."""

    ISSUE_YEAR = "year from issue date"
    """The year follows from day of issue and tense."""

    DEICTIC = "deictic"
    """Counted from the day of issue."""

    WEEKDAY = "weekday"
    """A weekday, counted from the day of issue."""

    TOLD = "counted from a date told"
    """Counted from a date told before."""

    UNRESOLVED = "unresolved"
    """A part stays unknown."""


_CONFIDENCE = {
    Basis.EXPLICIT: 0.98,
    Basis.TEXT_YEAR: 0.92,
    Basis.ISSUE_YEAR: 0.92,
    Basis.DEICTIC: 0.95,
    Basis.WEEKDAY: 0.88,
    Basis.TOLD: 0.75,
    Basis.UNRESOLVED: 0.7,
}
"""Before calibration: share right on the seeds and the made-up statements, rounded down."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that point at a date, with its value."""

    start: int
    """First character."""

    end: int
    """One past the last character."""

    value: PartialDate
    """The date or interval; unknown parts are X."""

    basis: Basis
    """How the value was come by."""

    rule: str
    """Id of the pattern that found it."""

    is_relative: bool
    """Whether it is counted from another day ("yesterday", "on Thursday", "the following day")."""

    has_year: bool
    """Whether its own words name the year."""

    modifier: str = ""
    """early, mid, late, end, first half, second half; empty if none."""

    confidence: float = 0.9
    """0 to 1."""

    @property
    def precision(self) -> str:
        """Precision of the value, as in `PartialDate.precision`."""
        return self.value.precision


@dataclass(frozen=True, slots=True)
class ImpossibleDate:
    """Words that name a day which is in no calendar."""

    start: int
    """First character."""

    end: int
    """One past the last character."""

    exact: str
    """The words."""


def find_dates(
    text: str,
    *,
    anchor: PartialDate | None,
    tense: TenseOf | None = None,
    month_first: bool = False,
    dialect: Dialect = Dialect.STATEMENTS,
) -> tuple[DateExpression, ...]:
    """Every expression in ``text`` that points at a calendar date or interval, in order.

    Args:
        text: Any string; give whole paragraphs or texts, so that years can be told by neighbours.
        anchor: The statement's day of issue; None if unknown.
        tense: Tells the tense of the clause around characters; without it words before the date are asked.
        month_first: Whether "03/04/2020" is the fourth of March where the text does not show its habit.
        dialect: Whose habits of dating the text follows.

    >>> [(str(d.value), d.start, d.end) for d in find_dates("They met on 10 June.", anchor=PartialDate("2017-06-19"))]
    [('2017-06-10', 12, 19)]
    >>> note = "I am back in two weeks."
    >>> [str(d.value) for d in find_dates(note, anchor=PartialDate("2017-06-19"), dialect=Dialect.EVERYDAY)]
    ['2017-07-03']
    """
    if dialect is Dialect.STATEMENTS and not may_hold_dates(text):
        return ()
    tokens = tokenise(text)
    pieces = [p for p in _pieces(tokens, dialect) if is_possible(p.form)]
    dated = borrow_years(
        settle_figures(pieces, month_first=month_first, anchor=anchor), tokens, has_anchor=anchor is not None
    )
    return tuple(_expressions(dated, tokens, anchor, tense, dialect=dialect))


def find_impossible_dates(text: str) -> tuple[ImpossibleDate, ...]:
    """The words of ``text`` that name a day which is in no calendar.

    >>> [d.exact for d in find_impossible_dates("It was signed on 30 February 2020.")]
    ['30 February 2020']
    """
    if not may_hold_dates(text):
        return ()
    tokens = tokenise(text)
    bad = [p for p in settle_figures(list(_pieces(tokens, Dialect.STATEMENTS))) if not is_possible(p.form)]
    spans = [(tokens[p.first].start, tokens[p.last].end) for p in bad]
    return tuple(ImpossibleDate(start, end, text[start:end]) for start, end in spans)


def may_hold_dates(text: str) -> bool:
    """Whether a calendar word or a figure of four digits stands in the text; False is certain, True is not.

    >>> may_hold_dates("The sides agreed to talk soon.")
    False
    """
    if _DIGIT.search(text) is not None and _FIGURES.search(text) is not None:
        return True
    return not _triggers().isdisjoint(_WORD.findall(text.casefold()))


_DIGIT, _WORD = re.compile(r"\d"), re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(
    r"\b(?:\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d|(?:\d+(?:st|nd|rd|th)|\d0['’]?s|q[1-4])\b)", re.IGNORECASE
)


@cache
def _triggers() -> frozenset[str]:
    """Words without which no date is told in words."""
    known = vocabulary()
    classes = {"month", "weekday", "season", "decade_word", "deictic", "unit", "units", "part"}
    words = {w for w, values in known.values.items() if not classes.isdisjoint(values)}
    words |= {"nineteen", "thousand", "hours"}
    words |= {h.words[0] for h in known.holidays} | {f.words[0] for f in known.feasts}
    names = (
        name for names in (*known.hijri_months.values(), *(day.names for day in known.hijri_days)) for name in names
    )
    return frozenset(words | {name.split()[0] for name in names} - {"the"})


def _pieces(tokens: Sequence[Token], dialect: Dialect) -> Iterator[Piece]:
    """The dates proposed by the grammar and accepted by the guards, the longest at each place."""
    dates, around = Dates(tokens, dialect), Surroundings(tokens, dialect)
    index = 0
    while index < len(tokens):
        for match in dates.at(index):
            if match.pieces[0].rule == BARE_UNIT and _is_overtaken(dates, index, match, tokens):
                continue
            if all(around.accepts(piece) for piece in match.pieces):
                yield from match.pieces
                index = match.pieces[-1].last
                break
        index += 1


def _is_overtaken(dates: Dates, index: int, match: Match, tokens: Sequence[Token]) -> bool:
    """Whether a unit with its article is the beginning of a longer date ("the week of 10 April")."""
    return index + 1 < len(tokens) and any(later.after > match.after for later in dates.at(index + 1))


def _expressions(
    dated: Sequence[Dated],
    tokens: Sequence[Token],
    anchor: PartialDate | None,
    tense: TenseOf | None,
    *,
    dialect: Dialect,
) -> Iterator[DateExpression]:
    told: PartialDate | None = None
    told_at = 0
    for one in dated:
        piece = one.piece
        start, end = tokens[piece.first].start, tokens[piece.last].end
        near = told if piece.first - told_at <= TOLD_WITHIN else None
        is_certain = says_ahead(tokens, piece.first)
        frame = Frame(anchor, _tense(tokens, piece, tense), near, is_certain=is_certain, dialect=dialect)
        value = resolve(piece.form, frame)
        if value is None:
            continue
        basis = _basis(one, value)
        yield DateExpression(
            start,
            end,
            value,
            basis,
            piece.rule,
            is_relative=_is_relative(piece.form),
            has_year=has_year(piece.form) and not one.is_borrowed,
            modifier=piece.modifier,
            confidence=_CONFIDENCE[basis],
        )
        last = value.upper if value.is_day or value.is_interval else None
        if last is not None:
            told, told_at = PartialDate.of(last), piece.last


def _tense(tokens: Sequence[Token], piece: Piece, tense: TenseOf | None) -> Tense:
    if names_a_text(tokens, piece.first, piece.last):
        return Tense.PAST
    told = tense(tokens[piece.first].start, tokens[piece.last].end) if tense is not None else Tense.UNKNOWN
    found = clause_tense(tokens, piece.first) if told is Tense.UNKNOWN else told
    return Tense.UNKNOWN if found is Tense.PAST and is_still_open(tokens, piece.first) else found


def _is_relative(form: Form) -> bool:
    return isinstance(form, Shifted | Weekday | Told)


def _basis(one: Dated, value: PartialDate) -> Basis:
    form = one.piece.form
    if "XXXX" in value.edtf or "-XX" in value.edtf:
        return Basis.UNRESOLVED
    if isinstance(form, Told):
        return Basis.TOLD
    if isinstance(form, Weekday):
        return Basis.WEEKDAY
    if isinstance(form, Shifted) or (isinstance(form, Point) and form.year_shift is not None):
        return Basis.DEICTIC
    if one.is_borrowed:
        return Basis.TEXT_YEAR
    return Basis.EXPLICIT if has_year(form) else Basis.ISSUE_YEAR
