"""The network page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree, html

from communique.web.site import Reply

Get = Callable[[str], Reply]
Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


def test_the_table_below_has_the_rows_of_the_json(page: Page, rows: Rows) -> None:
    cells = html.fromstring(page("/network")).xpath("//tbody/tr")
    shown = [tuple(c.text_content().strip() for c in row.xpath("td")[:2]) for row in cells]
    assert shown == [(r["first_name"], r["second_name"]) for r in rows("/network")]


@pytest.mark.parametrize("query", ["", "from=2013&to=2015", "kind=talks"])
def test_every_pair_leads_to_its_meetings(rows: Rows, query: str) -> None:
    for row in rows(f"/network?{query}")[:12]:
        told = rows(f"/network?actor={row['first']}&with={row['second']}&{query}")
        assert len(told) == row["accounts"] >= row["meetings"]
        assert {r["phase"] for r in told} == {"held"}


def test_every_line_and_node_of_the_picture_leads_somewhere(get: Get, page: Page) -> None:
    links = html.fromstring(page("/network")).xpath("//*[local-name()='svg']//*[local-name()='a']/@href")
    assert len(links) > 30
    assert [link for link in links if get(str(link)).status != 200] == []


def test_around_one_actor_stand_those_who_met_him(rows: Rows) -> None:
    first = rows("/network")[0]["first"]
    found = rows(f"/network?actor={first}")
    assert found
    assert all(first in {r["first"], r["second"]} for r in found)


def test_the_file_has_an_edge_for_each_meeting_of_each_pair(get: Get, rows: Rows) -> None:
    reply = get("/network.gexf?from=2013")
    edges = list(etree.fromstring(reply.body).iter("{*}edge"))
    assert reply.media_type.startswith("application/gexf+xml")
    assert len(edges) == sum(r["meetings"] for r in rows("/network?from=2013&limit=1000"))


def test_what_cannot_be_asked_is_told(get: Get) -> None:
    assert get("/network?kind=dream").status == get("/network.gexf?x=1").status == 400
    assert get("/network?actor=nobody-at-all").status == 404


def test_where_one_of_two_is_taken_away_the_other_is_left(get: Get, rows: Rows) -> None:
    first = rows("/network")[0]["first"]
    reply = get(f"/network?with={first}&from=2012")
    assert (reply.status, reply.headers["Location"]) == (301, f"/network?from=2012&actor={first}")


def test_the_meetings_of_two_are_headed_by_their_names(page: Page, rows: Rows) -> None:
    row = rows("/network")[0]
    tree = html.fromstring(page(f"/network?actor={row['first']}&with={row['second']}"))
    assert tree.xpath("string(//h1)") == f"{row['first_name']} and {row['second_name']}"
    assert row["second_name"] in tree.xpath("string(//*[contains(@class, 'chips')])")
