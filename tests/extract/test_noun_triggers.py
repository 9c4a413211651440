import pytest

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.noun_triggers import carrier_of, noun_triggers
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind
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


@pytest.mark.parametrize(
    ("body", "nouns"),
    [
        ("They held talks in Accra.", ["talks"]),
        ("They held a session via videoconference.", ["session"]),
        ("They adopted a summit declaration.", []),
        ("They agreed on the exchange of prisoners.", []),
        ("They resumed negotiations.", []),
        ("They held a round of talks in Accra.", ["round"]),
        ("They spoke of contacts.", []),
    ],
)
def test_which_nouns_may_tell_an_encounter(body: str, nouns: list[str]) -> None:
    scene = scene_of(body)
    assert [t.token.text for t in noun_triggers(scene, last_of(scene))] == nouns


def test_a_round_of_talks_is_talks() -> None:
    scene = scene_of("They held a round of talks in Accra.")
    assert noun_triggers(scene, last_of(scene))[0].kind is MeetingKind.TALKS


def test_a_round_of_capitalised_peace_talks_is_talks() -> None:
    scene = scene_of("The second round of the Formal Peace Talks was held in Accra.")
    assert noun_triggers(scene, last_of(scene))[0].kind is MeetingKind.TALKS


def test_a_telephone_conversation_is_a_call() -> None:
    scene = scene_of("They had a telephone conversation.")
    assert noun_triggers(scene, last_of(scene))[0].kind is MeetingKind.CALL


@pytest.mark.parametrize(
    ("body", "noun", "carrier"),
    [
        ("They held talks.", "talks", "held"),
        ("The talks took place in Accra.", "talks", "took"),
        ("They took part in the talks.", "talks", "took"),
        ("They participated in a meeting.", "meeting", "participated"),
        ("They criticised the meeting.", "meeting", ""),
    ],
)
def test_a_light_verb_carries_a_noun(body: str, noun: str, carrier: str) -> None:
    sentence = last_of(scene_of(body))
    found = carrier_of(sentence, word(sentence, noun))
    assert (found.text if found else "") == carrier
