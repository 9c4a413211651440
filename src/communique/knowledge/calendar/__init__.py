"""The calendar in words: finds dates in a text and gives their EDTF value."""

from communique.knowledge.calendar.dialects import Dialect
from communique.knowledge.calendar.finding import (
    Basis,
    DateExpression,
    ImpossibleDate,
    find_dates,
    find_impossible_dates,
    may_hold_dates,
)
from communique.knowledge.calendar.frames import Tense
from communique.knowledge.calendar.parsing import parse_date

__all__ = [
    "Basis",
    "DateExpression",
    "Dialect",
    "ImpossibleDate",
    "Tense",
    "find_dates",
    "find_impossible_dates",
    "may_hold_dates",
    "parse_date",
]
