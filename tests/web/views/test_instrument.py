"""The page of an instrument."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.dossier import Dossier
from communique.web.site import Reply

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


def test_what_is_not_held_is_hollow(page: Page) -> None:
    shown = page("/i/lisbon-principles-2009-11-20")
    assert "hollow" in shown
    assert "not held" in shown


def test_what_is_held_leads_to_the_statement(page: Page, dossier: Dossier) -> None:
    held = next(i for i in dossier.instruments() if i.held_as)
    assert f'href="/s/{dossier.statement(held.held_as or "").slug}"' in page(f"/i/{held.slug}")


def test_those_that_cite_it_are_told_with_their_manner(rows: Rows, dossier: Dossier) -> None:
    cited = [r for r in rows("/i/lisbon-principles-2009-11-20") if r["part"] == "cited by"]
    assert len(cited) == len(dossier.references(instrument="lisbon-principles-2009-11-20"))
    assert "recall" in {r["manner"] for r in cited}


def test_one_form_of_the_name_opens_its_passages(rows: Rows) -> None:
    cited = [r for r in rows("/i/lisbon-principles-2009-11-20?form=Lisbon document") if r["part"] == "cited by"]
    assert len(cited) == 2


def test_a_name_leads_on_to_the_page(get: Get) -> None:
    reply = get("/i/decision%204%2F2014")
    assert (reply.status, reply.headers["Location"]) == (301, "/i/decision-4-2014")


def test_words_of_several_names_lead_to_a_choice(page: Page) -> None:
    assert page("/i/of").count('href="/i/') > 1


def test_every_instrument_has_a_page(get: Get, dossier: Dossier) -> None:
    assert {get(f"/i/{i.slug}").status for i in dossier.instruments()} == {200}


@pytest.mark.parametrize("address", ["/i/qqqq", "/i/qqqq.json"])
def test_an_instrument_that_nobody_cites_is_not_found(get: Get, address: str) -> None:
    assert get(address).status == 404
