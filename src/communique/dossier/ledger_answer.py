"""The ledger of a dossier: chains of undertakings and planned meetings that fit what is asked, as of a day.

Invariant: all statements are looked through, whatever is asked for; what is left out is left out of the answer only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from communique.analyse.chain import Chain
from communique.analyse.chains import chain_undertakings
from communique.analyse.meeting_chains import announced_by, chain_meetings
from communique.analyse.status import Status
from communique.dossier.promises import told_of
from communique.dossier.questions import Coverage, Period
from communique.model.errors import NotFoundError
from communique.model.facts import Meeting
from communique.model.finding import Finding, Severity
from communique.model.partial_date import PartialDate
from communique.model.resolved import Statement

if TYPE_CHECKING:
    from communique.dossier.promise_questions import PromiseQuestions


@dataclass(frozen=True, slots=True)
class LedgerAnswer:
    """Chains, as of a day."""

    chains: tuple[Chain, ...]
    """Those that fit, by the day of the first word on each."""

    on: date | None
    """The day as of which due dates are told; None if no statement has a day."""

    coverage: Coverage
    """What was looked through."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the ledger; None or False where nothing is."""

    by: str | None = None
    to: str | None = None
    kind: str | None = None
    status: str | None = None
    due_before: str | None = None
    open_only: bool = False
    since: str | None = None
    until: str | None = None


def all_chains(dossier: PromiseQuestions, *, since: str | None = None) -> tuple[Chain, ...]:
    """Every chain of a dossier, by the day of the first word on each.

    Args:
        dossier: what is held.
        since: only statements issued from this date on are looked through, and told so.
    """
    statements = dossier.statements(since=since)
    told = told_of(dossier, statements)
    announced = announced_by(told)
    deeds = [replace(t, undertakings=tuple(u for u in t.undertakings if u.fact.id not in announced)) for t in told]
    chains = [*chain_undertakings(deeds), *chain_meetings(told, dossier.links())]
    order = {s.id: n for n, s in enumerate(statements)}
    return tuple(sorted(chains, key=lambda c: _order(c, order)))


def _order(chain: Chain, order: dict[str, int]) -> tuple[int, int, str]:
    first = chain.steps[0]
    return order.get(first.statement.id, len(order)), chain.first.citations[0].start, chain.id


def answer_ledger(
    dossier: PromiseQuestions, chains: Iterable[Chain], asked: Asked, *, on: str | None, looked_since: str | None = None
) -> LedgerAnswer:
    """The chains that fit, as of a day, or as of the last day on which a statement held was issued.

    Raises:
        DateValueError: a date is not written as 2012, 2012-03 or 2012-03-22.
        NotFoundError: nobody is called so, or there is no such status.
    """
    statements = dossier.statements(since=looked_since)
    day = PartialDate.parse(on).upper if on else last_day_held(statements)
    found = tuple(_that_fit(dossier, chains, asked, day))
    return LedgerAnswer(found, day, Coverage.of(statements))


def last_day_held(statements: Iterable[Statement]) -> date | None:
    """The last day on which a statement was issued; None if none has a day."""
    days = [s.date.upper for s in statements if s.date is not None]
    return max((d for d in days if d is not None), default=None)


def _that_fit(dossier: PromiseQuestions, chains: Iterable[Chain], asked: Asked, on: date | None) -> Iterator[Chain]:
    by = frozenset(dossier.names_of(asked.by)) if asked.by else None
    to = frozenset(dossier.names_of(asked.to)) if asked.to else None
    status = _status(asked.status)
    before = PartialDate.parse(asked.due_before).lower if asked.due_before else None
    period = Period.of(asked.since, asked.until)
    for chain in chains:
        names = _names(chain)
        day = chain.clock(on).day
        fits = (
            (by is None or bool(by & names[0])),
            (to is None or bool(to & names[1])),
            (asked.kind is None or chain.kind == asked.kind),
            (status is None or chain.status is status),
            (before is None or (day is not None and day < before)),
            (not asked.open_only or chain.is_open),
            any(period.may_hold(step.statement) for step in chain.steps),
        )
        if all(fits):
            yield chain


def _names(chain: Chain) -> tuple[frozenset[str], frozenset[str]]:
    """Who is to act, and who asks or benefits, in all facts that state it."""
    by: set[str] = set()
    to: set[str] = set()
    for fact in chain.facts:
        if isinstance(fact, Meeting):
            by.update(fact.participants)
            to.update(fact.auspices)
        else:
            by.update(fact.by)
            to.update(fact.to)
    return frozenset(by), frozenset(to)


def _status(words: str | None) -> Status | None:
    if words is None:
        return None
    try:
        return Status(words)
    except ValueError:
        what = "status"
        raise NotFoundError(what, words, tuple(s.value for s in Status)) from None


def check_chains(dossier: PromiseQuestions) -> Iterator[Finding]:
    """Passages of chains that do not stand where they are cited, and chains that no passage opens."""
    for chain in dossier.chains():
        for step in chain.steps:
            for citation in (*step.citations, *((step.tie,) if step.tie else ())):
                if dossier.text(citation.sha256).content[citation.start : citation.end] != citation.exact:
                    message = f"a step of chain {chain.id} cites {citation.exact!r}, which does not stand there"
                    yield Finding(citation.sha256, "chain-wrong", message, Severity.ERROR, citation.span)
        if chain.steps[0].tie is not None and all(s.tie is not None for s in chain.steps):
            yield Finding(chain.id, "chain-unopened", f"no passage opens chain {chain.id}", Severity.ERROR)
