"""The parser of patterns."""

from communique.knowledge.calendar.forms import Form, Point
from communique.knowledge.calendar.matching import Bound, Grammar, Parse, Pattern
from communique.knowledge.calendar.tokens import tokenise


def build(bound: Bound) -> Form:
    return Point(year=len(bound))


def ends(*patterns: Pattern, text: str) -> list[int]:
    return [match.after for match in Parse(Grammar(patterns), tokenise(text)).phrases("A", 0)]


def test_an_optional_atom_may_be_absent() -> None:
    pattern = Pattern("a", "A", "month ','? year", build)
    assert ends(pattern, text="May, 2020") == [3]
    assert ends(pattern, text="May 2020") == [2]


def test_an_atom_may_be_one_of_several() -> None:
    pattern = Pattern("a", "A", "month 'in'|'of' year", build)
    assert ends(pattern, text="May of 2020") == [3]


def test_a_phrase_is_found_by_name() -> None:
    inner = Pattern("b", "B", "month", build)
    assert ends(Pattern("a", "A", "B year", build), inner, text="May 2020") == [2]


def test_company_must_stand_before() -> None:
    pattern = Pattern("a", "A", "day 'and' day2=day", build, after=("between",))
    grammar = Grammar([pattern])
    assert Parse(grammar, tokenise("between 3 and 5")).phrases("A", 1)
    assert not Parse(grammar, tokenise("with 3 and 5")).phrases("A", 1)


def test_no_phrase_runs_over_an_empty_line() -> None:
    assert ends(Pattern("a", "A", "month year", build), text="May\n\n2020") == []


def test_a_pattern_that_means_nothing_does_not_match() -> None:
    assert ends(Pattern("a", "A", "month", lambda _: None), text="May") == []
