"""Lines of office: claims to posts put in rows, with what is told of their time in words and as a picture.

Invariant: a line tells when statements show somebody in a post, never that he or she held it in between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from communique.dossier.holders import Claim
from communique.dossier.rows import rows_of_claims
from communique.model.partial_date import PartialDate
from communique.show.days import in_words
from communique.show.drawing import Markup, Row, Sighting, When, draw_offices
from communique.show.spoken import spoken
from communique.web import addresses
from communique.web import answer as answers

GAP = 366
"""Days without evidence from which on a gap is told."""

LISTED = 6
"""Passages of a line listed on the page; the JSON and CSV have all."""

_DRAWN = 40
"""Marks of a line at most: of more, the first, the last and some between are drawn; the list beside has all."""


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody in a post, as statements show it."""

    label: str
    """The post, or the person."""

    href: str
    """Its page."""

    claims: tuple[Claim, ...]
    """The claims by date, undated ones last; at least one."""

    @property
    def days(self) -> tuple[PartialDate, ...]:
        """The days on which statements show it, in order; undated ones left out."""
        # Gathered and sorted as words: the order of dates is the same and costs a hundredth.
        told = {c.cited.fact.as_of.edtf: c.cited.fact.as_of for c in self.claims if c.cited.fact.as_of}
        return tuple(told[words] for words in sorted(told))

    @property
    def told(self) -> str:
        """First and last day of the evidence, in words."""
        days = self.days
        if not days:
            return spoken("undated")
        first, last = str(days[0]), str(days[-1])
        return in_words(first) if first == last else _from_to(first, last)

    @property
    def gaps(self) -> tuple[str, ...]:
        """Long times within the line of which nothing held tells, in words."""
        return tuple(
            _from_to(str(a), str(b))
            for a, b in pairwise(self.days)
            if a.upper and b.lower and (b.lower - a.upper).days > GAP
        )

    @property
    def nearest(self) -> Claim:
        """The claim nearest to the day asked, the first if none was asked."""
        return min(self.claims, key=lambda c: (c.days is None, abs(c.days or 0)))

    @property
    def drawn(self) -> Sequence[Claim]:
        """The claims that the picture shows."""
        dated = [c for c in self.claims if c.cited.fact.as_of]
        step = max(1, -(-len(dated) // _DRAWN))
        return [*dated[::step], *dated[-1:]] if step > 1 else dated

    @property
    def shown(self) -> Sequence[Claim]:
        """The claims of which a page needs the passages: those listed, those drawn and the nearest."""
        return (*self.claims[:LISTED], *self.drawn, self.nearest)

    @property
    def first_rows(self) -> Sequence[answers.Row]:
        """Its first claims as rows."""
        return rows_of_claims(self.claims[:LISTED])

    @property
    def nearest_row(self) -> answers.Row:
        """The nearest claim as a row."""
        return rows_of_claims([self.nearest])[0]


def lines_by(claims: Iterable[Claim], label: Callable[[Claim], str], href: Callable[[Claim], str]) -> tuple[Line, ...]:
    """Claims grouped by a label, in the order of their first evidence."""
    grouped: dict[str, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(label(claim), []).append(claim)
    lines = [Line(name, href(found[0]), tuple(sorted(found, key=_by_day))) for name, found in grouped.items()]
    return tuple(sorted(lines, key=lambda line: (_by_day(line.claims[0]), line.label)))


def _from_to(first: str, last: str) -> str:
    return spoken("%(first)s to %(last)s", first=in_words(first), last=in_words(last))


def _by_day(claim: Claim) -> tuple[bool, str, str]:
    day = claim.cited.fact.as_of
    return day is None, str(day), claim.cited.statement.slug


def picture(lines: Sequence[Line], *, label: str, as_of: str = "") -> Markup | None:
    """The lines over time; None where no day is known."""
    if not any(line.days for line in lines):
        return None
    return draw_offices([_row(line) for line in lines], label=label, as_of=day_of(as_of))


def _row(line: Line) -> Row:
    return Row(line.label, line.href, tuple(_sighting(c) for c in line.drawn))


def _sighting(claim: Claim) -> Sighting:
    held = claim.cited
    row = rows_of_claims([claim])[0]
    label = f"{held.fact.as_written} ({held.statement.slug})"
    return Sighting(When.of(held.fact.as_of), label, addresses.passage(row["citations"][0]), held.fact.qualifier)


def day_of(asked: str) -> date | None:
    """The first day of a date asked; None for none.

    Raises:
        DateValueError: it is no date.
    """
    return PartialDate.parse(asked).lower if asked else None
