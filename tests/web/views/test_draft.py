"""A draft held against the dossier."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from communique.web.site import Reply

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]

TEXT = "The Facilitators met in Oslo on 31 June 2018. There is no military solution to the conflict."
ONE = f"/draft?text={quote(TEXT)}"


def test_it_says_that_a_browser_keeps_addresses(page: Page) -> None:
    shown = page("/draft")
    assert "browser keeps addresses" in shown
    assert "communique draft FILE" in shown


def test_a_date_that_cannot_be_is_a_doubt(page: Page) -> None:
    assert "31 June 2018" in page(ONE).partition('id="doubts"')[2]


def test_a_known_wording_leads_to_its_uses(page: Page, rows: Rows) -> None:
    known = next(r for r in rows(ONE) if r["what"] in {"known wording", "nearest held"} and "military" in r["words"])
    assert f'href="/s/{known["citations"][0]["statement"]}#{known["citations"][0]["anchor"]}"' in page(ONE)


def test_rows_are_the_same_in_every_form(rows: Rows, table: Rows) -> None:
    assert len(rows(ONE)) == len(table(ONE))


def test_nothing_of_it_is_stored(page: Page, examples: Path) -> None:
    before = examples.read_bytes()
    page(f"/draft?text={quote('The purple elephants of Port Vell agreed.')}")
    assert examples.read_bytes() == before


def test_a_draft_is_shown_as_text(page: Page) -> None:
    assert "<script>alert" not in page(f"/draft?text={quote('<script>alert(1)</script> The sides met.')}")


def test_a_day_that_is_none_is_refused(get: Get) -> None:
    assert get(f"{ONE}&on=yesterday").status == 400
