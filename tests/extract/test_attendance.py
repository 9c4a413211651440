from communique.extract.attendance import list_attendance, list_attended, list_present, with_company
from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.meeting_sketch import Sketch
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind, Phase
from communique.model.page import Origin, Page
from communique.model.reading import Sentence
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


def last_of(scene: Scene) -> Sentence:
    return scene.body[-1]


def a_sketch(scene: Scene) -> Sketch:
    sentence = last_of(scene)
    span = Span(sentence.span.start, sentence.span.start + 3)
    return Sketch(
        MeetingKind.SESSION, Phase.HELD, (span,), sentence.index, "meeting.noun.session", participants=("Anna Dee",)
    )


def test_those_who_came_along_take_part() -> None:
    scene = scene_of("The session was held under the chairmanship of Karl Ode.")
    (found,) = with_company(scene, last_of(scene), [a_sketch(scene)])
    assert found.participants == ("Anna Dee", "Karl Ode")


def test_at_whose_invitation_people_meet_is_the_host_and_need_not_be_there() -> None:
    scene = scene_of("The session was held at the invitation of Karl Ode.")
    (found,) = with_company(scene, last_of(scene), [a_sketch(scene)])
    assert (found.host, found.participants) == ("Karl Ode", ("Anna Dee",))


def test_who_also_took_part_is_added() -> None:
    scene = scene_of("Lia Moss also took part.")
    (found,) = list_attendance(scene, last_of(scene))
    assert (found.participants, found.joins) == (("Lia Moss",), True)


def test_who_reports_to_a_session_attends_it() -> None:
    scene = scene_of("Noting the opening remarks by Karl Ode;")
    assert [s.participants for s in list_attendance(scene, last_of(scene))] == [("Karl Ode",)]


def test_everybody_named_as_attending_takes_part() -> None:
    scene = scene_of(
        "The session was attended by Karl Ode, President of Ghana, and Lia Moss, Foreign Minister of Togo."
    )
    (found,) = list_attended(scene, last_of(scene), [a_sketch(scene)])
    assert found.participants == ("Anna Dee", "Karl Ode", "Lia Moss")


def test_a_list_after_a_colon_is_read_to_its_end() -> None:
    scene = scene_of(
        "Present at the session were:\n- President Karl Ode\n- Foreign Minister Lia Moss\n\nThe session ended on time."
    )
    assert [s.participants for s in list_present(scene)] == [("Karl Ode",), ("Lia Moss",)]
