from communique.extract.cast import Cast
from communique.extract.interlocutors import Side, names_at, sides, start_of_list
from communique.extract.issuers import find_issue
from communique.extract.places_and_dates import Whereabouts
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


def sides_of(body: str, first: str, *, apart: bool = False) -> tuple[Side, ...]:
    scene = scene_of(body)
    sentence = last_of(scene)
    where = Whereabouts(scene, sentence, {})
    return sides(scene, sentence, word(sentence, first).index, where=where, apart=apart)


def test_a_plain_list_is_one_side() -> None:
    (side,) = sides_of("Ms. Dee met Karl Ode and Lia Moss in Accra.", "Karl")
    assert side.names == ("Karl Ode", "Lia Moss")


def test_own_places_divide() -> None:
    found = sides_of("Ms. Dee met Karl Ode in Accra (3 May) and Lia Moss in Lomé (5 May).", "Karl")
    assert [(s.names, s.spots[0].name, str(s.dates[0].date)) for s in found] == [
        (("Karl Ode",), "Accra", "2021-05-03"),
        (("Lia Moss",), "Lomé", "2021-05-05"),
    ]


def test_then_divides() -> None:
    found = sides_of("Ms. Dee met with Karl Ode and then with Lia Moss.", "Karl")
    assert [s.names for s in found] == [("Karl Ode",), ("Lia Moss",)]


def test_those_met_separately_are_one_by_one() -> None:
    found = sides_of("Ms. Dee met separately with Karl Ode and Lia Moss.", "Karl", apart=True)
    assert [s.names for s in found] == [("Karl Ode",), ("Lia Moss",)]


def test_the_subject_of_the_next_clause_is_not_met() -> None:
    (side,) = sides_of("Ms. Dee met Karl Ode in Accra, and Lia Moss said that she agreed.", "Karl")
    assert side.names == ("Karl Ode",)


def test_a_thing_is_nobody() -> None:
    scene = scene_of("Ms. Dee read the report.")
    sentence = last_of(scene)
    assert names_at(scene, sentence, word(sentence, "report").index) == ()


def test_a_list_begins_at_its_first_name() -> None:
    scene = scene_of("Ms. Dee met with Karl Ode and Lia Moss.")
    sentence = last_of(scene)
    assert (
        start_of_list(scene, sentence, word(sentence, "with"), word(sentence, "Moss")) == word(sentence, "Karl").index
    )
