"""Sentences of answers."""

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
    rows = [{"holder": h, "distance": "on that day"} for h in ("Ana", "Tom")]
    assert write_holder("Mayor", "2019", [*rows, {"holder": "Eve", "distance": "1 day after"}]) == (
        "Mayor on 2019: Ana; Tom (nearest evidence: on that day)."
    )
