"""The page of a post."""

from collections.abc import Callable
from typing import Any

from communique.web.site import Reply

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]

POST = "/o/President%20of%20Velmora"


def test_the_nearest_evidence_to_a_day_comes_first(rows: Rows) -> None:
    days = [abs(r["days"]) for r in rows(f"{POST}?on=2014-01-01")]
    assert days == sorted(days)


def test_the_answer_stands_in_words(page: Page) -> None:
    assert "the nearest evidence is Taren Oskaly (82 days before)" in page(f"{POST}?on=2014-01-01")


def test_without_a_day_all_holders_are_told(page: Page) -> None:
    assert "President of Velmora: the record names Taren Oskaly." in page(POST)


def test_a_post_that_nobody_held_is_not_found_and_near_ones_are_offered(get: Get) -> None:
    reply = get("/o/President%20of%20Velmorra")
    assert reply.status == 404
    assert b'href="/o/' in reply.body


def test_the_page_links_the_passages_that_the_other_forms_list(page: Page, rows: Rows) -> None:
    assert all(row["exact"] in page(POST) and row["citations"] for row in rows(POST)[:3])
