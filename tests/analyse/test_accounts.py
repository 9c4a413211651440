"""Accounts of one meeting, and sides without one."""

from __future__ import annotations

from tests.analyse.told_accounts import link, meeting, statement

from communique.analyse.accounts import find_unheard, gather_accounts, names_in
from communique.model.facts import MeetingKind, Phase
from communique.model.resolved import Statement

VELL, FIJI, MALTA = (statement(s, f"Ministry of Foreign Affairs of {s}") for s in ("Vell", "Fiji", "Malta"))


def issuers(told: Statement) -> tuple[str, ...]:
    return told.issuers


def test_ties_are_followed_so_that_three_accounts_are_one_meeting() -> None:
    one, two, three = (meeting(s, "Ana Brandt", "Tom Reyes") for s in (VELL, FIJI, MALTA))
    [told] = gather_accounts([one, two, three], [link(one, two), link(two, three)])
    assert [a.statement.slug for a in told.accounts] == ["Fiji", "Malta", "Vell"]
    assert len(told.links) == 2


def test_a_plan_is_no_account() -> None:
    assert not gather_accounts([meeting(VELL, "Ana Brandt", "Tom Reyes", phase=Phase.PLANNED)], [])


def test_a_journey_and_a_meeting_of_one_are_left_out() -> None:
    alone = meeting(VELL, "Ana Brandt")
    journey = meeting(FIJI, "Ana Brandt", "Fiji", kind=MeetingKind.VISIT)
    assert not gather_accounts([alone, journey], [])


def test_a_meeting_without_day_and_place_is_left_out() -> None:
    assert not gather_accounts([meeting(VELL, "Ana Brandt", "Tom Reyes", date=None, place=None)], [])


def test_the_host_counts_as_one_who_took_part() -> None:
    assert names_in([meeting(VELL, "Ana Brandt", "Ana Brandt")]) == ("Ana Brandt",)


def parties(name: str, _: Statement) -> tuple[str, ...]:
    return {"Ana Brandt": ("Norway",), "Tom Reyes": ("Fiji",), "Lea Moor": ("Vell", "Lake Group")}.get(name, ())


def test_the_side_that_issued_nothing_is_named() -> None:
    [told] = gather_accounts([meeting(FIJI, "Ana Brandt", "Tom Reyes")], [])
    [unheard] = find_unheard(told, parties, issuers)
    assert (unheard.party, unheard.participants, unheard.unless) == ("Norway", ("Ana Brandt",), ())


def test_an_adjective_of_a_country_in_an_issuer_is_that_side() -> None:
    told = gather_accounts([meeting(statement("n", "Royal Norwegian Ministry"), "Ana Brandt", "Tom Reyes")], [])[0]
    assert [u.party for u in find_unheard(told, parties, issuers)] == ["Fiji"]


def test_one_of_several_bodies_is_enough() -> None:
    told = gather_accounts([meeting(statement("g", "Envoys of the Lake Group"), "Lea Moor", "Tom Reyes")], [])[0]
    assert [u.party for u in find_unheard(told, parties, issuers)] == ["Fiji"]


def test_an_issuer_of_whom_nothing_is_told_leaves_the_side_open() -> None:
    told = gather_accounts([meeting(statement("p", "Press Office"), "Ana Brandt", "Tom Reyes")], [])[0]
    assert {u.unless for u in find_unheard(told, parties, issuers)} == {("Press Office",)}


def test_of_a_label_nobody_says_for_whom_it_speaks() -> None:
    [told] = gather_accounts([meeting(FIJI, "de facto authorities", "Tom Reyes")], [])
    assert not find_unheard(told, parties, issuers)
