from dataclasses import replace

from communique.extract.meeting_sketch import Sketch
from communique.model.facts import MeetingKind, Phase
from communique.model.span import Span

BARE = Sketch(MeetingKind.MEETING, Phase.HELD, (Span(4, 7), Span(9, 12)), 0, "meeting.verb.meet")


def test_a_sketch_starts_at_its_first_words() -> None:
    assert BARE.start == 4


def test_a_sketch_without_day_place_and_pair_is_bare() -> None:
    assert BARE.is_bare
    assert not replace(BARE, place="Accra").is_bare
    assert not replace(BARE, participants=("Karl Ode", "Lia Moss")).is_bare
