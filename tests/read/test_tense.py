"""The tense of the clause around a word."""

import pytest

from communique.knowledge.calendar import Tense
from communique.model.span import Span
from communique.model.text import ZoneRole
from communique.read.engine import Stretch, parse_sentences
from communique.read.tense import clause_tense

CASES = [
    ("They met on 3 May.", Tense.PAST),
    ("They will meet on 3 May.", Tense.FUTURE),
    ("They agreed to meet on 3 May.", Tense.FUTURE),
    ("They travelled to meet the chief on 3 May.", Tense.PAST),
    ("They plan a visit on 3 May.", Tense.FUTURE),
    ("The round planned for 3 May is open.", Tense.UNKNOWN),
    ("The visit planned for 3 May had not taken place.", Tense.PAST),
    ("It was not possible to hold the meeting planned for 3 May.", Tense.PAST),
    ("They had been expected to sign on 3 May.", Tense.PAST),
    ("The Summit recommended that they meet before 3 May.", Tense.FUTURE),
    ("The round was scheduled for 3 May, but was postponed.", Tense.UNKNOWN),
    ("The round had been scheduled for 3 May.", Tense.UNKNOWN),
    ("The next round was scheduled for 3 May.", Tense.FUTURE),
    ("They agreed to discuss next steps following the 3 May call.", Tense.UNKNOWN),
    ("We look forward to the talks on 3 May.", Tense.FUTURE),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_date_lies_where_its_clause_puts_it(text: str, expected: Tense) -> None:
    sentence = parse_sentences(text, [Stretch(Span(0, len(text)), 1, ZoneRole.BODY)])[0]
    start = text.index("3 May")
    assert clause_tense(sentence, start, start + len("3 May")) is expected
