"""Accounts of one meeting that differ by a day, or of which one tells no day."""

from __future__ import annotations

import pytest
from tests.analyse.told_accounts import meeting, statement

from communique.analyse.account_ties import SURE, find_account_ties
from communique.model.cited import Cited
from communique.model.facts import Meeting
from communique.model.resolved import Statement

VELL, FIJI = statement("vell", "Ministry of Vell"), statement("fiji", "Ministry of Fiji")
BOTH = ("Ana Brandt", "Tom Reyes")


def same(name: str, _: Statement) -> str:
    return name


def ties(*held: Cited[Meeting]) -> int:
    return len(find_account_ties(held, same))


def test_accounts_a_day_apart_in_one_place_are_one_meeting() -> None:
    one, other = meeting(VELL, *BOTH), meeting(FIJI, *BOTH, date="2019-05-09")
    [link] = find_account_ties([one, other], same)
    assert (link.confidence, len(link.citations)) == (SURE, 2)
    assert "2019-05-09" in link.reason
    assert "2019-05-08" in link.reason


def test_an_account_without_a_day_is_tied_by_its_day_of_issue() -> None:
    assert ties(meeting(VELL, *BOTH), meeting(FIJI, *BOTH, date=None)) == 1


@pytest.mark.parametrize(
    "other",
    [
        meeting(FIJI, *BOTH, date="2019-05-10"),
        meeting(FIJI, *BOTH, place="Malta"),
        meeting(FIJI, "Ana Brandt", "Lea Moor"),
        meeting(statement("later", "Ministry of Vell"), *BOTH),
        meeting(statement("late", "Ministry of Fiji", "2019-06-01"), *BOTH, date=None),
    ],
    ids=["two days apart", "another place", "others", "the same issuer", "issued too late"],
)
def test_what_speaks_against_one_meeting_makes_no_tie(other: Cited[Meeting]) -> None:
    assert ties(meeting(VELL, *BOTH), other) == 0


def test_names_are_held_against_each_other_by_who_is_meant() -> None:
    one, other = meeting(VELL, *BOTH), meeting(FIJI, "A. Brandt", "Tom Reyes")
    assert ties(one, other) == 0
    assert len(find_account_ties([one, other], lambda name, _: name.split()[-1])) == 1
