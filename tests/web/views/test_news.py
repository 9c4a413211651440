"""What is new in a statement."""

from collections.abc import Callable
from typing import Any

from communique.dossier import Dossier
from communique.web.site import Reply

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]

ONE = "/new/2017-11-08-lisbon-contact-group-facilitators"


def test_each_part_of_the_headline_leads_to_its_list(page: Page, rows: Rows) -> None:
    found = rows(ONE)
    new = sum(r["source"] == "new" for r in found)
    shown = page(ONE)
    assert f'href="{ONE}?only=new">{new} new sentences</a>' in shown
    assert 'href="#texts"' in shown
    assert 'id="texts"' in shown
    assert len(rows(f"{ONE}?only=new")) == new


def test_rows_on_the_page_are_those_of_the_json(page: Page, rows: Rows, table: Rows) -> None:
    found = rows(ONE)
    said = sum(r["source"] != "usual line, absent" for r in found)
    assert page(ONE).count('<li id="line-') == said
    assert len(table(ONE)) == len(found)


def test_a_usual_line_that_does_not_come_has_its_last_use(page: Page, rows: Rows) -> None:
    absent = rows(f"{ONE}?only=absent")
    assert absent
    shown = page(f"{ONE}?only=absent")
    for row in absent:
        cited = row["citations"][0]
        assert f"used in {row['used']} of the last {row['of']}" in shown
        assert f'href="/s/{cited["statement"]}#{cited["anchor"]}"' in shown


def test_it_can_be_held_against_all(page: Page) -> None:
    assert "earlier statements of all issuers" in page(f"{ONE}?against=all")


def test_the_beginning_of_a_name_leads_on(get: Get) -> None:
    reply = get("/new/2017-11-08?only=new")
    assert (reply.status, reply.headers["Location"]) == (301, f"{ONE}?only=new")


def test_every_statement_has_such_a_page(get: Get, dossier: Dossier) -> None:
    assert {get(f"/new/{s.slug}").status for s in dossier.statements()} == {200}


def test_an_issuer_that_is_not_there_is_told(get: Get) -> None:
    assert get(f"{ONE}?against=Nobody at all").status in {200, 404}
