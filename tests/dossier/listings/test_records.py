"""Statements, links, findings, decisions: the rows of a table are those of the front door's answer."""

from typing import Any

import pytest

from communique.dossier import Dossier, rows
from communique.dossier.listing import Asked, listing
from communique.export import Row


def ask(dossier: Dossier, name: str, sort: str = "", **filters: str) -> list[Row]:
    return list(listing(name).page(dossier, Asked(filters, sort, limit=None)).rows)


@pytest.mark.parametrize(
    ("filters", "same"),
    [
        ({}, {}),
        ({"issuer": "Facilitators"}, {"issuer": "Facilitators"}),
        ({"from": "2013-06", "to": "2014"}, {"since": "2013-06", "until": "2014"}),
    ],
)
def test_statements_are_those_of_the_front_door(
    decided: Dossier, filters: dict[str, str], same: dict[str, Any]
) -> None:
    page = listing("statements").page(decided, Asked(filters, limit=None))
    assert list(page.rows) == rows.rows_of_statements(decided, decided.statements(**same))


def test_statements_are_chosen_by_kind_and_place(decided: Dossier) -> None:
    first = next(s for s in decided.statements() if s.place)
    found = [s for s in decided.statements() if s.kind == first.kind and s.place == first.place]
    asked = ask(decided, "statements", kind=first.kind, place=str(first.place).upper())
    assert asked == rows.rows_of_statements(decided, found)


def test_undated_statements_come_last_whichever_way_round(decided: Dossier) -> None:
    for sort in ("date", "-date"):
        assert ask(decided, "statements", sort)[-1]["date"] is None


def test_links_are_those_of_the_front_door(decided: Dossier) -> None:
    assert ask(decided, "links") == rows.rows_of_links(decided, decided.links())
    for kind in {link.kind for link in decided.links()}:
        assert ask(decided, "links", kind=kind) == rows.rows_of_links(decided, decided.links(kind=kind))


def test_findings_are_those_of_the_front_door(decided: Dossier) -> None:
    assert ask(decided, "findings") == rows.rows_of_findings(decided.findings())
    assert ask(decided, "findings", severity="error") == []


def test_decisions_are_the_log(decided: Dossier) -> None:
    assert ask(decided, "decisions") == rows.rows_of_decisions(decided.decisions())
    assert ask(decided, "decisions", "-number") == rows.rows_of_decisions(decided.decisions()[::-1])
