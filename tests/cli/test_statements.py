"""`communique statements` and `communique search`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_each_statement_has_issuers_day_and_how_the_day_is_known(rows: Rows) -> None:
    found = rows("statements")
    assert len(found) == 8
    dated = [r for r in found if r["date"]]
    assert all(r["issuers"] and r["date_basis"] != "none" for r in dated)


def test_an_undated_statement_is_listed_and_says_so(run: Run, rows: Rows) -> None:
    assert [r["date"] for r in rows("statements")].count(None) == 1
    assert "undated" in run("statements").stdout


def test_statements_are_asked_by_issuer_and_time(rows: Rows) -> None:
    found = rows("statements", "--issuer", "Contact Group", "--from", "2013", "--to", "2013")
    assert [r["date"] for r in found] == ["2013-06-11"]


def test_search_tells_what_was_looked_through(run: Run) -> None:
    shown = run("search", "bridge").stdout
    assert "passages shown; looked through 8 statements held" in shown


def test_search_finds_no_furniture(run: Run) -> None:
    assert "No passage holds these words." in run("search", "Opposition leader demands early elections").stdout


def test_a_phrase_is_searched_as_it_stands(rows: Rows) -> None:
    assert rows("search", '"heavy weapons"')
    assert rows("search", '"weapons heavy"') == []


def test_search_can_be_narrowed_to_statements_with_an_act(rows: Rows) -> None:
    everywhere, narrowed = rows("search", "Velmora"), rows("search", "Velmora", "--act", "urge")
    assert 0 < len(narrowed) < len(everywhere)


def test_the_limit_is_kept(rows: Rows) -> None:
    assert len(rows("search", "Velmora", "--limit", "2")) == 2


def test_signs_of_the_search_engine_do_no_harm(run: Run) -> None:
    for words in ('"', "AND", "NEAR(", "a:b*^", "-x"):
        assert run("search", "--", words).exit_code == 0
