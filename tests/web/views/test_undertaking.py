"""The page of an undertaking."""

from collections.abc import Callable
from typing import Any

from communique.dossier import Dossier
from communique.web.site import Reply

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


def test_the_act_that_carries_it_stands_beside(rows: Rows, dossier: Dossier) -> None:
    carried = next(c for c in dossier.undertakings() if c.fact.act)
    found = rows(f"/u/{carried.fact.id}")
    assert [(r["part"], r["id"]) for r in found[:2]] == [("undertaking", carried.fact.id), ("act", carried.fact.act)]


def test_a_promise_to_meet_leads_to_the_meeting(page: Page, dossier: Dossier) -> None:
    planned = {c.citations[0] for c in dossier.meetings(phase="planned")}
    found = next(c for c in dossier.undertakings() if c.fact.action == "meet" and set(c.citations) & planned)
    assert "The encounter that it plans" in page(f"/u/{found.fact.id}")


def test_every_undertaking_has_a_page(get: Get, dossier: Dossier) -> None:
    assert {get(f"/u/{c.fact.id}").status for c in dossier.undertakings()[:40]} == {200}


def test_an_undertaking_that_is_not_there_is_not_found(get: Get) -> None:
    assert get("/u/ffffffffffff").status == 404
