from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.scene import Scene
from communique.extract.topics import topics_of
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


def topics(body: str, text: str) -> tuple[str, ...]:
    scene = scene_of(body)
    sentence = last_of(scene)
    return topics_of(scene.reading, sentence, word(sentence, text))


def test_what_is_to_be_discussed_is_the_topic() -> None:
    assert topics("Karl Ode met Lia Moss to discuss fishing rights and ferry links.", "met") == (
        "fishing rights",
        "ferry links",
    )


def test_what_talks_are_on_is_the_topic_and_a_day_is_not() -> None:
    assert topics("They held talks on fishing rights.", "talks") == ("fishing rights",)
    assert topics("They held talks on 3 May.", "talks") == ()
