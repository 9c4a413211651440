"""Whose habits of dating a text follows.

Invariant: a dialect only adds to the grammar and changes what an expression counts from; it never changes the meaning of a
full date.
"""

from __future__ import annotations

from enum import StrEnum


class Dialect(StrEnum):
    """A way of writing dates, to be told by whoever knows where a text comes from."""

    STATEMENTS = "statements"
    """Public statements: lengths of time, bare units and figures without a year are no dates; "a month ago" is a month."""

    EVERYDAY = "everyday"
    """Notes, messages and appointment books in American English: "in three weeks", "4/22", "the week" and "Labor Day" are
    dates, and what is counted from today is counted to the day."""
