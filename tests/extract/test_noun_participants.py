from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.noun_participants import is_own_session, noun_doers, noun_partners
from communique.extract.noun_triggers import noun_triggers
from communique.extract.places_and_dates import Whereabouts
from communique.extract.scene import Scene
from communique.model.facts import Phase
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


def participants(body: str, phase: Phase = Phase.HELD) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    scene = scene_of(body)
    sentence = last_of(scene)
    (trigger,) = noun_triggers(scene, sentence)
    where = Whereabouts(scene, sentence, {})
    return noun_doers(scene, sentence, trigger, phase), [
        s.names for s in noun_partners(scene, sentence, trigger, where)
    ]


def test_holders_and_partners_take_part() -> None:
    assert participants("Karl Ode held talks with Lia Moss.") == (("Karl Ode",), [("Lia Moss",)])


def test_those_between_whom_it_is_take_part() -> None:
    assert participants("They welcomed the meeting between Karl Ode and Lia Moss.")[0] == ("Karl Ode", "Lia Moss")


def test_a_state_that_offers_the_room_does_not_sit_at_the_table() -> None:
    assert participants("Norway will host a meeting of the parties.", Phase.PLANNED)[0] == ("parties",)


def test_a_body_that_the_parser_hung_on_the_meetings_takes_part() -> None:
    told = "Meetings of the Border Committees as well as the Joint Monitoring Committee were also held."
    assert "Joint Monitoring Committee" in participants(told)[0]


def test_those_invited_to_it_take_part() -> None:
    assert participants("Karl Ode invited Lia Moss to a meeting in Accra.")[0] == ("Karl Ode", "Lia Moss")


def test_separate_meetings_have_a_side_each() -> None:
    assert participants("Ms. Dee held separate meetings with Karl Ode and Lia Moss.")[1] == [
        ("Karl Ode",),
        ("Lia Moss",),
    ]


def test_a_numbered_meeting_of_its_own_is_the_adopting_bodys() -> None:
    sentence = last_of(scene_of("Adopted by the Security Council at its 27th meeting."))
    assert is_own_session(sentence, word(sentence, "meeting"))
