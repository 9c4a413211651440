from dataclasses import replace
from typing import Any

from communique.extract.cast import Cast
from communique.extract.completion import complete
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


def sketch(sentence: int = 0, **more: Any) -> Sketch:
    return replace(Sketch(MeetingKind.MEETING, Phase.HELD, (Span(0, 3),), sentence, "meeting.verb.meet"), **more)


def test_each_of_those_met_before_is_met_alone() -> None:
    scene = scene_of("I received each of them.")
    before = sketch(participants=("Anna Dee", "Karl Ode", "Lia Moss"))
    found = complete(scene, last_of(scene), [sketch(each=True, participants=("Anna Dee",))], [before])
    assert [s.participants for s in found] == [("Anna Dee", "Karl Ode"), ("Anna Dee", "Lia Moss")]


def test_a_joint_session_joins_those_who_met_apart() -> None:
    scene = scene_of("A joint session followed.")
    place = last_of(scene).index
    before = [sketch(place - 1, participants=("Anna Dee", name)) for name in ("Karl Ode", "Lia Moss")]
    (found,) = complete(scene, last_of(scene), [sketch(place, apart=True)], before)
    assert found.participants == ("Anna Dee", "Karl Ode", "Lia Moss")


def test_an_abbreviation_that_the_text_explains_is_written_in_full() -> None:
    scene = scene_of("The African Union (AU) was there. The AU met.")
    (found,) = complete(scene, last_of(scene), [sketch(participants=("AU",))], [])
    assert found.participants == ("African Union",)


def test_holders_of_a_plural_post_who_met_nobody_here_are_left_out() -> None:
    body = "Foreign Minister of Fiji Mere Vula wrote. Foreign Minister of Peru Luz Vega called. The Foreign Ministers agreed."
    scene = scene_of(body)
    before = sketch(participants=("Lia Moss", "Mere Vula"))
    all_three = sketch(participants=("Lia Moss", "Mere Vula", "Luz Vega"))
    (found,) = complete(scene, last_of(scene), [all_three], [before])
    assert set(found.participants) >= {"Lia Moss", "Mere Vula"}
