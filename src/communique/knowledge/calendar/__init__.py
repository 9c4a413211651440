"""The calendar in words: finds dates in a text and gives their EDTF value."""

from communique.knowledge.calendar.finding import (
    Basis,
    DateExpression,
    ImpossibleDate,
    find_dates,
    find_impossible_dates,
    may_hold_dates,
)
from communique.knowledge.calendar.parsing import parse_date
from communique.knowledge.calendar.resolution import Tense

__all__ = [
    "Basis",
    "DateExpression",
    "ImpossibleDate",
    "Tense",
    "find_dates",
    "find_impossible_dates",
    "may_hold_dates",
    "parse_date",
]
