"""The page of an actor: names as written, posts over time, meetings, acts, undertakings.

A name leads to whom it can mean: to one, or to a choice; who is meant in a statement is told with ``in``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.dossier import Dossier
from communique.dossier.rows import actor_row, rows_of_claims
from communique.model.actor import ActorKind
from communique.model.errors import NotFoundError
from communique.model.resolved import Actor
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.views.office_lines import Line, lines_by, picture
from communique.web.views.parts import Wanted, flat, part_of

_CRUMBS = (("Overview", "/"), ("Actors", "/actors"))

_CHOICES = 60
"""Actors offered where a name can mean several."""


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """The page of an actor; a name that is no slug leads on to it."""
    found = meant(dossier, parts["slug"], asking.get("in"))
    if len(found) > 1:
        return _choice(found, parts["slug"])
    actor = found[0]
    if actor.slug != parts["slug"]:
        asked = {k: v for k, v in asking.asked.items() if k != "in"}
        where = addresses.with_query(addresses.actor(actor.slug), asked)
        return Answer("moved.html", actor.name, status=301, location=where)
    return _page(dossier, asking, actor)


def meant(dossier: Dossier, name: str, statement: str = "") -> tuple[Actor, ...]:
    """Whom a name can mean; with a statement, who it is there, if that is known.

    Raises:
        NotFoundError: nobody is called so.
    """
    found = dossier.find_actors(name)
    exact = tuple(a for a in found if name in {a.slug, a.id})
    if exact:
        return exact
    named = tuple(a for a in found if name == a.name or any(n.as_written == name for n in a.names)) or found
    if len(named) > 1 and statement:
        try:
            where = dossier.statement(statement).id
        except NotFoundError:
            return named
        return used_in(named, name, where) or named
    return named


def used_in(actors: Sequence[Actor], name: str, statement: str) -> tuple[Actor, ...]:
    """Those of several namesakes whom a statement (by id) calls so."""
    return tuple(a for a in actors if any(statement in n.statements for n in a.names if n.as_written == name))


def _choice(found: Sequence[Actor], name: str) -> Answer:
    rows = [actor_row(a) for a in found[:_CHOICES]]
    return Answer("choice.html", name, rows, len(found), context={"kind": "actor"}, crumbs=_CRUMBS)


def _page(dossier: Dossier, asking: Asking, actor: Actor) -> Answer:
    as_of = asking.get("as_of")
    claims = dossier.who_held_by(actor, on=as_of or None)
    lines = lines_by(claims, lambda c: str(c.cited.fact.office), lambda c: addresses.post(str(c.cited.fact.office)))
    shown = tuple(part_of(dossier, wanted) for wanted in wanted_of(actor.slug))
    posts = tuple({"part": "holdings", **row} for row in rows_of_claims(claims))
    names: list[Row] = [
        {"part": "names", "name": n.as_written, "times": n.count, "statements": len(n.statements)} for n in actor.names
    ]
    return Answer(
        "actor.html",
        actor.name,
        [*names, *posts, *flat(shown)],
        context={
            "actor": actor,
            "here": addresses.actor(actor.slug),
            "times": sum(n.count for n in actor.names),
            "lines": lines,
            "picture": picture(lines, label=f"Posts of {actor.name}", as_of=as_of),
            "as_of": as_of,
            "nearest": nearest(lines) if as_of else (),
            "parts": shown,
            "also": also_addressed(dossier, lines) if actor.kind is ActorKind.PERSON else (),
            "namesakes": namesakes(dossier, actor),
        },
        crumbs=_CRUMBS,
    )


def nearest(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The posts with the nearest to the day asked first."""
    return tuple(sorted(lines, key=lambda line: (line.nearest.days is None, abs(line.nearest.days or 0), line.label)))


def wanted_of(name: str) -> tuple[Wanted, ...]:
    """What is listed of an actor, by slug."""
    return (
        Wanted(
            listing="meetings",
            title="Meetings",
            filters={"actor": name},
            nothing="No statement held tells of a meeting with this actor.",
        ),
        Wanted(listing="acts", title="Acts by", filters={"actor": name}, without=("speaker",)),
        Wanted(
            listing="acts",
            name="acts towards",
            title="Acts towards",
            filters={"to-actor": name},
            without=("addressee",),
        ),
        Wanted(listing="ledger", name="undertakings", title="Undertakings", filters={"by": name}),
        Wanted(listing="ledger", name="undertakings towards", title="Undertakings towards", filters={"to-actor": name}),
        Wanted(listing="quotations", title="Quotations", filters={"speaker": name}, without=("speaker",)),
        Wanted(listing="statements", title="Issued", filters={"issuer": name}, without=("issuers",)),
    )


def also_addressed(dossier: Dossier, lines: Sequence[Line]) -> tuple[Actor, ...]:
    """The posts that texts name without a person, and in which other texts put this person."""
    held = {line.label.casefold() for line in lines}
    return tuple(
        a
        for a in dossier.look_ups.actor_book.known
        if a.kind is ActorKind.POST and any(n.as_written.casefold() in held for n in a.names)
    )


def namesakes(dossier: Dossier, actor: Actor) -> tuple[Actor, ...]:
    """Others who are called exactly so somewhere."""
    own = {n.as_written for n in actor.names}
    return tuple(
        a
        for a in dossier.look_ups.actor_book.known
        if a.id != actor.id and a.kind is actor.kind and own & {n.as_written for n in a.names}
    )
