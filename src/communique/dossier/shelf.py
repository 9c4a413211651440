"""The statements of a dossier, all in memory, found by id, slug, text and time.

Invariant: a shelf answers as the file did when it was filled.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.dossier.questions import Period
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement


class Shelf:
    """All statements in their order: by date, undated ones last."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = tuple(statements)
        self._by_id = {s.id: s for s in self.statements}
        self._by_text = {sha256: s for s in self.statements for sha256 in s.texts}
        self._by_slug: dict[str, Statement] = {}
        for statement in self.statements:
            self._by_slug.setdefault(statement.slug, statement)
        self._bounds = tuple(_bounds(s.date or _after(s.not_before)) for s in self.statements)

    def called(self, name: str) -> Statement | None:
        """The statement with that id, else with that slug; None if there is none."""
        return self._by_id.get(name) or self._by_slug.get(name)

    def of_id(self, name: str) -> Statement:
        """The statement with that id, which is held."""
        return self._by_id[name]

    def of_text(self, sha256: str) -> Statement | None:
        """The statement to which a text belongs; None if it belongs to none."""
        return self._by_text.get(sha256)

    def of_period(self, period: Period) -> tuple[Statement, ...]:
        """The statements that can have been issued in a period; those without any bound only if none is asked."""
        interval = period.as_interval()
        if interval is None:
            return self.statements
        low, high = _bounds(interval) or ("", "~")
        return tuple(
            statement
            for statement, told in zip(self.statements, self._bounds, strict=True)
            if told and low <= told[1] and told[0] <= high
        )


def _after(bound: PartialDate | None) -> PartialDate | None:
    return PartialDate.between(bound, None) if bound else None


def _bounds(date: PartialDate | None) -> tuple[str, str] | None:
    """First and last day as ISO 8601; "" comes before every day and "~" after."""
    if date is None:
        return None
    lower, upper = date.lower, date.upper
    return lower.isoformat() if lower else "", upper.isoformat() if upper else "~"
