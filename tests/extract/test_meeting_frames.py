import pytest

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.meeting_frames import verb_triggers
from communique.extract.scene import Scene
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


@pytest.mark.parametrize(
    ("body", "lemmas"),
    [
        ("Karl Ode met Lia Moss.", ["meet"]),
        ("Karl Ode met the deadline.", []),
        ("The ministers met in Accra.", ["meet"]),
        ("Karl Ode visited Lomé.", ["visit"]),
        ("Karl Ode and Lia Moss will visit each other on 23 May.", ["visit"]),
        ("They will visit others.", []),
        ("Ms. Dee will reconvene the Parties at a later date.", ["reconvene"]),
        ("Ms. Dee hoped to reconvene the Parties at a later date.", []),
        ("Karl Ode called on Lia Moss to act.", []),
        ("Karl Ode called Lia Moss on 4 May.", ["call"]),
        ("Karl Ode called Lia Moss to discuss the plan.", ["call"]),
        ("The Quartet calls all parties to the conflict to attend.", []),
        ("Karl Ode received a letter.", []),
        ("Karl Ode spoke to reporters.", []),
        ("Ms. Dee will send Lia Moss to Accra.", ["send"]),
        ("Ms. Dee will send a letter to Karl Ode.", []),
        ("Karl Ode and Lia Moss signed a memorandum.", ["sign"]),
        ("Karl Ode briefed the Security Council.", ["brief"]),
    ],
)
def test_a_verb_tells_an_encounter_only_in_its_frame(body: str, lemmas: list[str]) -> None:
    scene = scene_of(body)
    assert [t.frame.lemma for t in verb_triggers(scene, last_of(scene))] == lemmas
