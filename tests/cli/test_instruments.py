"""`communique instruments`."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_instruments_say_whether_their_text_is_held(rows: Rows) -> None:
    found = rows("instruments")
    assert found
    assert all("held_as" in r for r in found)


def test_what_one_statement_relies_on_comes_with_its_manner(rows: Rows) -> None:
    found = rows("instruments", "--in", "2014-01-20")
    assert found
    assert {r["statement"][:10] for r in found} == {"2014-01-20"}
    assert all(r["manner"] for r in found)


def test_what_rests_on_what_is_followed(run: Run, rows: Rows) -> None:
    ties = rows("instruments", "--graph")
    assert all(t["citations"] and t["manners"] for t in ties)
    assert any(t["held_as"] for t in ties)
    assert {r["depth"] for r in rows("instruments", "--graph", "--in", "2014-01-20")} == {0, 1}
    assert "cited but not held" in run("instruments", "--graph").stdout


def test_what_is_to_be_got_is_ranked(run: Run, rows: Rows) -> None:
    found = rows("instruments", "--to-get")
    assert [r["rank"] for r in found] == list(range(1, len(found) + 1))
    assert [r["statements"] for r in found] == sorted((r["statements"] for r in found), reverse=True)
    assert "cited but not held, in 8 statements held" in " ".join(run("instruments", "--to-get").stdout.split())
