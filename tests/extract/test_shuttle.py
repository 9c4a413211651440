from dataclasses import replace
from typing import Any

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.meeting_sketch import Sketch
from communique.extract.scene import Scene
from communique.extract.shuttle import country_names_in, country_of_capital, is_capital_of, spread_over_capitals
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


def sketch(sentence: int, **more: Any) -> Sketch:
    return replace(
        Sketch(MeetingKind.CONSULTATION, Phase.HELD, (Span(0, 3),), sentence, "meeting.noun.consultation"), **more
    )


def test_one_told_for_both_capitals_is_one_in_each() -> None:
    scene = scene_of("In both capitals, Ms. Dee held consultations with the Defence Ministers.")
    sentence = last_of(scene)
    before = [sketch(sentence.index - 1, place=p) for p in ("Accra", "Lomé")]
    told = sketch(sentence.index, participants=("Anna Dee", "Defence Ministers"))
    found = spread_over_capitals(scene, sentence, [told], before)
    assert [(s.place, s.participants[1]) for s in found] == [
        ("Accra", "Defence Minister of Ghana"),
        ("Lomé", "Defence Minister of Togo"),
    ]


def test_without_two_capitals_before_it_stays_one() -> None:
    scene = scene_of("In both capitals, Ms. Dee held consultations.")
    told = sketch(last_of(scene).index)
    assert spread_over_capitals(scene, last_of(scene), [told], []) == (told,)


def test_capitals_and_countries_are_known() -> None:
    assert country_of_capital("Accra") == "Ghana"
    assert is_capital_of("Accra", "Ghana")
    assert not is_capital_of("Accra", "Togo")
    assert country_names_in("Ministry of Defence of Togo") == ("Togo",)
