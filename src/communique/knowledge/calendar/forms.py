"""What an expression says, before anybody knows which year it means.

Idea: the grammar turns words into forms, `resolution` turns a form and a day of issue into a value. Invariant: a
form holds only what the words say; None stands for what they leave open.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace

LAST_MONTH = 12
DAYS_IN_WEEK = 7
_LEAP_YEAR = 2000

NEAREST = 2
"""Shift of a weekday that is the first after the day of issue ("the coming Friday")."""


NEAREST_BACK = -2
"""Shift of a weekday that is the last before the day of issue ("this past Friday")."""


@dataclass(frozen=True, slots=True)
class Point:
    """A year, a month or season of a year, or a day ("May 2020", "the 5th of June", "spring 2019")."""

    year: int | None = None
    """None if not told."""

    month: int | None = None
    """1 to 12; 21 to 24 spring to winter; 33 to 36 first to fourth quarter; None for a whole year."""

    day: int | None = None
    """Day of the month; None for a whole month."""

    weekday: int | None = None
    """Monday is 0; None if not told."""

    year_shift: int | None = None
    """Years from the year of issue ("5 May last year" is -1); None if not told."""

    @property
    def is_possible(self) -> bool:
        """Whether there is such a day in the calendar.

        >>> Point(month=2, day=30).is_possible
        False
        """
        if self.day is None or self.month is None:
            return True
        if not 1 <= self.month <= LAST_MONTH:
            return False
        return 1 <= self.day <= calendar.monthrange(self.year or _LEAP_YEAR, self.month)[1]

    def in_year(self, year: int | None) -> Point:
        """The same in another year."""
        return replace(self, year=year)


@dataclass(frozen=True, slots=True)
class Numeric:
    """A day in figures whose order the text must tell ("03/04/2020")."""

    left: int
    """First number."""

    right: int
    """Second number."""

    year: int | None
    """The year; None if not told ("4/22")."""

    def point(self, *, month_first: bool) -> Point:
        """The day, with the order that is given where both are possible.

        >>> Numeric(10, 25, 2020).point(month_first=False).day
        25
        """
        if self.right > LAST_MONTH or (month_first and self.left <= LAST_MONTH):
            return Point(self.year, self.left, self.right)
        return Point(self.year, self.right, self.left)


@dataclass(frozen=True, slots=True)
class Period:
    """From one point to another, both included."""

    first: Form
    """Where it begins."""

    last: Form
    """Where it ends."""


@dataclass(frozen=True, slots=True)
class Written:
    """A value that the words give whole: a decade."""

    edtf: str
    """The value."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """A day, week, weekend, month, quarter, year or named month counted from the day of issue ("next week")."""

    unit: str
    """day, week, weekend, month, quarter, year, or "named" for the month or season in ``month``."""

    by: int | None
    """How many units later; None if clause and tense must tell ("over the weekend")."""

    month: int | None = None
    """Of a named month or season, its number."""

    day: int | None = None
    """Of "the 5th of next month", the day."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week ("on Thursday", "last Friday", "Tuesday of next week")."""

    weekday: int
    """Monday is 0."""

    shift: int | None = None
    """-1 last, 0 this, 1 next, `NEAREST`; None for the bare weekday, whose tense must tell."""

    week: int | None = None
    """Weeks from the week of issue; None if no week is named."""


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, Monday to Sunday, that holds a day; or that begins with it."""

    point: Form
    """The day."""

    is_weekend: bool = False
    """Whether only its weekend is meant, or the one before a Monday."""


@dataclass(frozen=True, slots=True)
class WeekIn:
    """A week of a month ("the first week of May")."""

    number: int
    """1 for the first; -1 for the last."""

    month: Form
    """The month, or the year of which it is counted."""

    count: int = 1
    """How many weeks ("the first two weeks of May")."""


@dataclass(frozen=True, slots=True)
class PartIn:
    """Days or months of a month or year ("the first ten days of May", "the last four months of 2021", "the third month")."""

    number: int
    """1 for the first; -1 for the last."""

    count: int
    """How many."""

    unit: str
    """day or month."""

    month: Form
    """The month, or the year of which it is counted."""


@dataclass(frozen=True, slots=True)
class WeekdayIn:
    """A weekday of a month ("the second Tuesday of May")."""

    number: int
    """1 for the first; -1 for the last."""

    weekday: int
    """Monday is 0."""

    month: Form
    """The month, or the year of which it is counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """A day counted from one that was told before ("the following day")."""

    by: int
    """Days from the one told before."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A day counted from Easter Sunday."""

    offset: int
    """Days from Easter Sunday."""

    year: int | None = None
    """None if not told."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A day that lies so many days, weeks, months or years from another ("two weeks after Christmas")."""

    unit: str
    """day, week, month or year."""

    by: int
    """How many, negative for before."""

    base: Form
    """The other day."""


