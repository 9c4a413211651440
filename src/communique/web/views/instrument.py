"""The page of an instrument: its names as written, whether its text is held, and which statements cite it in what manner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.dossier import Dossier
from communique.dossier.listing import Asked, listing
from communique.dossier.rows import instrument_row, rows_of_facts
from communique.model.cited import Cited
from communique.model.errors import NotFoundError
from communique.model.facts import Reference
from communique.model.resolved import Instrument
from communique.web import addresses
from communique.web.answer import Answer, Row
from communique.web.asking import Asking
from communique.web.columns import COLUMNS
from communique.web.views.parts import Part
from communique.web.views.tables import asked_of

_CRUMBS = (("Overview", "/"), ("Instruments", "/instruments"))


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """The page of an instrument; a name that is no slug leads on to it."""
    found = meant(dossier, parts["slug"], asking.get("in"))
    if len(found) > 1:
        rows = [instrument_row(i) for i in found]
        return Answer("choice.html", parts["slug"], rows, context={"kind": "instrument"}, crumbs=_CRUMBS)
    one = found[0]
    if one.slug != parts["slug"]:
        asked = {k: v for k, v in asking.asked.items() if k != "in"}
        return Answer(
            "moved.html", one.name, status=301, location=addresses.with_query(addresses.instrument(one.slug), asked)
        )
    return _page(dossier, asking, one)


def meant(dossier: Dossier, name: str, statement: str = "") -> tuple[Instrument, ...]:
    """Which instruments a name can mean; with a statement, which one it is there, if that is known.

    Raises:
        NotFoundError: none is called so.
    """
    found = dossier.look_ups.instrument_book.find(name)
    named = tuple(i for i in found if any(n.as_written == name for n in i.names)) or found
    if len(named) > 1 and statement:
        try:
            where = dossier.statement(statement).id
        except NotFoundError:
            return named
        return tuple(i for i in named if any(where in n.statements for n in i.names if n.as_written == name)) or named
    return named


def _page(dossier: Dossier, asking: Asking, one: Instrument) -> Answer:
    form = asking.get("form")
    page = listing("references").page(
        dossier, Asked({"instrument": one.slug}, "", asked_of(asking).limit, asked_of(asking).offset)
    )
    cited_by = page.rows if not form else tuple(_called(dossier, one, form))
    href = addresses.with_query("/references", {"instrument": one.slug})
    columns = tuple(c for c in COLUMNS["references"] if c.cell != "named_instrument")
    part = Part("cited by", "Cited by", cited_by, len(cited_by) if form else page.total, columns, href, _NOTHING)
    names: list[Row] = [
        {"part": "names", "name": n.as_written, "times": n.count, "statements": len(n.statements)} for n in one.names
    ]
    return Answer(
        "instrument.html",
        one.name,
        [*names, *({"part": part.name, **r} for r in part.rows)],
        context={
            "instrument": one,
            "here": addresses.instrument(one.slug),
            "held": dossier.statement(one.held_as) if one.held_as else None,
            "times": sum(n.count for n in one.names),
            "statements": len({s for n in one.names for s in n.statements}),
            "manners": manners_of(cited_by),
            "form": form,
            "part": part,
        },
        crumbs=_CRUMBS,
    )


_NOTHING = "No statement held cites it."


def manners_of(rows: Sequence[Row]) -> Mapping[str, int]:
    """How often it is cited in each manner, the most frequent first.

    >>> manners_of([{"manner": "recall"}, {"manner": "mention"}, {"manner": "recall"}])
    {'recall': 2, 'mention': 1}
    """
    out: dict[str, int] = {}
    for row in rows:
        out[row["manner"]] = out.get(row["manner"], 0) + 1
    return dict(sorted(out.items(), key=lambda pair: (-pair[1], pair[0])))


def _called(dossier: Dossier, one: Instrument, form: str) -> Sequence[Row]:
    """The references that use one form of the name."""
    where = [s for n in one.names if n.as_written == form for s in n.statements]
    facts = [c for key in where for c in dossier.references(statement=dossier.statement(key))]
    return rows_of_facts(c for c in facts if _uses(c, form))


def _uses(cited: Cited[Reference], form: str) -> bool:
    return form == cited.fact.name or any(" ".join(c.exact.split()) == form for c in cited.citations)
