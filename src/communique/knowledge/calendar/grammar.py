"""The whole grammar: the rows of all pattern tables, ready to match.

Invariant: ids are unique; a row's id is shown with every date that it found.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from communique.knowledge.calendar.dialects import Dialect
from communique.knowledge.calendar.matching import Grammar, Match, Parse
from communique.knowledge.calendar.patterns import POINTS
from communique.knowledge.calendar.patterns_everyday import EVERYDAY
from communique.knowledge.calendar.patterns_hijri import HIJRI
from communique.knowledge.calendar.patterns_periods import PERIODS
from communique.knowledge.calendar.patterns_relative import RELATIVE
from communique.knowledge.calendar.tokens import Token

PATTERNS = POINTS + PERIODS + RELATIVE + HIJRI
"""The rows for statements."""


@cache
def calendar_grammar(dialect: Dialect = Dialect.STATEMENTS) -> Grammar:
    """The grammar of calendar dates; a dialect's own rows stand first."""
    return Grammar(EVERYDAY + PATTERNS if dialect is Dialect.EVERYDAY else PATTERNS)


class Dates:
    """The dates that the grammar finds at each token of a text."""

    def __init__(self, tokens: Sequence[Token], dialect: Dialect = Dialect.STATEMENTS) -> None:
        self._parse = Parse(calendar_grammar(dialect), tokens)

    def at(self, index: int) -> list[Match]:
        """The dates that begin at a token, the longest first; among equals the row that stands first."""
        phrases = self._parse.phrases("Date", index)
        if not phrases:
            return []
        found = [(match, row) for row, match in enumerate(phrases)]
        return [match for match, _ in sorted(found, key=lambda pair: (-pair[0].after, pair[1]))]
