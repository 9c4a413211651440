"""What rests on what, and what is still to be obtained."""

import re
from collections.abc import Callable
from typing import Any

from communique.dossier import Dossier

Page = Callable[[str], str]
Rows = Callable[[str], list[dict[str, Any]]]


def test_every_tie_leads_to_its_passage_and_to_its_instrument(page: Page, rows: Rows) -> None:
    shown = page("/instruments/graph")
    for row in rows("/instruments/graph"):
        assert f'href="/i/{row["instrument"]}"' in shown
        assert f'href="/s/{row["citations"][0]["statement"]}#{row["citations"][0]["anchor"]}"' in shown


def test_all_ties_are_listed(rows: Rows, table: Rows, dossier: Dossier) -> None:
    assert len(rows("/instruments/graph")) == len(table("/instruments/graph")) == len(dossier.rests_on().ties)


def test_the_chain_of_one_statement_goes_on_where_a_text_is_held(rows: Rows, page: Page) -> None:
    held = next(r for r in rows("/instruments/graph") if r["held_as"])
    chain = rows(f"/instruments/graph?in={held['from']}")
    assert chain[0]["depth"] == 0
    assert "held as" in page(f"/instruments/graph?in={held['from']}")


def test_a_statement_that_cites_nothing_says_so(page: Page, dossier: Dossier, rows: Rows) -> None:
    citing = {r["from"] for r in rows("/instruments/graph")}
    quiet = next(s for s in dossier.statements() if s.slug not in citing)
    assert "It cites no instrument" in page(f"/instruments/graph?in={quiet.slug}")


def test_what_is_to_get_is_not_held_and_ranked(rows: Rows, page: Page) -> None:
    found = rows("/instruments/to-get")
    assert [r["rank"] for r in found] == list(range(1, len(found) + 1))
    assert found[0]["statements"] == max(r["statements"] for r in found)
    assert page("/instruments/to-get").count("<tr><td") == len(found)


def test_the_list_of_instruments_leads_to_both(page: Page) -> None:
    shown = page("/instruments")
    assert 'href="/instruments/graph"' in shown
    assert 'href="/instruments/to-get"' in shown


def test_the_picture_draws_what_the_list_tells(page: Page, rows: Rows) -> None:
    svg = re.search(r"<svg[^>]*picture-reliance.*?</svg>", page("/instruments/graph"), re.DOTALL)
    assert svg
    for row in rows("/instruments/graph"):
        assert f'href="/s/{row["citations"][0]["statement"]}#{row["citations"][0]["anchor"]}"' in svg[0]


def test_a_text_that_is_held_is_drawn_as_its_statement(page: Page, rows: Rows) -> None:
    held = next(r for r in rows("/instruments/graph") if r["held_as"])
    shown = page(f"/instruments/graph?in={held['from']}")
    svg = shown[shown.index("picture-reliance") : shown.index("</svg>")]
    assert f'href="/s/{held["held_as"]}"' in svg
    assert f'href="/i/{held["instrument"]}"' not in svg
