"""A record: all that one page tells, read alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.model.citation import Citation
from communique.model.facts import (
    Act,
    AnyFact,
    DateMention,
    Holding,
    Meeting,
    Person,
    Quotation,
    Reference,
    Undertaking,
)
from communique.model.finding import Finding
from communique.model.header import Header
from communique.model.partial_date import PartialDate
from communique.model.text import Text


@dataclass(frozen=True, slots=True)
class Issue:
    """The statement itself: who issued it, when, where."""

    issuers: tuple[str, ...] = ()
    """Names of persons, or the body; empty if the text does not tell."""

    date: PartialDate | None = None
    """The day of issue; None if the text does not tell."""

    not_before: PartialDate | None = None
    """A day on or after which it must have been issued, where the day itself is unknown; None if nothing tells."""

    not_before_citation: Citation | None = None
    """The words that give the bound; None without a bound."""

    citations: tuple[Citation, ...] = ()
    """The words that name issuers, date and title; empty only for a text without a statement."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one text says, read alone: the facts of `communique-facts/1` and more."""

    text: Text
    """The text with its zones."""

    header: Header
    """What the page tells of the statement."""

    issue: Issue
    """Who issued it, when, where."""

    people: tuple[Person, ...] = ()
    holdings: tuple[Holding, ...] = ()
    dates: tuple[DateMention, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    acts: tuple[Act, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    references: tuple[Reference, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    """Facts by kind, each in the order of the text."""

    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Labels that stand for named people in this text, with the names."""

    findings: tuple[Finding, ...] = field(default=())
    """Problems met on the way."""

    @property
    def facts(self) -> tuple[AnyFact, ...]:
        """All facts, kind by kind."""
        return (
            *self.people,
            *self.holdings,
            *self.dates,
            *self.meetings,
            *self.acts,
            *self.undertakings,
            *self.references,
            *self.quotations,
        )
