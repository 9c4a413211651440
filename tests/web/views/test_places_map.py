"""The map page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from lxml import html

from communique.web.site import Reply
from communique.web.views.places_map import dots_of

Get = Callable[[str], Reply]
Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


def test_the_table_below_has_the_rows_of_the_json(page: Page, rows: Rows) -> None:
    cells = html.fromstring(page("/map")).xpath("//tbody/tr")
    shown = [tuple(c.text_content().strip() for c in row.xpath("td")[:3]) for row in cells]
    assert shown == [(r["place"], str(r["meetings"]), str(r["statements"])) for r in rows("/map")]


@pytest.mark.parametrize("query", ["", "?from=2013&to=2015", "?phase=held", "?phase=planned&from=2014"])
def test_every_number_leads_to_a_list_of_that_length(page: Page, rows: Rows, query: str) -> None:
    for link in html.fromstring(page(f"/map{query}")).xpath("//tbody//td[position() = 2 or position() = 3]/a"):
        assert len(rows(f"{link.get('href')}&limit=1000")) == int(link.text_content())


def test_borders_are_drawn_and_labelled_only_when_asked(page: Page) -> None:
    assert 'class="border"' not in page("/map")
    asked = page("/map?borders=1")
    assert 'class="border"' in asked
    assert "no endorsement" in asked


def test_places_without_a_position_are_told_in_words(page: Page, rows: Rows) -> None:
    listed = html.fromstring(page("/map")).xpath("//*[contains(@class, 'listed')]/text()")
    unplaced = [r["place"] for r in rows("/map") if r["lat"] is None]
    assert unplaced
    assert [str(name).partition(" (")[0] for name in listed] == unplaced


def test_dots_lead_to_their_places(get: Get, rows: Rows) -> None:
    dots = dots_of(rows("/map"))
    assert [d.href for d in dots if get(d.href).status != 200] == []
    assert f"/p/{quote('Oslo')}" in {d.href for d in dots}


def test_a_place_can_be_asked_for_by_its_name(rows: Rows) -> None:
    assert {r["place"] for r in rows("/map?place=oslo")} == {"Oslo"}


def test_what_cannot_be_asked_is_told(get: Get) -> None:
    assert get("/map?phase=dreamt").status == get("/map.json?x=1").status == 400
