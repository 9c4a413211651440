from dataclasses import replace
from typing import Any

from communique.extract.cast import Cast
from communique.extract.encounters import Encounter
from communique.extract.issuers import find_issue
from communique.extract.meeting_sketch import Sketch
from communique.extract.own_session import fill_from_header, given_in_session, upgrade_accepted
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind, Phase
from communique.model.page import Origin, Page
from communique.model.span import Span
from communique.read import read_statement
from communique.zone import zone

OPENING = (
    "Statement by the Mediator\n\nSUVA, 12 May 2021 – The Mediator for the Lakes, Anna Dee, issued the following statement "
    "today. President of Ghana Karl Ode and Foreign Minister of Togo Lia Moss were informed.\n\n"
)


def scene_of(body: str) -> Scene:
    text, header, _ = zone(Page(Origin("-"), f"{OPENING}{body}\n"))
    reading = read_statement(text, header)
    issue = find_issue(text, header, reading)
    return Scene(text, header, reading, issue, Cast(reading, issue.issuers))


def sketch(sentence: int = 0, **more: Any) -> Sketch:
    base = Sketch(MeetingKind.SESSION, Phase.HELD, (Span(0, 5),), sentence, "meeting.noun.session")
    return replace(base, **more)


def test_the_session_at_which_it_was_issued_has_its_day_and_place() -> None:
    scene = scene_of("Nothing else.")
    own = sketch(own=True)
    told = fill_from_header(scene, Encounter((own,), own)).told
    assert (told.place, str(told.date)) == ("Suva", "2021-05-12")


def test_another_encounter_borrows_nothing_from_the_header() -> None:
    scene = scene_of("Nothing else.")
    other = sketch(participants=("Karl Ode", "Lia Moss"))
    assert fill_from_header(scene, Encounter((other,), other)).told == other


def test_what_was_invited_and_accepted_is_planned() -> None:
    scene = scene_of("Ms. Dee invited Karl Ode to Accra. The invitation was accepted.")
    invited = sketch(scene.body[-2].index, phase=Phase.PROPOSED)
    assert [s.phase for s in upgrade_accepted(scene, [invited])] == [Phase.PLANNED]


def test_what_was_only_invited_stays_proposed() -> None:
    scene = scene_of("Ms. Dee invited Karl Ode to Accra. She regretted the violence.")
    invited = sketch(scene.body[-2].index, phase=Phase.PROPOSED)
    assert [s.phase for s in upgrade_accepted(scene, [invited])] == [Phase.PROPOSED]


def test_a_briefing_in_the_issuers_session_is_attendance_of_it() -> None:
    scene = scene_of("Nothing else.")
    briefing = sketch(kind=MeetingKind.BRIEFING, participants=("Karl Ode", "Anna Dee"), spans=(Span(10, 17),))
    _, given = given_in_session(scene, [sketch(own=True), briefing])
    assert (given.kind, given.participants, given.joins) == (MeetingKind.SESSION, ("Karl Ode",), True)


def test_a_statement_made_after_a_meeting_does_not_give_it_its_day() -> None:
    scene = scene_of("She made the following statement after the meeting of the Contact Group.")
    start = scene.text.content.index("meeting of")
    after = sketch(own=True, spans=(Span(start, start + 7),))
    assert fill_from_header(scene, Encounter((after,), after)).told.date is None
