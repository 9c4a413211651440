"""What is shown of one statement, actor, instrument or fact: the tables under it, and the object of it in a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from communique.dossier import rows
from communique.dossier.named import Named
from communique.export import Row
from communique.model.cited import Cited
from communique.model.facts import Act, Holding, Meeting, Person, Quotation, Reference, Undertaking
from communique.model.resolved import Actor, Instrument, Statement

if TYPE_CHECKING:
    from communique.dossier.held import Held

_SHEETS = {
    Act: "acts",
    Meeting: "meetings",
    Undertaking: "ledger",
    Holding: "holdings",
    Quotation: "quotations",
    Reference: "references",
}


def parts_of(dossier: Held, found: Named) -> Mapping[str, list[Row]]:
    """The tables of a thing, by the name of their sheet."""
    match found:
        case Statement():
            ids = {found.id, *(c.fact.id for c in dossier.facts_of(found))}
            return {"links": _links(dossier, ids)}
        case Actor():
            return _of_actor(dossier, found)
        case Instrument():
            return {"references": rows.rows_of_facts(dossier.references(instrument=found.id))}
        case _:
            return {
                _SHEETS.get(type(found.fact), "mentions"): _rows(dossier, found),
                "links": _links(dossier, {found.fact.id}),
            }


def sheet_of(dossier: Held, found: Named, *, as_table: bool = False) -> list[Row]:
    """A thing as one object with its parts inside; as a table, the rows of its parts."""
    parts = _in_file(dossier, found)
    if as_table:
        return [row for part in parts.values() for row in part]
    return [{**_head(dossier, found), **parts}]


def _in_file(dossier: Held, found: Named) -> Mapping[str, list[Row]]:
    facts = {"facts": rows.rows_of_facts(dossier.facts_of(found))} if isinstance(found, Statement) else {}
    return {**facts, **parts_of(dossier, found)}


def _head(dossier: Held, found: Named) -> Row:
    match found:
        case Statement():
            text = dossier.text(found.texts[0])
            paragraphs = [
                {"number": p.number, "start": p.span.start, "end": p.span.end, "words": p.span.of(text.content)}
                for p in text.paragraphs
            ]
            return {**rows.rows_of_statements(dossier, [found])[0], "paragraphs": paragraphs}
        case Actor():
            return next(r for r in rows.rows_of_actors(dossier) if r["id"] == found.id)
        case Instrument():
            return rows.rows_of_instruments(dossier, [found])[0]
        case _:
            return rows.rows_of_facts([found])[0]


def _of_actor(dossier: Held, actor: Actor) -> Mapping[str, list[Row]]:
    return {
        "holdings": rows.rows_of_claims(dossier.who_held_by(actor)),
        "meetings": rows.rows_of_meetings(dossier, dossier.meetings(actor=actor.id)),
        "acts": rows.rows_of_facts(dossier.acts(actor=actor.id)),
        "quotations": rows.rows_of_facts(dossier.quotations(speaker=actor.id)),
        "ledger": rows.rows_of_undertakings(dossier, dossier.undertakings(by=actor.id)),
    }


def _rows(dossier: Held, cited: Cited[Any]) -> list[Row]:
    if isinstance(cited.fact, Meeting):
        return rows.rows_of_meetings(dossier, [cited])
    if isinstance(cited.fact, Undertaking):
        return rows.rows_of_undertakings(dossier, [cited])
    found = rows.rows_of_facts([cited])
    return [{**row, "distance": ""} for row in found] if isinstance(cited.fact, Holding | Person) else found


def _links(dossier: Held, ids: set[str]) -> list[Row]:
    return rows.rows_of_links(dossier, dossier.links(of=ids))
