"""Passages that hold words: the rows of a table are those of the front door's answer."""

from typing import Any

import pytest

from communique.dossier import Dossier, rows
from communique.dossier.listing import Asked, listing

CASES: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({}, {}),
    ({"actor": "Facilitators"}, {"actor": "Facilitators"}),
    ({"act": "urge"}, {"act": "urge"}),
    ({"from": "2013-06", "to": "2014"}, {"since": "2013-06", "until": "2014"}),
]


@pytest.mark.parametrize(("filters", "same"), CASES)
def test_hits_are_those_of_the_front_door(decided: Dossier, filters: dict[str, str], same: dict[str, Any]) -> None:
    page = listing("search").page(decided, Asked({"q": "the", **filters}, limit=None))
    assert page.total == decided.count_hits("the", **same) > 0
    assert list(page.rows) == rows.rows_of_hits(decided, decided.search("the", limit=10_000, **same))


def test_hits_of_an_issuer_stand_in_its_statements(decided: Dossier) -> None:
    slugs = {s.slug for s in decided.statements(issuer="Facilitators")}
    page = listing("search").page(decided, Asked({"q": "the", "issuer": "Facilitators"}, limit=None))
    assert {r["statement"] for r in page.rows} <= slugs
    assert page.rows


def test_without_words_nothing_is_found(decided: Dossier) -> None:
    assert listing("search").page(decided, Asked()).total == 0
