"""Statements in time."""

from tests.analyse.spoken_words import spoken

from communique.analyse.spoken import earlier_than, in_time

FIRST, LAST = spoken("first", "2012-03-22"), spoken("last", "2020-10-25")
BOUND, NOTHING = spoken("bound", None, not_before="2020-11-09"), spoken("nothing", None)


def names(found: object) -> list[str]:
    return [s.statement.slug for s in found]  # type: ignore[attr-defined]


def test_a_bound_stands_where_it_puts_the_statement() -> None:
    assert names(in_time([NOTHING, BOUND, LAST, FIRST])) == ["first", "last", "bound", "nothing"]


def test_only_what_ended_before_is_earlier() -> None:
    month = spoken("month", "2020-10")
    assert names(earlier_than(LAST, [FIRST, LAST, month, BOUND])) == ["first"]


def test_of_a_statement_with_a_bound_what_lies_before_the_bound_is_earlier() -> None:
    assert names(earlier_than(BOUND, [FIRST, LAST, NOTHING])) == ["first", "last"]
