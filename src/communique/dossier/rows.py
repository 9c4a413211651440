"""Rows: what the dossier hands out, as plain JSON objects with citations, for tables and files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from communique.analyse import Entry, Ledger, Outcome, is_open, plan_of
from communique.dossier.holders import Claim
from communique.dossier.times import bounded
from communique.export import (
    Row,
    actor_row,
    citation_row,
    decision_row,
    fact_row,
    finding_row,
    instrument_row,
    source_of,
    statement_row,
    text_number,
)
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.decision import Decision
from communique.model.facts import Fact, Meeting, Undertaking
from communique.model.finding import Finding
from communique.model.resolved import Actor, Instrument, Link, Statement
from communique.store import Hit

if TYPE_CHECKING:
    from communique.dossier.held import Held

__all__ = [
    "Row",
    "actor_row",
    "fact_row",
    "instrument_row",
    "rows_of_actors",
    "rows_of_claims",
    "rows_of_decisions",
    "rows_of_facts",
    "rows_of_findings",
    "rows_of_hits",
    "rows_of_instruments",
    "rows_of_links",
    "rows_of_meetings",
    "rows_of_statements",
    "rows_of_timeline",
    "rows_of_undertakings",
]


def rows_of_facts(found: Iterable[Cited[Any]]) -> list[Row]:
    """Facts as they are."""
    return [fact_row(c) for c in found]


def rows_of_statements(dossier: Held, found: Iterable[Statement]) -> list[Row]:
    """Statements, with the words that tell issuers and day."""
    return [_statement(dossier, s) for s in found]


def _statement(dossier: Held, statement: Statement) -> Row:
    told = dossier.issue(statement).citations
    return statement_row(statement, tuple((c, dossier.place(c)) for c in told))


def rows_of_meetings(dossier: Held, found: Iterable[Cited[Meeting]]) -> list[Row]:
    """Meetings, with what became of those that were to come, and which plan stands behind those that came."""
    ledger = dossier.look_ups.ledger
    return [{**fact_row(c), **_later(dossier, c, ledger)} for c in found]


def _later(dossier: Held, cited: Cited[Meeting], ledger: Ledger) -> Row:
    if is_open(cited.fact):
        return _outcome(dossier, ledger.outcome_of(cited.fact, cited.statement))
    plan = ledger.plan_behind(cited.fact)
    planned = f"was planned: {_where(dossier, plan.citations[0])}" if plan else ""
    return {"became": None, "later_statements": None, "outcome": planned}


def _outcome(dossier: Held, outcome: Outcome) -> Row:
    where = f": {_where(dossier, outcome.link.citations[-1])}" if outcome.link else ""
    return {"became": outcome.status, "later_statements": outcome.later, "outcome": f"{outcome}{where}"}


def _where(dossier: Held, citation: Citation) -> str:
    statement = dossier.statement_of(citation)
    name = statement.slug if statement else citation.sha256[:8]
    return f"{name} p{dossier.place(citation).paragraph}"


def rows_of_undertakings(dossier: Held, found: Iterable[Cited[Undertaking]]) -> list[Row]:
    """Undertakings with their status, as far as links between statements tell it."""
    asked, ledger = tuple(found), dossier.look_ups.ledger
    meetings = dossier.look_ups.meetings_in({c.statement.id: c.statement for c in asked}.values())
    return [{**fact_row(c), **_status(dossier, c, meetings.get(c.statement.id, ()), ledger)} for c in asked]


def _status(dossier: Held, cited: Cited[Undertaking], meetings: Sequence[Meeting], ledger: Ledger) -> Row:
    # Without a plan the undertaking itself is looked up among the links, by its id.
    of: Fact = plan_of(cited.fact, meetings) or cited.fact
    return _outcome(dossier, ledger.outcome_of(of, cited.statement))


def rows_of_claims(claims: Iterable[Claim]) -> list[Row]:
    """Claims to posts, with how near they are in time."""
    return [{**fact_row(c.cited), "holder": c.holder, "distance": c.distance, "days": c.days} for c in claims]


def rows_of_hits(dossier: Held, hits: Iterable[Hit]) -> list[Row]:
    """Passages found by words; the citation is the passage."""
    return [_hit(dossier, hit) for hit in hits]


def _hit(dossier: Held, hit: Hit) -> Row:
    statement, text = dossier.statement(hit.statement), dossier.text(hit.sha256)
    content = text.content
    citation = Citation.of(content, sha256=hit.sha256, span=hit.span)
    before, after = hit.snippet.start > hit.span.start, hit.snippet.end < hit.span.end
    return {
        **source_of(statement),
        "paragraph": hit.paragraph,
        "snippet": ("… " if before else "") + " ".join(hit.snippet.of(content).split()) + (" …" if after else ""),
        "matches": [m.of(content) for m in hit.matches],
        "citations": [
            citation_row(statement.slug, citation, dossier.place(citation), text=text_number(statement, citation))
        ],
    }


def rows_of_timeline(dossier: Held, entries: Iterable[Entry]) -> list[Row]:
    """Entries of the timeline, with the words they rest on."""
    return [_entry(dossier, e) for e in entries]


def _entry(dossier: Held, entry: Entry) -> Row:
    statement = dossier.statement(entry.statement)
    return {
        "date": str(entry.date) if entry.date else None,
        "when_in_words": entry.when,
        "kind": entry.kind,
        "detail": entry.detail,
        "title": entry.title,
        "key": entry.key,
        **_cited(dossier, statement, [entry.citation] if entry.citation else []),
    }


def _cited(dossier: Held, statement: Statement, citations: Sequence[Citation]) -> Row:
    first = citations[0] if citations else None
    return {
        "statement": statement.slug,
        "issued": str(bounded(statement) or "") or None,
        "paragraph": dossier.place(first).paragraph if first else 0,
        "exact": first.exact if first else "",
        "sentence": dossier.sentence(first) if first else "",
        "citations": [
            citation_row(statement.slug, c, dossier.place(c), text=text_number(statement, c)) for c in citations
        ],
    }


def rows_of_instruments(dossier: Held, found: Iterable[Instrument]) -> list[Row]:
    """Instruments, each with the first passage that names it, and the statement that it is, if held."""
    asked = tuple(found)
    first = dossier.look_ups.first_uses(asked)
    return [_instrument(dossier, i, first.get(i.id)) for i in asked]


def _instrument(dossier: Held, instrument: Instrument, first: Cited[Fact] | None) -> Row:
    held = dossier.statement(instrument.held_as).slug if instrument.held_as else None
    statements = {s for n in instrument.names for s in n.statements}
    row = {**instrument_row(instrument), "held_as": held, "statements": len(statements)}
    if first is None:
        return {**row, "statement": "", "paragraph": 0, "exact": "", "sentence": "", "citations": []}
    cited = fact_row(first)
    return {**row, **{key: cited[key] for key in ("statement", "paragraph", "exact", "sentence", "citations")}}


def rows_of_links(dossier: Held, links: Iterable[Link]) -> list[Row]:
    """Ties between facts or statements, with passages of both sides."""
    return [_link(dossier, link) for link in links]


def _link(dossier: Held, link: Link) -> Row:
    citations = [(dossier.statement_of(c), c) for c in link.citations]
    shown = [
        citation_row(s.slug if s else "", c, dossier.place(c), text=text_number(s, c) if s else 1) for s, c in citations
    ]
    return {
        "kind": link.kind,
        "earlier": f"{shown[0]['statement']} p{shown[0]['paragraph']}",
        "later": f"{shown[-1]['statement']} p{shown[-1]['paragraph']}",
        "reason": link.reason,
        "confidence": round(link.confidence, 3),
        "statement": shown[-1]["statement"],
        "paragraph": shown[-1]["paragraph"],
        "exact": shown[-1]["exact"],
        "sentence": dossier.sentence(link.citations[-1]),
        "citations": shown,
    }


def rows_of_actors(dossier: Held, found: Iterable[Actor] | None = None) -> list[Row]:
    """Actors, all or those found, with the forms of their names."""
    return [actor_row(a) for a in (dossier.actors() if found is None else found)]


def rows_of_findings(findings: Iterable[Finding]) -> list[Row]:
    """Findings."""
    return [finding_row(f) for f in findings]


def rows_of_decisions(decisions: Iterable[Decision]) -> list[Row]:
    """The log of decisions."""
    return [decision_row(d) for d in decisions]
