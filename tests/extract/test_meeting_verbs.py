from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.meeting_frames import verb_triggers
from communique.extract.meeting_sketch import Sketch
from communique.extract.meeting_verbs import sketch_verb
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind
from communique.model.page import Origin, Page
from communique.model.reading import Sentence
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


def sketches_of(body: str) -> list[Sketch]:
    scene = scene_of(body)
    sentence = last_of(scene)
    (trigger,) = verb_triggers(scene, sentence)
    where = Whereabouts(scene, sentence, {trigger.token.index: trigger.token.index})
    return list(sketch_verb(scene, sentence, trigger, where))


def test_subject_and_partner_take_part() -> None:
    (sketch,) = sketches_of("Karl Ode met with Lia Moss in Accra on 3 May.")
    assert (sketch.participants, sketch.place, str(sketch.date)) == (("Karl Ode", "Lia Moss"), "Accra", "2021-05-03")


def test_who_is_sent_is_the_visitor() -> None:
    (sketch,) = sketches_of("Ms. Dee will send Lia Moss to Accra.")
    assert (sketch.kind, sketch.participants) == (MeetingKind.VISIT, ("Lia Moss",))


def test_receiving_in_the_region_is_a_visit() -> None:
    (sketch,) = sketches_of("Ms. Dee urged the parties to receive Lia Moss in the region.")
    assert (sketch.kind, sketch.place) == (MeetingKind.VISIT, "region")


def test_delegations_met_separately_are_one_encounter_each() -> None:
    found = sketches_of("Karl Ode met separately with delegations of the army and of the union.")
    assert [s.participants[1] for s in found] == ["delegation of the army", "delegation of the union"]


def test_meeting_by_video_is_a_call() -> None:
    (sketch,) = sketches_of("Karl Ode met with Lia Moss by video link on 3 May.")
    assert sketch.kind is MeetingKind.CALL
