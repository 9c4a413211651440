"""Precedents: what a draft's words have been used for."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given
from tests.analyse.spoken_words import spoken

from communique.analyse.alignment import Change
from communique.analyse.precedents import Checked, check_wording
from communique.analyse.words import Sentence, keys_of

HELD = (
    spoken("one", "2012-01-01", "The sides will refrain from the use of force at any time."),
    spoken("two", "2014-01-01", "They urged the sides to refrain from the use of force.", "The ferry sails."),
)


def check(line: str) -> Checked:
    return check_wording([Sentence("draft", 1, 0, line)], HELD)[0]


def test_a_known_wording_comes_with_its_first_and_last_use() -> None:
    [known] = check("All shall refrain from the use of force now.").known
    assert known.words.exact == "refrain from the use of force"
    assert [u.spoken.statement.slug for u in known.uses] == ["one", "two"]
    assert {u.citation.exact for u in known.uses} == {"refrain from the use of force"}


def test_three_words_are_no_known_wording() -> None:
    assert not check("Great use of force.").known


def test_the_nearest_sentence_is_told_with_its_changes() -> None:
    nearest = check("They urged the parties to refrain from the use of force.").nearest
    assert nearest is not None
    assert nearest.spoken.statement.slug == "two"
    changes = [(e.change, e.before and e.before.exact, e.after and e.after.exact) for e in nearest.edits]
    assert (Change.REPLACED, "sides", "parties") in changes


def test_a_sentence_that_is_held_is_told_word_for_word() -> None:
    nearest = check("The ferry sails.").nearest
    assert nearest is not None
    assert (nearest.kept, nearest.again) == (1, 0)


def test_words_that_nobody_used_have_no_precedent() -> None:
    found = check("Purple elephants sing over nine rivers.")
    assert (found.known, found.nearest) == ((), None)


def test_nothing_held_is_no_precedent() -> None:
    assert check_wording([Sentence("draft", 1, 0, "The ferry sails.")], ())[0].nearest is None


WORDS = st.lists(
    st.sampled_from(["refrain", "from", "the", "use", "of", "force", "ferry", "sails", "never", "again"]),
    min_size=1,
    max_size=12,
)


@given(WORDS)
def test_a_known_wording_stands_word_for_word_where_it_is_cited(words: list[str]) -> None:
    for known in check(" ".join(words)).known:
        assert {tuple(keys_of(u.citation.exact)) for u in known.uses} == {tuple(keys_of(known.words.exact))}
