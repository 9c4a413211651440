"""Window: which statements a question of wording is asked of, where asking all of them would take too long.

Idea: without a period or an issuer the last statements are asked, as many as can be answered at once. Invariant: the page says what was
looked through, and leads to the same question over everything that is held.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from communique.dossier import Dossier
from communique.dossier.questions import Coverage
from communique.model.resolved import Statement
from communique.show import write_coverage
from communique.show.days import in_words
from communique.web import addresses
from communique.web.asking import Asking

ALL = "all"
"""What stands for the first day in an address: everything that is held."""


@dataclass(frozen=True, slots=True)
class Window:
    """What is looked through."""

    issuer: str
    """Only this issuer; empty for all."""

    since: str
    """From this day on; empty for all."""

    until: str
    """Up to this day; empty for all."""

    is_narrowed: bool
    """Whether the page narrowed the question by itself."""

    held: int
    """Statements held in all."""

    @property
    def asked(self) -> dict[str, Any]:
        """The same as the dossier is asked."""
        return {"issuer": self.issuer or None, "since": self.since or None, "until": self.until or None}

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from other windows."""
        return self.issuer, self.since, self.until


def window_of(dossier: Dossier, asking: Asking, most: int) -> Window:
    """The statements that are asked: as the reader wants, else the last ones.

    Args:
        dossier: what is held.
        asking: its query may have ``issuer``, ``from`` (a day, or "all") and ``to``.
        most: statements that are looked through unasked; about so many, since days are whole.
    """
    issuer, since, until = (asking.get(name) for name in ("issuer", "from", "to"))
    held = dossier.statements()
    if since or issuer:
        return Window(issuer, "" if since == ALL else since, until, is_narrowed=False, held=len(held))
    within = dossier.statements(until=until) if until else held
    first = first_day(within, most)
    return Window(issuer, first, until, is_narrowed=bool(first), held=len(held))


def first_day(held: Sequence[Statement], most: int) -> str:
    """The day from which on the last statements with a day were issued; empty if there are no more than that.

    Statements without a day are among those of every period.
    """
    dated = [s.date for s in held if s.date]
    return str(dated[-most].lower) if len(held) > most and len(dated) > most else ""


def coverage_in_words(statements: Sequence[Statement]) -> str:
    """What was looked through, in words."""
    told = Coverage.of(tuple(statements))
    first, last = (in_words(day) if day else None for day in (told.first, told.last))
    return write_coverage(told.statements, first, last, told.undated)


def context(asking: Asking, window: Window, looked: Sequence[Statement]) -> dict[str, Any]:
    """What the templates need of a window."""
    return {
        "window": window,
        "coverage": coverage_in_words(looked),
        "over_all": addresses.with_query(quote(asking.path, safe="/@"), asking.asked, **{"from": ALL, "offset": None}),
    }


def offset_of(asking: Asking) -> int:
    """How many rows are passed over."""
    return int(asking.get("offset")) if asking.get("offset").isdecimal() else 0
