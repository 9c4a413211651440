"""The ladder: who is spoken to how strongly, drawn, listed and step by step."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from communique.dossier import Dossier
from communique.web.site import Reply

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]

TOGETHER = "/ladder?to-actor=the+sides+together"


def test_without_an_addressee_all_who_are_spoken_to_are_listed(rows: Rows, dossier: Dossier) -> None:
    lines = dossier.ladder().lines
    assert [(r["addressee"], r["statements"]) for r in rows("/ladder")] == [(n.name, len(n.points)) for n in lines][:60]


@pytest.mark.parametrize("address", ["/ladder", TOGETHER, "/ladder?force=expressive", f"{TOGETHER}&per=speaker"])
def test_the_rows_on_the_page_are_those_of_the_json_and_the_csv(
    page: Page, rows: Rows, table: Rows, address: str
) -> None:
    held = rows(address)
    assert len(html.fromstring(page(address)).xpath("//tbody/tr")) == len(held) == len(table(address)) > 0


def test_every_act_is_drawn_and_leads_to_its_words(page: Page, rows: Rows) -> None:
    drawn = html.fromstring(page(TOGETHER)).xpath("//*[local-name()='svg']//@href")
    assert {r["citations"][0]["anchor"] for r in rows(TOGETHER)} == {str(h).partition("#")[2] for h in drawn}


def test_every_step_up_or_down_shows_both_passages(page: Page, rows: Rows) -> None:
    steps = html.fromstring(page(TOGETHER)).xpath("//ol[@class='steps']/li")
    assert len(steps) == sum(r["step"] in {"up", "down"} for r in rows(TOGETHER)) > 0
    assert all(len(set(li.xpath(".//a/@href"))) == 2 for li in steps)


def test_the_rungs_are_shown_with_their_verbs(page: Page) -> None:
    shown = html.fromstring(page(TOGETHER)).xpath("string(//ul[@class='rungs'])")
    assert "7 decide" in shown
    assert "call upon" in shown


def test_who_is_not_spoken_to_is_told_with_those_who_are(page: Page) -> None:
    assert "Spoken to are:" in page("/ladder?to-actor=Nobody+At+All")


def test_a_force_that_there_is_not_is_told(get: Get) -> None:
    assert get("/ladder?force=magic").status == 400
