"""The ledger of a dossier: chains of undertakings and planned meetings that fit what is asked, as of a day.

Invariant: all statements are looked through, whatever is asked for; what is left out is left out of the answer only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from communique.analyse.chain import Chain
from communique.analyse.chains import chain_undertakings
from communique.analyse.meeting_chains import announced_by, chain_meetings
from communique.analyse.status import Status
from communique.dossier.chain_heads import ChainHead
from communique.dossier.chain_shelf import ChainShelf, each_chain, shelf_of
from communique.dossier.promises import told_of
from communique.dossier.questions import Coverage
from communique.dossier.word_shelf import numbered_of
from communique.model.errors import NotFoundError
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
    statement: str | None = None


def all_chains(dossier: PromiseQuestions, *, since: str | None = None) -> tuple[Chain, ...]:
    """Every chain of a dossier, by the day of the first word on each.

    Args:
        dossier: what is held.
        since: only statements issued from this date on are looked through, and told so.
    """
    statements = dossier.statements(since=since)
    spoken, numbers = numbered_of(dossier, statements)
    told = told_of(dossier, spoken)
    announced = announced_by(told)
    deeds = [replace(t, undertakings=tuple(u for u in t.undertakings if u.fact.id not in announced)) for t in told]
    chains = [*chain_undertakings(deeds, numbers=numbers), *chain_meetings(told, dossier.links())]
    order = {s.id: n for n, s in enumerate(statements)}
    return tuple(sorted(chains, key=lambda c: _order(c, order)))


def _order(chain: Chain, order: dict[str, int]) -> tuple[int, int, str]:
    first = chain.steps[0]
    return order.get(first.statement.id, len(order)), chain.first.citations[0].start, chain.id


def answer_ledger(
    dossier: PromiseQuestions, asked: Asked, *, on: str | None, looked_since: str | None = None
) -> LedgerAnswer:
    """The chains that fit, as of a day, or as of the last day on which a statement held was issued.

    Raises:
        DateValueError: a date is not written as 2012, 2012-03 or 2012-03-22.
        NotFoundError: nobody is called so, or there is no such status.
    """
    found = find_heads(dossier, asked, on=on, looked_since=looked_since)
    return LedgerAnswer(found.shelf.chains(found.numbers), found.on, found.coverage)


@dataclass(frozen=True, slots=True)
class Found:
    """The heads of chains that fit, as of a day."""

    shelf: ChainShelf
    """Where the chains themselves are."""

    numbers: tuple[int, ...]
    """The places of those that fit, by the day of the first word on each."""

    on: date | None
    """The day as of which due dates are told; None if no statement has a day."""

    coverage: Coverage
    """What was looked through."""

    @property
    def heads(self) -> tuple[ChainHead, ...]:
        """The heads of those that fit."""
        return tuple(self.shelf.heads[n] for n in self.numbers)


def find_heads(
    dossier: PromiseQuestions, asked: Asked, *, on: str | None = None, looked_since: str | None = None
) -> Found:
    """The heads of the chains that fit: quicker than the chains where few of these are shown.

    Raises:
        DateValueError: a date is not written as 2012, 2012-03 or 2012-03-22.
        NotFoundError: nobody is called so, or there is no such status.
    """
    statements = dossier.statements(since=looked_since)
    day = PartialDate.parse(on).upper if on else last_day_held(statements)
    shelf = shelf_of(dossier, since=looked_since)
    numbers = tuple(_that_fit(dossier, shelf, asked, day))
    return Found(shelf, numbers, day, Coverage.of(statements))


def last_day_held(statements: Iterable[Statement]) -> date | None:
    """The last day on which a statement was issued; None if none has a day."""
    days = [s.date.upper for s in statements if s.date is not None]
    return max((d for d in days if d is not None), default=None)


def _that_fit(dossier: PromiseQuestions, shelf: ChainShelf, asked: Asked, on: date | None) -> Iterator[int]:
    by = frozenset(dossier.names_of(asked.by)) if asked.by else None
    to = frozenset(dossier.names_of(asked.to)) if asked.to else None
    status = _status(asked.status)
    before = PartialDate.parse(asked.due_before).lower if asked.due_before else None
    spoken_of = _spoken_of(dossier, shelf, asked)
    for number, head in enumerate(shelf.heads):
        day = head.clock(on).day if before else None
        fits = (
            (by is None or bool(by & head.by)),
            (to is None or bool(to & head.to)),
            (asked.kind is None or head.kind == asked.kind),
            (status is None or head.status == status),
            (before is None or (day is not None and day < before)),
            (not asked.open_only or head.is_open),
            (spoken_of is None or number in spoken_of),
        )
        if all(fits):
            yield number


def _spoken_of(dossier: PromiseQuestions, shelf: ChainShelf, asked: Asked) -> Collection[int] | None:
    """The places of the chains that are spoken of in the time or statement asked for; None if none is asked for."""
    found: Collection[int] | None = None
    if asked.since or asked.until:
        found = shelf.spoken_of_in([s.id for s in dossier.statements(since=asked.since, until=asked.until)])
    if asked.statement:
        here = shelf.spoken_of_in([dossier.statement(asked.statement).id])
        found = here if found is None else frozenset(found).intersection(here)
    return found


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
    for chain in each_chain(dossier):
        for step in chain.steps:
            for citation in (*step.citations, *((step.tie,) if step.tie else ())):
                if dossier.text(citation.sha256).content[citation.start : citation.end] != citation.exact:
                    message = f"a step of chain {chain.id} cites {citation.exact!r}, which does not stand there"
                    yield Finding(citation.sha256, "chain-wrong", message, Severity.ERROR, citation.span)
        if chain.steps[0].tie is not None and all(s.tie is not None for s in chain.steps):
            yield Finding(chain.id, "chain-unopened", f"no passage opens chain {chain.id}", Severity.ERROR)
