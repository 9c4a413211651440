from dataclasses import replace

import pytest

from communique.extract.meeting_confidence import confidence_of
from communique.extract.meeting_sketch import Sketch
from communique.model.facts import MeetingKind, Phase
from communique.model.span import Span

MET = Sketch(MeetingKind.MEETING, Phase.HELD, (Span(0, 3),), 0, "meeting.verb.meet", 0.93, ("Karl Ode", "Lia Moss"))


def test_an_encounter_of_nobody_is_worth_less() -> None:
    assert confidence_of(replace(MET, participants=())) < confidence_of(MET)


def test_a_noun_is_worth_less_than_a_verb() -> None:
    assert confidence_of(replace(MET, rule="meeting.noun.talk")) < confidence_of(MET)


@pytest.mark.parametrize("told", [0.0, 0.5, 1.0])
def test_it_stays_between_its_bounds(told: float) -> None:
    assert 0.2 <= confidence_of(replace(MET, confidence=told)) <= 0.95


def test_what_only_a_headline_tells_is_worth_less() -> None:
    assert confidence_of(replace(MET, in_title=True)) < confidence_of(MET)
