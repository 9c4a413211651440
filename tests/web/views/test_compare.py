"""Comparing two statements, and choosing them."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.dossier import Dossier
from communique.web.site import Reply
from communique.web.views.compare import previous

Page = Callable[[str], str]
Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]

TWO = "/compare/2011-03-14-aasen-barasa-ferrando...2017-03-14-ronningen-mutua-ferrando"


def test_what_moved_is_told_in_words_and_by_kind(page: Page) -> None:
    shown = page(TWO)
    assert '<del class="dropped">' in shown
    assert '<ins class="inserted">' in shown
    assert "[order reversed: " in shown


def test_every_sentence_leads_to_its_passage_on_both_sides(page: Page, rows: Rows) -> None:
    shown = page(TWO)
    for row in rows(TWO):
        assert all(f'href="/s/{c["statement"]}#{c["anchor"]}"' in shown for c in row["citations"])


@pytest.mark.parametrize("view", ["", "?view=sides"])
def test_rows_on_the_page_are_those_of_the_json_and_the_csv(page: Page, rows: Rows, table: Rows, view: str) -> None:
    assert page(TWO + view).count('id="line-') == len(rows(TWO + view)) == len(table(TWO + view))


def test_the_command_for_a_word_file_is_named(page: Page) -> None:
    assert "--docx redline.docx" in page(TWO)


def test_the_copy_of_a_statement_is_compared_by_its_number(page: Page, dossier: Dossier) -> None:
    held = next((s for s in dossier.statements() if len(s.texts) > 1), None)
    if held is None:
        pytest.skip("no example has a copy")
    assert f"/s/{held.slug}?text=2#" in page(f"/compare/{held.slug}...{held.slug}@2")


def test_a_statement_that_is_not_there_is_not_found(get: Get) -> None:
    assert get("/compare/nowhere...nothing").status == 404


def test_two_that_are_chosen_lead_to_their_comparison(get: Get) -> None:
    reply = get("/compare?a=2011-03-14&b=2017-03-14")
    assert (reply.status, reply.headers["Location"]) == (302, TWO)


def test_the_nearest_earlier_statement_of_the_same_issuer_is_offered_first(rows: Rows, dossier: Dossier) -> None:
    held = dossier.statements()
    later = next(s for s in reversed(held) if s.id in previous(held))
    first = rows(f"/compare?b={later.slug}")[0]
    assert set(dossier.statement(first["statement"]).issuers) & set(later.issuers)
    assert first["with"] == later.slug


def test_without_a_choice_the_latest_are_offered(page: Page, rows: Rows) -> None:
    found = rows("/compare")
    assert found
    assert all(f'href="{row["href"]}"' in page("/compare") for row in found)
