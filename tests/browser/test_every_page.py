"""What holds for every page: no script needed, nobody else asked, readable by all, on every screen."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from communique.web.routes import ROUTES

from .addresses import SAMPLES, all_pages
from .conftest import Room, guarded


def test_every_route_with_parts_has_a_sample() -> None:
    assert [route for route, _ in ROUTES if "{" in route and route not in SAMPLES] == []


def test_every_page_says_what_it_is_without_scripts(room: Room, browser: Browser) -> None:
    foreign: list[str] = []
    context = guarded(browser.new_context(java_script_enabled=False), foreign)
    page = context.new_page()
    for address in all_pages(room):
        reply = page.goto(room.address + address)
        assert reply is not None
        assert reply.status == (404 if address == "/no-such-page" else 200), address
        assert page.locator("main h1").count() == 1, address
        assert page.locator("main").inner_text().strip(), address
    context.close()
    assert foreign == []


def test_no_page_asks_another_host(room: Room, page: Page) -> None:
    for address in all_pages(room):
        page.goto(room.address + address)
        page.wait_for_load_state("networkidle")


def test_no_page_scrolls_sideways_on_a_telephone(room: Room, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 740})
    page = context.new_page()
    wide = []
    for address in all_pages(room):
        page.goto(room.address + address)
        if page.evaluate("document.documentElement.scrollWidth") > 375:
            wide.append(address)
    context.close()
    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_any_page(room: Room, browser: Browser, scheme: Any) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found: list[tuple[str, str, str]] = []
    for address in all_pages(room):
        page.goto(room.address + address)
        found.extend(
            (address, problem["id"], problem["nodes"][0]["html"][:160])
            for problem in Axe().run(page).response["violations"]
            if problem["impact"] in {"serious", "critical"}
        )
    context.close()
    assert found == []


def test_titles_differ_from_page_to_page(room: Room, page: Page) -> None:
    titles = []
    for address in all_pages(room):
        page.goto(room.address + address)
        titles.append(page.title())
    assert len(set(titles)) == len(titles)


def test_links_of_every_page_lead_somewhere(room: Room) -> None:
    from lxml import html

    from communique.web.asking import read_address

    seen: set[str] = set()
    dead = []
    for address in all_pages(room):
        tree = html.fromstring(room.site.reply(read_address(address)).body)
        for link in tree.xpath("//a/@href | //link/@href | //script/@src"):
            target = str(link).partition("#")[0]
            if not target or target in seen:
                continue
            seen.add(target)
            if room.site.reply(read_address(target)).status >= 400:
                dead.append((address, target))
    assert dead == []
