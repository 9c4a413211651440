"""Every citation leads to its words: the oldest complaint about tools of this kind is that "view" opens page one."""

from __future__ import annotations

from playwright.sync_api import Page

from .conftest import Room

LIT = "() => [...document.querySelectorAll('.lit')].map(e => e.textContent)"


def lit(page: Page) -> str:
    """The words that are lit, the first of them focused; blanks between paragraphs folded."""
    page.locator(".lit:focus").wait_for()
    return " ".join(" ".join(page.evaluate(LIT)).split())


def statements(room: Room) -> list[str]:
    return [row["statement"] for row in room.json("/statements.json?limit=1000")["rows"]]


def test_every_fact_of_the_seeds_clicked_focuses_its_words(seeds_room: Room, page: Page) -> None:
    clicked = 0
    for slug in statements(seeds_room):
        rows = {row["id"]: row for row in seeds_room.json(f"/s/{slug}.json")["rows"]}
        page.goto(f"{seeds_room.address}/s/{slug}")
        for link in page.locator(".fact:not(.quiet) .to").all():
            name = link.evaluate("e => e.closest('.fact').dataset.fact")
            link.click()
            assert lit(page) == " ".join(rows[name]["citations"][0]["exact"].split())
            clicked += 1
    assert clicked > 100


def test_every_citation_of_the_seeds_is_an_address_that_lights_its_words(seeds_room: Room, page: Page) -> None:
    for slug in statements(seeds_room):
        page.goto(f"{seeds_room.address}/s/{slug}")
        for row in seeds_room.json(f"/s/{slug}.json")["rows"]:
            for citation in row["citations"]:
                page.evaluate("a => { location.hash = ''; location.hash = a; }", citation["anchor"])
                assert lit(page) == " ".join(citation["exact"].split())


def test_an_address_from_elsewhere_scrolls_to_the_words(seeds_room: Room, page: Page) -> None:
    slug = statements(seeds_room)[-1]
    last = seeds_room.json(f"/s/{slug}.json")["rows"][-1]["citations"][0]
    page.goto(f"{seeds_room.address}/s/{slug}#{last['anchor']}")
    box = page.locator(".lit").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 720


def test_an_address_without_words_says_that_it_is_broken(seeds_room: Room, page: Page) -> None:
    slug = statements(seeds_room)[0]
    page.goto(f"{seeds_room.address}/s/{slug}#p2:10-99999")
    assert page.locator("#broken").is_visible()
    assert page.locator(".lit").count() == 0


def test_the_words_on_the_page_are_the_words_of_the_text_to_the_character(seeds_room: Room, page: Page) -> None:
    from communique.dossier import open_dossier

    with open_dossier(seeds_room.dossier, read_only=True) as dossier:
        for statement in dossier.statements():
            text = dossier.text(statement.texts[0])
            page.goto(f"{seeds_room.address}/s/{statement.slug}")
            for paragraph in text.paragraphs:
                shown = page.locator(f"#p{paragraph.number} .words").evaluate("e => e.textContent")
                assert shown == paragraph.span.of(text.content)


def test_selected_words_are_copied_as_a_citation(seeds_room: Room, page: Page) -> None:
    slug = statements(seeds_room)[0]
    page.goto(f"{seeds_room.address}/s/{slug}")
    page.evaluate(
        """() => {
            const words = document.querySelector('#p1 .words');
            const range = document.createRange();
            range.selectNodeContents(words);
            getSelection().removeAllRanges(); getSelection().addRange(range);
        }"""
    )
    page.get_by_role("toolbar").get_by_role("button", name="Chicago").click()
    page.get_by_role("status").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "para. 1" in copied
    assert page.locator("#p1 .words").inner_text().split(".")[0][:40] in copied
