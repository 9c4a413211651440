"""The history of a wording."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.model.citation import Citation
from communique.web.site import Reply
from communique.web.views.formula import cut

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


def test_every_use_is_a_card_that_leads_to_its_passage(page: Page, rows: Rows) -> None:
    uses = [r for r in rows("/f/Lisbon%20Principles") if r["part"] == "use"]
    shown = page("/f/Lisbon%20Principles")
    assert shown.count('<li class="card') == len(uses) > 10
    assert all(f'href="/s/{u["statement"]}#{u["citations"][0]["anchor"]}"' in shown for u in uses)


def test_cards_stand_in_the_order_of_time(rows: Rows) -> None:
    days = [r["issued"] for r in rows("/f/Lisbon%20Principles") if r["part"] == "use" and r["issued"]]
    assert days == sorted(days)


def test_members_are_told_by_sign_and_word(page: Page, rows: Rows) -> None:
    address = "/f/non-use%20of%20force,%20free%20return%20of%20displaced%20persons,%20local%20self-government"
    members = [r for r in rows(address) if r["part"] == "members"]
    assert members
    shown = page(address)
    assert "● named" in shown
    assert shown.count("○ not named</td>") == sum(not x for r in members for x in r["members"].values())


def test_a_period_narrows_it(rows: Rows) -> None:
    found = rows("/f/Lisbon%20Principles?to=2012")
    assert {r["issued"][:4] for r in found if r["issued"]} == {"2011"}


def test_a_wording_that_nobody_used_says_what_to_do(page: Page) -> None:
    shown = page("/f/purple%20elephants")
    assert "Not used in" in shown
    assert 'href="/formulas"' in shown


@pytest.mark.parametrize("address", ["/f/%3F%3F", "/f/a%20%2F%20b", "/f/%3Cscript%3E"])
def test_any_words_have_a_page(get: Get, address: str) -> None:
    reply = get(address)
    assert reply.status == 200
    assert b"<script>" not in reply.body


def test_typed_words_lead_to_their_page(get: Get) -> None:
    assert get("/f?words=heavy weapons").headers["Location"] == "/f/heavy%20weapons"


def test_a_clause_is_cut_where_its_marks_are() -> None:
    clause = Citation("ab", 0, 9, "one two x")
    shown = list(cut([clause], [Citation("ab", 4, 7, "two")], [], Citation("ab", 0, 3, "one")))
    assert [(p.words, p.kind) for p in shown if p.words.strip()] == [
        ("one", "wording"),
        ("two", "inserted"),
        (" x", ""),
    ]
