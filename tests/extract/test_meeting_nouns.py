from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.meeting_nouns import sketch_noun
from communique.extract.meeting_sketch import Sketch
from communique.extract.noun_triggers import noun_triggers
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind, Phase
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
    triggers = noun_triggers(scene, sentence)
    owners = {t.token.index: t.token.index for t in triggers}
    owners |= {t.carrier.index: t.token.index for t in triggers if t.carrier is not None}
    where = Whereabouts(scene, sentence, owners)
    return [s for t in triggers for s in sketch_noun(scene, sentence, t, where)]


def test_held_talks_have_doers_partners_place_and_day() -> None:
    (sketch,) = sketches_of("Karl Ode held talks with Lia Moss in Accra on 3 May.")
    assert (sketch.kind, sketch.participants) == (MeetingKind.TALKS, ("Karl Ode", "Lia Moss"))
    assert (sketch.place, str(sketch.date), sketch.refers) == ("Accra", "2021-05-03", False)


def test_a_bare_definite_noun_points_back() -> None:
    (sketch,) = sketches_of("The talks lasted an hour.")
    assert sketch.refers


def test_a_visit_needs_a_place() -> None:
    assert sketches_of("They spoke of a visit.") == []
    assert [s.place for s in sketches_of("They spoke of a visit to Accra on 3 May.")] == ["Accra"]


def test_negotiations_of_nobody_are_no_encounter() -> None:
    assert sketches_of("Ms. Dee hoped for negotiations on peace.") == []


def test_an_encounter_put_off_has_the_later_day() -> None:
    (sketch,) = sketches_of("The conference planned for 5 May was postponed until 19 May.")
    assert (sketch.phase, str(sketch.date)) == (Phase.PLANNED, "2021-05-19")


def test_a_call_needs_interlocutors_or_a_telephone() -> None:
    assert sketches_of("They repeated the call for restraint.") == []
    assert [s.kind for s in sketches_of("Ms. Dee had a call with Karl Ode.")] == [MeetingKind.CALL]
