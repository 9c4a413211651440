import pytest

from communique.extract.cast import Cast
from communique.extract.goals import is_goal, own_country, place_gone_to
from communique.extract.issuers import find_issue
from communique.extract.scene import Scene
from communique.extract.spots_told import Spot
from communique.knowledge.meetings import meeting_verbs
from communique.model.page import Origin, Page
from communique.model.reading import Sentence, Token
from communique.model.record import Issue
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


@pytest.mark.parametrize(
    ("body", "verb", "lemma", "place"),
    [
        ("Ms. Dee visited Accra on 3 May.", "visited", "visit", "Accra"),
        ("Ms. Dee visited the region in June.", "visited", "visit", "region"),
        ("Ms. Dee travelled to Accra and Lomé.", "travelled", "travel", "Accra; Lomé"),
        ("Ms. Dee visited a number of territories around Accra.", "visited", "visit", "territories around Accra"),
        ("Ms. Dee visited the hospital.", "visited", "visit", None),
        ("Ms. Dee returned the book to Ghana.", "returned", "return", None),
    ],
)
def test_where_a_verb_of_motion_goes(body: str, verb: str, lemma: str, place: str | None) -> None:
    scene = scene_of(body)
    sentence = last_of(scene)
    assert place_gone_to(scene, sentence, word(sentence, verb), meeting_verbs()[lemma][0]) == place


def test_a_region_is_a_goal_and_a_building_is_none() -> None:
    assert is_goal(Spot("region", "to", 0, 0, 0, is_named=False))
    assert not is_goal(Spot("hospital", "to", 0, 0, 0, is_named=False))


def test_our_country_is_the_issuers() -> None:
    content = "Ministry of Foreign Affairs of Fiji\n\nFiji's Foreign Minister Karl Ode received Lia Moss, who visited our country.\n"
    text, header, _ = zone(Page(Origin("-"), content))
    reading = read_statement(text, header)
    scene = Scene(text, header, reading, Issue(("Ministry of Foreign Affairs of Fiji",)), Cast(reading, ()))
    sentence = last_of(scene)
    place = word(sentence, "country").index
    assert own_country(scene, sentence, Spot("country", "to", place, place, place, is_named=False)) == "Fiji"
