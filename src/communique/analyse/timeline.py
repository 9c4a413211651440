"""The timeline: statements, meetings and instruments in the order of their dates, undated ones last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.model.citation import Citation
from communique.model.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Entry:
    """Something with a place in time."""

    date: PartialDate | None
    """When; an interval with an open end where only a bound is known; None if no source tells."""

    kind: str
    """"statement", "meeting" or "instrument"."""

    title: str
    """What, in one line."""

    detail: str
    """Phase of a meeting, basis of a statement's date, how often an instrument is cited."""

    statement: str
    """Id of the statement that tells it."""

    citation: Citation | None
    """The words it rests on; None only for a statement that tells nothing of itself."""

    key: str = ""
    """Slug of a statement or an instrument, id of a meeting."""

    @property
    def when(self) -> str:
        """The date in words for a table.

        >>> Entry(PartialDate("2020-11-09/.."), "statement", "", "none", "s", None).when
        'not before 2020-11-09'
        """
        if self.date is None:
            return "undated"
        first, _, last = self.date.edtf.partition("/")
        if last == "..":
            return f"not before {first}"
        return f"not after {last}" if first == ".." else self.date.edtf


def order_entries(
    entries: Iterable[Entry], *, since: PartialDate | None = None, until: PartialDate | None = None
) -> tuple[Entry, ...]:
    """The entries that can lie between two dates, by first and last possible day, then kind and title."""
    chosen = (e for e in entries if _within(e.date, since, until))
    return tuple(sorted(chosen, key=lambda e: (e.date is None, e.date or _ANY, e.kind, e.title, e.statement)))


_ANY = PartialDate("XXXX")


def _within(date: PartialDate | None, since: PartialDate | None, until: PartialDate | None) -> bool:
    if since is None and until is None:
        return True
    if date is None:
        return False
    starts_late = until is not None and until.upper is not None and date.lower is not None and date.lower > until.upper
    ends_early = since is not None and since.lower is not None and date.upper is not None and date.upper < since.lower
    return not starts_late and not ends_early