@dataclass(frozen=True, slots=True)
class Hijri:
    """A day or month of the Islamic calendar ("20 Sha'ban 1444 AH", "Eid al-Adha", "Ramadan 2024")."""

    month: int
    """1 for Muharram to 12 for Dhu al-Hijja."""

    day: int | None = None
    """Day of the month; None for a whole month."""

    year: int | None = None
    """Of the Hijra, or of the sun if it is later than `LAST_HIJRI`; None if not told."""


LAST_HIJRI = 1700
"""Later years are of the sun."""

Length = tuple[tuple[str, int], ...]
"""A length of time as units and counts ("two weeks and three days")."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time that ends or begins beside a day ("the last 48 hours", "the next three weeks")."""

    length: Length
    """How long."""

    is_ahead: bool
    """Whether it begins at the day, else it ends there."""

    base: Form | None = None
    """The day; None for the day of issue."""

    holds_base: bool = False
    """Whether it holds the day beside which it begins ("within five days")."""


@dataclass(frozen=True, slots=True)
class Away:
    """The day that lies a length of time from a day ("in three weeks", "two years and a month ago")."""

    length: Length
    """How far."""

    is_ahead: bool
    """Whether it lies after the day."""

    base: Form | None = None
    """The day; None for the day of issue."""

    weekday: int | None = None
    """Monday is 0: that weekday of the week to which it leads; None if none is told."""


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """A week by its number in the year (ISO 8601)."""

    number: int
    """1 to 53."""

    year: Form | None = None
    """The year; None for the year of issue."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a unit, or has passed of a period, at the day of issue ("the rest of the week", "from March to date")."""

    whole: Form
    """The unit or period."""

    is_left: bool
    """Whether what is left is meant, else what has passed."""


Form = (
    Point
    | Numeric
    | Period
    | Written
    | Shifted
    | Weekday
    | WeekOf
    | WeekIn
    | WeekdayIn
    | PartIn
    | Told
    | Feast
    | Counted
    | Hijri
    | Stretch
    | Away
    | WeekNumber
    | Rest
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A form with the words that say it, as token numbers."""

    form: Form
    """What is said."""

    first: int
    """Number of its first token."""

    last: int
    """Number of its last token."""

    rule: str = ""
    """Id of the pattern that found it."""

    modifier: str = ""
    """early, mid, late, end, half, later, earlier; empty if none."""


def is_possible(form: Form) -> bool:
    """Whether every day that the form names is in the calendar."""
    if isinstance(form, Period):
        return is_possible(form.first) and is_possible(form.last)
    if isinstance(form, WeekOf):
        return is_possible(form.point)
    if isinstance(form, Counted):
        return is_possible(form.base)
    return form.is_possible if isinstance(form, Point) else True


def has_year(form: Form) -> bool:
    """Whether the words name the year."""
    if isinstance(form, Period):
        return has_year(form.first) or has_year(form.last)
    if isinstance(form, WeekOf):
        return has_year(form.point)
    if isinstance(form, WeekIn | WeekdayIn | PartIn):
        return has_year(form.month)
    if isinstance(form, Counted):
        return has_year(form.base)
    return isinstance(form, Written) or (isinstance(form, Point | Numeric | Feast | Hijri) and form.year is not None)


def with_year(form: Form, year: int) -> Form:
    """The form with its open year filled; forms without one are unchanged.

    A period that runs over New Year's Eve ends in ``year``.

    >>> period = with_year(Period(Point(month=12, day=30), Point(month=1, day=2)), 2021)
    >>> isinstance(period, Period) and period.first
    Point(year=2020, month=12, day=30, weekday=None, year_shift=None)
    """
    if isinstance(form, Point):
        return form if form.year is not None else form.in_year(year)
    if isinstance(form, Period) and isinstance(form.first, Point) and isinstance(form.last, Point):
        return over_new_year(Period(form.first, with_year(form.last, year)))
    if isinstance(form, WeekOf):
        return replace(form, point=with_year(form.point, year))
    if isinstance(form, Feast | Hijri):
        return form if form.year is not None else replace(form, year=year)
    if isinstance(form, WeekIn | WeekdayIn | PartIn):
        return replace(form, month=with_year(form.month, year))
    return form


def over_new_year(period: Period) -> Period:
    """The period with one year for both ends, the year before for a first end that stands later in its year."""
    first, last = period.first, period.last
    if not isinstance(first, Point) or not isinstance(last, Point):
        return period
    wraps = _order(first) > _order(last)
    if last.year is not None and first.year is None:
        return Period(first.in_year(last.year - wraps), last)
    if first.year is not None and last.year is None:
        return Period(first, last.in_year(first.year + wraps))
    return period


def _order(point: Point) -> tuple[int, int]:
    return (point.month or 0, point.day or 0)
