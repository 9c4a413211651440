from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.occasion_names import is_named_occasion, name_of_occasion, occasion_at, place_in_name
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


def test_a_name_makes_a_summit_an_occasion() -> None:
    sentence = last_of(scene_of("They spoke after the Accra Summit and before the summit of May."))
    assert is_named_occasion(sentence, word(sentence, "Summit"))
    assert not is_named_occasion(sentence, word(sentence, "summit"))


def test_a_name_tells_its_capital_and_its_format() -> None:
    scene = scene_of("They built on the Paris Normandy Summit.")
    sentence = last_of(scene)
    noun = word(sentence, "Summit")
    if occasion_at(scene, sentence, noun) is not None:
        assert place_in_name(scene, sentence, noun) == "Paris"
        assert name_of_occasion(scene, sentence, noun) == ("Normandy",)


def test_a_plain_noun_has_no_name() -> None:
    scene = scene_of("They spoke after the summit.")
    sentence = last_of(scene)
    assert name_of_occasion(scene, sentence, word(sentence, "summit")) == ()
    assert place_in_name(scene, sentence, word(sentence, "summit")) is None
