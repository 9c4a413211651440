"""Parity: who is named first, who is spoken to alone, labels and names of places."""

from collections.abc import Callable
from typing import Any

from lxml import html

from communique.dossier import Dossier
from communique.web.site import Reply

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


def test_the_rows_on_the_page_are_those_of_the_json_and_the_csv(page: Page, rows: Rows, table: Rows) -> None:
    for address in ("/parity", "/parity?table=order", "/parity?table=label", "/parity?from=2014&to=2015"):
        held = rows(address)
        assert len(html.fromstring(page(address)).xpath("//tbody/tr")) == len(held) == len(table(address)) > 0


def test_every_count_opens_its_passages(page: Page, rows: Rows) -> None:
    tree = html.fromstring(page("/parity?table=order"))
    opened = [len(d.xpath("./a")) for d in tree.xpath("//tbody//details")]
    named = [sum(n["first"] == side for n in r["namings"]) for r in rows("/parity?table=order") for side in r["pair"]]
    assert opened == [n for n in named if n]


def test_a_statement_can_be_asked_alone(rows: Rows, page: Page, dossier: Dossier) -> None:
    slug = next(r["statement"] for r in rows("/parity?table=order"))
    assert {r["statement"] for r in rows(f"/parity?statement={slug}")} == {slug}
    assert f"<title>Parity in {dossier.statement(slug).title}" in page(f"/parity?statement={slug}")


def test_an_issuer_can_be_asked_alone(rows: Rows, dossier: Dossier) -> None:
    own = {s.slug for s in dossier.statements(issuer="Facilitators")}
    assert {r["statement"] for r in rows("/parity?issuer=Facilitators&table=alone")} <= own


def test_a_table_that_there_is_not_shows_all(rows: Rows) -> None:
    assert rows("/parity?table=colour") == rows("/parity")


def test_a_statement_that_is_not_held_is_not_found(get: Get) -> None:
    assert get("/parity?statement=1950-nobody").status == 404
