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
from communique.dossier.chain_shelf import are_kept
from communique.dossier.ledger_answer import Asked, Found, LedgerAnswer, find_heads, last_day_held
from communique.dossier.listing import AskedError
from communique.dossier.promise_rows import rows_of_ledger
from communique.dossier.questions import Coverage
from communique.model.facts import UndertakingKind
from communique.show.promises import write_ledger_total
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking, Form
from communique.web.columns import Column
from communique.web.views.filters import Field, chips_of, named_most
from communique.web.views.once import once
from communique.web.views.tables import TablePage, asked_of
from communique.web.views.window import coverage_in_words, first_day

if TYPE_CHECKING:
    from communique.dossier.chain_heads import ChainHead

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
    until = wanted.offset + wanted.limit if wanted.limit else None
    is_page = asking.form is Form.HTML
    shown = found.chains.shelf.chains(found.chains.numbers[wanted.offset : until], is_brief=is_page)
    following = wanted.offset + len(shown)
    total = len(found.chains.numbers)
    return Answer(
        "ledger.html",
        PAGE.title,
        # The page shows the last word on each; the others stand in the JSON and on the page of each chain.
        rows_of_ledger(
            dossier,
            LedgerAnswer(shown, found.chains.on, found.chains.coverage),
            last_only=is_page,
        ),
        total,
        following if following < total else None,
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

    chains: Found
    """The chains that fit, by their heads."""

    told: str
    """How many stand where, in a sentence."""


def _find(dossier: Dossier, filters: Mapping[str, str], sort: str, since: str) -> _Found:
    _check(filters, sort)
    status = filters.get("status", "")
    asked = Asked(
        by=filters.get("by"),
        to=filters.get("to-actor"),
        kind=filters.get("kind"),
        status=status if status not in {"", OPEN} else None,
        due_before=filters.get("due-before"),
        open_only=status == OPEN or bool(filters.get("open")),
        since=filters.get("from"),
        until=filters.get("to"),
        statement=filters.get("statement"),
    )
    found = find_heads(dossier, asked, on=filters.get("on"), looked_since=since or None)
    return _Found(replace(found, numbers=_sorted(found, sort)), _told(dossier, found, since))


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
    """The day from which on statements are looked through unasked; empty where all are: they are few, or their chains are kept."""
    return "" if are_kept(dossier) else first_day(dossier.statements(), MOST)


def _told(dossier: Dossier, found: Found, since: str) -> str:
    """How many chains stand where, in a sentence."""
    rows = [{"status": head.status, "clock": head.clock_in_words(found.on)} for head in found.heads]
    coverage = coverage_in_words(dossier.statements(since=since or None))
    return write_ledger_total(rows, coverage, found.on.isoformat() if found.on else None)


_SORTS: Mapping[str, Callable[[ChainHead, date | None], Any]] = {
    "date": lambda head, _: head.first_day,
    "last": lambda head, _: head.last_day,
    "due": lambda head, on: head.clock(on).day or date.max,
    "kind": lambda head, _: head.kind,
    "by": lambda head, _: [n.casefold() for n in head.first_by],
    "status": lambda head, _: head.status,
}
"""What the ledger can be ordered by."""


def _sorted(found: Found, sort: str) -> tuple[int, ...]:
    if not sort:
        return found.numbers
    key, heads = _SORTS[sort.removeprefix("-")], found.shelf.heads
    return tuple(sorted(found.numbers, key=lambda n: key(heads[n], found.on), reverse=sort.startswith("-")))


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

    Where very many statements are held and their chains are not kept, it is followed only when the reader asks (``chain=1``).
    """
    held = len(dossier.statements())
    if held > MOST and not are_kept(dossier) and not asking.get("chain"):
        return Followed(None, f"{addresses.with_query(asking.path, asking.asked, chain=1)}#chain", held)
    chain = dossier.chain_of(*ids)
    if chain is None:
        return Followed(None, "", held)
    statements = dossier.statements()
    answer = LedgerAnswer((chain,), last_day_held(statements), Coverage.of(statements))
    return Followed(rows_of_ledger(dossier, answer)[0], "", held)
