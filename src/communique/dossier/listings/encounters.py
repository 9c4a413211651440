"""The tables of meetings and of undertakings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from communique.analyse import OUTCOMES, plan_of
from communique.dossier import rows
from communique.dossier.listings.asked import Listing, Values
from communique.dossier.listings.facts import Facts, facts_of
from communique.dossier.listings.sorting import ISSUED, SortBy, by_date, by_words
from communique.dossier.questions import Period
from communique.export import Row
from communique.model.cited import Cited
from communique.model.facts import Meeting, MeetingKind, Phase, Undertaking, UndertakingKind
from communique.store import ActorRole, Filter

if TYPE_CHECKING:
    from communique.dossier.held import Held
    from communique.dossier.look_ups import LookUps

_OWN_TIME = SortBy("date", by_date)

_MEETING_SORTS: Mapping[str, SortBy] = {
    "date": _OWN_TIME,
    "issued": ISSUED,
    "place": SortBy("place", by_words),
    "phase": SortBy("phase", by_words),
    "kind": SortBy("kind", by_words),
    "participants": SortBy("participants", by_words),
}

_LEDGER_SORTS: Mapping[str, SortBy] = {
    "date": ISSUED,
    "by": SortBy("by", by_words),
    "kind": SortBy("kind", by_words),
    "action": SortBy("action", by_words),
}

STATUSES = ("open", *dict.fromkeys(OUTCOMES.values()))
"""What can have become of an undertaking."""


def _meetings(dossier: Held, values: Values, sort: str) -> Facts:
    def make(found: Sequence[Cited[Meeting]]) -> list[Row]:
        return rows.rows_of_meetings(dossier, found)

    found = facts_of(dossier, Meeting, sort, sorts=_MEETING_SORTS, make=make, own=_OWN_TIME)
    found = found.having("phase", values.choice("phase", Phase)).having("form", values.choice("kind", MeetingKind))
    if when := Period.of(values.get("from"), values.get("to")).as_interval():
        found = found.fitting(Filter(when=when))
    if year := values.get("year"):
        found = found.fitting(Filter(when=Period.of(year, year).as_interval()))
    if place := values.get("place"):
        found = found.where("place", lambda held: place.casefold() in held.casefold())
    return found.naming(values.get("actor"), ActorRole.PARTICIPANT, ActorRole.HOST).told_in(values)


def _ledger(dossier: Held, values: Values, sort: str) -> Facts:
    def make(found: Sequence[Cited[Undertaking]]) -> list[Row]:
        return rows.rows_of_undertakings(dossier, found)

    found = facts_of(dossier, Undertaking, sort, sorts=_LEDGER_SORTS, make=make)
    found = found.having("form", values.choice("kind", UndertakingKind))
    if status := values.choice("status", STATUSES):
        told = _outcomes(dossier.look_ups)
        found = found.among({n for n in found.order.numbers if told.get(n, "open") == status})
    found = found.naming(values.get("by"), ActorRole.BY).naming(values.get("to-actor"), ActorRole.TO)
    return found.issued(values)


def _outcomes(look: LookUps) -> Mapping[int, str]:
    """What became of undertakings, by their numbers; open ones may be left out."""
    return look.kept.get("outcomes", lambda: _find_outcomes(look))


def _find_outcomes(look: LookUps) -> Mapping[int, str]:
    # Only where a link cites the text as its earlier side can anything be told.
    texts = {link.citations[0].sha256 for link in look.store.some_links(kinds=OUTCOMES)}
    order = look.store.choose(look.order(Undertaking), Filter(texts=tuple(sorted(texts))))
    statements = {s.id: s for s in map(look.shelf.of_text, texts) if s is not None}
    meetings = look.meetings_in(statements.values())
    told = {}
    for number, shown in zip(order.numbers, look.store.shown(order), strict=True):
        statement = look.shelf.of_text(shown.fact.citations[0].sha256)
        if statement is not None and isinstance(shown.fact, Undertaking):
            plan = plan_of(shown.fact, meetings.get(statement.id, ()))
            told[number] = look.ledger.outcome_of(plan or shown.fact, statement).status
    return told


MEETINGS = Listing(
    "meetings",
    ("actor", "place", "phase", "kind", "year", "from", "to", "statement"),
    tuple(_MEETING_SORTS),
    _meetings,
)
"""Who met whom, where and when; "from", "to" and "year" ask for the day of the meeting."""

LEDGER = Listing(
    "ledger", ("by", "to-actor", "kind", "status", "statement", "from", "to"), tuple(_LEDGER_SORTS), _ledger
)
"""What is asked, promised or binding, and what became of it."""
