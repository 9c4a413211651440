"""Clock: when something was due, and how that stands as of a day.

Invariant: the day is given, never read from the machine; a condition in words stays words.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from communique.knowledge.chains import load_chain_words
from communique.model.errors import DateValueError
from communique.model.partial_date import PartialDate

_PERIOD = re.compile(r"\bwithin (?:the next |a period of )?([\w-]+) (day|week|month|year)s?\b", re.IGNORECASE)
_YEAR_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """How a due date or condition stands as of a day."""

    due: str | None
    """As the fact has it: EDTF, or words; None if none is told."""

    day: date | None
    """The last day on which it was due; None if no day follows from what is told."""

    on: date | None
    """The day as of which is asked; None if no statement has a day."""

    @property
    def days(self) -> int | None:
        """Days from the day asked to the day due, negative once it passed; None without both."""
        return (self.day - self.on).days if self.day and self.on else None

    @property
    def is_past(self) -> bool:
        """Whether the day due lies before the day asked."""
        return self.days is not None and self.days < 0

    def __str__(self) -> str:
        if self.due is None:
            return "no due date told"
        if self.days is None:
            return f"condition: {self.due}"
        if self.is_past:
            return f"due passed {self.day}"
        return f"due {self.day}" + (", today" if not self.days else f", {self.days} day{'s' * (self.days > 1)} to go")


def clock_of(due: str | None, *, told: PartialDate | None, on: date | None) -> Clock:
    """The clock of what a text of the day ``told`` says to be due, as of the day ``on``.

    >>> str(clock_of("within two weeks", told=PartialDate("2016-04-05"), on=date(2016, 5, 1)))
    'due passed 2016-04-19'
    >>> str(clock_of("2018-12-31", told=None, on=date(2018, 12, 1)))
    'due 2018-12-31, 30 days to go'
    >>> str(clock_of("when conditions allow", told=None, on=date(2018, 12, 1)))
    'condition: when conditions allow'
    """
    return Clock(due, last_day(due, told) if due else None, on)


def last_day(due: str, told: PartialDate | None) -> date | None:
    """The last day on which something was due; None if no day follows."""
    try:
        return PartialDate.parse(due).upper
    except DateValueError:
        pass
    found = _PERIOD.search(due)
    start = told.upper if told else None
    if not found or start is None:
        return None
    number = _number(found[1])
    return _later(start, number, found[2].lower()) if number else None


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return load_chain_words().numbers.get(word.lower())


def _later(start: date, number: int, unit: str) -> date | None:
    try:
        if unit in {"day", "week"}:
            return start + timedelta(days=number * (7 if unit == "week" else 1))
        months = start.month - 1 + number * (_YEAR_MONTHS if unit == "year" else 1)
        year, month = start.year + months // _YEAR_MONTHS, months % _YEAR_MONTHS + 1
        return date(year, month, min(start.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None
