"""Meetings with their accounts, gathered from a dossier."""

from __future__ import annotations

import pytest

from communique.dossier import Dossier
from communique.dossier.told_meetings import day_of
from communique.model.errors import NotFoundError


def test_a_meeting_held_has_its_account_and_the_side_without_one(dossier: Dossier) -> None:
    [meeting] = dossier.readouts().meetings
    assert day_of(meeting.told) == "2019-05-09"
    assert [(a.issuer, a.others) for a in meeting.accounts] == [("Envoys", 0)]
    assert [(u.party, u.participants) for u in meeting.unheard] == [("Port Vell", ("Ana Brandt",))]
    assert not meeting.has_several


def test_a_meeting_is_found_by_a_statement_and_by_its_id(dossier: Dossier) -> None:
    readouts = dossier.readouts()
    [meeting] = readouts.meetings
    assert readouts.meeting("undated-envoys") is meeting
    assert readouts.meeting(meeting.told.first.fact.id) is meeting


def test_a_statement_without_a_meeting_is_told_so(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError, match="2019-05-03-envoys"):
        dossier.readouts().meeting("2019-05-03-envoys")


def test_two_statements_without_a_common_meeting_are_told_so(dossier: Dossier) -> None:
    with pytest.raises(NotFoundError, match="both"):
        dossier.readouts().between("2019-05-03-envoys", "undated-envoys")


def test_one_account_makes_no_pair(dossier: Dossier) -> None:
    readouts = dossier.readouts()
    assert not list(readouts.pairs(readouts.meetings[0]))


def test_a_period_without_meetings_has_none(dossier: Dossier) -> None:
    assert not dossier.readouts(since="2020").meetings
