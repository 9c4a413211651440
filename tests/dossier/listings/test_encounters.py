"""Meetings and undertakings: the rows of a table are those of the front door's answer."""

from typing import Any

import pytest

from communique.dossier import Dossier, rows
from communique.dossier.listing import Asked, listing

CASES: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({}, {}),
    ({"actor": "Facilitators"}, {"actor": "Facilitators"}),
    ({"place": "sarn"}, {"place": "sarn"}),
    ({"phase": "held"}, {"phase": "held"}),
    ({"year": "2013"}, {"since": "2013", "until": "2013"}),
    ({"from": "2013-05", "to": "2014"}, {"since": "2013-05", "until": "2014"}),
    ({"year": "2013", "from": "2013-06"}, {"since": "2013-06", "until": "2013"}),
]


@pytest.mark.parametrize(("filters", "same"), CASES)
def test_meetings_are_those_of_the_front_door(decided: Dossier, filters: dict[str, str], same: dict[str, Any]) -> None:
    page = listing("meetings").page(decided, Asked(filters, limit=None))
    assert list(page.rows) == rows.rows_of_meetings(decided, decided.meetings(**same))


def test_meetings_of_a_kind_and_a_statement_are_chosen(decided: Dossier) -> None:
    statement = next(c.statement for c in decided.meetings() if c.fact.kind == "visit")
    page = listing("meetings").page(decided, Asked({"kind": "visit", "statement": statement.slug}))
    found = [c for c in decided.meetings() if c.fact.kind == "visit" and c.statement == statement]
    assert list(page.rows) == rows.rows_of_meetings(decided, found)


@pytest.mark.parametrize(
    ("filters", "same"),
    [
        ({}, {}),
        ({"by": "Facilitators"}, {"by": "Facilitators"}),
        ({"kind": "request"}, {"kind": "request"}),
        ({"from": "2013", "to": "2014"}, {"since": "2013", "until": "2014"}),
    ],
)
def test_undertakings_are_those_of_the_front_door(
    decided: Dossier, filters: dict[str, str], same: dict[str, Any]
) -> None:
    page = listing("ledger").page(decided, Asked(filters, limit=None))
    assert list(page.rows) == rows.rows_of_undertakings(decided, decided.undertakings(**same))


@pytest.mark.parametrize("status", ["open", "held", "moved", "cancelled"])
def test_undertakings_are_chosen_by_what_became_of_them(decided: Dossier, status: str) -> None:
    page = listing("ledger").page(decided, Asked({"status": status}, limit=None))
    whole = rows.rows_of_undertakings(decided, decided.undertakings())
    assert list(page.rows) == [r for r in whole if r["became"] == status]


def test_a_kept_promise_is_found_by_its_status(dossier: Dossier) -> None:
    (row,) = listing("ledger").page(dossier, Asked({"status": "held"})).rows
    assert row["action"] == "meet"


def test_undertakings_are_chosen_by_who_asks(dossier: Dossier) -> None:
    (row,) = listing("ledger").page(dossier, Asked({"to-actor": "Envoys"})).rows
    assert row["action"] == "respect"
