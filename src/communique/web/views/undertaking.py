"""The page of an undertaking: who is to do what, the act that carries it, and what later texts tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from communique.dossier import Dossier
from communique.dossier.rows import rows_of_facts, rows_of_meetings, rows_of_undertakings
from communique.model.cited import Cited
from communique.model.facts import Act, Meeting, Undertaking
from communique.show import says
from communique.web import addresses
from communique.web.answer import Answer
from communique.web.asking import Asking
from communique.web.views.ledger import follow
from communique.web.views.ties import fact_called, ties_of


def view(dossier: Dossier, asking: Asking, parts: Mapping[str, str]) -> Answer:
    """The page of an undertaking."""
    cited = fact_called(dossier, parts["id"], Undertaking)
    if cited.fact.id != parts["id"]:
        return Answer("moved.html", "Undertaking", status=301, location=addresses.undertaking(cited.fact.id))
    facts = dossier.facts_of(cited.statement)
    row = rows_of_undertakings(dossier, [cited])[0]
    acts = rows_of_facts([c for c in facts if isinstance(c.fact, Act) and c.fact.id == cited.fact.act])
    plans = rows_of_meetings(dossier, [cast("Cited[Meeting]", c) for c in facts if _is_its_plan(c, cited)])
    followed = follow(dossier, asking, (cited.fact.id, *(r["id"] for r in plans)))
    return Answer(
        "undertaking.html",
        f"{cited.fact.action} {cited.fact.object}".strip().capitalize(),
        [
            {"part": "undertaking", **row},
            *({"part": "act", **r} for r in acts),
            *({"part": "meeting", **r} for r in plans),
            *followed.rows,
        ],
        context={
            "cited": cited,
            "row": row,
            "says": says(cited.fact),
            "acts": acts,
            "plans": plans,
            "followed": followed,
            "ties": ties_of(dossier, [cited.fact.id, *(r["id"] for r in plans)]),
        },
        crumbs=(("Overview", "/"), ("Undertakings", "/undertakings")),
    )


def _is_its_plan(one: Cited[Any], undertaking: Cited[Undertaking]) -> bool:
    """Whether it is a meeting on the same words: a promise to meet is a planned meeting too."""
    return isinstance(one.fact, Meeting) and any(
        a.span.overlaps(b.span) for a in one.citations for b in undertaking.citations if a.sha256 == b.sha256
    )
