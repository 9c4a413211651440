"""Mentions of an actor: the passages behind the numbers of its names, form by form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.dossier import Dossier
from communique.dossier.rows import fact_row, rows_of_statements
from communique.model.actor import ActorKind
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import Act, Holding, Meeting, Person, Quotation, Undertaking
from communique.model.resolved import Actor, Name, Statement
from communique.show import says
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.columns import Column
from communique.web.views.tables import TablePage, asked_of

STATEMENTS = 20
"""Statements whose passages stand on one page."""

_NAMING: Mapping[type[Any], tuple[str, ...]] = {
    Holding: ("of",),
    Meeting: ("participants", "host", "auspices"),
    Act: ("speaker", "addressee"),
    Undertaking: ("by", "to"),
    Quotation: ("speaker",),
}
"""The fields in which facts other than persons name somebody; of holdings, whose post it is."""

_COLUMNS = (
    Column("Issued", "issued", "issued_in_words"),
    Column("As written", "words", "form"),
    Column("What", "words", "says"),
    Column("Where it is said", "source"),
)

_PAGE = TablePage(
    "", "", "Where the name stands, statement by statement.", "The name stands in no fact of these statements."
)


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """The passages in which an actor is named, in all forms or in one."""
    actor = dossier.find_actors(parts["slug"])[0]
    names = _chosen(actor, asking.get("form"))
    ids = _by_date(dossier, {s for n in names for s in n.statements})
    offset = asked_of(asking).offset
    rows = list(_rows(dossier, actor, names, ids[offset : offset + STATEMENTS]))
    following = offset + STATEMENTS
    return Answer(
        "mentions.html",
        f"{actor.name}: names as written",
        rows,
        sum(n.count for n in names),
        following if following < len(ids) else None,
        {
            "page": _PAGE,
            "columns": _COLUMNS,
            "actor": actor,
            "form": asking.get("form"),
            "statements": len(ids),
            "offset": offset,
        },
        crumbs=(("Actors", "/actors"), (actor.name, addresses.actor(actor.slug))),
    )


def _by_date(dossier: Dossier, ids: Iterable[str]) -> Sequence[str]:
    held = [dossier.look_ups.shelf.called(key) or dossier.statement(key) for key in ids]
    return [s.id for s in sorted(held, key=lambda s: (s.date is None, str(s.date), s.slug))]


def _chosen(actor: Actor, form: str) -> Sequence[Name]:
    chosen = tuple(n for n in actor.names if form in {"", n.as_written})
    if not chosen:
        what = f"form of the name of {actor.name}"
        raise NotFoundError(what, form, tuple(n.as_written for n in actor.names)[:5])
    return chosen


def _rows(dossier: Dossier, actor: Actor, names: Sequence[Name], ids: Sequence[str]) -> Iterator[Row]:
    for key in ids:
        statement = dossier.statement(key)
        forms = {n.as_written for n in names if key in n.statements}
        own = {actor.name, *(n.as_written for n in actor.names if key in n.statements)}
        if actor.kind is not ActorKind.PERSON:
            yield from _of_issue(dossier, statement, forms)
        # A copy can write a name in its own way, so all texts are looked through.
        for cited in (c for sha256 in statement.texts for c in dossier.facts_in(statement, sha256)):
            if isinstance(cited.fact, Person):
                yield from _of_person(dossier, cited, forms, own)
            elif actor.kind is not ActorKind.PERSON:
                yield from _of_fact(cited, forms)


def _of_issue(dossier: Dossier, statement: Statement, forms: set[str]) -> Iterator[Row]:
    """A row for the statement where it tells its issuers."""
    for name in statement.issuers:
        row = rows_of_statements(dossier, [statement])[0]
        if name in forms and row["citations"]:
            yield {**row, "fact": "statement", "sentence": row["exact"], "says": "issued", "form": name}


def _of_person(dossier: Dossier, cited: Cited[Any], forms: set[str], own: set[str]) -> Iterator[Row]:
    """A row for each mention by name."""
    row = {**fact_row(cited), "says": says(cited.fact)}
    if cited.fact.name in own:
        for citation, shown in zip(cited.citations, row["citations"], strict=True):
            written = " ".join(citation.exact.split())
            if written in forms:
                at = {"paragraph": shown["paragraph"], "exact": citation.exact, "sentence": dossier.sentence(citation)}
                yield {**row, **at, "form": written, "citations": [shown]}


def _of_fact(cited: Cited[Any], forms: set[str]) -> Iterator[Row]:
    """A row for each name in the fact."""
    row = {**fact_row(cited), "says": says(cited.fact)}
    said = cited.fact.office if isinstance(cited.fact, Holding) else cited.fact
    named = [n for field in _NAMING.get(type(cited.fact), ()) for n in _names(getattr(said, field))]
    yield from ({**row, "form": name} for name in named if name in forms)


def _names(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()
