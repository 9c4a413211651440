"""Acts and quotations: the rows of a table are those of the front door's answer."""

from typing import Any

import pytest

from communique.dossier import Dossier, rows
from communique.dossier.listing import Asked, listing

PERIOD = {"since": "2013-06", "until": "2014"}
CASES: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({}, {}),
    ({"actor": "Facilitators"}, {"actor": "Facilitators"}),
    ({"to-actor": "Velmora"}, {"to": "Velmora"}),
    ({"verb": "urge"}, {"verb": "urge"}),
    ({"verb": "express"}, {"verb": "express"}),
    ({"force": "directive"}, {"force": "directive"}),
    ({"about": "the truce"}, {"about": "the truce"}),
    ({"about": "cease"}, {"about": "cease"}),
    ({"from": "2013-06", "to": "2014"}, PERIOD),
    (
        {"actor": "Facilitators", "force": "directive", "from": "2013"},
        {"actor": "Facilitators", "force": "directive", "since": "2013"},
    ),
]


@pytest.mark.parametrize(("filters", "same"), CASES)
def test_acts_are_those_of_the_front_door(decided: Dossier, filters: dict[str, str], same: dict[str, Any]) -> None:
    page = listing("acts").page(decided, Asked(filters, limit=None))
    assert list(page.rows) == rows.rows_of_facts(decided.acts(**same))


@pytest.mark.parametrize(
    ("filters", "same"),
    [({}, {}), ({"speaker": "Facilitators"}, {"speaker": "Facilitators"}), ({"from": "2013-06", "to": "2014"}, PERIOD)],
)
def test_quotations_are_those_of_the_front_door(
    decided: Dossier, filters: dict[str, str], same: dict[str, Any]
) -> None:
    page = listing("quotations").page(decided, Asked(filters, limit=None))
    assert list(page.rows) == rows.rows_of_facts(decided.quotations(**same))


def test_acts_of_a_statement_are_its_own(decided: Dossier) -> None:
    statement = decided.statements()[2]
    page = listing("acts").page(decided, Asked({"statement": statement.slug}, limit=None))
    assert list(page.rows) == rows.rows_of_facts([c for c in decided.acts() if c.statement == statement])


def test_a_rejected_act_is_gone_and_an_edited_one_stands_as_edited(decided: Dossier) -> None:
    found = listing("acts").page(decided, Asked({"verb": "urge"}, limit=None)).rows
    assert [r["verb"] for r in found if r["status"] == "corrected"] == ["urge"]


def test_the_latest_statement_comes_first_when_asked(decided: Dossier) -> None:
    days = [r["issued"] for r in listing("acts").page(decided, Asked(sort="-date", limit=None)).rows if r["issued"]]
    assert days == sorted(days, reverse=True)
