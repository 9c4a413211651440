import pytest

from communique.extract.cast import Cast
from communique.extract.issuers import find_issue
from communique.extract.meeting_noun_phases import noun_phase
from communique.extract.meeting_phases import verb_phase
from communique.extract.scene import Scene
from communique.model.facts import Phase
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


@pytest.mark.parametrize(
    ("body", "verb", "phase"),
    [
        ("Karl Ode met Lia Moss.", "met", Phase.HELD),
        ("Karl Ode will meet Lia Moss.", "meet", Phase.PLANNED),
        ("Karl Ode and Lia Moss agreed to meet again.", "meet", Phase.PLANNED),
        ("Ms. Dee invited Karl Ode and Lia Moss to meet.", "meet", Phase.PROPOSED),
        ("Ms. Dee is ready to meet Karl Ode.", "meet", Phase.PROPOSED),
        ("Ms. Dee travelled to Accra to meet Karl Ode.", "meet", Phase.HELD),
        ("Ms. Dee will travel to Accra to meet Karl Ode.", "meet", Phase.PLANNED),
        ("It was not possible to meet Karl Ode.", "meet", Phase.NOT_HELD),
        ("Karl Ode did not meet Lia Moss.", "meet", Phase.NOT_HELD),
        ("Karl Ode accepted the invitation to meet Lia Moss.", "meet", Phase.PLANNED),
        ("Karl Ode will never meet Lia Moss.", "meet", None),
    ],
)
def test_helpers_and_governors_tell_the_phase_of_a_verb(body: str, verb: str, phase: Phase | None) -> None:
    sentence = last_of(scene_of(body))
    assert verb_phase(sentence, word(sentence, verb)) is phase


@pytest.mark.parametrize(
    ("body", "phase"),
    [
        ("They welcomed the upcoming meeting in Accra.", Phase.PLANNED),
        ("They welcomed the recent meeting in Accra.", Phase.HELD),
        ("They spoke ahead of the meeting.", Phase.PLANNED),
        ("They spoke after the meeting.", Phase.HELD),
        ("They called for a meeting.", Phase.PROPOSED),
    ],
)
def test_the_words_around_a_noun_tell_its_phase(body: str, phase: Phase) -> None:
    sentence = last_of(scene_of(body))
    assert noun_phase(sentence, word(sentence, "meeting"), None, date=None, issued=None) is phase


def test_a_noun_of_a_later_day_is_planned() -> None:
    sentence = last_of(scene_of("The talks of 3 July were mentioned."))
    later, issued = PartialDate.day(2021, 7, 3), PartialDate.day(2021, 5, 12)
    assert noun_phase(sentence, word(sentence, "talks"), None, date=later, issued=issued) is Phase.PLANNED
