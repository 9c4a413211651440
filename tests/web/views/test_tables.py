"""Table pages."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from communique.web.asking import read_address
from communique.web.site import Reply
from communique.web.views.tables import PAGES, ROWS, asked_of

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


@pytest.mark.parametrize("name", PAGES)
def test_rows_on_the_page_in_the_json_and_in_the_csv_are_as_many(
    page: Page, rows: Rows, table: Rows, name: str
) -> None:
    shown = page(f"/{name}?limit=30")
    body = re.search(r"<tbody>(.*?)</tbody>", shown, re.DOTALL)
    number = body[1].count("<tr") if body else 0
    assert number == len(rows(f"/{name}?limit=30")) == len(table(f"/{name}?limit=30"))


def test_pages_of_a_table_lead_on(page: Page) -> None:
    shown = page("/acts?limit=10&offset=10&force=assertive")
    assert 'rel="next" href="/acts?limit=10&amp;offset=20&amp;force=assertive"' in shown
    assert 'rel="prev" href="/acts?limit=10&amp;force=assertive"' in shown


def test_nothing_found_says_what_to_do(page: Page) -> None:
    assert "Take a filter away" in page("/meetings?place=Atlantis")


def test_the_choice_that_is_asked_is_selected(page: Page) -> None:
    assert '<option value="held" selected>held</option>' in page("/meetings?phase=held")


def test_a_filter_in_force_is_a_chip(page: Page) -> None:
    assert re.search(r'class="chip" href="/meetings"', page("/meetings?phase=held"))


def test_the_order_can_be_turned_round(page: Page) -> None:
    assert 'href="/meetings?sort=-date"' in page("/meetings?sort=date")


def test_a_number_that_is_none_is_not_asked() -> None:
    asked = asked_of(read_address("/acts?limit=many&offset=-4&verb=urge"))
    assert (asked.limit, asked.offset, dict(asked.filters)) == (ROWS, 0, {"verb": "urge"})


def test_no_page_has_more_than_a_thousand_rows() -> None:
    assert asked_of(read_address("/acts?limit=99999")).limit == 1000


@pytest.mark.parametrize("address", ["/acts?sort=colour", "/acts?colour=red", "/ledger?status=lost", "/acts?from=then"])
def test_what_a_table_cannot_be_asked_is_told(get: Get, address: str) -> None:
    assert get(address).status == 400
