"""The facts of one text as JSON, schema ``communique-facts/1`` (score/GUIDELINES.md), with our further keys."""

from __future__ import annotations

from typing import Any

import msgspec

from communique.model.citation import Citation
from communique.model.facts import Act, DateMention, Fact, Holding, Meeting, Person, Quotation, Reference, Undertaking
from communique.model.finding import Finding
from communique.model.record import Record

SCHEMA = "communique-facts/1"


def facts_of(record: Record) -> dict[str, Any]:
    """The record as plain values, keys in a fixed order; spans are [start, end) pairs of code points."""
    return {
        "schema": SCHEMA,
        "id": record.text.sha256[:16],
        "url": record.text.origin.url or None,
        "query": None,
        "sha256": record.text.sha256,
        "statement": _statement(record),
        "people": [_person(p) for p in record.people],
        "holdings": [_holding(h) for h in record.holdings],
        "dates": [_date(d) for d in record.dates],
        "meetings": [_meeting(m) for m in record.meetings],
        "acts": [_act(a) for a in record.acts],
        "references": [_reference(r) for r in record.references],
        "undertakings": [_undertaking(u) for u in record.undertakings],
        "quotations": [_quotation(q) for q in record.quotations],
        "groups": {label: list(members) for label, members in record.groups},
        "findings": [_finding(f) for f in record.findings],
    }


def facts_json(record: Record) -> bytes:
    """The record as indented UTF-8 JSON, the same bytes for the same record."""
    return msgspec.json.format(msgspec.json.encode(facts_of(record)), indent=1)


def _at(citations: tuple[Citation, ...]) -> list[list[int]]:
    return [[c.start, c.end] for c in citations]


def _shared(fact: Fact) -> dict[str, Any]:
    return {
        "at": _at(fact.citations),
        "id": fact.id,
        "rule": fact.rule,
        "confidence": round(fact.confidence, 3),
        "mode": fact.mode.value,
    }


def _statement(record: Record) -> dict[str, Any]:
    header, issue, content = record.header, record.issue, record.text.content
    return {
        "issuers": list(issue.issuers),
        "date": str(issue.date) if issue.date else None,
        "date_basis": header.date_basis.value,
        "place": header.place,
        "kind": header.kind,
        "title": " ".join(header.title.of(content).split()) if header.title else None,
        "at": _at(issue.citations),
        "not_before": str(issue.not_before) if issue.not_before else None,
        "host": header.host,
        "language": header.language,
        "is_repost": header.is_repost,
    }


def _person(fact: Person) -> dict[str, Any]:
    offices = [{"post": o.post, "of": o.of} for o in fact.offices]
    return {"name": fact.name, "offices": offices, "country": fact.country, **_shared(fact)}


def _holding(fact: Holding) -> dict[str, Any]:
    return {
        "holder": fact.holder,
        "post": fact.office.post,
        "of": fact.office.of,
        "as_written": fact.as_written,
        "as_of": str(fact.as_of) if fact.as_of else None,
        "qualifier": fact.qualifier or None,
        **_shared(fact),
    }


def _date(fact: DateMention) -> dict[str, Any]:
    return {"value": str(fact.value), "basis": fact.basis, **_shared(fact)}


def _meeting(fact: Meeting) -> dict[str, Any]:
    return {
        "kind": fact.kind.value,
        "phase": fact.phase.value,
        "participants": list(fact.participants),
        "place": fact.place,
        "date": str(fact.date) if fact.date else None,
        "host": fact.host,
        "auspices": list(fact.auspices),
        "topics": list(fact.topics),
        "part_of": fact.part_of,
        **_shared(fact),
    }


def _act(fact: Act) -> dict[str, Any]:
    return {
        "speaker": list(fact.speaker),
        "verb": fact.verb,
        "force": fact.force.value,
        "polarity": fact.polarity,
        "strength": fact.strength,
        "addressee": list(fact.addressee),
        "about": list(fact.about),
        "content": fact.content,
        "negated": fact.negated,
        "capacity": fact.capacity,
        "indirect_directive": fact.indirect_directive,
        **_shared(fact),
    }


def _reference(fact: Reference) -> dict[str, Any]:
    return {
        "name": fact.name,
        "date": str(fact.date) if fact.date else None,
        "manner": fact.manner,
        "number": fact.number,
        **_shared(fact),
    }


def _undertaking(fact: Undertaking) -> dict[str, Any]:
    return {
        "kind": fact.kind.value,
        "by": list(fact.by),
        "to": list(fact.to),
        "action": fact.action,
        "object": fact.object,
        "due": fact.due,
        "act": fact.act,
        **_shared(fact),
    }


def _quotation(fact: Quotation) -> dict[str, Any]:
    return {"speaker": fact.speaker, "attribution": fact.attribution or None, **_shared(fact)}


def _finding(finding: Finding) -> dict[str, Any]:
    span = [finding.span.start, finding.span.end] if finding.span else None
    return {"code": finding.code, "severity": finding.severity.value, "message": finding.message, "at": span}
