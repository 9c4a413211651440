"""The page of a meeting."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.dossier import Dossier
from communique.web.site import Reply
from communique.web.views.meeting import basis_of

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def told_by_three(dossier: Dossier) -> str:
    """A meeting of which three statements tell."""
    found = dossier.meetings(place="Nairobi", since="2011-09-12", until="2011-09-12")
    return str(next(c.fact.id for c in found if "lisbon" in c.statement.slug))


def test_it_tells_kind_phase_place_and_day(page: Page, told_by_three: str) -> None:
    shown = page(f"/m/{told_by_three}")
    assert '<h1 dir="auto">Meeting in Nairobi, 12 September 2011</h1>' in shown
    assert "phase-held" in shown


def test_it_tells_how_the_day_is_known(dossier: Dossier, told_by_three: str) -> None:
    cited = next(c for c in dossier.meetings() if c.fact.id == told_by_three)
    found = basis_of(cited.fact, dossier.facts_of(cited.statement))
    assert found
    assert (found["exact"], found["basis"]) == ("12 September", "year from issue date")


def test_posts_are_those_that_the_statement_tells(page: Page, told_by_three: str) -> None:
    assert "Foreign Minister of Velmora</a>" in page(f"/m/{told_by_three}")


def test_other_accounts_stand_beside_it(rows: Rows, told_by_three: str) -> None:
    assert [r["part"] for r in rows(f"/m/{told_by_three}")] == ["meeting", "same meeting", "same meeting"]


def test_every_account_leads_to_the_others(rows: Rows, told_by_three: str) -> None:
    ids = {r["id"] for r in rows(f"/m/{told_by_three}")}
    assert all({r["id"] for r in rows(f"/m/{name}")} == ids for name in ids)


def test_a_plan_tells_what_became_of_it(page: Page, dossier: Dossier) -> None:
    moved = dossier.links(kind="moved")[0]
    shown = page(f"/m/{moved.left}")
    assert f'href="/m/{moved.right}"' in shown
    assert "What became of it" in shown


def test_the_beginning_of_an_id_leads_on(get: Get, told_by_three: str) -> None:
    reply = get(f"/m/{told_by_three[:8]}")
    assert (reply.status, reply.headers["Location"]) == (301, f"/m/{told_by_three}")


def test_what_is_no_meeting_is_not_found(get: Get, dossier: Dossier) -> None:
    assert get("/m/ffffffffffff").status == 404
    assert get(f"/m/{dossier.acts()[0].fact.id}").status == 404
