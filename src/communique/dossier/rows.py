"""Rows: what the dossier hands out, as plain JSON objects with citations, for tables and files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
)
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.decision import Decision
from communique.model.facts import Fact, Meeting, Reference, Undertaking
from communique.model.finding import Finding
from communique.model.resolved import Instrument, Link, Statement
from communique.store import Hit

if TYPE_CHECKING:
    from communique.dossier.held import Held


def rows_of_facts(found: Iterable[Cited[Any]]) -> list[Row]:
    """Facts as they are."""
    return [fact_row(c) for c in found]


def rows_of_statements(dossier: Held, found: Iterable[Statement]) -> list[Row]:
    """Statements, with the words that tell issuers and day."""
    return [_statement(dossier, s) for s in found]


def _statement(dossier: Held, statement: Statement) -> Row:
    told = dossier.record(statement).issue.citations
    return statement_row(statement, tuple((c, dossier.place(c)) for c in told))


def rows_of_meetings(dossier: Held, found: Iterable[Cited[Meeting]]) -> list[Row]:
    """Meetings, with what became of those that were to come, and which plan stands behind those that came."""
    ledger = Ledger(dossier.links(), dossier.statements())
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
    ledger = Ledger(dossier.links(), dossier.statements())
    meetings: dict[str, list[Meeting]] = {}
    for c in dossier.meetings():
        meetings.setdefault(c.statement.id, []).append(c.fact)
    return [{**fact_row(c), **_status(dossier, c, meetings.get(c.statement.id, ()), ledger)} for c in found]


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
        "citations": [citation_row(statement.slug, citation, dossier.place(citation))],
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
        "citations": [citation_row(statement.slug, c, dossier.place(c)) for c in citations],
    }


def rows_of_instruments(dossier: Held, found: Iterable[Instrument]) -> list[Row]:
    """Instruments, each with the first passage that names it, and the statement that it is, if held."""
    uses: dict[tuple[str, str], Cited[Reference]] = {}
    for c in dossier.references():
        uses.setdefault((c.fact.name, c.statement.id), c)
    return [_instrument(dossier, i, uses) for i in found]


def _instrument(dossier: Held, instrument: Instrument, uses: Mapping[tuple[str, str], Cited[Reference]]) -> Row:
    held = dossier.statement(instrument.held_as).slug if instrument.held_as else None
    statements = {s for n in instrument.names for s in n.statements}
    row = {**instrument_row(instrument), "held_as": held, "statements": len(statements)}
    named = [uses[n.as_written, s] for n in instrument.names for s in n.statements if (n.as_written, s) in uses]
    if not named:
        return {**row, "statement": "", "paragraph": 0, "exact": "", "sentence": "", "citations": []}
    first = min(named, key=lambda c: (c.statement.date is None, str(c.statement.date), c.citations[0].start))
    cited = fact_row(first)
    return {**row, **{key: cited[key] for key in ("statement", "paragraph", "exact", "sentence", "citations")}}


def rows_of_links(dossier: Held, links: Iterable[Link]) -> list[Row]:
    """Ties between facts or statements, with passages of both sides."""
    return [_link(dossier, link) for link in links]


def _link(dossier: Held, link: Link) -> Row:
    citations = [(dossier.statement_of(c), c) for c in link.citations]
    shown = [citation_row(s.slug if s else "", c, dossier.place(c)) for s, c in citations]
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


def rows_of_actors(dossier: Held) -> list[Row]:
    """Actors with the forms of their names."""
    return [actor_row(a) for a in dossier.actors()]


def rows_of_findings(findings: Iterable[Finding]) -> list[Row]:
    """Findings."""
    return [finding_row(f) for f in findings]


def rows_of_decisions(decisions: Iterable[Decision]) -> list[Row]:
    """The log of decisions."""
    return [decision_row(d) for d in decisions]
