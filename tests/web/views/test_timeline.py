"""The timeline page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from lxml import html

from communique.dossier.on_the_line import Point
from communique.web.site import Reply
from communique.web.views.timeline import LANES, mark_of

Get = Callable[[str], Reply]
Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


def test_the_table_below_has_the_rows_of_the_json(page: Page, rows: Rows) -> None:
    tree = html.fromstring(page("/timeline?kind=meeting"))
    shown = [" ".join(cell.text_content().split()) for cell in tree.xpath("//tbody/tr/td[3]")]
    assert shown == [" ".join(row["title"].split()) for row in rows("/timeline?kind=meeting&limit=100")]


def test_every_mark_leads_to_a_page(get: Get, page: Page) -> None:
    links = html.fromstring(page("/timeline")).xpath("//*[local-name()='svg']//*[local-name()='a']/@href")
    assert len(links) > 90
    assert [link for link in links if get(str(link)).status != 200] == []


def test_the_picture_holds_what_the_filters_ask_for(page: Page, rows: Rows) -> None:
    tree = html.fromstring(page("/timeline?kind=statement&from=2013&to=2014"))
    marks = tree.xpath("//*[local-name()='svg']//*[local-name()='a']")
    assert len(marks) == len(rows("/timeline?kind=statement&from=2013&to=2014"))


@pytest.mark.parametrize("query", ["kind=dream", "from=yesterday", "from=2014&to=2013", "x=1", "sort=colour"])
def test_what_cannot_be_asked_is_told(get: Get, query: str) -> None:
    assert get(f"/timeline?{query}").status == 400
    assert get(f"/timeline.json?{query}").status == 400


def test_meetings_stand_in_the_lane_of_their_phase() -> None:
    for phase, lane in LANES.items():
        mark = mark_of(Point("meeting", phase, "abc", "talks", date(2012, 3, 1), date(2012, 3, 1)))
        assert (mark.kind, mark.href) == (lane, "/m/abc")


def test_a_mark_leads_to_its_statement_or_instrument() -> None:
    assert mark_of(Point("statement", "", "s", "words", None, None)).href == "/s/s"
    assert mark_of(Point("instrument", "", "i", "words", None, None)).href == "/i/i"
