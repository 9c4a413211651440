from dataclasses import replace
from typing import Any

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.joined_encounters import share_between
from communique.extract.meeting_sketch import Sketch
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.model.facts import MeetingKind, Phase
from communique.model.page import Origin, Page
from communique.model.partial_date import PartialDate
from communique.model.reading import Sentence, Token
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


def word(sentence: Sentence, text: str) -> Token:
    return next(t for t in sentence.tokens if t.text == text)


DAY = PartialDate.day(2021, 5, 3)


def shared(body: str, high: str, low: str, **more: Any) -> tuple[Sketch, ...]:
    scene = scene_of(body)
    sentence = last_of(scene)
    first, second = word(sentence, high), word(sentence, low)
    visit = Sketch(
        MeetingKind.VISIT, Phase.HELD, (Span(first.start, first.end),), sentence.index, "meeting.verb.travel"
    )
    visit = replace(visit, participants=("Anna Dee",), place="Accra", date=DAY)
    met = Sketch(
        MeetingKind.MEETING, Phase.HELD, (Span(second.start, second.end),), sentence.index, "meeting.verb.meet"
    )
    met = replace(met, participants=("Anna Dee", "Karl Ode"), **more)
    where = Whereabouts(scene, sentence, {first.index: first.index, second.index: second.index})
    return share_between(sentence, [(first.index, visit), (second.index, met)], where)


def test_purpose_shares_place_and_day() -> None:
    visit, met = shared("Ms. Dee travelled to Accra on 3 May to meet Karl Ode.", "travelled", "meet")
    assert (met.place, met.date, met.within) == ("Accra", DAY, visit.start)


def test_where_shares_the_place_only() -> None:
    _, met = shared("Ms. Dee visited Accra on 3 May, where she met Karl Ode.", "visited", "met")
    assert (met.place, met.date) == ("Accra", None)


def test_also_shares_place_and_day() -> None:
    _, met = shared("Ms. Dee visited Accra on 3 May, and also met Karl Ode.", "visited", "met")
    assert (met.place, met.date) == ("Accra", DAY)


def test_another_place_takes_nothing() -> None:
    _, met = shared("Ms. Dee travelled to Accra on 3 May to meet Karl Ode.", "travelled", "meet", place="Lomé")
    assert (met.place, met.date) == ("Lomé", None)


def test_a_plain_coordination_shares_nothing() -> None:
    _, met = shared("Ms. Dee visited Accra on 3 May and met Karl Ode.", "visited", "met")
    assert (met.place, met.date) == (None, None)
