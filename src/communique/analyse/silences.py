"""Silences: who spoke of a topic when, who spoke and did not mention it, and of whom nothing is held.

Idea: three things that look alike are kept apart in every period: *spoke*, *did not mention*, *no statement held*. Invariant: a cell
of the first two has statements, a cell of the third has none; a statement whose day is not known to the period stands beside the
table, never in a cell.

Cost: one pass over the statements looked through, and cells for issuers times periods.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from communique.model.citation import Citation
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}
SPANS = tuple(_MONTHS_IN)
"""Lengths of a period."""

_YEAR = 12


class Voice(StrEnum):
    """What a period holds of an issuer on a topic."""

    SPOKE = "spoke"
    """A statement mentions it."""
    SILENT = "did not mention"
    """Statements are held; none of them mentions it."""
    UNHEARD = "no statement held"
    """No statement of this issuer is held."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A statement that was looked through."""

    statement: Statement
    """The statement."""

    issuer: str
    """Who issued it, as one name."""

    passages: tuple[Citation, ...]
    """Where it mentions the topic, in order; empty if it does not."""


@dataclass(frozen=True, slots=True)
class Cell:
    """An issuer in a period."""

    period: str
    """"2012", "2012-Q1" or "2012-03"."""

    voice: Voice
    """What is held."""

    looked: tuple[Looked, ...]
    """The statements of the period, in time."""

    @property
    def speaking(self) -> tuple[Looked, ...]:
        """Those that mention the topic."""
        return tuple(one for one in self.looked if one.passages)


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch between two mentions, or after the last."""

    after: Looked
    """The statement that mentions the topic before it."""

    before: Looked | None
    """The one that mentions it next; None if none does."""

    days: int | None
    """Days between them, or to the day as of which is asked; None if a day is not known."""

    silent: tuple[Looked, ...]
    """Statements of this issuer in between that do not mention it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One issuer on a topic through time."""

    issuer: str
    """Who."""

    cells: tuple[Cell, ...]
    """Period by period."""

    mentions: tuple[Looked, ...]
    """Statements that mention the topic, in time, undated ones last."""

    gaps: tuple[Gap, ...]
    """Stretches without a mention in which statements are held, and the one after the last mention."""

    unplaced: tuple[Looked, ...]
    """Statements whose day is not known to the period."""

    held: int
    """Statements of this issuer."""

    def count(self, voice: Voice) -> int:
        """Periods of a kind."""
        return sum(1 for c in self.cells if c.voice is voice)


@dataclass(frozen=True, slots=True)
class Silences:
    """A topic by issuer and time."""

    topic: str
    """The words asked for; empty for any statement at all."""

    span: str
    """"month", "quarter" or "year"."""

    periods: tuple[str, ...]
    """From the first statement held to the last, none left out."""

    lines: tuple[Line, ...]
    """One for each issuer: those who mention the topic most first, then by name."""

    looked: tuple[Looked, ...]
    """Everything looked through, in time."""

    as_of: date | None
    """The day up to which silence is counted; None if no day is known at all."""


def find_silences(topic: str, looked: Sequence[Looked], *, span: str, as_of: date | None = None) -> Silences:
    """Who spoke of a topic when.

    Args:
        topic: the words asked for.
        looked: the statements looked through, with their mentions.
        span: length of a period.
        as_of: the day up to which silence is counted; None for the day of the last statement.
    """
    ordered = tuple(sorted(looked, key=_time))
    periods = tuple(_periods(ordered, span))
    days = [d for one in ordered if (d := _last_day(one))]
    until = as_of or (max(days) if days else None)
    by_issuer: dict[str, list[Looked]] = defaultdict(list)
    for one in ordered:
        by_issuer[one.issuer].append(one)
    lines = [_line(issuer, found, periods, span, until) for issuer, found in by_issuer.items()]
    lines.sort(key=lambda line: (-len(line.mentions), line.issuer.casefold()))
    return Silences(topic, span, periods, tuple(lines), ordered, until)


def period_of(day: PartialDate | None, span: str) -> str | None:
    """The period in which a day lies; None if it is not known so far.

    >>> period_of(PartialDate("2012-03-22"), "quarter"), period_of(PartialDate("2012"), "month")
    ('2012-Q1', None)
    """
    if day is None or day.lower is None or day.upper is None:
        return None
    first, last = (_name(bound, span) for bound in (day.lower, day.upper))
    return first if first == last else None


def _name(day: date, span: str) -> str:
    number = (day.month - 1) // _MONTHS_IN[span] + 1
    return {
        "year": f"{day.year:04d}",
        "quarter": f"{day.year:04d}-Q{number}",
        "month": f"{day.year:04d}-{day.month:02d}",
    }[span]


def _periods(ordered: Sequence[Looked], span: str) -> Iterator[str]:
    """Every period from the first statement placed to the last."""
    placed = [one.statement.date for one in ordered if period_of(one.statement.date, span)]
    days = sorted(d.lower for d in placed if d is not None and d.lower is not None)
    if not days:
        return
    months = days[0].year * _YEAR + days[0].month - 1
    end = days[-1].year * _YEAR + days[-1].month - 1
    months -= months % _MONTHS_IN[span]
    while months <= end:
        yield _name(date(months // _YEAR, months % _YEAR + 1, 1), span)
        months += _MONTHS_IN[span]


def _line(issuer: str, found: Sequence[Looked], periods: Sequence[str], span: str, until: date | None) -> Line:
    placed: dict[str, list[Looked]] = defaultdict(list)
    unplaced = []
    for one in found:
        period = period_of(one.statement.date, span)
        if period is None:
            unplaced.append(one)
        else:
            placed[period].append(one)
    cells = tuple(_cell(period, placed) for period in periods)
    mentions = tuple(one for one in found if one.passages)
    return Line(issuer, cells, mentions, tuple(_gaps(found, until)), tuple(unplaced), len(found))


def _cell(period: str, placed: Mapping[str, Sequence[Looked]]) -> Cell:
    looked = tuple(placed.get(period, ()))
    if not looked:
        return Cell(period, Voice.UNHEARD, ())
    return Cell(period, Voice.SPOKE if any(one.passages for one in looked) else Voice.SILENT, looked)


def _gaps(found: Sequence[Looked], until: date | None) -> Iterator[Gap]:
    dated = [one for one in found if _last_day(one)]
    speaking = [n for n, one in enumerate(dated) if one.passages]
    for one, other in pairwise(speaking):
        silent = tuple(dated[one + 1 : other])
        if silent:
            yield Gap(dated[one], dated[other], _days(dated[one], _first_day(dated[other])), silent)
    if speaking:
        last = speaking[-1]
        yield Gap(dated[last], None, _days(dated[last], until), tuple(dated[last + 1 :]))


def _days(after: Looked, until: date | None) -> int | None:
    day = _last_day(after)
    return max((until - day).days, 0) if day and until else None


def _first_day(one: Looked) -> date | None:
    return one.statement.date.lower if one.statement.date else None


def _last_day(one: Looked) -> date | None:
    return one.statement.date.upper if one.statement.date else None


def _time(one: Looked) -> tuple[bool, date, str]:
    told = one.statement.date or one.statement.not_before
    return (one.statement.date is None, (told.lower if told else None) or date.max, one.statement.slug)
