"""The table of the timeline: statements, meetings and instruments in the order of time.

Idea: what each entry is and when is kept as small values; the entries themselves are made a page at a time.
Invariant: the order is that of `analyse.order_entries`.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias, cast

from communique.analyse import Entry
from communique.dossier import rows, times
from communique.dossier.listings.asked import Listing, Values
from communique.dossier.listings.sorting import arrange, by_date
from communique.dossier.questions import Period
from communique.export import Row
from communique.model.facts import Meeting, Reference
from communique.model.partial_date import PartialDate

if TYPE_CHECKING:
    from communique.dossier.held import Held
    from communique.dossier.look_ups import LookUps
    from communique.model.cited import Cited

KINDS = ("statement", "meeting", "instrument")
"""What stands on a timeline."""

_Key: TypeAlias = tuple[bool, tuple[date, date, str], int, str, str]
"""What entries are ordered by: whether undated, date, kind by its name, title, statement."""


@dataclass(frozen=True, slots=True)
class Line:
    """All that has a place in time, in order."""

    kinds: bytes
    """For each entry the place of its kind in `KINDS`."""

    items: Sequence[int]
    """For each entry what it is: place of a statement on the shelf, number of a meeting, place of an instrument."""

    lowers: Sequence[int]
    """For each entry the ordinal of its first day; the first day of all where open."""

    uppers: Sequence[int]
    """For each entry the ordinal of its last day; the last day of all where open, `UNDATED` where there is no date."""


UNDATED = -1
"""In the place of a last day: no date."""


def line_of(look: LookUps) -> Line:
    """The timeline of a dossier."""
    return look.kept.get("timeline", lambda: _make_line(look))


def _make_line(look: LookUps) -> Line:
    entries = sorted([*_statements(look), *_meetings(look), *_instruments(look)])
    return Line(
        bytes(kind for _, kind, _ in entries),
        array("I", [item for _, _, item in entries]),
        array("i", [key[1][0].toordinal() for key, _, _ in entries]),
        array("i", [UNDATED if key[0] else key[1][1].toordinal() for key, _, _ in entries]),
    )


_PLACES = {kind: place for place, kind in enumerate(KINDS)}
_ORDERED = {kind: place for place, kind in enumerate(sorted(KINDS))}


def _key(told: PartialDate | str | None, kind: str, title: str, statement: str) -> _Key:
    return (told is None, by_date(told) or (date.min, date.min, ""), _ORDERED[kind], title, statement)


def _statements(look: LookUps) -> Iterator[tuple[_Key, int, int]]:
    for place, s in enumerate(look.shelf.statements):
        yield _key(times.bounded(s), "statement", times.title_of(s), s.id), _PLACES["statement"], place


def _meetings(look: LookUps) -> Iterator[tuple[_Key, int, int]]:
    fields = ("date", "kind", "participants", "place")
    for number, statement, (day, kind, who, place) in look.store.fact_values(look.order(Meeting), *fields):
        if day is not None:
            yield _key(day, "meeting", times.title_of_meeting(kind, who, place), statement), _PLACES["meeting"], number


def _instruments(look: LookUps) -> Iterator[tuple[_Key, int, int]]:
    order = look.order(Reference)
    for place, instrument in enumerate(look.instrument_book.known):
        first = look.first_use(instrument) if instrument.date is not None else None
        if first is not None:
            (told,) = look.store.statements_of(order.of([order.numbers[first]]))
            yield _key(instrument.date, "instrument", instrument.name, told), _PLACES["instrument"], place


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some entries of a timeline."""

    dossier: Held
    """Where they stand."""

    line: Line
    """The whole timeline."""

    chosen: Sequence[int]
    """Places of the entries in it."""

    @property
    def total(self) -> int:
        """How many they are."""
        return len(self.chosen)

    def rows(self, start: int, end: int) -> list[Row]:
        """The rows from one place up to another, counted from 0."""
        return rows.rows_of_timeline(self.dossier, self._entries(self.chosen[start:end]))

    def _entries(self, places: Sequence[int]) -> list[Entry]:
        made: dict[int, Entry] = {}
        look = self.dossier.look_ups
        by_kind = sorted(places, key=lambda place: self.line.kinds[place])
        for kind, group in groupby(by_kind, key=lambda place: KINDS[self.line.kinds[place]]):
            held = list(group)
            made.update(zip(held, _made(look, kind, [self.line.items[place] for place in held]), strict=True))
        return [made[place] for place in places]


def _made(look: LookUps, kind: str, items: Sequence[int]) -> list[Entry]:
    match kind:
        case "statement":
            return [times.entry_of_statement(look, look.shelf.statements[item]) for item in items]
        case "meeting":
            found = cast("Sequence[Cited[Meeting]]", look.whole(look.order(Meeting).of(items)))
            return [times.entry_of_meeting(c) for c in found]
        case _:
            return [times.entry_of_instrument(look, look.instrument_book.known[item]) for item in items]


def _timeline(dossier: Held, values: Values, sort: str) -> Stretch:
    kind, period = values.choice("kind", KINDS), Period.of(values.get("from"), values.get("to"))
    line = line_of(dossier.look_ups)
    chosen = (p for p in range(len(line.kinds)) if kind is None or KINDS[line.kinds[p]] == kind)
    inside = array("I", _within(line, chosen, period))
    if not sort.startswith("-"):
        return Stretch(dossier, line, inside)
    latest = arrange(inside, lambda p: _days(line, p), is_reversed=True)
    return Stretch(dossier, line, array("I", latest))


def _days(line: Line, place: int) -> tuple[int, int] | None:
    return None if line.uppers[place] == UNDATED else (line.lowers[place], line.uppers[place])


def _within(line: Line, places: Iterable[int], period: Period) -> Iterable[int]:
    """The entries that can lie in a period; those without a date only if none is asked."""
    if period.since is None and period.until is None:
        return places
    low = period.since.lower if period.since else None
    high = period.until.upper if period.until else None
    first, last = (low or date.min).toordinal(), (high or date.max).toordinal()
    return (p for p in places if line.uppers[p] != UNDATED and first <= line.uppers[p] and line.lowers[p] <= last)


TIMELINE = Listing("timeline", ("kind", "from", "to"), ("date",), _timeline)
"""Statements, meetings and dated instruments in the order of time."""
