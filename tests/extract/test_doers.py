import pytest

from communique.extract.cast import Cast
from communique.extract.doers import doers_of
from communique.extract.issuers import find_issue
from communique.extract.scene import Scene
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
    ("body", "verb", "doers"),
    [
        ("Karl Ode met Lia Moss.", "met", ("Karl Ode",)),
        ("Karl Ode was received by Lia Moss.", "received", ("Lia Moss",)),
        ("Ms. Dee invited Karl Ode to visit Lomé.", "visit", ("Karl Ode",)),
        ("Ms. Dee commended Karl Ode for hosting the talks.", "hosting", ("Karl Ode",)),
        ("Karl Ode accepted the invitation of Lia Moss to visit Lomé.", "visit", ("Karl Ode",)),
        ("Ms. Dee congratulated Karl Ode and invited him to visit Lomé.", "visit", ("Karl Ode",)),
        ("Ms. Dee regretted that it was not possible to hold the talks.", "hold", ("Anna Dee",)),
    ],
)
def test_who_does_what_a_verb_tells(body: str, verb: str, doers: tuple[str, ...]) -> None:
    scene = scene_of(body)
    sentence = last_of(scene)
    assert doers_of(scene, sentence, word(sentence, verb)) == doers
