"""Rows: values of the dossier as plain JSON objects, each with the citations it rests on.

The command line, the files of `export` and the screens all show these rows, so that what is on a screen is in the file.
Invariant: a row of a fact has at least one citation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from communique.export.values import value_of
from communique.model.bibliography import Place, write_date
from communique.model.citation import Citation
from communique.model.cited import Cited
from communique.model.decision import Decision
from communique.model.facts import Fact
from communique.model.finding import Finding
from communique.model.resolved import Actor, Instrument, Name, Statement

Row: TypeAlias = Mapping[str, Any]
"""One row: plain values by key, keys in a fixed order."""


def fact_row(cited: Cited[Any]) -> dict[str, Any]:
    """A fact with its statement and citations."""
    fact: Fact = cited.fact
    return {
        "id": fact.id,
        "fact": fact.kind_name,
        **value_of(fact),
        "mode": fact.mode.value,
        "status": "corrected" if cited.is_edited else "machine",
        "confidence": round(fact.confidence, 3),
        "rule": fact.rule,
        "notes": list(cited.notes),
        **source_of(cited.statement),
        "paragraph": cited.places[0].paragraph,
        "exact": cited.citations[0].exact,
        "sentence": cited.sentence,
        "citations": [
            citation_row(cited.statement.slug, c, p, text=text_number(cited.statement, c))
            for c, p in zip(cited.citations, cited.places, strict=True)
        ],
    }


def source_of(statement: Statement) -> dict[str, Any]:
    """Which statement a row stands in: name, issuers, day with how it is known, host."""
    return {
        "statement": statement.slug,
        "issuers": list(statement.issuers),
        "issued": str(statement.date) if statement.date else None,
        "issued_in_words": write_date(statement),
        "not_before": str(statement.not_before) if statement.not_before else None,
        "published_by": statement.host,
    }


def text_number(statement: Statement, citation: Citation) -> int:
    """Which of the texts of a statement is cited, counted from 1; 1 as well for a text that it does not hold."""
    return statement.texts.index(citation.sha256) + 1 if citation.sha256 in statement.texts else 1


def citation_row(slug: str, citation: Citation, place: Place, *, text: int = 1) -> dict[str, Any]:
    """A citation with the statement, paragraph and characters of the paragraph in which it stands."""
    return {
        "statement": slug,
        "text": text,
        "paragraph": place.paragraph,
        "anchor": f"p{place.paragraph}:{place.start}-{place.end}",
        "sha256": citation.sha256,
        "start": citation.start,
        "end": citation.end,
        "exact": citation.exact,
        "prefix": place.prefix,
        "suffix": place.suffix,
    }


def statement_row(statement: Statement, citations: tuple[tuple[Citation, Place], ...]) -> dict[str, Any]:
    """A statement in one row; the citations are the words that tell issuers, day and title."""
    first = citations[0] if citations else None
    return {
        "id": statement.id,
        "statement": statement.slug,
        "title": statement.title,
        "issuers": list(statement.issuers),
        "kind": statement.kind,
        "date": str(statement.date) if statement.date else None,
        "date_basis": statement.date_basis,
        "not_before": str(statement.not_before) if statement.not_before else None,
        "issued_in_words": write_date(statement),
        "place": statement.place,
        "language": statement.language,
        "host": statement.host,
        "copies": len(statement.texts),
        "texts": list(statement.texts),
        "paragraph": first[1].paragraph if first else 0,
        "exact": first[0].exact if first else "",
        "citations": [citation_row(statement.slug, c, p, text=text_number(statement, c)) for c, p in citations],
    }


def actor_row(actor: Actor) -> dict[str, Any]:
    """An actor with the forms of the name."""
    return {
        "id": actor.id,
        "actor": actor.slug,
        "name": actor.name,
        "kind": actor.kind.value,
        "country": actor.country,
        "as_written": _names(actor.names),
        "reasons": list(actor.reasons),
    }


def instrument_row(instrument: Instrument) -> dict[str, Any]:
    """An instrument with the forms of its name."""
    return {
        "id": instrument.id,
        "instrument": instrument.slug,
        "name": instrument.name,
        "date": str(instrument.date) if instrument.date else None,
        "number": instrument.number,
        "held_as": instrument.held_as,
        "times": sum(n.count for n in instrument.names),
        "as_written": _names(instrument.names),
        "reasons": list(instrument.reasons),
    }


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding; it cites the page and, where it is about a stretch of the text, the characters."""
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "where": finding.where,
        "message": finding.message,
        "start": finding.span.start if finding.span else None,
        "end": finding.span.end if finding.span else None,
    }


def decision_row(decision: Decision) -> dict[str, Any]:
    """A line of the log of decisions."""
    return {
        "number": decision.number,
        "at": decision.at,
        "author": decision.author,
        "judgement": decision.judgement.value,
        "target": decision.target,
        "other": decision.other,
        "field": decision.field,
        "value": decision.value,
        "reason": decision.reason,
    }


def _names(names: tuple[Name, ...]) -> list[dict[str, Any]]:
    return [{"name": n.as_written, "times": n.count} for n in names]
