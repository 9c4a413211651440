"""Who spoke when, who did not, of whom nothing is held."""

from collections.abc import Callable
from typing import Any

from communique.web.views.coverage import ISSUERS, href_of

Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


def test_three_states_are_told_in_words(page: Page, rows: Rows) -> None:
    shown = page("/coverage?topic=ceasefire")
    assert {r["voice"] for r in rows("/coverage?topic=ceasefire")} == {"spoke", "did not mention", "no statement held"}
    assert all(words in shown for words in ("did not mention it", "no statement of this issuer is held"))


def test_the_table_has_a_line_for_each_cell(page: Page, rows: Rows, table: Rows) -> None:
    found = rows("/coverage?topic=ceasefire")
    shown = page("/coverage?topic=ceasefire")
    assert shown.count("<tr><td") == len(found) == len(table("/coverage?topic=ceasefire"))
    assert len({r["issuer"] for r in found}) <= ISSUERS


def test_a_mention_leads_to_its_passage(page: Page, rows: Rows) -> None:
    shown = page("/coverage?topic=ceasefire")
    assert all(href_of(r) in shown for r in rows("/coverage?topic=ceasefire") if r["voice"] == "spoke")


def test_without_a_topic_statements_are_counted(page: Page) -> None:
    shown = page("/coverage")
    assert "statements are held" in shown
    assert "did not mention" not in shown


def test_the_name_of_an_instrument_is_taken_for_it(page: Page) -> None:
    assert 'href="/i/lisbon-principles-2009-11-20"' in page("/coverage?topic=Lisbon Principles")


def test_further_issuers_stand_on_the_next_page(rows: Rows) -> None:
    first, second = ({r["issuer"] for r in rows(f"/coverage?topic=ceasefire&offset={n}")} for n in ("0", str(ISSUERS)))
    assert second
    assert not first & second


def test_where_nothing_is_held_the_page_says_what_to_do(page: Page) -> None:
    assert "No statement is held for this question" in page("/coverage?issuer=Nobody%20at%20all")
