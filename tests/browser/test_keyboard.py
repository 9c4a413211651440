"""Work done with the keyboard alone: the three errands that people run most."""

from __future__ import annotations

import csv
import io

import pytest
from playwright.sync_api import Page, expect

from .conftest import Room

MANY = 120
"""Tabs after which a target counts as out of reach."""


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the element that a selector names has the focus."""
    for _ in range(MANY):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", wanted):
            return
    message = f"{wanted} cannot be reached with Tab"
    raise AssertionError(message)


def test_find_what_was_said_and_cite_it(seeds_room: Room, page: Page) -> None:
    page.goto(seeds_room.address)
    page.keyboard.press("/")
    page.keyboard.type('"basic principles" from:2020')
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.locator(".lit:focus").wait_for()
    assert "basic principles" in page.locator(".lit").inner_text().casefold()
    page.keyboard.press("c")
    expect(page.get_by_role("status")).to_have_text("Citation copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "2020" in copied
    assert "para. " in copied


def test_tell_who_held_a_post_on_a_day(seeds_room: Room, page: Page) -> None:
    page.goto(f"{seeds_room.address}/o/President of Armenia")
    tab_to(page, "main input[name=on]")
    page.keyboard.type("2017-06-10")
    page.keyboard.press("Enter")
    page.wait_for_url("**on=2017-06-10*")
    assert "Sargsyan" in page.locator("main").inner_text()
    tab_to(page, "main a.source")
    page.keyboard.press("Enter")
    page.locator(".lit:focus").wait_for()


def test_take_the_meetings_of_a_year_away_as_a_table(seeds_room: Room, page: Page) -> None:
    page.goto(seeds_room.address)
    tab_to(page, "nav a[href='/meetings']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/meetings")
    tab_to(page, "input[name=year]")
    page.keyboard.type("2017")
    page.keyboard.press("Enter")
    page.wait_for_url("**year=2017*")
    shown = page.locator("tbody tr").count()
    tab_to(page, "a[href*='meetings.csv']")
    target = page.evaluate("document.activeElement.href")
    rows = list(csv.DictReader(io.StringIO(page.request.get(target).text())))
    assert len(rows) == shown > 0
    assert all(row["date"].startswith("2017") for row in rows)


def test_the_keys_are_listed(room: Room, page: Page) -> None:
    page.goto(room.address)
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0


def test_a_layer_is_switched_off_and_on(seeds_room: Room, page: Page) -> None:
    slug = seeds_room.json("/statements.json?limit=1")["rows"][0]["statement"]
    page.goto(f"{seeds_room.address}/s/{slug}")
    acts = page.locator(".fact.l-acts:not(.off)")
    before = acts.count()
    page.keyboard.press("2")
    assert acts.count() == 0
    page.keyboard.press("2")
    assert acts.count() == before > 0


def test_facts_and_words_light_each_other(seeds_room: Room, page: Page) -> None:
    slug = seeds_room.json("/statements.json?limit=1")["rows"][0]["statement"]
    page.goto(f"{seeds_room.address}/s/{slug}")
    page.keyboard.press("n")
    assert page.locator(".mark.on").count() >= 1
    page.locator(".mark").first.hover()
    assert page.locator(".fact.on").count() >= 1


@pytest.mark.parametrize("address", ["/timeline", "/map", "/network", "/instruments/graph"])
def test_marks_in_pictures_are_reached_and_followed(room: Room, page: Page, address: str) -> None:
    page.goto(room.address + address)
    tab_to(page, "svg a[href]")
    wanted = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{wanted}")


def test_what_belongs_to_a_text_lights_with_it(room: Room, page: Page) -> None:
    page.goto(f"{room.address}/instruments/graph")
    tab_to(page, "svg .nodes a")
    number = page.evaluate("document.activeElement.dataset.ends")
    lit = page.locator("svg .edges a.on").evaluate_all("all => all.map(a => a.dataset.ends.split(' '))")
    assert lit
    assert all(number in ends for ends in lit)


def test_words_of_several_layers_look_like_one_that_is_on(room: Room, page: Page) -> None:
    page.goto(f"{room.address}/s/{room.json('/quotations.json')['rows'][0]['statement']}")
    both = page.locator(".mark.l-acts.l-quotations").first
    color = "e => getComputedStyle(e).textDecorationColor"
    as_act = both.evaluate(color)
    page.keyboard.press("2")
    quoted = page.locator(".mark.l-quotations:not(.l-acts)").first
    assert page.locator(".mark.l-acts:not(.off)").count() == 0
    assert quoted.evaluate(color) != as_act
    page.keyboard.press("2")
    assert both.evaluate(color) == as_act
