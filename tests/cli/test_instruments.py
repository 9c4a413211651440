"""`communique instruments`."""

from collections.abc import Callable
from typing import Any

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
