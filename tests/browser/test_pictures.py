"""Pictures and paper: marks are reached by keyboard, seas are water, tables tell the same, a statement prints with its notes."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from .conftest import Room
from .test_keyboard import tab_to

DRAWN = ("/timeline", "/map", "/network")

KEYS = {"/timeline": "title", "/map": "place", "/network": "first_name"}
"""A key of the rows, and the number of the column that shows it."""

COLUMNS = {"/timeline": 3, "/map": 1, "/network": 1}

CASPIAN = (41.0, 51.0)
"""Degrees north and east of a point in the sea, and of one on land beside it."""

ARID = (41.0, 59.0)


@pytest.mark.parametrize("address", DRAWN)
def test_a_mark_is_reached_by_keyboard_and_opens_what_it_stands_for(room: Room, page: Page, address: str) -> None:
    page.goto(room.address + address)
    tab_to(page, "svg.picture a[href]")
    title = page.evaluate("document.activeElement.querySelector('title').textContent")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    assert title.strip()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(room.address + target)))
    assert page.locator("main h1").count() == 1


@pytest.mark.parametrize("address", DRAWN)
def test_the_focus_on_a_mark_is_seen(room: Room, page: Page, address: str) -> None:
    page.goto(room.address + address)
    tab_to(page, "svg.picture a[href]")
    box = page.locator("svg.picture a[href]").first.bounding_box()
    assert box is not None
    around = {"x": box["x"] - 6, "y": box["y"] - 6, "width": box["width"] + 12, "height": box["height"] + 12}
    focused = page.screenshot(clip=around)  # type: ignore[arg-type]
    page.evaluate("document.activeElement.blur()")
    assert page.screenshot(clip=around) != focused  # type: ignore[arg-type]


@pytest.mark.parametrize("address", DRAWN)
@pytest.mark.parametrize("query", ["", "?from=2013&to=2015"])
def test_the_table_under_a_picture_has_the_rows_of_the_json(room: Room, page: Page, address: str, query: str) -> None:
    page.goto(room.address + address + query)
    shown = page.locator(f"tbody tr > td:nth-child({COLUMNS[address]})").all_inner_texts()
    rows = room.json(f"{address}.json{query}")["rows"]
    assert [" ".join(text.split()) for text in shown] == [" ".join(row[KEYS[address]].split()) for row in rows]
    assert rows


def on_screen(page: Page, room: Room, point: tuple[float, float]) -> tuple[float, float]:
    """Where a point lies on the screen, by two dots whose places are known: both axes of the map are straight."""
    rows = {r["place"]: r for r in room.json("/map.json")["rows"] if r["lat"] is not None}
    found = []
    for name in ("Oslo", "Nairobi"):
        box = page.locator(f"svg.map-sheet a[href='/p/{name}'] circle").bounding_box()
        assert box is not None
        found.append((rows[name], box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
    (one, x, y), (other, to_x, to_y) = found
    return (
        x + (point[1] - one["lon"]) / (other["lon"] - one["lon"]) * (to_x - x),
        y + (point[0] - one["lat"]) / (other["lat"] - one["lat"]) * (to_y - y),
    )


def colour_of(page: Page, selector: str) -> tuple[int, ...]:
    told = page.locator(selector).first.evaluate("e => getComputedStyle(e).fill")
    return tuple(int(part) for part in re.findall(r"\d+", told)[:3])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_caspian_is_water_and_the_desert_beside_it_is_not(room: Room, browser: Browser, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 1400}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{room.address}/map")
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    spots = [on_screen(page, room, point) for point in (CASPIAN, ARID)]
    seen = [shot.getpixel((round(x), round(y))) for x, y in spots]
    assert seen == [colour_of(page, ".water"), colour_of(page, ".land")]
    context.close()


def test_no_border_is_drawn_unless_asked_for(room: Room, page: Page) -> None:
    page.goto(f"{room.address}/map")
    assert page.locator("svg .border").count() == 0
    page.get_by_role("link", name="borders").click()
    page.wait_for_url("**borders=1")
    assert page.locator("svg .border").count() > 0
    assert page.get_by_text("no endorsement").count() > 0


def test_a_statement_prints_with_numbered_notes_and_without_the_frame(room: Room, page: Page) -> None:
    slug = room.json("/meetings.json?phase=held")["rows"][0]["statement"]
    page.emulate_media(media="print")
    page.goto(f"{room.address}/s/{slug}")
    for part in ("header.top", "footer.foot", ".layers", ".crumbs", ".furniture"):
        assert not any(page.locator(part).nth(n).is_visible() for n in range(page.locator(part).count())), part
    assert page.locator(".words").first.is_visible()
    notes = page.locator(".fact:visible")
    told = notes.evaluate_all("all => all.map(e => JSON.parse(getComputedStyle(e, '::before').content))")
    assert told == [str(number) for number in range(1, len(told) + 1)] != []


def test_on_paper_the_words_of_a_note_carry_its_number(room: Room, page: Page) -> None:
    slug = room.json("/meetings.json?phase=held")["rows"][0]["statement"]
    page.emulate_media(media="print")
    page.goto(f"{room.address}/s/{slug}")
    notes = page.locator(".fact:visible").evaluate_all("all => all.map(e => e.dataset.n)")
    words = page.locator(".mark[data-n]").evaluate_all(
        "all => all.map(e => JSON.parse(getComputedStyle(e, '::after').content)).join(' ').split(/\\s+/)"
    )
    assert sorted(words, key=int) == notes


def test_a_statement_prints_on_white_in_the_dark(room: Room, browser: Browser) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.emulate_media(media="print", color_scheme="dark")
    slug = room.json("/statements.json?limit=1")["rows"][0]["statement"]
    page.goto(f"{room.address}/s/{slug}")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    context.close()


@pytest.mark.parametrize("address", DRAWN)
def test_a_picture_is_seen_whole_on_a_telephone(room: Room, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 740})
    page = context.new_page()
    page.goto(room.address + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert page.locator("svg.picture").bounding_box() is not None
    context.close()
