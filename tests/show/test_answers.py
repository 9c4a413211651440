"""Sentences of answers."""

from typing import Any

import pytest

from communique.show.answers import write_coverage, write_holder, write_no_act, write_no_topic


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ((0, None, None, 0), "0 statements held"),
        ((1, "2012", "2012", 0), "1 statement held (issued 2012)"),
        ((2, "2012", "2014", 0), "2 statements held (issued 2012 to 2014)"),
        ((1, None, None, 1), "1 statement held (1 without a day)"),
    ],
)
def test_coverage_is_told_in_words(told: tuple[int, str | None, str | None, int], words: str) -> None:
    assert write_coverage(*told) == words


def test_absence_names_what_was_looked_through() -> None:
    assert "in 3 statements held" in write_no_act("Ana", "3 statements held", is_named=False)
    assert "in 3 statements held" in write_no_topic("ceasefire", "3 statements held", is_there=False)


def test_a_post_that_nobody_holds_is_said_to_be_so() -> None:
    assert write_holder("Mayor of Vell", None, []) == "The record names nobody as Mayor of Vell."


def test_equally_near_claims_are_all_named() -> None:
    rows = [claim("Ana", 0), claim("Tom", 0), claim("Eve", 1)]
    assert write_holder("Mayor", "2019", rows) == "Mayor on 2019: Ana; Tom (on that day)."


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("Ana", -3), ("Ana", 4)], "Ana (-3 and 4)"),
        ([("Ana", -9), ("Tom", -3), ("Eve", 4)], "not told; the last one named before it is Tom (-3), the first one named after it is Eve (4)"),
        ([("Ana", -3)], "the nearest evidence is Ana (-3); nothing later is held of this post"),
        ([("Ana", 3)], "the nearest evidence is Ana (3); nothing earlier is held of this post"),
        ([("Ana", None)], "the record names Ana, on a day that is not known"),
    ],
)  # fmt: skip
def test_between_two_statements_nothing_is_concluded(rows: list[tuple[str, int | None]], words: str) -> None:
    assert write_holder("Mayor", "2019-05-03", [claim(*r) for r in rows]) == f"Mayor on 2019-05-03: {words}."


def claim(holder: str, days: int | None) -> dict[str, Any]:
    return {"holder": holder, "days": days, "distance": str(days)}
