"""A statement that attacks its reader: in a real browser nothing of it runs, and all of it can be read and cited."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Dialog, Page

from communique.web.views.statement import MOST_NOTES

from .conftest import PATIENCE, Room, serve
from .test_passages import LIT


def load() -> ModuleType:
    """The maker of the hostile dossier, which stands with the tests that need no browser."""
    path = Path(__file__).parents[1] / "web" / "hostile_dossier.py"
    spec = spec_from_file_location("hostile_dossier", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


hostile = load()


@pytest.fixture(scope="module")
def hostile_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    yield from serve(hostile.write(tmp_path_factory.mktemp("hostile") / "h.dossier"))


@pytest.fixture
def statement(hostile_room: Room, page: Page) -> Page:
    """The page of the hostile statement."""
    page.set_default_timeout(PATIENCE)
    page.goto(f"{hostile_room.address}/s/{hostile.SLUG}")
    return page


def test_nothing_of_a_source_runs_on_any_page(hostile_room: Room, page: Page) -> None:
    ran: list[str] = []

    def close(dialog: Dialog) -> None:
        ran.append(dialog.message)
        dialog.dismiss()

    page.set_default_timeout(PATIENCE)
    page.on("dialog", close)
    for address in hostile.PAGES:
        page.goto(hostile_room.address + address)
        if page.evaluate("typeof hostile") != "undefined":
            ran.append(address)
        assert page.locator("main h1").count() == 1, address
        assert page.locator("footer").count() == 1, address
    assert ran == []


def test_every_paragraph_stands_there_to_the_character(statement: Page) -> None:
    for number, words in enumerate(hostile.BODY, 1):
        assert statement.locator(f"#p{number} .words").evaluate("e => e.textContent") == words


def test_the_title_is_shown_as_words(statement: Page) -> None:
    assert statement.locator("h1").evaluate("e => e.textContent") == hostile.TITLE
    assert statement.title().startswith("<script>")


def test_a_word_of_20_000_characters_does_not_widen_the_page(statement: Page) -> None:
    for width in (1280, 375):
        statement.set_viewport_size({"width": width, "height": 740})
        assert statement.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("number", [0, 1, 4_999, 9_990, 9_999])
def test_a_fact_behind_thousands_of_astral_characters_lights_its_own_words(statement: Page, number: int) -> None:
    fact = list(hostile.crowd())[number]
    cited = fact.citations[0]
    at = cited.start - hostile.text().paragraphs[2].span.start
    statement.evaluate("a => { location.hash = a }", f"p3:{at}-{at + len(cited.exact)}")
    statement.locator(".lit:focus").wait_for()
    assert "".join(statement.evaluate(LIT)) == fact.citations[0].exact


def test_a_carriage_return_and_invisible_characters_move_no_offset(statement: Page) -> None:
    start = hostile.STRANGE.index("return\r")
    words = hostile.STRANGE[start:]
    statement.evaluate("a => { location.hash = a }", f"p1:{start}-{start + len(words)}")
    statement.locator(".lit:focus").wait_for()
    assert "".join(statement.evaluate(LIT)) == words


def test_selected_astral_words_have_the_address_of_these_words(statement: Page) -> None:
    found = statement.evaluate(
        """async () => {
            const words = document.querySelector('#p2 .words');
            let node = words.firstChild;
            while (node.nodeType !== Node.TEXT_NODE) node = node.firstChild ?? node.nextSibling;
            const range = document.createRange();
            range.setStart(node, 9998); range.setEnd(node, 10004);
            getSelection().removeAllRanges(); getSelection().addRange(range);
            const { selectedPassage } = await import('/static/passages.js');
            return selectedPassage().anchor;
        }"""
    )
    # Six UTF-16 units, one pair among them: five characters.
    assert found == "p2:9998-10003"


def test_a_paragraph_of_10_000_facts_opens_with_the_first_and_leads_to_all(hostile_room: Room, page: Page) -> None:
    page.set_default_timeout(PATIENCE)
    page.goto(f"{hostile_room.address}/s/{hostile.SLUG}")
    assert 0 < page.locator("#p3 .fact").count() <= MOST_NOTES
    page.locator("#p3 .folded a").click()
    page.wait_for_url("**notes=all")
    page.locator("footer").wait_for(state="attached")
    assert page.locator(".fact").count() >= hostile.FACTS


def test_facts_of_a_page_that_shows_them_all_answer(hostile_room: Room, page: Page) -> None:
    page.set_default_timeout(PATIENCE)
    page.goto(f"{hostile_room.address}/s/{hostile.SLUG}?notes=all")
    page.evaluate(
        """() => {
            const facts = [...document.querySelectorAll('.fact')].slice(-20);
            for (const fact of facts) fact.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        }"""
    )
    assert page.locator(".fact.on").count() == 20
