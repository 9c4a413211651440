"""The ledger: what was asked, promised or planned, each with every later word on it that is held, and a clock.

Invariant: what nothing is held on is told so, with the number of statements looked through; it is never called unfulfilled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from communique.dossier import Dossier
from communique.dossier.answered import Status
from communique.dossier.listing import AskedError
from communique.dossier.promise_rows import clock_in_words, rows_of_ledger
from communique.model.facts import Meeting, UndertakingKind
from communique.show.promises import write_ledger_total
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.columns import Column
from communique.web.views.filters import Field, chips_of, named_most
from communique.web.views.once import once
from communique.web.views.tables import TablePage, asked_of
from communique.web.views.window import coverage_in_words, first_day

if TYPE_CHECKING:
    from communique.dossier.answered import Chain
    from communique.dossier.ledger_answer import LedgerAnswer

MOST = 300
"""Statements looked through where more are held and the reader does not ask for all."""

ROWS = 50
"""Chains on a page where the reader asks for no other number."""

KINDS = (*(k.value for k in UndertakingKind), "meeting")
"""What can be asked, promised or planned."""

OPEN = "open"
"""Asked for as a status: no text held tells the end of it."""

STATUSES = (OPEN, *(s.value for s in Status if s is not Status.STATED))
"""What a chain can be chosen by: its last word, or that it has no end."""

FILTERS = ("by", "to-actor", "kind", "status", "due-before", "open", "statement", "from", "to", "on", "all")
"""What can be asked of the ledger."""

PAGE = TablePage(
    "ledger",
    "Ledger",
    "What was asked, promised or planned, and every later word on it that is held.",
    "Nothing is recorded that fits. Take a filter away, or build more statements into the dossier.",
)

COLUMNS = (
    Column("Since", "since", "first_stated", "date"),
    Column("Kind", "word", "kind", "kind"),
    Column("Who must act", "names", "by", "by"),
    Column("Asked by, or for", "names", "to"),
    Column("What", "chain", "what"),
    Column("Due", "clock", "clock", "due"),
    Column("Status", "chain_status", "status_in_words", "status"),
    Column("Last word on it", "last_word", "steps", "last"),
)
"""How a chain is shown."""

LABELS: Mapping[str, str] = {
    "by": "who must act",
    "to-actor": "asked by, or for",
    "due-before": "due before",
    "open": "without an end",
    "from": "spoken of from",
    "to": "until",
    "on": "as of",
    "all": "look through",
}
"""Names of filters on the page where they differ from those in addresses."""

YES = "yes"
"""The value of a filter that is either asked or not."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:  # noqa: ARG001 - as views are
    """The chains that fit, by the day of the first word on each."""
    wanted = asked_of(asking if asking.get("limit") else replace(asking, query={**asking.asked, "limit": str(ROWS)}))
    since = "" if wanted.filters.get("all") else looked_since(dossier)
    key = ("ledger", since, frozenset(wanted.filters.items()), wanted.sort)
    found = once(dossier, key, lambda: _find(dossier, wanted.filters, wanted.sort, since))
    shown = found.answer.chains[wanted.offset : wanted.offset + wanted.limit] if wanted.limit else found.answer.chains
    following = wanted.offset + len(shown)
    return Answer(
        "ledger.html",
        PAGE.title,
        rows_of_ledger(dossier, replace(found.answer, chains=shown)),
        len(found.answer.chains),
        following if following < len(found.answer.chains) else None,
        {
            "page": PAGE,
            "columns": COLUMNS,
            "fields": tuple(_fields(dossier, asking)),
            "chips": chips_of(dossier, asking, FILTERS, labels=LABELS),
            "sorts": tuple(_SORTS),
            "limit": wanted.limit,
            "offset": wanted.offset,
            "told": found.told,
            "since": since,
            "held": len(dossier.statements()),
            "over_all": addresses.with_query(asking.path, asking.asked, all=YES, offset=None),
        },
        crumbs=(("Overview", "/"),),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """What is kept of an answer."""

    answer: LedgerAnswer
    """The chains that fit."""

    told: str
    """How many stand where, in a sentence."""


def _find(dossier: Dossier, filters: Mapping[str, str], sort: str, since: str) -> _Found:
    _check(filters, sort)
    status = filters.get("status", "")
    answer = dossier.ledger(
        by=filters.get("by"),
        to=filters.get("to-actor"),
        kind=filters.get("kind"),
        status=status if status not in {"", OPEN} else None,
        due_before=filters.get("due-before"),
        open_only=status == OPEN or bool(filters.get("open")),
        since=filters.get("from"),
        until=filters.get("to"),
        on=filters.get("on"),
        looked_since=since or None,
    )
    chains: Iterable[Chain] = answer.chains
    if slug := filters.get("statement"):
        name = dossier.statement(slug).id
        chains = (c for c in chains if any(s.statement.id == name for s in c.steps))
    answer = replace(answer, chains=_sorted(chains, sort, answer.on))
    return _Found(answer, _told(dossier, answer, since))


def _check(filters: Mapping[str, str], sort: str) -> None:
    """Tell what the ledger cannot be asked.

    Raises:
        AskedError: there is no such filter, order or value.
    """
    for name in filters:
        if name not in FILTERS:
            raise AskedError(PAGE.listing, "filter", name, FILTERS)
    if sort.removeprefix("-") not in {"", *_SORTS}:
        raise AskedError(PAGE.listing, "sort", sort, _SORTS)
    for name, accepted in (("kind", KINDS), ("status", STATUSES), ("open", (YES,)), ("all", (YES,))):
        if filters.get(name, accepted[0]) not in accepted:
            raise AskedError(PAGE.listing, name, filters[name], accepted)


def looked_since(dossier: Dossier) -> str:
    """The day from which on statements are looked through unasked; empty where all are, because they are few."""
    return first_day(dossier.statements(), MOST)


def _told(dossier: Dossier, answer: LedgerAnswer, since: str) -> str:
    """How many chains stand where, in a sentence."""
    rows = [{"status": c.status.value, "clock": clock_in_words(c, answer.on)} for c in answer.chains]
    coverage = coverage_in_words(dossier.statements(since=since or None))
    return write_ledger_total(rows, coverage, answer.on.isoformat() if answer.on else None)


_SORTS: Mapping[str, Callable[[Chain, date | None], Any]] = {
    "date": lambda c, _: _day(c, 0),
    "last": lambda c, _: _day(c, -1),
    "due": lambda c, on: c.clock(on).day or date.max,
    "kind": lambda c, _: c.kind,
    "by": lambda c, _: [n.casefold() for n in _actors(c)],
    "status": lambda c, _: c.status.value,
}
"""What the ledger can be ordered by."""


def _actors(chain: Chain) -> Sequence[str]:
    return chain.first.participants if isinstance(chain.first, Meeting) else chain.first.by


def _day(chain: Chain, step: int) -> date:
    told = chain.steps[step].statement.date or chain.steps[step].statement.not_before
    return (told.lower if told else None) or date.max


def _sorted(chains: Iterable[Chain], sort: str, on: date | None) -> tuple[Chain, ...]:
    if not sort:
        return tuple(chains)
    key = _SORTS[sort.removeprefix("-")]
    return tuple(sorted(chains, key=lambda c: key(c, on), reverse=sort.startswith("-")))


def _fields(dossier: Dossier, asking: Asking) -> Iterable[Field]:
    choices = {"kind": KINDS, "status": STATUSES, "open": (YES,)}
    hints = {"due-before": "2018", "from": "2012-03", "to": "2014", "on": "2018-12-31"}
    for name in FILTERS:
        if name in {"all", "statement"}:
            continue
        offered: Sequence[str] = named_most(dossier) if name in {"by", "to-actor"} else ()
        label = LABELS.get(name, name)
        yield Field(name, label, asking.get(name), choices.get(name, ()), tuple(offered), hints.get(name, ""))


# -- one chain, on the page of its undertaking or meeting


@dataclass(frozen=True, slots=True)
class Followed:
    """What is told of one chain on the page of a fact."""

    row: Row | None
    """The chain with its steps; None if it is not followed here or is on nobody's list."""

    through: str
    """The address that follows it through all statements; empty if it was."""

    held: int
    """Statements held."""

    @property
    def rows(self) -> list[Row]:
        """The steps as rows of a page."""
        return [{"part": "step", **step} for step in self.row["steps"]] if self.row else []


def follow(dossier: Dossier, asking: Asking, ids: Iterable[str]) -> Followed:
    """The chain of a fact, by its id and those of the meetings that it announces.

    Where very many statements are held it is followed only when the reader asks (``chain=1``), since all of them are looked through.
    """
    held = len(dossier.statements())
    if held > MOST and not asking.get("chain"):
        return Followed(None, f"{addresses.with_query(asking.path, asking.asked, chain=1)}#chain", held)
    by_fact = dossier.look_ups.kept.get("chains by fact", lambda: {f.id: c for c in dossier.chains() for f in c.facts})
    chain = next((by_fact[name] for name in ids if name in by_fact), None)
    if chain is None:
        return Followed(None, "", held)
    answer = once(dossier, ("ledger", "day"), lambda: replace(dossier.ledger(), chains=()))
    return Followed(rows_of_ledger(dossier, replace(answer, chains=(chain,)))[0], "", held)
