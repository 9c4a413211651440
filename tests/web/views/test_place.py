"""The page of a place."""

from collections.abc import Callable
from typing import Any

from communique.web.site import Reply
from communique.web.views.parts import Part
from communique.web.views.place import variants_of

Get = Callable[[str], Reply]
Rows = Callable[[str], list[dict[str, Any]]]


def test_meetings_and_statements_of_a_place_are_listed(rows: Rows) -> None:
    assert {r["part"] for r in rows("/p/Oslo")} == {"meetings", "statements"}


def test_all_rows_are_of_the_place(rows: Rows) -> None:
    assert all("oslo" in r["place"].casefold() for r in rows("/p/Oslo"))


def test_a_place_where_nothing_was_is_not_found(get: Get) -> None:
    assert get("/p/Atlantis").status == 404


def test_variants_are_counted_as_written() -> None:
    part = Part(
        "meetings", "Meetings", ({"place": "Port Vell"}, {"place": "port of Port Vell"}, {"place": "Port Vell"}), 3
    )
    assert variants_of((part,)) == {"Port Vell": 2, "port of Port Vell": 1}
