"""Colours that a system forces: pictures can be read, layers told apart, and the focus seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .conftest import PATIENCE, Room

PICTURES = ("/timeline", "/map", "/network", "/instruments/graph", "/")
"""Pages that draw."""


@pytest.fixture
def forced(browser: Browser) -> Iterator[Page]:
    """A page in forced colours."""
    context = browser.new_context(forced_colors="active")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PICTURES)
def test_what_only_gives_room_is_not_painted(room: Room, forced: Page, address: str) -> None:
    """Once the reach of a line was painted over the names, and the halo of names in the colour of links."""
    forced.goto(room.address + address)
    painted = forced.locator(".edge-reach, .reach").evaluate_all(
        "all => all.map(getComputedStyle).map(s => [s.fill, s.stroke])"
        ".filter(([f, s]) => !['none', 'rgba(0, 0, 0, 0)'].includes(f) || !['none', 'rgba(0, 0, 0, 0)'].includes(s))"
    )
    assert painted == []


@pytest.mark.parametrize("address", PICTURES)
def test_words_in_pictures_stand_out_from_what_lies_behind_them(room: Room, forced: Page, address: str) -> None:
    forced.goto(room.address + address)
    words = forced.locator("svg text").evaluate_all("all => all.map(getComputedStyle).map(s => [s.fill, s.stroke])")
    assert words
    assert [one for one in words if one[0] == one[1]] == []


@pytest.mark.parametrize("address", PICTURES)
def test_a_mark_in_a_picture_shows_that_it_has_the_focus(room: Room, forced: Page, address: str) -> None:
    forced.goto(room.address + address)
    mark = forced.locator("svg a[href]").first
    look = "a => [...a.querySelectorAll('*')].map(getComputedStyle).map(s => s.stroke + s.strokeWidth + s.textDecorationLine)"
    before = mark.evaluate(look)
    forced.keyboard.press("Tab")  # the focus of a keyboard is shown, that of a script is not
    mark.focus()
    assert mark.evaluate(look) != before


def test_layers_differ_by_their_lines(room: Room, forced: Page) -> None:
    forced.goto(f"{room.address}/s/{room.json('/meetings.json?phase=held')['rows'][0]['statement']}")
    looks = forced.locator(".layers label").evaluate_all(
        "all => all.map(l => { const s = getComputedStyle(l.querySelector('.name'));"
        " return [s.borderBottomStyle, s.borderBottomWidth, s.textDecorationStyle, l.querySelector('.badge').textContent].join() })"
    )
    assert len(set(looks)) == len(looks) > 1


def test_words_that_were_gone_to_are_lit(room: Room, forced: Page) -> None:
    row = room.json("/acts.json")["rows"][0]
    forced.goto(f"{room.address}/s/{row['statement']}#{row['citations'][0]['anchor']}")
    lit = forced.locator(".lit:focus")
    lit.wait_for()
    behind = forced.evaluate("getComputedStyle(document.body).backgroundColor")
    assert lit.evaluate("e => getComputedStyle(e).backgroundColor") != behind
