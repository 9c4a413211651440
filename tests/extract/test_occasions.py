from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.occasions import list_occasions
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind, Phase
from communique.model.page import Origin, Page
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


def test_an_assembly_on_whose_margins_people_meet_is_a_session() -> None:
    scene = scene_of("Karl Ode and Lia Moss will meet on the margins of the General Assembly in September.")
    (sketch,) = list_occasions(scene)
    assert (sketch.kind, sketch.phase, str(sketch.date)) == (MeetingKind.SESSION, Phase.PLANNED, "2021-09")


def test_a_body_named_elsewhere_is_no_occasion() -> None:
    assert list(list_occasions(scene_of("Karl Ode wrote to the General Assembly."))) == []
