from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.partners import is_body_at, is_plural, may_be_people, partner_of, patient_of
from communique.extract.scene import Scene
from communique.knowledge.meetings import meeting_verbs
from communique.model.page import Origin, Page
from communique.model.reading import Sentence, Token
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


def word(sentence: Sentence, text: str) -> Token:
    return next(t for t in sentence.tokens if t.text == text)


def test_those_after_with_are_met() -> None:
    scene = scene_of("Ms. Dee met in Accra on 3 May with Karl Ode.")
    sentence = last_of(scene)
    found = partner_of(scene, sentence, word(sentence, "met"), meeting_verbs()["meet"][0])
    assert found is not None
    assert found.text == "Ode"


def test_the_object_is_received_even_behind_adjuncts() -> None:
    scene = scene_of("Ms. Dee received in Accra on Tuesday Mr. Karl Ode.")
    sentence = last_of(scene)
    found = patient_of(scene, sentence, word(sentence, "received"))
    assert found is not None
    assert found.text in {"Karl", "Ode"}


def test_unknown_plurals_may_be_people_but_deadlines_are_not() -> None:
    students, deadlines = (last_of(scene_of(f"Ms. Dee met {w}.")) for w in ("students", "deadlines"))
    assert may_be_people(students, word(students, "students"))
    assert not may_be_people(deadlines, word(deadlines, "deadlines"))


def test_a_plural_subject_can_meet_by_itself() -> None:
    sentence = last_of(scene_of("The ministers met."))
    assert is_plural(sentence, word(sentence, "met"))


def test_a_body_is_known_by_its_name() -> None:
    scene = scene_of("The Security Council met.")
    sentence = last_of(scene)
    assert is_body_at(scene, sentence, word(sentence, "Council").index)
