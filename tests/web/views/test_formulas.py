"""The wordings that recur."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


def test_each_wording_leads_to_its_history_and_its_passages(page: Page, rows: Rows) -> None:
    found = rows("/formulas")
    shown = page("/formulas")
    assert found
    for row in found:
        assert f'href="/f/{quote(row["words"], safe="")}"' in shown
        assert f'href="/s/{row["statement"]}#{row["citations"][-1]["anchor"]}"' in shown


def test_rows_on_the_page_are_those_of_the_csv(page: Page, table: Rows) -> None:
    assert page("/formulas").count("×</a>") == len(table("/formulas"))


def test_fewer_are_shared_by_more(rows: Rows) -> None:
    assert {r["statements"] >= 8 for r in rows("/formulas?least=8")} == {True}


def test_where_nothing_recurs_the_page_says_what_to_do(page: Page) -> None:
    assert "longer period" in page("/formulas?from=2030")
