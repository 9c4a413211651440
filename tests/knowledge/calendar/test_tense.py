"""The tense by the words before a date."""

import pytest

from communique.knowledge.calendar.frames import Tense
from communique.knowledge.calendar.tense import clause_tense, names_a_text
from communique.knowledge.calendar.tokens import tokenise


def tense_of(text: str) -> Tense:
    tokens = tokenise(text)
    return clause_tense(tokens, next(i for i, t in enumerate(tokens) if t.text == "5"))


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They met on 5 May", Tense.PAST),
        ("They will meet on 5 May", Tense.FUTURE),
        ("They agreed to meet on 5 May", Tense.FUTURE),
        ("They agreed to review the progress made on 5 May", Tense.PAST),
        ("ahead of the 5 May meeting", Tense.FUTURE),
        ("no later than 5 May", Tense.FUTURE),
        ("by 5 May", Tense.FUTURE),
        ("They will talk. In Town (5 May)", Tense.UNKNOWN),
        ("the round had been scheduled for 5 May", Tense.UNKNOWN),
        ("the round was scheduled for 5 May, but was postponed", Tense.UNKNOWN),
        ("the round had been scheduled for 5 May but did not take place", Tense.PAST),
        ("the round planned for 5 May did not take place", Tense.PAST),
    ],
)
def test_the_nearest_cue_decides(text: str, tense: Tense) -> None:
    assert tense_of(text) is tense


@pytest.mark.parametrize(
    ("text", "is_text"),
    [
        ("the 5 May joint statement", True),
        ("the statement of 5 May", True),
        ("the 5 May meeting", False),
        ("on 5 May to discuss the agreement", False),
    ],
)
def test_a_day_in_the_name_of_a_text_is_known(text: str, is_text: bool) -> None:
    tokens = tokenise(text)
    first = next(i for i, t in enumerate(tokens) if t.text == "5")
    assert names_a_text(tokens, first, first + 1) is is_text
