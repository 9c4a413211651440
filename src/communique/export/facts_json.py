"""The facts of one text as JSON, schema ``communique-facts/1`` (score/GUIDELINES.md), with our further keys."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from communique.export.values import value_of
from communique.model.citation import Citation
from communique.model.escapes import in_plain_words
from communique.model.facts import Fact
from communique.model.finding import Finding
from communique.model.record import Record

SCHEMA = "communique-facts/1"
"""Name and version of the schema."""


def facts_of(record: Record) -> dict[str, Any]:
    """The record as plain values, keys in a fixed order; spans are [start, end) pairs of code points."""
    return {
        "schema": SCHEMA,
        "id": record.text.sha256[:16],
        "url": record.text.origin.url or None,
        "query": None,
        "sha256": record.text.sha256,
        "statement": _statement(record),
        "people": _items(record.people),
        "holdings": _items(record.holdings),
        "dates": _items(record.dates),
        "meetings": _items(record.meetings),
        "acts": _items(record.acts),
        "references": _items(record.references),
        "undertakings": _items(record.undertakings),
        "quotations": _items(record.quotations),
        "groups": {label: list(members) for label, members in record.groups},
        "findings": [_finding(f) for f in record.findings],
    }


def facts_json(record: Record) -> bytes:
    """The record as indented UTF-8 JSON, the same bytes for the same record."""
    return json.dumps(facts_of(record), ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _items(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    return [{**value_of(fact), **_shared(fact)} for fact in facts]


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
        "title": in_plain_words(header.title.of(content)) if header.title else None,
        "at": _at(issue.citations),
        "not_before": str(issue.not_before) if issue.not_before else None,
        "host": header.host,
        "language": header.language,
        "is_repost": header.is_repost,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    span = [finding.span.start, finding.span.end] if finding.span else None
    return {"code": finding.code, "severity": finding.severity.value, "message": finding.message, "at": span}
