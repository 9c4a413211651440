"""What a text tells of the years of its own dates, and of the order of its figures.

Invariant: a year is borrowed only inside one coordination ("from 14 to 17 March and on 2 April 2019"), or for a day
that the same text names with its year; nothing else of the text is taken for a year.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from communique.knowledge.calendar.forms import (
    LAST_MONTH,
    Away,
    Counted,
    Form,
    Numeric,
    Period,
    Piece,
    Point,
    Stretch,
    Weekday,
    WeekOf,
    has_year,
    over_new_year,
    with_year,
)
from communique.knowledge.calendar.tokens import EMPTY_LINE, Token
from communique.model.partial_date import PartialDate

_JOINING = frozenset(
    [
        ",",
        ";",
        "(",
        ")",
        "&",
        "-",
        "–",
        "and",
        "or",
        "on",
        "from",
        "to",
        "in",
        "then",
        "again",
        "also",
        "as",
        "well",
        "at",
        "of",
        "with",
        "followed",
        "by",
        "respectively",
        "both",
        "between",
    ]
)
_LONGEST_JOIN = 9
"""Tokens between two dates of one coordination: "(10 June) and with President N N in P (19 June 2017)"."""

_POINTING = frozenset({"the", "of", "this", "that", "its", "their"})


def settle_figures(
    pieces: Sequence[Piece], *, month_first: bool = False, anchor: PartialDate | None = None
) -> tuple[Piece, ...]:
    """The pieces with days in figures read in the order that the text uses, else in the order given.

    ``anchor``, the day of issue, proves an order where figures write that very day.
    """
    shown = uses_month_first(pieces, anchor=anchor)
    month_first = month_first if shown is None else shown
    return tuple(replace(p, form=_settled(p.form, month_first=month_first)) for p in pieces)


def uses_month_first(pieces: Iterable[Piece], *, anchor: PartialDate | None = None) -> bool | None:
    """Whether the text writes the month before the day: by figures that allow one order only, by the day of issue, by words.

    None if it shows neither.
    """
    votes = figures = proofs = 0
    for piece in pieces:
        for form in _parts(piece.form):
            if isinstance(form, Numeric) and max(form.left, form.right) > LAST_MONTH:
                figures += 1 if form.right > LAST_MONTH else -1
            elif isinstance(form, Numeric):
                proofs += _proof(form, anchor)
        votes += ("month-day" in piece.rule) - ("day-month" in piece.rule)
    shown = figures or proofs or votes
    return shown > 0 if shown else None


def _proof(form: Numeric, anchor: PartialDate | None) -> int:
    """1 if figures write the day of issue with the month first, -1 with the day first, 0 if they do not write it."""
    if anchor is None or not anchor.is_day or form.year is None or form.left == form.right:
        return 0
    return sum(
        sign * (str(anchor) == f"{form.year:04d}-{month:02d}-{day:02d}")
        for sign, month, day in ((1, form.left, form.right), (-1, form.right, form.left))
    )


def _parts(form: Form) -> tuple[Form, ...]:
    if isinstance(form, Period):
        return (form.first, form.last)
    return (form.point,) if isinstance(form, WeekOf) else (form,)


def _settled(form: Form, *, month_first: bool) -> Form:
    if isinstance(form, Numeric):
        return form.point(month_first=month_first)
    if isinstance(form, Period):
        first, last = (_settled(end, month_first=month_first) for end in (form.first, form.last))
        return over_new_year(Period(first, last))
    if isinstance(form, WeekOf):
        return replace(form, point=_settled(form.point, month_first=month_first))
    if isinstance(form, Counted | Stretch | Away):
        base = None if form.base is None else _settled(form.base, month_first=month_first)
        return form if base is None else replace(form, base=base)
    return form


@dataclass(frozen=True, slots=True)
class Dated:
    """A piece whose year the text has told, or not."""

    piece: Piece
    """The piece; with the year in its form where one was found."""

    is_borrowed: bool = False
    """Whether the year stands elsewhere in the text."""


def borrow_years(pieces: Sequence[Piece], tokens: Sequence[Token], *, has_anchor: bool) -> tuple[Dated, ...]:
    """The pieces with the years that the text itself tells for those without one."""
    dated = [Dated(piece) for piece in _lend_weekdays(pieces, tokens)]
    for index in range(len(dated) - 2, -1, -1):
        dated[index] = _borrowed(dated[index], dated[index + 1], tokens, is_later=True)
    for index in range(1, len(dated)):
        dated[index] = _borrowed(dated[index], dated[index - 1], tokens, is_later=False)
    told = {key: year for d in dated if (key := _day(d.piece.form)) and (year := _year(d.piece.form)) is not None}
    return tuple(_recalled(d, told, tokens, has_anchor=has_anchor) for d in dated)


def _lend_weekdays(pieces: Sequence[Piece], tokens: Sequence[Token]) -> list[Piece]:
    """The pieces, a weekday and the day in brackets behind it told as one day ("on Saturday [October 21]")."""
    lent = list(pieces)
    for index in range(len(lent) - 1):
        first, second = lent[index], lent[index + 1]
        if not isinstance(first.form, Weekday) or not isinstance(second.form, Point) or second.form.day is None:
            continue
        between = [t.text for t in tokens[first.last + 1 : second.first]]
        if between in (["["], ["("]) and second.form.month is not None:
            day = replace(second.form, weekday=first.form.weekday)
            lent[index], lent[index + 1] = replace(first, form=day), replace(second, form=day)
    return lent


def _borrowed(one: Dated, other: Dated, tokens: Sequence[Token], *, is_later: bool) -> Dated:
    """The piece with the year of its neighbour in one coordination."""
    form, lender = one.piece.form, other.piece.form
    year = _year(lender)
    if year is None or has_year(form) or not _takes_year(form):
        return one
    first, last = (one.piece, other.piece) if is_later else (other.piece, one.piece)
    if not _are_joined(tokens, first.last + 1, last.first):
        return one
    mine, theirs = _place(form), _place(lender)
    year += 0 if mine is None or theirs is None else (mine < theirs and not is_later) - (mine > theirs and is_later)
    return Dated(replace(one.piece, form=with_year(form, year)), is_borrowed=True)


def _takes_year(form: Form) -> bool:
    return all(isinstance(p, Point) and p.month is not None and p.year_shift is None for p in _parts(form))


def _are_joined(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether only joining words and names stand between two dates, and no sentence ends there."""
    between = tokens[begin:end]
    if not 0 < len(between) <= _LONGEST_JOIN or any(t.gap == EMPTY_LINE for t in tokens[begin : end + 1]):
        return False
    return all(t.lower in _JOINING or t.is_capital for t in between)


def _year(form: Form) -> int | None:
    last = _parts(form)[-1]
    return last.year if isinstance(last, Point) and last.month is not None else None


def _place(form: Form) -> tuple[int, int] | None:
    """Where in its year it stands."""
    first = _parts(form)[0]
    return (first.month, first.day or 0) if isinstance(first, Point) and first.month is not None else None


def _day(form: Form) -> tuple[int, int] | None:
    if not isinstance(form, Point) or form.month is None or form.day is None:
        return None
    return (form.month, form.day)


def _recalled(one: Dated, told: dict[tuple[int, int], int], tokens: Sequence[Token], *, has_anchor: bool) -> Dated:
    """The year of a day that the text names elsewhere in full ("the November 9 statement")."""
    day = _day(one.piece.form)
    if day is None or day not in told or has_year(one.piece.form):
        return one
    at = one.piece.first
    is_pointing = at > 0 and tokens[at - 1].lower in _POINTING
    if has_anchor and not is_pointing:
        return one
    return Dated(replace(one.piece, form=with_year(one.piece.form, told[day])), is_borrowed=True)
