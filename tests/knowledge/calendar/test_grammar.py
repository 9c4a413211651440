"""The rows of all pattern tables together."""

from communique.knowledge.calendar.grammar import PATTERNS, Dates
from communique.knowledge.calendar.tokens import tokenise


def test_ids_of_rows_are_unique() -> None:
    ids = [pattern.id for pattern in PATTERNS]
    assert len(ids) == len(set(ids))


def test_every_phrase_that_a_row_names_is_made_by_some_row() -> None:
    named = {c for p in PATTERNS for atom in p.atoms for c in atom.choices if c[0].isupper()}
    assert named <= {pattern.makes for pattern in PATTERNS}


def test_the_longest_match_comes_first() -> None:
    matches = Dates(tokenise("5 May 2020")).at(0)
    assert max(m.after for m in matches) == matches[0].after == 3


def test_a_word_of_no_calendar_begins_nothing() -> None:
    assert Dates(tokenise("peace")).at(0) == []
