"""The ledger: chains with a clock, their filters, and the chain on the page of an undertaking."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from communique.dossier import Dossier
from communique.web.site import Reply
from communique.web.views import ledger

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "by=Velmora",
        "to-actor=Facilitators",
        "kind=meeting",
        "status=reported+done",
        "due-before=2014",
        "open=yes",
        "from=2014&to=2015",
        "sort=-last",
        "limit=7&offset=5",
    ],
)
def test_the_rows_on_the_page_are_those_of_the_json_and_the_csv(
    page: Page, rows: Rows, table: Rows, query: str
) -> None:
    held = rows(f"/ledger?{query}")
    shown = html.fromstring(page(f"/ledger?{query}")).xpath("//tbody/tr")
    assert len(shown) == len(held) > 0
    assert [r["chain"] for r in table(f"/ledger?{query}")] == [r["chain"] for r in held]


def test_every_chain_that_the_library_tells_is_listed(rows: Rows, dossier: Dossier) -> None:
    assert [r["chain"] for r in rows("/ledger?limit=1000")] == [c.id for c in dossier.ledger().chains]


def test_the_clock_stands_as_of_the_day_asked(rows: Rows) -> None:
    assert {r["as_of"] for r in rows("/ledger?on=2014-06-01")} == {"2014-06-01"}


def test_nothing_is_ever_called_unfulfilled(page: Page) -> None:
    assert "fulfilled" not in page("/ledger?limit=1000").lower()


def test_no_later_mention_tells_how_much_was_looked_through(rows: Rows) -> None:
    found = rows("/ledger?status=no+later+mention")
    assert found
    assert all("statements held (" in r["status_in_words"] for r in found)


def test_every_line_leads_to_its_first_and_last_words(page: Page) -> None:
    tree = html.fromstring(page("/ledger"))
    assert all(len(row.xpath(".//a[contains(@href, '#p')]")) >= 2 for row in tree.xpath("//tbody/tr"))


@pytest.mark.parametrize("query", ["status=lost", "kind=wish", "colour=red", "sort=colour", "open=maybe", "on=then"])
def test_what_the_ledger_cannot_be_asked_is_told(get: Get, query: str) -> None:
    assert get(f"/ledger?{query}").status == 400


def test_an_address_of_open_undertakings_goes_on_to_work(rows: Rows) -> None:
    assert [r["chain"] for r in rows("/ledger?status=open")] == [r["chain"] for r in rows("/ledger?open=yes")]


def test_where_nothing_fits_the_page_says_what_to_do(page: Page) -> None:
    assert "Take a filter away" in page("/ledger?to=1950&from=1950")


def test_undertakings_one_by_one_have_a_page_of_their_own(rows: Rows, dossier: Dossier) -> None:
    assert len(rows("/undertakings?limit=1000")) == len(dossier.undertakings())


def test_the_page_of_an_undertaking_has_every_step_with_both_passages(page: Page, rows: Rows) -> None:
    found = next(r for r in rows("/ledger?status=reported+done") if len(r["steps"]) > 1 and r["kind"] != "meeting")
    steps = [r for r in rows(f"/u/{found['chain']}") if r["part"] == "step"]
    assert [s["step"] for s in steps] == [s["step"] for s in found["steps"]]
    shown = html.fromstring(page(f"/u/{found['chain']}")).xpath("//ol[@class='chain']/li")
    assert len(shown) == len(steps)
    assert all(len(li.xpath(".//a[contains(@href, '#p')]")) == 2 for li in shown[1:])


def test_the_page_of_a_planned_meeting_has_its_chain(rows: Rows) -> None:
    found = next(r for r in rows("/ledger?kind=meeting&status=held"))
    assert [r["step"] for r in rows(f"/m/{found['chain']}") if r["part"] == "step"][-1] == "held"


def test_of_very_many_statements_whose_chains_are_not_kept_the_last_are_looked_through_and_all_when_asked(
    get: Get, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "MOST", 10)
    assert ledger.looked_since(dossier) == ""
    monkeypatch.setattr(ledger, "are_kept", lambda _: False)
    assert ledger.looked_since(dossier) > "2011"
    shown = get("/ledger?limit=999").body.decode()
    assert "were looked through, the last of" in shown
    assert 'href="/ledger?limit=999&amp;all=yes"' in shown
    assert "were looked through, the last of" not in get("/ledger?limit=999&all=yes").body.decode()


def test_of_very_many_statements_an_undertaking_is_followed_when_asked(
    get: Get, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "MOST", 10)
    monkeypatch.setattr(ledger, "are_kept", lambda _: False)
    name = next(c.facts[0].id for c in dossier.chains() if c.kind == "request")
    assert f'href="/u/{name}?chain=1#chain"' in get(f"/u/{name}").body.decode()
    assert 'class="chain"' in get(f"/u/{name}?chain=1").body.decode()
