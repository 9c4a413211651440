"""Words by which instruments are recognised, from `instruments.yaml`.

Invariant: heads are singular and folded to small letters; what a head may do is told by the classes it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.knowledge.tables import load_table
from communique.model.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class InstrumentWords:
    """The vocabulary of instruments."""

    issued: frozenset[str]
    """Heads of texts that somebody issues."""

    agreed: frozenset[str]
    """Heads of texts that parties agree on."""

    sets: Mapping[str, frozenset[str]]
    """All other word lists, by their name in the table."""

    laws: tuple[re.Pattern[str], ...]
    """Patterns of bodies of law, tried in order."""

    def has(self, name: str, word: str) -> bool:
        """Whether a word stands in the list of that name."""
        return word in self.sets[name]

    def head(self, word: str) -> str | None:
        """The head noun that a word is, in the singular; None if it is none.

        >>> load_instrument_words().head("Agreements"), load_instrument_words().head("treaties")
        ('agreement', 'treaty')
        """
        low = word.casefold()
        forms = (low, low.removesuffix("s"), low[:-3] + "y" if low.endswith("ies") else low, _LATIN.get(low, low))
        for form in forms:  # asked of every word: a loop costs a third of next()
            if form in self.issued or form in self.agreed:
                return form
        return None


_TABLE = "instruments"
_LATIN = {"memoranda": "memorandum", "communiqués": "communiqué"}


@cache
def load_instrument_words() -> InstrumentWords:
    """The vocabulary, checked.

    Raises:
        KnowledgeError: a pattern is none, or a list names a head that is no head.
    """
    table = load_table(_TABLE)
    sets = {name: frozenset(str(word) for word in words) for name, words in table.items() if name != "law_patterns"}
    for name in ("capital_only", "never_bare", "several_heads"):
        strange = sets[name] - sets["issued"] - sets["agreed"]
        if strange:
            reason = f"{sorted(strange)} are no heads"
            raise KnowledgeError(_TABLE, name, reason)
    try:
        laws = tuple(re.compile(pattern, re.IGNORECASE) for pattern in table["law_patterns"])
    except re.error as error:
        row = "law_patterns"
        raise KnowledgeError(_TABLE, row, str(error)) from error
    return InstrumentWords(sets["issued"], sets["agreed"], sets, laws)
