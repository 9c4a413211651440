from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.extract.spots_told import Spot, When, one_date, place_name
from communique.model.page import Origin, Page
from communique.model.partial_date import PartialDate
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


def whereabouts(body: str, *verbs: str) -> tuple[Whereabouts, list[int]]:
    scene = scene_of(body)
    sentence = last_of(scene)
    places = [word(sentence, verb).index for verb in verbs]
    return Whereabouts(scene, sentence, {p: p for p in places}), places


def test_a_place_and_a_day_belong_to_the_verb_above_them() -> None:
    where, (met,) = whereabouts("Karl Ode met Lia Moss in Accra on 3 May.", "met")
    assert [s.name for s in where.spots_of(met)] == ["Accra"]
    assert [str(d.date) for d in where.dates_of(met)] == ["2021-05-03"]


def test_the_day_of_something_discussed_is_not_the_day_of_the_meeting() -> None:
    where, (met,) = whereabouts("Karl Ode met Lia Moss and discussed the attack of 3 May.", "met")
    assert where.dates_of(met) == ()


def test_each_verb_has_its_own_place() -> None:
    where, (met, visited) = whereabouts("Karl Ode met Lia Moss in Accra and visited Lomé in April.", "met", "visited")
    assert [s.name for s in where.spots_of(met)] == ["Accra"]
    assert [str(d.date) for d in where.dates_of(visited)] == ["2021-04"]


def test_coordinated_places_are_one_spot() -> None:
    where, _ = whereabouts("Ms. Dee will travel to Accra and Lomé.", "travel")
    assert [(s.name, s.preposition) for s in where.spots()] == [("Accra; Lomé", "to")]


def test_a_country_behind_a_comma_only_explains_the_city() -> None:
    where, _ = whereabouts("They met in Accra, Ghana, on 3 May.", "met")
    assert [s.name for s in where.spots()] == ["Accra"]


def test_before_a_day_is_an_interval_with_an_open_start() -> None:
    where, (meet,) = whereabouts("They agreed to meet before 15 June.", "meet")
    assert [str(d.date) for d in where.dates_of(meet)] == ["../2021-06-15"]


def test_the_place_of_a_journey_is_where_it_goes() -> None:
    spots = [Spot("Accra", "to", 3, 3, 2)]
    assert place_name(spots, going=True) == "Accra"
    assert place_name(spots, going=False) is None


def test_a_day_is_sharper_than_its_month() -> None:
    month, day = PartialDate.parse("2021-05"), PartialDate.day(2021, 5, 3)
    assert one_date([When(month, 0, 0), When(day, 2, 3)]) == day
    assert one_date([]) is None
