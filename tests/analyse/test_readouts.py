"""Two accounts side by side: subjects of both and of one, acts that stand against each other."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given
from tests.analyse.told_accounts import act, sentences, statement

from communique.analyse.account_parts import Part, parts_of
from communique.analyse.readouts import Topic, Where, lay_side_by_side
from communique.model.facts import Force

A, B = statement("a"), statement("b")


def plain(name: str, *lines: str) -> tuple[Part, ...]:
    return parts_of(sentences(name, *lines), [], [])


def side_by_side(left: tuple[str, ...], right: tuple[str, ...], **frame: tuple[str, ...]) -> tuple[Topic, ...]:
    return lay_side_by_side(plain("a", *left), plain("b", *right), **frame)


def test_what_both_tell_is_found_in_other_words_and_order() -> None:
    topics = side_by_side(
        ("The ferry terminal will reopen.", "Lists of missing sailors will be exchanged."),
        ("She spoke of the list of missing sailors.",),
    )
    assert [(t.where, t.about) for t in topics if t.where is Where.BOTH] == [(Where.BOTH, "Lists missing sailors")]
    assert [t.where for t in topics] == [Where.BOTH, Where.ONLY_LEFT]


def test_names_of_the_participants_make_no_subject() -> None:
    lines = ("Ana Brandt praised the harvest.",), ("Ana Brandt recalled an old promise.",)
    topics = side_by_side(*lines, frame=("Ana Brandt",))
    assert {t.where for t in topics} == {Where.ONLY_LEFT, Where.ONLY_RIGHT}


def test_adjectives_of_the_sides_make_no_subject() -> None:
    lines = ("The Velmoran guns moved.",), ("Velmora sent a Velmoran singer.",)
    assert {t.where for t in side_by_side(*lines, parties=("Velmora",))} == {Where.ONLY_LEFT, Where.ONLY_RIGHT}


def test_a_day_that_both_name_is_one_thing_to_come() -> None:
    topics = side_by_side(
        ("She accepted an invitation to a further meeting in Lisbon on 15 November.",),
        ("The next meeting will be held in Lisbon on November 15.",),
    )
    assert [t.where for t in topics] == [Where.BOTH]


def test_a_dateline_is_no_subject() -> None:
    assert not side_by_side(("PORT VELL, 13 September 2011.",), (), frame=("Port Vell",))


def test_acts_on_one_subject_that_stand_against_each_other_are_told() -> None:
    one = sentences("a", "She welcomed the new ferry timetable.")
    other = sentences("b", "He took note of the ferry timetable.")
    left = parts_of(one, [act(A, one[0], "welcome", "welcomed", force=Force.EXPRESSIVE, polarity=1)], [])
    right = parts_of(other, [act(B, other[0], "take note", "took note", force=Force.ASSERTIVE)], [])
    [topic] = lay_side_by_side(left, right)
    assert [(s.how, s.left.verb, s.right.verb) for s in topic.stances] == [("opposed", "welcome", "take note")]


def test_the_stronger_of_two_askings_is_told() -> None:
    one = sentences("a", "She urged the withdrawal of heavy guns.")
    other = sentences("b", "He demanded the withdrawal of heavy guns.")
    left = parts_of(one, [act(A, one[0], "urge", "urged", strength=4)], [])
    right = parts_of(other, [act(B, other[0], "demand", "demanded", strength=6)], [])
    [topic] = lay_side_by_side(left, right)
    assert [s.how for s in topic.stances] == ["B stronger"]


def test_what_the_other_side_tells_in_its_announcement_is_of_both() -> None:
    one = sentences("a", "The minister hosted a working lunch on the old ferry.")
    other = sentences("b", "Ana Brandt received them for a working lunch on the ferry.")
    [topic] = lay_side_by_side(parts_of(one, [], []), parts_of(other, [], [other[0].cite(2, 3)]))
    assert topic.where is Where.BOTH


WORDS = st.lists(
    st.sampled_from(["ferry", "harbour", "school", "bridge", "water", "guns", "lists", "agreed"]),
    min_size=1,
    max_size=6,
)
LINES = st.lists(WORDS.map(lambda w: " ".join(w).capitalize() + "."), max_size=5)


@given(LINES, LINES)
def test_every_part_of_both_accounts_is_in_one_row(left: list[str], right: list[str]) -> None:
    parts = plain("a", *left), plain("b", *right)
    topics = lay_side_by_side(*parts)
    for side, given_parts in zip(("left", "right"), parts, strict=True):
        told = [p for t in topics for p in getattr(t, side)]
        assert sorted(p.sentence.start for p in told) == sorted(p.sentence.start for p in given_parts)


@given(LINES, LINES)
def test_who_is_a_and_who_is_b_makes_no_difference(left: list[str], right: list[str]) -> None:
    one, other = plain("a", *left), plain("b", *right)
    both = [sum(t.where is Where.BOTH for t in lay_side_by_side(*pair)) for pair in ((one, other), (other, one))]
    assert bool(both[0]) == bool(both[1])
